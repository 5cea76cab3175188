import { auphonic } from './record';
import { plainReading, type Lot } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = auphonic.balances;

const USER = {
	username: 'studio',
	credits: 2.87309,
	onetime_credits: 1.0,
	recurring_credits: 1.87309,
	recharge_recurring_credits: 2.0,
	recharge_date: '2026-12-01',
	is_paying_user: true,
};

const RECHARGE = '2026-12-01T00:00:00.000Z';

function body(data: object) {
	return { status_code: 200, error_code: null, error_message: '', data };
}

/** An error, whose words are made up. */
function error(code: number) {
	return { status_code: code, error_code: null, error_message: `Made-up words about ${code}` };
}

function lot(id: string, remaining: number, rest: Partial<Lot> = {}): Lot {
	const nothing = { label: null, granted: null, startsAt: null, expiresAt: null, details: {} };
	return { id, remaining, ...nothing, ...rest };
}

/** Auphonic, as documented at https://auphonic.com/help/api/query.html */
export const answers = {
	record: auphonic,
	good: [
		{
			title: 'hours of both kinds',
			evidence: 'documented',
			body: body(USER),
			expected: [
				{
					...plainReading(CREDITS, 2.87309),
					resetsAt: RECHARGE,
					lots: [lot('recurring', 1.87309, { granted: 2, expiresAt: RECHARGE }), lot('onetime', 1)],
					details: { payingUser: true, recurringPerPeriod: 2 },
				},
			],
		},
		{
			title: 'no date, as in an older example',
			evidence: 'reported',
			body: body({
				username: 'studio',
				credits: 2.87309201310154,
				onetime_credits: 1.0,
				recurring_credits: 1.87309201310154,
				recharge_recurring_credits: 2.0,
			}),
			expected: [
				{
					...plainReading(CREDITS, 2.87309201310154),
					lots: [lot('recurring', 1.87309201310154, { granted: 2 }), lot('onetime', 1)],
					details: { recurringPerPeriod: 2 },
				},
			],
		},
		{
			title: 'bought hours alone, and an empty date',
			evidence: 'constructed',
			body: body({ credits: 0.5, onetime_credits: 0.5, recharge_date: '', is_paying_user: false }),
			expected: [
				{
					...plainReading(CREDITS, 0.5),
					lots: [lot('onetime', 0.5)],
					details: { payingUser: false },
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: error(401) },
			class: 'auth',
			providerCode: 401,
			quotes: 'Made-up words about 401',
		},
		{
			title: '403',
			evidence: 'reported',
			reply: { status: 403, body: error(403) },
			class: 'forbidden',
			providerCode: 403,
			quotes: 'Made-up words about 403',
		},
		{
			title: 'code 401 under HTTP 200',
			evidence: 'reported',
			body: error(401),
			class: 'auth',
			providerCode: 401,
			quotes: 'Made-up words about 401',
		},
		{
			title: 'code 503 under HTTP 200',
			evidence: 'constructed',
			body: error(503),
			class: 'unavailable',
			providerCode: 503,
			quotes: 'Made-up words about 503',
		},
		{
			title: 'parts without their sum, which is not added up',
			evidence: 'constructed',
			body: body({ ...USER, credits: null }),
			class: 'badResponse',
			says: "'data.credits' is null",
		},
	],
	sandbox: {
		total: 10,
		amountsAt: [['data', 'credits']],
		answer: ({ remaining }) => ({
			body: body({ credits: remaining, onetime_credits: remaining, is_paying_user: true }),
		}),
	},
} as const satisfies ProviderAnswers;
