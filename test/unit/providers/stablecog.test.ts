import { sumOfLaterMonths } from '../../../nodes/Credits/providers/stablecog/laterMonths';
import { lot } from '../../../nodes/Credits/providers/words';
import { answers } from '../../../nodes/Credits/providers/stablecog/answers';
import { balancesIn } from './reads';

const PRO = { id: 'type-pro', name: 'Pro', amount: 700, description: 'Monthly' };
const PACK = { id: 'type-pack', name: 'Pack', amount: 100, description: 'Once' };

function credit(remaining: unknown, expiresAt: unknown, type: unknown = PRO) {
	return {
		id: `${String(remaining)} ${String(expiresAt)}`,
		remaining_amount: remaining,
		expires_at: expiresAt,
		type,
	};
}

async function readingOf(total: number, ...credits: unknown[]) {
	const [reading] = await balancesIn(answers, { total_remaining_credits: total, credits });
	return reading;
}

describe('Stablecog: lots', () => {
	it.each([
		['the date that means never, in another zone', '2100-01-01T00:00:00-05:00', null],
		['a moment later, which is a date', '2100-01-01T05:00:01Z', '2100-01-01T05:00:01.000Z'],
		['no zone, which nobody can read', '2027-03-01T12:30:00', null],
		['null', null, null],
	])('expire at %s', async (_, sent, expiresAt) => {
		expect((await readingOf(5, credit(5, sent)))?.lots[0]?.expiresAt).toBe(expiresAt);
	});

	it.each([[undefined], [''], [7], [null]])(
		'have an id even when the answer has %j',
		async (id) => {
			const reading = await readingOf(5, credit(0, null), { ...credit(5, null), id });
			expect(reading?.lots.map((lot) => lot.id)).toEqual(['0 null', 'credits-1']);
		},
	);
});

describe('Stablecog: the estimate of what is spendable, because an annual plan counts twelve months', () => {
	const estimateOf = async (total: number, ...credits: unknown[]) =>
		(await readingOf(total, ...credits))?.estimatedSpendableNow;

	it.each([
		['31 days', '2027-01-15T12:00:00Z', '2027-02-15T12:00:00Z'],
		['28 days', '2027-02-15T12:00:00Z', '2027-03-15T12:00:00Z'],
		['30 days and an hour, over a clock change', '2027-10-15T10:00:00Z', '2027-11-14T11:00:00Z'],
		['27 days, at the least', '2027-01-15T12:00:00Z', '2027-02-11T12:00:00Z'],
		['32 days, at the most', '2027-01-15T12:00:00Z', '2027-02-16T12:00:00Z'],
	])('leaves out a lot that expires %s after another of its type', async (_, first, second) => {
		expect(await estimateOf(1400, credit(700, first), credit(700, second))).toBe(700);
		expect(await estimateOf(1400, credit(700, second), credit(700, first))).toBe(700);
	});

	it('goes through fifty thousand lots in one walk', () => {
		const month = (expiresAt: string, remaining: number) =>
			lot({ id: expiresAt, label: 'Pro', remaining, expiresAt });
		const lots = Array.from({ length: 50_000 }, () => month('2027-01-15T12:00:00.000Z', 1));
		const before = process.cpuUsage();
		expect(sumOfLaterMonths([...lots, month('2027-02-15T12:00:00.000Z', 700)])).toBe(700);
		expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
	});

	it('knows a type by its name where it has no id', async () => {
		const type = { name: 'Pro', amount: 700 };
		const months = ['2027-01-15T12:00:00Z', '2027-02-15T12:00:00Z'];
		expect(await estimateOf(1400, ...months.map((month) => credit(700, month, type)))).toBe(700);
	});

	it('keeps what is left of the month that runs', async () => {
		const months = [1, 2, 3].map((month) => credit(700, `2027-0${month + 1}-15T12:00:00Z`));
		expect(await estimateOf(2220, credit(120, '2027-01-15T12:00:00Z'), ...months)).toBe(120);
	});

	it('keeps lots of other types and what lies beside the lots', async () => {
		expect(
			await estimateOf(
				1600,
				credit(700, '2027-01-15T12:00:00Z'),
				credit(700, '2027-02-15T12:00:00Z'),
				credit(100, '2027-02-15T12:00:00Z', PACK),
			),
		).toBe(900);
	});

	it.each([
		['a month that is the only one', [credit(700, '2027-01-15T12:00:00Z')]],
		[
			'lots that expire a week apart',
			[credit(700, '2027-01-15T12:00:00Z'), credit(700, '2027-01-22T12:00:00Z')],
		],
		[
			'lots that expire together',
			[credit(700, '2027-01-15T12:00:00Z'), credit(700, '2027-01-15T12:00:00Z')],
		],
		[
			'lots that expire a year apart',
			[credit(700, '2027-01-15T12:00:00Z'), credit(700, '2028-01-15T12:00:00Z')],
		],
		[
			'an empty lot a month before a full one',
			[credit(0, '2027-01-15T12:00:00Z'), credit(700, '2027-02-15T12:00:00Z')],
		],
		[
			'lots that never expire',
			[credit(700, '2100-01-01T05:00:00Z'), credit(700, '2100-01-01T05:00:00Z')],
		],
		[
			'lots of which nobody knows the type',
			[credit(700, '2027-01-15T12:00:00Z', null), credit(700, '2027-02-15T12:00:00Z', null)],
		],
	])('is not there for %s', async (_, credits) => {
		expect(await estimateOf(1400, ...credits)).toBeNull();
	});
});
