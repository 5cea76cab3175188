import { clickSend } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const AUD = { balance: 'credits', unit: 'AUD', unitType: 'currency' } as const;

function body(balance: string | null, data: object = {}) {
	return {
		http_code: 200,
		response_code: 'SUCCESS',
		response_msg: "Here's your data",
		data: {
			user_id: 1001,
			username: 'someone',
			user_email: 'someone@example.com',
			balance,
			country: 'AU',
			_currency: {
				currency_name_short: 'AUD',
				currency_prefix_d: '$',
				currency_prefix_c: 'c',
				currency_name_long: 'Australian Dollars',
			},
			...data,
		},
	};
}

/** ClickSend, as documented at https://developers.clicksend.com/ and in its SDKs */
export const answers = {
	record: clickSend,
	good: [
		{
			title: 'a text with many decimals',
			evidence: 'reported',
			body: body('23.418270'),
			accountId: '1001',
			expected: [{ ...plainReading(AUD, 23.41827), details: { country: 'AU' } }],
		},
		{
			title: 'money owed in another currency, and no country',
			evidence: 'constructed',
			body: body('-0.500000', { country: null, _currency: { currency_name_short: 'USD' } }),
			accountId: '1001',
			expected: [plainReading({ ...AUD, unit: 'USD' }, -0.5)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '401 in the documented envelope; code and words are made up',
			evidence: 'constructed',
			reply: {
				status: 401,
				body: { http_code: 401, response_code: 'REFUSED', response_msg: 'Made-up words' },
			},
			class: 'auth',
			providerCode: 'REFUSED',
			quotes: 'Made-up words',
		},
		{
			title: 'a failure under HTTP 200, whatever stands beside it; code and words are made up',
			evidence: 'constructed',
			body: { ...body('23.418270'), response_code: 'FAILED', response_msg: 'Made-up words' },
			class: 'badResponse',
			providerCode: 'FAILED',
			quotes: 'Made-up words',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'data.balance' is null",
		},
		{
			title: 'the currency in another place, where it is not looked for',
			evidence: 'constructed',
			body: body('23.418270', { currency: 'AUD', _currency: null }),
			class: 'badResponse',
			says: "'data._currency' is null",
		},
	],
	sandbox: { total: 100, answer: ({ remaining }) => ({ body: body(String(remaining)) }) },
} as const satisfies ProviderAnswers;
