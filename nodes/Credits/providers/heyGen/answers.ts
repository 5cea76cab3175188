import { heyGen } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [WALLET, PREMIUM, ADD_ON, SPEND] = heyGen.balances;

const DOLLARS = { ...WALLET, unit: 'USD' };

const SUBSCRIPTION = {
	plan: 'creator',
	credits: {
		premium_credits: { remaining: 500, resets_at: '2026-12-01T00:00:00Z' },
		add_on_credits: { remaining: 100, resets_at: null },
	},
};

function wallet(remaining: unknown) {
	return {
		currency: 'usd',
		remaining_balance: remaining,
		auto_reload: { enabled: true, threshold_usd: 10, amount_usd: 50 },
	};
}

function ofWallet(remaining: unknown) {
	return {
		data: {
			username: 'studio',
			email: 'x@example.com',
			billing_type: 'wallet',
			wallet: wallet(remaining),
			subscription: null,
			usage_based: null,
		},
	};
}

/** HeyGen, as documented at https://developers.heygen.com/reference/get-current-user */
export const answers = {
	record: heyGen,
	good: [
		{
			title: 'a wallet',
			evidence: 'documented',
			body: ofWallet(125.5),
			expected: [
				{
					...plainReading(DOLLARS, 125.5),
					details: { billingType: 'wallet', autoReload: true },
				},
			],
		},
		{
			title: 'a subscription',
			evidence: 'documented',
			body: { data: { billing_type: 'subscription', subscription: SUBSCRIPTION } },
			expected: [
				{
					...plainReading(PREMIUM, 500),
					resetsAt: '2026-12-01T00:00:00.000Z',
					details: { billingType: 'subscription', plan: 'creator' },
				},
				{
					...plainReading(ADD_ON, 100),
					details: { billingType: 'subscription', plan: 'creator' },
				},
			],
		},
		{
			title: 'a cap on what is spent',
			evidence: 'documented',
			body: {
				data: {
					billing_type: 'usage_based',
					usage_based: { spending_current_usd: 42.5, spending_cap_usd: 100 },
				},
			},
			expected: [
				{
					...plainReading(SPEND, 57.5),
					used: 42.5,
					limit: 100,
					details: { billingType: 'usage_based' },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'a subscription beside an empty wallet, the subscription first',
			evidence: 'reported',
			body: {
				data: {
					billing_type: 'subscription',
					wallet: { remaining_balance: 0 },
					subscription: SUBSCRIPTION,
				},
			},
			expected: [
				{
					...plainReading(PREMIUM, 500),
					resetsAt: '2026-12-01T00:00:00.000Z',
					details: { billingType: 'subscription', plan: 'creator' },
				},
				{ ...plainReading(DOLLARS, 0), details: { billingType: 'subscription' } },
				{
					...plainReading(ADD_ON, 100),
					details: { billingType: 'subscription', plan: 'creator' },
				},
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: 'an error about the key under HTTP 200; the words are made up',
			evidence: 'constructed',
			body: { data: null, error: { message: 'This API key is not known' } },
			class: 'auth',
			quotes: 'This API key is not known',
		},
		{
			title: 'another error under HTTP 200',
			evidence: 'constructed',
			body: { error: { message: 'Something is wrong' } },
			class: 'badResponse',
			quotes: 'Something is wrong',
		},
		{
			title: '403 that speaks of the key, which is known',
			evidence: 'constructed',
			reply: { status: 403, body: { error: { message: 'This API key may not do that' } } },
			class: 'forbidden',
			quotes: 'This API key may not do that',
		},
		{
			title: 'usage without a cap, of which nothing is left to be said',
			evidence: 'constructed',
			body: {
				data: {
					billing_type: 'usage_based',
					usage_based: { spending_current_usd: 42.5, spending_cap_usd: null },
				},
			},
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'an amount that cannot be read',
			evidence: 'constructed',
			body: ofWallet('much'),
			class: 'badResponse',
			says: "'data.wallet.remaining_balance' is a text",
		},
	],
	sandbox: {
		total: 200,
		amountsAt: [['data', 'wallet', 'remaining_balance']],
		answer: ({ remaining }) => ({ body: ofWallet(remaining) }),
	},
} as const satisfies ProviderAnswers;
