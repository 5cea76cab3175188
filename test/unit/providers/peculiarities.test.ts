import { Failure } from '../../../nodes/Credits/balance/failure';
import type { BalanceReading } from '../../../nodes/Credits/balance/reading';
import { answers as acyChecker } from '../../../nodes/Credits/providers/acyChecker/answers';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { answers as melissa } from '../../../nodes/Credits/providers/melissa/answers';
import { answers as stablecog } from '../../../nodes/Credits/providers/stablecog/answers';
import { sumOfLaterMonths } from '../../../nodes/Credits/providers/stablecog/laterMonths';
import { lot } from '../../../nodes/Credits/providers/words';
import { readInProcess } from '../../../sandbox/readInProcess';

// What no document shows, so that it is not among the answers of the record.

/** The first balance in an answer, or the class of the failure that it is. */
async function read(
	answers: ProviderAnswers,
	body: unknown,
	status = 200,
): Promise<Partial<BalanceReading> & { class?: string }> {
	const outcome = await readInProcess(answers, { reply: { status, body } });
	return outcome instanceof Failure ? { class: outcome.class } : outcome.reading.balances[0];
}

describe('AcyChecker', () => {
	const [{ body: example }] = acyChecker.good;

	it.each<[level: unknown, sent: unknown, remaining: number | null]>([
		['AGENCY_UNLIMITED', 0, null],
		['Big Agency Plan', '0.00', null],
		['Agency', null, null],
		['agency', '665', 665],
		['agency', -5, -5],
		['Business', 0, 0],
		[['agency'], 0, 0],
		[7, 0, 0],
	])('counts the level %j with %j as %j, null being unlimited', async (level, sent, remaining) => {
		const body = { ...example, license_level: level, remaining_credits_batch: sent };
		const unlimited = remaining === null;
		expect(await read(acyChecker, body)).toMatchObject({ remaining, unlimited });
	});

	it.each([[''], ['abc'], [true], [{}]])('is never unlimited with the amount %j', async (sent) => {
		const body = { ...example, license_level: 'agency', remaining_credits_batch: sent };
		expect(await read(acyChecker, body)).toEqual({ class: 'badResponse' });
	});

	it.each([
		[{ date: '2027-01-31 09:00:00', timezone: '+02:00' }, '2027-01-31T07:00:00.000Z'],
		['2027-01-31T09:00:00Z', '2027-01-31T09:00:00.000Z'],
		[{ date: '2027-01-31 09:00:00' }, null],
		['2027-01-31 09:00:00', null],
		[{ timezone: 'Europe/Paris' }, null],
		[1801382400, null],
	])('has a license that ends as %j says, and no reset', async (end_date, licenseEndsAt) => {
		const reading = await read(acyChecker, { ...example, end_date });
		expect(reading).toMatchObject({ licenseEndsAt, resetsAt: null });
	});

	it('does not refuse while the amounts still come', async () => {
		const body = { ...example, message: 'Your license has expired' };
		expect((await read(acyChecker, body)).class).toBeUndefined();
	});
});

describe('Melissa', () => {
	const bodyWith = (response: object, results: object = {}) => ({
		response: { results: { credit_balance: 400, usable_batches: [], ...results }, ...response },
	});

	it.each([
		[
			{ cost: 149, discount: 0 },
			{ cost: 149, discount: 0 },
		],
		[{ cost: undefined, discount: null }, {}],
	])('keeps the price of a batch as it is sent: %j', async (sent, details) => {
		const batch = { credits_remaining: 1, ...sent };
		const { lots } = await read(melissa, bodyWith({}, { usable_batches: [batch] }));
		expect(lots).toEqual([expect.objectContaining({ id: '?|?|?', details })]);
	});

	it.each([
		[[], {}],
		['Prices change.', { messages: ['Prices change.'] }],
		[['', null, {}, 'Hi'], { messages: ['Hi'] }],
		[[{ code: 7 }], { messages: ['{"code":7}'] }],
	])('keeps the messages %j beside the result', async (messages, details) => {
		expect(await read(melissa, bodyWith({ messages }))).toMatchObject({ details });
	});

	it.each([
		[503, ['The key is not valid.'], 'unavailable'],
		[404, ['Something is wrong.'], 'badRequest'],
		[200, 'Unknown customer_id', 'auth'],
		[400, { code: 7 }, 'badRequest'],
		[400, ['Unknown keyword'], 'badRequest'],
		[200, {}, undefined],
		[200, ['', null], undefined],
	])('classifies, under HTTP %d, the errors %j as %s', async (status, errors, failureClass) => {
		expect((await read(melissa, bodyWith({ errors }), status)).class).toBe(failureClass);
	});
});

