import { fuzz } from '../../proof/fuzz/fuzz';

/** Another one makes other bodies: `FUZZ_SEED=7 npm test -- test/property/fuzz`. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const BODIES = 10_000;

/**
 * As many for each of so many providers as find anything; which ones, the seed draws.
 * What the suite takes does not grow with the catalogue; `npm run proof:fuzz` tries all.
 */
const PROVIDERS = 12;

/** For busy machines; it takes a few seconds. */
jest.setTimeout(120_000);

// A smaller sister of `npm run proof:fuzz`.
it('ten thousand changed bodies give a balance that they say, or a typed failure', async () => {
	const { count, findings, outcomes } = await fuzz({
		seed: SEED,
		from: 0,
		count: BODIES,
		providers: PROVIDERS,
	});
	expect(findings).toEqual([]);
	expect(count).toBe(BODIES);
	// Neither is worth much if the bodies are all bad, or all good.
	expect(outcomes.read).toBeGreaterThan(BODIES / 5);
	expect(outcomes.badResponse).toBeGreaterThan(BODIES / 5);
});
