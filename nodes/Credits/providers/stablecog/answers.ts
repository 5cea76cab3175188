import { stablecog } from './record';
import { plainReading, type BalanceReading, type Lot } from '../../balance/reading';
import { DAY_MS } from '../../balance/time';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = stablecog.balances;

/** The server's way of saying that a lot never expires. */
const NEVER = '2100-01-01T05:00:00Z';

const FREE = {
	id: '5f0c9b1e-7d3a-4c52-9a84-6b1f2d3e4a01',
	name: 'Free',
	amount: 50,
	description: 'Free credits, refilled every 12 hours',
};
const PRO = {
	id: '5f0c9b1e-7d3a-4c52-9a84-6b1f2d3e4a02',
	name: 'Pro',
	amount: 700,
	description: 'Monthly credits of the Pro plan',
};
const PACK = {
	id: '5f0c9b1e-7d3a-4c52-9a84-6b1f2d3e4a03',
	name: 'Credit Pack',
	amount: 300,
	description: 'A one-time purchase',
};

/** A made-up id that differs by its last digits. */
function creditId(number: number): string {
	return `c0ffee00-1111-4222-8333-${String(number).padStart(12, '0')}`;
}

function credit(number: number, remaining: number, expiresAt: string, type: object = PACK) {
	return { id: creditId(number), remaining_amount: remaining, expires_at: expiresAt, type };
}

/** The lot that `credit` has to become. */
function lot(
	number: number,
	remaining: number,
	expiresAt: string | null,
	type: typeof PACK = PACK,
): Lot {
	return {
		id: creditId(number),
		label: type.name,
		granted: type.amount,
		remaining,
		startsAt: null,
		expiresAt,
		details: { typeId: type.id, description: type.description },
	};
}

function body(total: unknown, credits: unknown) {
	return { total_remaining_credits: total, credits };
}

function reading(remaining: number, lots: Lot[]): BalanceReading {
	return { ...plainReading(CREDITS, remaining), lots, derived: ['lots.granted'] };
}

/** The months of an annual plan, oldest first; each one's lot expires at its end. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
	new Date(Date.UTC(2027, month, 15, 12)).toISOString(),
);

/** Stablecog, as documented at https://stablecog.com/docs/v1/api-reference/credits */
export const answers = {
	record: stablecog,
	credential: { apiKey: 'sc-{64}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(250, [credit(1, 250, '2027-03-01T12:30:00Z')]),
			expected: [reading(250, [lot(1, 250, '2027-03-01T12:30:00.000Z')])],
		},
		{
			title: 'a lot that never expires, by the date that means never',
			evidence: 'documented',
			body: body(250, [credit(1, 250, NEVER)]),
			expected: [reading(250, [lot(1, 250, null)])],
		},
		{
			title: 'an empty lot, which stays in the list',
			evidence: 'documented',
			body: body(0, [credit(1, 0, '2027-03-01T12:30:00Z')]),
			expected: [reading(0, [lot(1, 0, '2027-03-01T12:30:00.000Z')])],
		},
		{
			title: 'a free lot that was refilled beyond the usual size of its type',
			evidence: 'documented',
			body: body(80, [credit(1, 80, NEVER, FREE)]),
			expected: [reading(80, [lot(1, 80, null, FREE)])],
		},
		{
			title: 'no lots at all',
			evidence: 'documented',
			body: body(0, []),
			expected: [plainReading(CREDITS, 0)],
		},
		{
			title: 'an annual plan right after its purchase: twelve lots, one of them spendable',
			evidence: 'documented',
			body: body(
				8400,
				MONTHS.map((expiry, month) => credit(month, 700, expiry, PRO)),
			),
			expected: [
				{
					...reading(
						8400,
						MONTHS.map((expiry, month) => lot(month, 700, expiry, PRO)),
					),
					estimatedSpendableNow: 700,
					derived: ['lots.granted', 'details.estimatedSpendableNow'],
				},
			],
		},
		{
			title: 'an annual plan beside a pack, which is spendable as well',
			evidence: 'constructed',
			body: body(1500, [
				credit(1, 700, '2027-02-15T12:00:00Z', PRO),
				credit(2, 100, NEVER, PACK),
				credit(3, 700, '2027-01-15T12:00:00Z', PRO),
			]),
			expected: [
				{
					...reading(1500, [
						lot(1, 700, '2027-02-15T12:00:00.000Z', PRO),
						lot(2, 100, null, PACK),
						lot(3, 700, '2027-01-15T12:00:00.000Z', PRO),
					]),
					estimatedSpendableNow: 800,
					derived: ['lots.granted', 'details.estimatedSpendableNow'],
				},
			],
		},
		{
			title: 'dates with an offset and with fractions of a second',
			evidence: 'constructed',
			body: body(3, [
				credit(1, 1, '2027-03-01T12:30:00+02:00'),
				credit(2, 2, '2027-05-20T12:30:00.123456Z'),
			]),
			expected: [
				reading(3, [lot(1, 1, '2027-03-01T10:30:00.000Z'), lot(2, 2, '2027-05-20T12:30:00.123Z')]),
			],
		},
		{
			title: 'a lot without a type',
			evidence: 'constructed',
			body: body(5, [{ id: creditId(1), remaining_amount: 5, expires_at: NEVER, type: null }]),
			expected: [
				{
					...plainReading(CREDITS, 5),
					lots: [{ ...lot(1, 5, null), label: null, granted: null, details: {} }],
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key or a banned IP address',
			evidence: 'documented',
			reply: { status: 401, body: { error: 'Unauthorized' } },
			class: 'auth',
			quotes: 'Unauthorized',
		},
		{
			title: '500',
			evidence: 'documented',
			reply: { status: 500, body: { error: 'An unknown error has occurred' } },
			class: 'unavailable',
			quotes: 'An unknown error has occurred',
		},
		{
			title: '429 as plain text',
			evidence: 'constructed',
			reply: { status: 429, body: 'Too many requests' },
			class: 'rateLimited',
		},
		{
			title: 'HTTP 200 with an error inside',
			evidence: 'constructed',
			reply: { status: 200, body: { error: 'Unauthorized' } },
			class: 'badResponse',
			quotes: 'Unauthorized',
		},
		{
			title: 'a total without the list of lots',
			evidence: 'constructed',
			reply: { status: 200, body: body(250, null) },
			class: 'badResponse',
		},
		{
			title: 'lots without their total, which is not added up from them',
			evidence: 'constructed',
			reply: { status: 200, body: { credits: [credit(1, 250, NEVER)] } },
			class: 'badResponse',
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['total_remaining_credits']],
		answer: ({ total, remaining, expiresInMs }, now) => {
			// What expires is spent first. Expired lots are never listed, empty ones are.
			const pack = Math.min(remaining, Math.round(total * 0.3));
			const today = Math.floor(now / DAY_MS) * DAY_MS;
			const end = expiresInMs === undefined ? today + 20 * DAY_MS : now + expiresInMs;
			const endOfMonth = `${new Date(end).toISOString().slice(0, 19)}Z`;
			const lots = [credit(1, 0, NEVER, FREE), credit(2, pack, NEVER, PACK)];
			if (Date.parse(endOfMonth) <= now) return { body: body(pack, lots) };
			return { body: body(remaining, [...lots, credit(3, remaining - pack, endOfMonth, PRO)]) };
		},
	},
} as const satisfies ProviderAnswers;
