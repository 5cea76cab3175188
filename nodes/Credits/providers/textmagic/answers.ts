import { textmagic } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const GBP = { balance: 'credits', unit: 'GBP', unitType: 'currency' } as const;

const USER = {
	id: 4021,
	username: 'someone',
	firstName: 'A',
	lastName: 'B',
	email: 'a@example.com',
	status: 'A',
	balance: 31.46,
	phone: '447860000000',
	company: 'C',
	currency: { id: 'GBP', unicodeSymbol: '£', htmlSymbol: '&pound;' },
	subaccountType: 'P',
	emailAccepted: true,
	phoneAccepted: true,
};

/** Textmagic, as documented in textmagic/textmagic-rest-nodejs-v2, docs/User.md */
export const answers = {
	record: textmagic,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: USER,
			accountId: '4021',
			expected: [{ ...plainReading(GBP, 31.46), details: { status: 'A', subaccountType: 'P' } }],
		},
		{
			title: 'money owed in another currency, and nothing else',
			evidence: 'constructed',
			body: { balance: -0.75, currency: { id: 'USD' } },
			expected: [plainReading({ ...GBP, unit: 'USD' }, -0.75)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { ...USER, balance: null },
			class: 'badResponse',
			says: "'balance' is null",
		},
		{
			title: 'no currency',
			evidence: 'constructed',
			body: { ...USER, currency: null },
			class: 'badResponse',
			says: "'currency' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { ...USER, balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
