import { readInstant } from '../../nodes/Credits/balance/dates';
import { isRecord, readAmount, readText, requireAmount } from '../../nodes/Credits/balance/readers';
import { plainReading } from '../../nodes/Credits/balance/reading';
import type { RemoteProvider } from '../../nodes/Credits/providers/provider';

const CREDITS = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;

/** Lumenote: one monthly balance in dollars, with its limit. */
export const lumenote = {
	kind: 'remote',
	name: 'lumenote',
	displayName: 'Lumenote',
	docsUrl: 'https://docs.lumenote.example/account',
	topUpUrl: 'https://lumenote.example/pricing',
	credential: {
		type: 'lumenoteCreditsApi',
		secretField: 'apiKey',
		secretName: 'API Key',
		keysUrl: 'https://lumenote.example/keys',
	},
	balances: [CREDITS],
	offers: { used: false, limit: true, lots: false, resetsAt: true },

	request: () => ({ method: 'GET', url: 'https://api.lumenote.example/v1/account' }),

	recogniseFailure({ body }) {
		const words = isRecord(body) ? readText(body.error) : null;
		return words === null ? null : { words };
	},

	parse(body) {
		return {
			accountId: null,
			balances: [
				{
					...plainReading(CREDITS, requireAmount(body.credits, 'credits')),
					limit: readAmount(body.credits_per_month),
					resetsAt: readInstant(body.renews_at),
				},
			],
		};
	},

	notes: ['The limit is that of the month.'],
	details: {},
	evidence: [
		{
			kind: 'documented',
			fact: 'Endpoint, bearer key, the three fields, the currency, the body of 401',
			source: 'https://docs.lumenote.example/account',
			checked: '2026-11-21',
		},
	],
} as const satisfies RemoteProvider;
