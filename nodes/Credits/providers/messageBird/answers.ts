import { messageBird } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const EUR = { balance: 'credits', unit: 'EUR', unitType: 'currency' } as const;
const PREPAID = { details: { payment: 'prepaid' } };

function prepaid(type: string | null, amount: number | null) {
	return { payment: 'prepaid', type, amount };
}

/** MessageBird, as documented at https://developers.messagebird.com/api/balance/ */
export const answers = {
	record: messageBird,
	good: [
		{
			title: 'euros, as a word',
			evidence: 'documented',
			body: prepaid('euros', 61.25),
			expected: [{ ...plainReading(EUR, 61.25), ...PREPAID }],
		},
		{
			title: 'pounds',
			evidence: 'documented',
			body: prepaid('pounds', 12.5),
			expected: [{ ...plainReading({ ...EUR, unit: 'GBP' }, 12.5), ...PREPAID }],
		},
		{
			title: 'dollars, and none left',
			evidence: 'documented',
			body: prepaid('dollars', 0),
			expected: [{ ...plainReading({ ...EUR, unit: 'USD' }, 0), ...PREPAID }],
		},
		{
			title: 'a currency by its code',
			evidence: 'documented',
			body: prepaid('SEK', 250.75),
			expected: [{ ...plainReading({ ...EUR, unit: 'SEK' }, 250.75), ...PREPAID }],
		},
		{
			title: 'credits, which are no money',
			evidence: 'documented',
			body: prepaid('credits', 340),
			expected: [
				{ ...plainReading({ ...EUR, unit: 'credit', unitType: 'credit' }, 340), ...PREPAID },
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'an account that is billed afterwards, whose 0 is no balance',
			evidence: 'documented',
			body: { payment: 'postpaid', type: 'euros', amount: 0 },
			class: 'badResponse',
			says: 'bills this account afterwards and reports no balance',
		},
		{
			title: 'a unit that is neither credits nor a currency',
			evidence: 'constructed',
			body: prepaid('tokens', 61.25),
			class: 'badResponse',
			says: "'type' is not a currency",
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: prepaid('euros', null),
			class: 'badResponse',
			says: "'amount' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['amount']],
		answer: ({ remaining }) => ({ body: prepaid('euros', remaining) }),
	},
} as const satisfies ProviderAnswers;
