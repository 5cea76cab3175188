import { balance, defineProvider, fieldsOf, inUnit } from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Telnyx: the money of an account, and how far below zero it may go. */
export const telnyx = defineProvider({
	name: 'telnyx',
	displayName: 'Telnyx',
	category: 'messaging',
	docsUrl: 'https://developers.telnyx.com/',
	keysUrl: 'https://portal.telnyx.com/#/app/api-keys',
	hosts: ['api.telnyx.com'],
	requests: { balance: 'GET https://api.telnyx.com/v2/balance' },
	balances: [CREDITS],

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		return balance(inUnit(CREDITS, data.currency('currency')), {
			remaining: data.amount('balance'),
			creditLine: data.amountOrNull('credit_limit'),
			details: data.amounts({ availableCredit: 'available_credit', pending: 'pending' }),
		});
	},

	notes: [
		'`remaining` is the money alone. What Telnyx lets an account spend, the credit limit included, is `details.availableCredit`.',
	],
	details: {
		availableCredit: 'Balance and credit limit together.',
		pending: 'The amount that Telnyx calls pending.',
	},
	evidence: [
		'documented 2026-11-26 · Path, bearer key, all fields, what available_credit adds up · team-telnyx/telnyx-node, src/resources/balance.ts (August 2026)',
		'documented 2026-11-26 · Amounts as texts, statuses, error 10009, the page of keys · developers.telnyx.com, Make the first API request and API error codes',
	],
});
