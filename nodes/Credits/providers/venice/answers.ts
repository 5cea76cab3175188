import { venice } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [USD, DIEM] = venice.balances;

const BODY = {
	canConsume: true,
	consumptionCurrency: 'USD',
	balances: { diem: 42.5, usd: 18.2 },
	diemEpochAllocation: 60,
};

const DETAILS = { canConsume: true, consumptionCurrency: 'USD' };

/** Venice, as documented in veniceai/api-docs, swagger.yaml */
export const answers = {
	record: venice,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [
				{ ...plainReading(USD, 18.2), details: DETAILS },
				{
					...plainReading(DIEM, 42.5),
					used: 17.5,
					limit: 60,
					details: DETAILS,
					derived: ['used'],
				},
			],
		},
		{
			title: 'an account that stakes nothing',
			evidence: 'documented',
			body: { ...BODY, balances: { diem: null, usd: 18.2 }, diemEpochAllocation: 0 },
			expected: [{ ...plainReading(USD, 18.2), details: DETAILS }],
		},
		{
			title: 'DIEM alone, which stand first then',
			evidence: 'documented',
			body: { ...BODY, consumptionCurrency: 'DIEM', balances: { diem: 42.5, usd: null } },
			expected: [
				{
					...plainReading(DIEM, 42.5),
					used: 17.5,
					limit: 60,
					details: { canConsume: true, consumptionCurrency: 'DIEM' },
					derived: ['used'],
				},
			],
		},
		{
			title: 'texts, and no allocation',
			evidence: 'reported',
			body: {
				canConsume: false,
				consumptionCurrency: null,
				balances: { diem: '42.5', usd: '18.20' },
				diemEpochAllocation: null,
			},
			expected: [
				{ ...plainReading(USD, 18.2), details: { canConsume: false } },
				{ ...plainReading(DIEM, 42.5), details: { canConsume: false } },
			],
		},
		{
			title: 'more DIEM left than were allocated',
			evidence: 'reported',
			body: { ...BODY, diemEpochAllocation: 40 },
			expected: [
				{ ...plainReading(USD, 18.2), details: DETAILS },
				{ ...plainReading(DIEM, 42.5), details: DETAILS },
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; its words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { error: 'Refused' } },
			class: 'auth',
			quotes: 'Refused',
		},
		{
			title: 'both balances null, which is no zero',
			evidence: 'documented',
			reply: { body: { ...BODY, balances: { diem: null, usd: null } } },
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'no balances',
			evidence: 'constructed',
			reply: { body: { canConsume: true, diemEpochAllocation: 60 } },
			class: 'badResponse',
			says: "'balances' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balances', 'usd']],
		answer: ({ remaining }) => ({ body: { ...BODY, balances: { diem: null, usd: remaining } } }),
	},
} as const satisfies ProviderAnswers;
