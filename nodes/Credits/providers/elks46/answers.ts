import { elks46 } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const SEK = { balance: 'credits', unit: 'SEK', unitType: 'currency' } as const;

const ME = {
	id: 'u0123456789abcdef',
	currency: 'SEK',
	displayname: 'Someone',
	mobilenumber: '+46700000000',
	email: 'someone@example.com',
	balance: 4_318_200,
	creditalert: 1_000_000,
};

/** 46elks, as documented at https://46elks.com/docs/account-info */
export const answers = {
	record: elks46,
	good: [
		{
			title: 'ten-thousandths of a krona',
			evidence: 'documented',
			body: ME,
			accountId: 'u0123456789abcdef',
			expected: [{ ...plainReading(SEK, 431.82), details: { creditAlert: 100 } }],
		},
		{
			title: 'another currency, money owed, no alert and no id',
			evidence: 'constructed',
			body: { balance: -4500, currency: 'EUR', creditalert: null },
			expected: [plainReading({ ...SEK, unit: 'EUR' }, -0.45)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { ...ME, balance: null },
			class: 'badResponse',
			says: "'balance' is null",
		},
		{
			title: 'no currency, which is not taken for kronor',
			evidence: 'constructed',
			body: { ...ME, currency: null },
			class: 'badResponse',
			says: "'currency' is null",
		},
	],
	sandbox: {
		total: 500,
		answer: ({ remaining }) => ({ body: { ...ME, balance: remaining * 10_000 } }),
	},
} as const satisfies ProviderAnswers;
