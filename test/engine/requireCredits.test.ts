import type { INodeParameters } from 'n8n-workflow';

import { startTestWorld, type TestWorld } from '../../harness/engine/world';

let world: TestWorld;

beforeAll(async () => {
	world = await startTestWorld();
});

afterAll(async () => {
	await world.stop();
});

const gate = (parameters: INodeParameters): INodeParameters => ({
	provider: 'simulated',
	operation: 'requireCredits',
	whenInsufficient: 'continue',
	...parameters,
});

describe('Require Credits', () => {
	it('passes each item on unchanged, binary data too, with the balance added', async () => {
		const binary = { file: { data: 'aGk=', mimeType: 'text/plain' } };
		const { items } = await world.runNode(gate({ requiredCredits: 80 }), {
			input: [{ json: { mail: 'a' }, binary }, { json: { mail: 'b' } }],
		});
		const credits = expect.objectContaining({
			provider: 'simulated',
			remaining: 80,
			required: 80,
			missing: 0,
			sufficient: true,
		});
		expect(items('Credits')).toEqual([
			{ json: { mail: 'a', credits }, binary, pairedItem: { item: 0 } },
			{ json: { mail: 'b', credits }, pairedItem: { item: 1 } },
		]);
	});

	it.each([
		['exactly as much as required', '80', 80, { missing: 0, sufficient: true }],
		['a fraction less', '79.9', 80, { missing: 0.1, sufficient: false }],
		['an overdrawn account', '-5', 1, { missing: 6, sufficient: false }],
		[
			'an overdrawn account of which nothing is required',
			'-5',
			0,
			{ missing: 5, sufficient: false },
		],
		['an empty account of which nothing is required', '0', 0, { missing: 0, sufficient: true }],
	])('weighs %s', async (_, simulatedRemaining, requiredCredits, verdict) => {
		const { items } = await world.runNode(gate({ simulatedRemaining, requiredCredits }));
		expect(items('Credits')[0]?.json.credits).toMatchObject(verdict);
	});

	it('adds the amounts of all items up, without the residue of binary fractions', async () => {
		const { items } = await world.runNode(
			gate({
				requiredFor: 'item',
				requiredCredits: '={{ $json.need }}',
				simulatedRemaining: '0.3',
			}),
			{ input: [{ json: { need: 0.1 } }, { json: { need: 0.2 } }] },
		);
		expect(items('Credits').map(({ json }) => json.credits)).toEqual([
			expect.objectContaining({ required: 0.3, missing: 0, sufficient: true }),
			expect.objectContaining({ required: 0.3, missing: 0, sufficient: true }),
		]);
	});

	it('weighs the headline balance unless another is chosen', async () => {
		const headline = await world.runNode(gate({ provider: 'acyChecker' }));
		const chosen = await world.runNode(gate({ provider: 'acyChecker', balance: 'simple' }));
		expect(headline.items('Credits')[0]?.json.credits).toMatchObject({ balance: 'batch' });
		expect(chosen.items('Credits')[0]?.json.credits).toMatchObject({ balance: 'simple' });
	});

	it('lets an unlimited account pass whatever is required', async () => {
		await world.sandbox.script('acyChecker', [
			{
				status: 200,
				body: {
					message: '',
					credits_used_batch: 3,
					remaining_credits_batch: 0,
					credits_used_simple: 0,
					remaining_credits_simple: 0,
					license_level: 'Agency',
				},
			},
		]);
		const { items } = await world.runNode(
			gate({ provider: 'acyChecker', requiredCredits: 1_000_000 }),
		);
		expect(items('Credits')[0]?.json.credits).toMatchObject({
			unlimited: true,
			remaining: null,
			status: 'unlimited',
			missing: 0,
			sufficient: true,
		});
	});

	it('never counts a credit line', async () => {
		await world.sandbox.script('melissa', [
			{
				status: 200,
				body: {
					response: {
						errors: [],
						messages: [],
						results: { credit_balance: 10, overdraft_limit: 1000, usable_batches: [] },
					},
				},
			},
		]);
		const { items } = await world.runNode(gate({ provider: 'melissa', requiredCredits: 11 }));
		expect(items('Credits')[0]?.json.credits).toMatchObject({
			creditLine: 1000,
			missing: 1,
			sufficient: false,
		});
	});

	it('hints once that monthly lots of an annual plan cannot all be spent now', async () => {
		const lot = (id: string, expiresAt: string) => ({
			id,
			remaining_amount: 1000,
			expires_at: expiresAt,
			type: { id: 'annual', name: 'Pro', amount: 1000, description: '' },
		});
		await world.sandbox.script('stablecog', [
			{
				status: 200,
				body: {
					total_remaining_credits: 2000,
					credits: [lot('a', '2098-02-01T00:00:00Z'), lot('b', '2098-03-01T00:00:00Z')],
				},
			},
		]);
		const run = await world.runNode(gate({ provider: 'stablecog', requiredCredits: 1500 }), {
			input: [{ json: {} }, { json: {} }],
		});
		expect(run.items('Credits')[0]?.json.credits).toMatchObject({
			remaining: 2000,
			sufficient: true,
			details: { estimatedSpendableNow: 1000 },
		});
		expect(run.hints('Credits')).toEqual([
			'Stablecog counts monthly credits that start later: about 1,000 credits can be spent now, less than the 1,500 required.',
		]);
	});

	it('adds the balance under the field that Output Field names', async () => {
		const { items } = await world.runNode(gate({ options: { outputField: 'account' } }));
		expect(Object.keys(items('Credits')[0]?.json ?? {})).toEqual(['account']);
	});
});
