import type { INode } from 'n8n-workflow';

import { ODD_KEY } from '../../harness/secrets/madeUpKeys';
import { leaksIn } from '../../harness/secrets/secretSearch';
import { useTestWorld } from '../support/useTestWorld';

// What a provider says comes out in many places: wherever it does, it is bounded, and
// without the key.

const world = useTestWorld();

const LONG = 'word '.repeat(20_000);

/** More than all our own words of an item and its error together. */
const MAX_BYTES = 8 * 1024;

const ON_ERROR: Array<NonNullable<INode['onError']>> = [
	'stopWorkflow',
	'continueRegularOutput',
	'continueErrorOutput',
];

/** Everything that a run left behind for people and later nodes. */
async function leftBehind(
	provider: string,
	key: string,
	body: object,
	parameters: object = {},
): Promise<string[]> {
	const texts: string[] = [];
	for (const onError of ON_ERROR) {
		for (const operation of ['getBalance', 'requireCredits']) {
			await world.sandbox.reset();
			await world.sandbox.script(provider, [{ status: 200, body }]);
			const { error, items, hints } = await world.runNode(
				{ provider, operation, simplify: false, requiredCredits: 10, ...parameters },
				{ onError, secret: key },
			);
			const { message, description, context, ...rest } = (error ?? {}) as Record<string, unknown>;
			const put = [items('Credits', 0), items('Credits', 1)];
			texts.push(JSON.stringify([message, description, context, rest, put, hints('Credits')]));
		}
	}
	expect(texts).toHaveLength(6);
	return texts;
}

describe.each([
	['of every kind of character', ODD_KEY, ODD_KEY],
	['of digits, which comes back as a number', '4815162342108', 4815162342108],
])('a key %s', (_, key, echoed) => {
	it('is in nothing that a refusal leaves behind, and nothing of it is long', async () => {
		const texts = await leftBehind('kieAi', key, {
			code: echoed,
			msg: `The key ${key} is not valid. ${LONG}`,
		});
		for (const text of texts) {
			expect(leaksIn(text, key)).toEqual([]);
			expect(text).toContain('[redacted]');
			expect(Buffer.byteLength(text)).toBeLessThan(MAX_BYTES);
		}
	});

	it('is in nothing that a balance leaves behind, and nothing of it is long', async () => {
		const texts = await leftBehind('melissa', key, {
			response: {
				errors: [],
				messages: [`Hello ${key}`, ...Array<string>(1000).fill('more of it')],
				results: {
					credit_balance: 5,
					overdraft_limit: 0,
					usable_batches: [
						{
							created: `${key} ${LONG}`,
							credits_purchased: 5,
							credits_remaining: 5,
							cost: echoed,
							discount: `${LONG}${key}`,
							expiration_time: null,
						},
					],
				},
			},
		});
		for (const text of texts) {
			expect(leaksIn(text, key)).toEqual([]);
			expect(Buffer.byteLength(text)).toBeLessThan(2 * MAX_BYTES);
		}
		expect(texts.filter((text) => text.includes('[redacted]')).length).toBeGreaterThan(3);
	});

	it('is redacted in the whole answer, which is not cut', async () => {
		const texts = await leftBehind(
			'kieAi',
			key,
			{ code: 200, msg: `Hello ${key} ${LONG}`, data: 5, echo: [echoed], [key]: 1 },
			{ whenInsufficient: 'continue', options: { includeRaw: true } },
		);
		for (const text of texts) {
			expect(leaksIn(text, key)).toEqual([]);
			expect(text).toContain(`"msg":"Hello [redacted] ${LONG}"`);
			expect(text).toContain('"echo":["[redacted]"],"[redacted]":1');
		}
	});
});
