import { pixVerse } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = pixVerse.balances;

const NOTHING = { label: null, granted: null, startsAt: null, expiresAt: null, details: {} };

function body(monthly: unknown, bought: unknown) {
	return {
		ErrCode: 0,
		ErrMsg: 'success',
		Resp: { account_id: 123452341, credit_monthly: monthly, credit_package: bought },
	};
}

function reading(remaining: number, monthly: number, bought: number) {
	return {
		...plainReading(CREDITS, remaining),
		lots: [
			{ ...NOTHING, id: 'monthly', remaining: monthly },
			{ ...NOTHING, id: 'package', remaining: bought },
		],
		details: { monthly, package: bought },
		derived: ['remaining'],
	};
}

/** PixVerse, as documented at https://docs.platform.pixverse.ai/get-user-credit-balance-13778989e0 */
export const answers = {
	record: pixVerse,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: body(10_690, 3630),
			accountId: '123452341',
			expected: [reading(14_320, 10_690, 3630)],
		},
		{
			title: 'nothing left of the month',
			evidence: 'constructed',
			body: body(0, 3630),
			accountId: '123452341',
			expected: [reading(3630, 0, 3630)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'a code for a key that is not known, under HTTP 200',
			evidence: 'constructed',
			body: { ErrCode: 10005, ErrMsg: 'Not valid' },
			class: 'auth',
			providerCode: 10005,
			quotes: 'Not valid',
		},
		{
			title: 'another code with words about the key; they are made up',
			evidence: 'constructed',
			body: { ErrCode: 10003, ErrMsg: 'The API-KEY is empty', Resp: null },
			class: 'auth',
			providerCode: 10003,
			quotes: 'The API-KEY is empty',
		},
		{
			title: 'requests that come too fast; the words are made up',
			evidence: 'constructed',
			body: { ErrCode: 77, ErrMsg: 'Requests are too frequent', Resp: null },
			class: 'rateLimited',
			providerCode: 77,
			quotes: 'Requests are too frequent',
		},
		{
			title: '403 that speaks of the key, which is known',
			evidence: 'constructed',
			reply: { status: 403, body: { ErrCode: 77, ErrMsg: 'This API-KEY may not do that' } },
			class: 'forbidden',
			providerCode: 77,
			quotes: 'This API-KEY may not do that',
		},
		{
			title: 'another code',
			evidence: 'constructed',
			body: { ErrCode: 77, ErrMsg: 'Something is wrong', Resp: null },
			class: 'badResponse',
			providerCode: 77,
			quotes: 'Something is wrong',
		},
		{
			title: 'one part alone, which is not the whole',
			evidence: 'constructed',
			body: body(10_690, null),
			class: 'badResponse',
			says: "'Resp.credit_package' is null",
		},
	],
	sandbox: {
		total: 10_000,
		answer: ({ remaining }) => ({ body: body(remaining, 0) }),
	},
} as const satisfies ProviderAnswers;
