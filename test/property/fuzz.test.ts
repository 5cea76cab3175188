import { fuzz } from '../../proof/fuzz/fuzz';

/** Another one makes other bodies: `FUZZ_SEED=7 npm test -- test/property/fuzz`. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const BODIES = 10_000;

/** For busy machines; it takes a few seconds. */
jest.setTimeout(120_000);

// The first ten thousand of what `npm run proof:fuzz` tries.
it('ten thousand changed bodies give a balance that they say, or a typed failure', async () => {
	const { count, findings, outcomes } = await fuzz({ seed: SEED, from: 0, count: BODIES });
	expect(findings).toEqual([]);
	expect(count).toBe(BODIES);
	// Neither is worth much if the bodies are all bad, or all good.
	expect(outcomes.read).toBeGreaterThan(BODIES / 5);
	expect(outcomes.badResponse).toBeGreaterThan(BODIES / 5);
});
