import { ODD_KEY } from '../../harness/secrets/madeUpKeys';
import { leaksIn } from '../../harness/secrets/secretSearch';
import { ON_ERROR, useTestWorld } from '../support/useTestWorld';

// What a provider says comes out in many places: wherever it does, it is bounded, and
// without the key.
const world = useTestWorld();

const LONG = 'word '.repeat(20_000);

/** More than all our own words of an item and its error together. */
const MAX_BYTES = 8 * 1024;

/** Everything that a run of each operation leaves behind for people and later nodes. */
async function leftBehind(
	provider: string,
	secret: string,
	body: object,
	parameters: object = {},
): Promise<string[]> {
	const texts: string[] = [];
	for (const onError of ON_ERROR) {
		for (const operation of ['getBalance', 'requireCredits']) {
			await world.answer(provider, body);
			const { error, ...left } = await world.run(
				{ provider, operation, simplify: false, requiredCredits: 10, ...parameters },
				{ onError, secret },
			);
			// JSON has no message of an error by itself.
			texts.push(JSON.stringify([error?.message, error, left.items, left.refused, left.hints]));
		}
	}
	for (const text of texts) expect(leaksIn(text, secret)).toEqual([]);
	return texts;
}

describe.each([
	['of every kind of character', ODD_KEY, ODD_KEY],
	['of digits, which comes back as a number', '4815162342108', 4815162342108],
])('a key %s', (_, key, echoed) => {
	it('is in nothing that a refusal leaves behind, and nothing of it is long', async () => {
		const msg = `The key ${key} is not valid. ${LONG}`;
		for (const text of await leftBehind('kieAi', key, { code: echoed, msg })) {
			expect(text).toContain('[redacted]');
			expect(Buffer.byteLength(text)).toBeLessThan(MAX_BYTES);
		}
	});

	it('is in nothing that a balance leaves behind, and nothing of it is long', async () => {
		const batch = {
			created: `${key} ${LONG}`,
			credits_purchased: 5,
			credits_remaining: 5,
			cost: echoed,
			discount: `${LONG}${key}`,
			expiration_time: null,
		};
		const results = { credit_balance: 5, overdraft_limit: 0, usable_batches: [batch] };
		const messages = [`Hello ${key}`, ...Array<string>(1000).fill('more of it')];
		const texts = await leftBehind('melissa', key, { response: { errors: [], messages, results } });
		for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(2 * MAX_BYTES);
		expect(texts.filter((text) => text.includes('[redacted]')).length).toBeGreaterThan(3);
	});

	it('is redacted in the whole answer, which is not cut', async () => {
		const body = { code: 200, msg: `Hello ${key} ${LONG}`, data: 5, echo: [echoed], [key]: 1 };
		const options = { includeRaw: true };
		const how = { whenInsufficient: 'continue', options };
		for (const text of await leftBehind('kieAi', key, body, how)) {
			expect(text).toContain(`"msg":"Hello [redacted] ${LONG}"`);
			expect(text).toContain('"echo":["[redacted]"],"[redacted]":1');
		}
	});
});
