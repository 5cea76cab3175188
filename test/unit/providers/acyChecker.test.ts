import { answers } from '../../../nodes/Credits/providers/acyChecker/answers';
import { balancesIn, classOf } from './reads';

const EXAMPLE = {
	message: '',
	credits_used_batch: 335,
	remaining_credits_batch: 665,
	credits_used_simple: 11,
	remaining_credits_simple: 39,
};

describe('AcyChecker: an agency license counts as unlimited only while its amounts are 0 or absent', () => {
	const batchOf = async (level: unknown, remaining: unknown) => {
		const [batch] = await balancesIn(answers, {
			...EXAMPLE,
			license_level: level,
			remaining_credits_batch: remaining,
		});
		return { remaining: batch?.remaining, unlimited: batch?.unlimited };
	};

	it.each([
		['agency', 0],
		['AGENCY_UNLIMITED', 0],
		['Big Agency Plan', '0'],
		['Agency', '0.00'],
		['Agency', null],
	])('at the level %j with the amount %j', async (level, remaining) => {
		expect(await batchOf(level, remaining)).toEqual({ remaining: null, unlimited: true });
	});

	it.each([
		['agency', '665', 665],
		['agency', -5, -5],
		['Business', 0, 0],
		[null, 0, 0],
		[['agency'], 0, 0],
		[7, 0, 0],
	])('and not at the level %j with the amount %j', async (level, sent, remaining) => {
		expect(await batchOf(level, sent)).toEqual({ remaining, unlimited: false });
	});

	it.each([[''], ['abc'], [true], [{}]])(
		'and not with the unreadable amount %j',
		async (amount) => {
			const body = { ...EXAMPLE, license_level: 'agency', remaining_credits_batch: amount };
			expect(await classOf(answers, 200, body)).toBe('badResponse');
		},
	);
});

describe('AcyChecker: the end of the license', () => {
	it.each([
		['an offset', { date: '2027-01-31 09:00:00', timezone: '+02:00' }, '2027-01-31T07:00:00.000Z'],
		['a text that names its zone', '2027-01-31T09:00:00Z', '2027-01-31T09:00:00.000Z'],
		['no zone', { date: '2027-01-31 09:00:00' }, null],
		['a text without a zone', '2027-01-31 09:00:00', null],
		['no date', { timezone: 'Europe/Paris' }, null],
		['a number', 1801382400, null],
	])('is read from %s, and is not the monthly reset', async (_, sent, licenseEndsAt) => {
		const [batch] = await balancesIn(answers, { ...EXAMPLE, end_date: sent });
		expect(batch).toMatchObject({ licenseEndsAt, resetsAt: null });
	});

	it('is no refusal while the amounts still come', async () => {
		const body = { ...EXAMPLE, message: 'Your license has expired' };
		expect(await classOf(answers, 200, body)).toBeNull();
	});
});
