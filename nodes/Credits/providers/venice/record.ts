import { balanceIfSent, balanceOfLimit, defineProvider, fieldsOf, present } from '../words';

const USD = { balance: 'usd', unit: 'USD', unitType: 'currency' } as const;
const DIEM = { balance: 'diem', unit: 'diem', unitType: 'other' } as const;

/** Venice: dollars, and the DIEM that staking brings every day. */
export const venice = defineProvider({
	name: 'venice',
	displayName: 'Venice AI',
	category: 'ai-models',
	docsUrl: 'https://docs.venice.ai/api-reference/endpoint/billing/balance',
	keysUrl: 'https://venice.ai/settings/api',
	hosts: ['api.venice.ai'],
	requests: { balance: 'GET https://api.venice.ai/api/v1/billing/balance' },
	balances: [USD, DIEM],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const balances = fields.object('balances');
		const details = fields.details({
			canConsume: 'canConsume',
			consumptionCurrency: 'consumptionCurrency',
		});
		const diem = balances.amountIfSent('diem');
		const limit = fields.amountOrNull('diemEpochAllocation');
		return present([
			balanceIfSent(USD, { remaining: balances.amountIfSent('usd'), details }),
			diem === null ? null : balanceOfLimit(DIEM, { remaining: diem, limit, details }),
		]);
	},

	notes: [
		'Two pools: never add them up. An account that stakes nothing has no balance `diem`, and DIEM come back every day.',
		'`details.canConsume` may be false although money is left.',
	],
	details: {
		canConsume: 'Whether Venice answers requests now.',
		consumptionCurrency: 'What requests are paid with now, such as `USD` or `DIEM`.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, what may be null, the shape of an error · veniceai/api-docs, swagger.yaml at 601b7bb (22 August 2026)',
		'reported 2026-11-26 · Amounts as texts, an allocation that is null or below what is left · steipete/CodexBar, VeniceUsageFetcherTests',
	],
});
