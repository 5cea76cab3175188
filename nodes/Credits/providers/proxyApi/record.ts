import { balance, creditsIn, defineProvider, fieldsOf } from '../words';

const CREDITS = creditsIn('RUB');

/** ProxyAPI: prepaid rubles. */
export const proxyApi = defineProvider({
	name: 'proxyApi',
	displayName: 'ProxyAPI',
	category: 'ai-models',
	docsUrl: 'https://proxyapi.ru',
	hosts: ['api.proxyapi.ru'],
	requests: { balance: 'GET https://api.proxyapi.ru/proxyapi/balance' },
	balances: [CREDITS],
	failureWords: { forbidden: { advice: 'The key needs the permission to read the balance.' } },

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('balance') }),

	evidence: [
		'reported 2026-11-26 · Path, bearer key, the field, rubles, 401 for a wrong key · Public client code',
	],
});
