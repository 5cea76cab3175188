import { cloudflareAiGateway } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = cloudflareAiGateway.balances;

const NO_TOP_UP = {
	amount: null,
	threshold: null,
	disabledReason: null,
	error: null,
	lastFailedAt: null,
};

function body(balance: unknown, topup_config: object = NO_TOP_UP) {
	return {
		success: true,
		errors: [],
		messages: [],
		result: {
			balance,
			has_default_payment_method: true,
			payment_method: { brand: 'visa', last4: '0000' },
			topup_config,
			first_topup_success: true,
		},
	};
}

/** An error in Cloudflare's envelope. Its code and its words are made up. */
function error(code: number, message: string) {
	return { success: false, errors: [{ code, message }], messages: [], result: null };
}

/** Cloudflare, as documented in the API reference of AI Gateway, Get credit balance */
export const answers = {
	record: cloudflareAiGateway,
	credential: { accountId: 'a1b2' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(2350),
			accountId: 'a1b2',
			expected: [plainReading(CREDITS, 23.5)],
		},
		{
			title: 'an automatic top-up that was switched off',
			evidence: 'constructed',
			body: body(-45, {
				...NO_TOP_UP,
				amount: 2500,
				threshold: 550,
				disabledReason: 'card_declined',
			}),
			accountId: 'a1b2',
			expected: [
				{
					...plainReading(CREDITS, -0.45),
					details: {
						autoTopUpAmount: 25,
						autoTopUpThreshold: 5.5,
						topUpDisabledReason: 'card_declined',
					},
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong token; code and words are made up',
			evidence: 'documented',
			reply: { status: 401, body: error(1, 'Authentication error') },
			class: 'auth',
			providerCode: 1,
			quotes: 'Authentication error',
		},
		{
			title: '403 for a token without the permission',
			evidence: 'documented',
			reply: { status: 403, body: error(2, 'Not permitted') },
			class: 'forbidden',
			providerCode: 2,
			quotes: 'Not permitted',
		},
		{
			title: '404 for a wrong account id',
			evidence: 'constructed',
			reply: { status: 404, body: error(3, 'No such account') },
			class: 'badRequest',
			providerCode: 3,
			quotes: 'No such account',
		},
		{
			title: 'an error under HTTP 200',
			evidence: 'constructed',
			reply: { body: error(4, 'Something is wrong') },
			class: 'badResponse',
			providerCode: 4,
			quotes: 'Something is wrong',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: body(null) },
			class: 'badResponse',
			says: "'result.balance' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(remaining * 100) }),
	},
} as const satisfies ProviderAnswers;
