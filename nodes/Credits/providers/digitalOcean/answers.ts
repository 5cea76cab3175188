import { digitalOcean } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [BALANCE] = digitalOcean.balances;

const GENERATED_AT = '2026-10-02T07:30:00Z';

/** Amounts are texts; the first is the sum of the others. */
function body(monthToDate: string, atStart: string, usage: string) {
	return {
		month_to_date_balance: monthToDate,
		account_balance: atStart,
		month_to_date_usage: usage,
		generated_at: GENERATED_AT,
	};
}

function reading(remaining: number, accountBalance: number, used: number): BalanceReading {
	return {
		...plainReading(BALANCE, remaining),
		used,
		details: { accountBalance, generatedAt: '2026-10-02T07:30:00.000Z' },
		derived: ['remaining'],
	};
}

/** DigitalOcean, as documented in digitalocean/openapi, specification/resources/billing */
export const answers = {
	record: digitalOcean,
	credential: { apiKey: 'dop_v1_{64}' },
	good: [
		{
			title: 'every documented field, with money owed',
			evidence: 'documented',
			body: body('31.90', '18.40', '13.50'),
			expected: [reading(-31.9, 18.4, 13.5)],
		},
		{
			title: 'credit, part of which the running month has used',
			evidence: 'reported',
			body: body('-186.50', '-200.00', '13.50'),
			expected: [reading(186.5, -200, 13.5)],
		},
		{
			title: 'nothing owed and nothing left, which is 0 and not −0',
			evidence: 'constructed',
			body: body('0.00', '0.00', '0.00'),
			expected: [reading(0, 0, 0)],
		},
		{
			title: 'nothing but the amount',
			evidence: 'constructed',
			body: { month_to_date_balance: '-5.25' },
			expected: [{ ...plainReading(BALANCE, 5.25), derived: ['remaining'] }],
		},
	],
	bad: [
		{
			title: '401 for a wrong token',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { id: 'Unauthorized', message: 'Unable to authenticate you' },
			},
			class: 'auth',
			providerCode: 'Unauthorized',
			quotes: 'Unable to authenticate you',
		},
		{
			title: '403 for a token without the scope',
			evidence: 'reported',
			reply: {
				status: 403,
				body: {
					id: 'forbidden',
					message: 'You are not authorized to perform this operation',
				},
			},
			class: 'forbidden',
			providerCode: 'forbidden',
			quotes: 'You are not authorized to perform this operation',
		},
		bareStatus(404, 'badRequest', 'documented'),
		bareStatus(429, 'rateLimited', 'documented'),
		bareStatus(500, 'unavailable', 'documented'),
		{
			title: 'the balance of the last invoice alone, which lacks the running month',
			evidence: 'constructed',
			reply: { body: { account_balance: '-200.00', month_to_date_usage: '13.50' } },
			class: 'badResponse',
			says: "'month_to_date_balance' is missing",
		},
	],
	sandbox: {
		total: 200,
		answer: ({ total, remaining }) => ({
			body: body(String(-remaining), String(-total), String(total - remaining)),
		}),
	},
} as const satisfies ProviderAnswers;
