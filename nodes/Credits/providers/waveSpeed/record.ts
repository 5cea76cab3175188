import { anyFieldsOf, balance, defineProvider, fieldsOf, inUnit } from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** WaveSpeedAI: the money of an account, in an envelope with a code of its own. */
export const waveSpeed = defineProvider({
	name: 'waveSpeed',
	displayName: 'WaveSpeedAI',
	category: 'ai-media',
	docsUrl: 'https://wavespeed.ai/docs/docs-common-api/balance',
	hosts: ['api.wavespeed.ai'],
	requests: { balance: 'GET https://api.wavespeed.ai/api/v3/balance' },
	balances: [CREDITS],
	errorCodes: {
		at: 'code',
		good: 200,
		codes: {
			401: 'auth',
			403: 'forbidden',
			429: 'rateLimited',
		},
	},

	// A code means what an HTTP status of its number does, but for those of a bad request.
	detectError(answer) {
		const code = anyFieldsOf(answer).amountOrNull('code') ?? 0;
		return code >= 500 && code <= 599 ? { class: 'unavailable', providerCode: code } : null;
	},

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const currency = data.isSent('currency') ? data.currency('currency') : 'USD';
		return balance(inUnit(CREDITS, currency), { remaining: data.amount('balance') });
	},

	notes: ['Without a currency in the response the amount is in US dollars, as documented.'],
	evidence: [
		'documented 2026-11-26 · Path, code, message, the balance in US dollars · https://wavespeed.ai/docs/docs-common-api/balance',
		'documented 2026-11-26 · Another path, whose answer names the currency · https://wavespeed.ai/docs/check-balance',
		'reported 2026-11-26 · The number, code 200, the body of 401 · Public client code',
	],
});
