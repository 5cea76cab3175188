import { NodeApiError, type INode } from 'n8n-workflow';

import { fixtures } from '../../sandbox/providers';
import { everyOf } from './everyOf';
import { representativesOf } from './representatives';

const NODE: INode = {
	id: 'node',
	name: 'Credits',
	type: 'n8n-nodes-credits.credits',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** What several checks fail with, of providers that are called by their number. */
async function complaintsOf(...checks: Array<() => void>): Promise<string> {
	const named = checks.map((check, index) => ({ displayName: `Provider ${index + 1}`, check }));
	return await everyOf(named, async ({ check }) => {
		await Promise.resolve();
		check();
	}).then(
		() => 'nothing',
		(error: Error) => error.message,
	);
}

describe('a check of several providers', () => {
	it('is content when each of them is', async () => {
		expect(
			await complaintsOf(
				() => undefined,
				() => undefined,
			),
		).toBe('nothing');
	});

	it('shows the whole difference of each that fails, in plain text', async () => {
		const message = await complaintsOf(
			() => expect({ status: 'ok', remaining: 5 }).toEqual({ status: 'ok', remaining: 7 }),
			() => undefined,
			() => expect('grey').toBe('gray'),
		);
		expect(message).toMatch(/^Provider 1: expect/);
		expect(message).toMatch(/^-\s+"remaining": 7,$/m);
		expect(message).toMatch(/^\+\s+"remaining": 5,$/m);
		expect(message).not.toContain('Provider 2');
		expect(message).toMatch(/^Provider 3: expect.*\n\nExpected: "gray"\nReceived: "grey"$/m);
		expect(message).not.toContain('\u001b');
	});

	it('shows what an error of n8n says beside its message', async () => {
		const message = await complaintsOf(() => {
			throw new NodeApiError(NODE, {}, { message: 'It failed', description: 'Try later.' });
		});
		expect(message).toBe('Provider 1: It failed\nTry later.');
	});

	it('shows anything else that was thrown', async () => {
		const throwing = (value: unknown) => () => {
			throw value;
		};
		expect(await complaintsOf(throwing('a text'), throwing(undefined))).toBe(
			'Provider 1: a text\n\nProvider 2: undefined',
		);
	});

	it('takes five at a time', async () => {
		let running = 0;
		let most = 0;
		const twelve = Array.from({ length: 12 }, (_, index) => ({ displayName: String(index) }));
		const seen: string[] = [];
		await everyOf(twelve, async ({ displayName }) => {
			running += 1;
			most = Math.max(most, running);
			seen.push(displayName);
			await new Promise((resolve) => setImmediate(resolve));
			running -= 1;
		});
		expect({ most, seen }).toEqual({ most: 5, seen: twelve.map(({ displayName }) => displayName) });
	});
});

describe('the representatives of the providers', () => {
	const representatives = representativesOf(fixtures);

	it('are providers of which no two send a key and refuse one in the same way', () => {
		expect(representatives.length).toBeGreaterThan(1);
		expect(representativesOf(representatives)).toEqual(representatives);
	});

	it('are no more when a provider like another is added', () => {
		const twins = fixtures.map((fixture) => ({ ...fixture }));
		expect(representativesOf([...fixtures, ...twins])).toEqual(representatives);
	});

	it('are more when one refuses under a success status, or under none', () => {
		const [usual] = fixtures;
		if (usual === undefined) throw new Error('There are no fixtures');
		const refusing = (status: number) => ({ ...usual, refused: { ...usual.refused, status } });
		const both = [refusing(401), refusing(200), refusing(403)];
		expect(representativesOf(both)).toEqual(both.slice(0, 2));
	});
});
