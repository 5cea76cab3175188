import { Failure } from '../../../../nodes/Credits/balance/failure';
import type { BalanceReading } from '../../../../nodes/Credits/balance/reading';
import { hold } from '../../../../lab/fuzz/oracle';
import { profileOf, saidIn } from '../../../../lab/fuzz/profile';
import { bytesOf, readInProcess } from '../../../../sandbox/readInProcess';
import { lumenote, repliesWith } from '../madeUp';

const documented = lumenote.good.map((good) => ({
	title: good.title,
	readable: good,
	expected: good.expected,
}));

/** What is found in a reading of answers that was changed on the way. */
async function found(
	replies: ReturnType<typeof repliesWith>,
	change: (balances: BalanceReading[]) => BalanceReading[] = (balances) => balances,
) {
	const outcome = await readInProcess(lumenote, { replies });
	if (outcome instanceof Failure) throw outcome;
	const { balances } = outcome.reading;
	const [first, ...others] = change([...balances]);
	if (first === undefined) throw new Error('Nothing is left');
	const said = saidIn(bytesOf(lumenote, { replies }));
	const profile = await profileOf(lumenote, documented);
	return hold({ ...outcome.reading, balances: [first, ...others] }, said, lumenote, profile);
}

const QUOTA = { limit: 500, used: 20 };

function changed(index: number, changes: Partial<BalanceReading>) {
	return (balances: BalanceReading[]) =>
		balances.map((balance, each) => (each === index ? { ...balance, ...changes } : balance));
}

describe('a reading is held against the answers', () => {
	test('and is right where the amounts follow from them as in a documented answer', async () => {
		// Which entry of a list counts cannot be told, so nothing is certain of the money.
		expect(await found(repliesWith(5, QUOTA))).toEqual({ complaints: [], isCertain: false });
		expect(await found(repliesWith('700', { limit: null, used: 3 }))).toEqual({
			complaints: [],
			isCertain: false,
		});
	});

	test.each([
		['a difference that is another', changed(1, { remaining: 481 }), /^calls: 481 although 480/],
		['a 0 that nobody sent', changed(1, { remaining: 0 }), /^calls: 0 although 480/],
		[
			'no limit where one stands',
			changed(1, { remaining: null, unlimited: true }),
			/^calls is unlimited although nothing says so$/,
		],
		['a balance that is missing', (all: BalanceReading[]) => all.slice(1), /^balances: calls$/],
		['an amount from nowhere', changed(0, { creditLine: 77 }), /^77 stands nowhere$/],
		['sums that are wrong', changed(1, { limit: 500, used: 21 }), /^500 − 21 is not 480$/],
	])('and %s is found', async (_, change, complaint) => {
		const { complaints } = await found(repliesWith(5, QUOTA), change);
		expect(complaints).toContainEqual(expect.stringMatching(complaint));
	});

	test('and so is a documented answer that is not read as it is written down', async () => {
		const wrong = documented.map((each) => ({ ...each, expected: 3 }));
		const { complaints } = await profileOf({ ...lumenote }, wrong);
		expect(complaints).toEqual(
			documented.map(({ title }) => `"${title}" is not read as its answers say`),
		);
	});
});
