import { balance, defineProvider, fieldsOf, inUnit } from '../words';

const WALLET = { balance: 'wallet', unit: null, unitType: 'currency' } as const;

/** Shipbubble: the wallet, in naira unless the answer says otherwise. */
export const shipbubble = defineProvider({
	name: 'shipbubble',
	displayName: 'Shipbubble',
	category: 'commerce',
	docsUrl: 'https://docs.shipbubble.com/',
	hosts: ['api.shipbubble.com'],
	requests: { balance: 'GET https://api.shipbubble.com/v1/shipping/wallet/balance' },
	balances: [WALLET],
	errorCodes: { at: 'status', good: 'success' },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const currency = data.isSent('currency') ? data.currency('currency') : 'NGN';
		return balance(inUnit(WALLET, currency), { remaining: data.amount('balance') });
	},

	notes: ['A key of the sandbox shows money that is not real.'],
	evidence: [
		'reported 2026-11-26 · Path, bearer key, the envelope, amount and currency · Public client code',
	],
});
