import { faults } from '../../proof/faults/catalogue';
import { tryCell } from '../../proof/faults/cell';
import { startGround, type Ground } from '../../proof/faults/ground';
import { rotatedMatrix } from '../../proof/faults/matrix';

/** Another one picks other settings, cuts and keys: `FAULTS_SEED=7 npm test -- test/contract/faults`. */
const SEED = Number(process.env.FAULTS_SEED ?? 1);

/** For busy machines; most cells take a tenth of a second. */
jest.setTimeout(60_000);

let ground: Ground;

beforeAll(async () => {
	ground = await startGround();
});

afterAll(async () => {
	await ground.stop();
});

// In short what `npm run proof:faults` does in full: each fault at each provider
// under one On Error setting, and one poll of the trigger per fault.
describe.each(faults)('$title', ({ name }) => {
	const cells = rotatedMatrix(SEED)
		.filter(({ fault }) => fault.name === name)
		.map((cell) => ({ ...cell, provider: cell.answers.record.displayName }));

	it.each(cells)('at $provider, $setting', async (cell) => {
		const { complaints } = await tryCell(ground, cell, SEED);
		expect(complaints).toEqual([]);
	});
});