describe('Stablecog', () => {
	const PRO = { id: 'type-pro', name: 'Pro' };
	const PACK = { id: 'type-pack', name: 'Pack' };

	const bodyWith = (...credits: object[]) => ({
		total_remaining_credits: 5,
		credits: credits.map((credit) => ({ id: 'a', remaining_amount: 5, type: PRO, ...credit })),
	});

	it.each([
		['2100-01-01T00:00:00-05:00', null],
		['2100-01-01T05:00:01Z', '2100-01-01T05:00:01.000Z'],
		['2027-03-01T12:30:00', null],
	])('has a lot that expires at %s as %j', async (expires_at, expiresAt) => {
		const { lots } = await read(stablecog, bodyWith({ expires_at }));
		expect(lots).toEqual([expect.objectContaining({ expiresAt })]);
	});

	it.each([[''], [7], [null]])('gives a lot with the id %j one of its own', async (id) => {
		const { lots = [] } = await read(stablecog, bodyWith({}, { id }));
		expect(lots.map((one) => one.id)).toEqual(['a', 'credits-1']);
	});

	// An annual plan lists twelve months at once, of which one can be spent.
	it.each<
		[what: string, estimate: number | null, Array<string | [number, string, object?]>, object?]
	>([
		['31 days apart', 800, ['2027-01-15T12', '2027-02-15T12']],
		['28 days apart, the later first', 800, ['2027-03-15T12', '2027-02-15T12']],
		['30 days and an hour apart', 800, ['2027-10-15T10', '2027-11-14T11']],
		['27 days apart', 800, ['2027-01-15T12', '2027-02-11T12']],
		['32 days apart', 800, ['2027-01-15T12', '2027-02-16T12']],
		['of a type with a name alone', 800, ['2027-01-15T12', '2027-02-15T12'], { name: 'Pro' }],
		[
			'after what is left of a month',
			220,
			[[120, '2027-01-15T12'], '2027-02-15T12', '2027-03-15T12'],
		],
		['beside another type', 900, ['2027-01-15T12', '2027-02-15T12', [100, '2027-02-15T12', PACK]]],
		['of a single month', null, ['2027-01-15T12']],
		['a week apart', null, ['2027-01-15T12', '2027-01-22T12']],
		['that expire together', null, ['2027-01-15T12', '2027-01-15T12']],
		['a year apart', null, ['2027-01-15T12', '2028-01-15T12']],
		['after an empty one', null, [[0, '2027-01-15T12'], '2027-02-15T12']],
		['that never expire', null, ['2100-01-01T05', '2100-01-01T05']],
		['of no type', null, ['2027-01-15T12', '2027-02-15T12'], {}],
	])('with lots %s leaves %j to be spent now', async (_, estimate, lots, usualType = PRO) => {
		const credits = lots.map((each) => {
			const [left, hour, type = usualType] = typeof each === 'string' ? [700, each] : each;
			return { remaining_amount: left, expires_at: `${hour}:00:00Z`, type };
		});
		const inLots = credits.reduce((sum, { remaining_amount: left }) => sum + left, 0);
		// A hundred lie beside the lots.
		const body = { ...bodyWith(...credits), total_remaining_credits: inLots + 100 };
		expect((await read(stablecog, body)).estimatedSpendableNow).toBe(estimate);
	});

	it('goes through fifty thousand lots in one walk', () => {
		const month = (expiresAt: string, remaining: number) =>
			lot({ id: expiresAt, label: 'Pro', remaining, expiresAt });
		const lots = Array.from({ length: 50_000 }, () => month('2027-01-15T12:00:00.000Z', 1));
		const before = process.cpuUsage();
		expect(sumOfLaterMonths([...lots, month('2027-02-15T12:00:00.000Z', 700)])).toBe(700);
		expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
	});
});
