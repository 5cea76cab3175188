import { balance, creditsIn, defineProvider, fieldsOf, get } from '../words';

const CREDITS = creditsIn('USD');

/** 302.AI: the money of an account, for a key that may read it. */
export const ai302 = defineProvider({
	name: 'ai302',
	displayName: '302.AI',
	category: 'ai-models',
	docsUrl: 'https://302ai.apifox.cn/doc-3704971',
	keysUrl: 'https://dash.302.ai/apis/list',
	hosts: ['api.302.ai'],
	requests: {
		balance: get('https://api.302.ai/dashboard/balance', {
			headers: { 'Content-Type': 'application/json' },
		}),
	},
	balances: [CREDITS],
	failureWords: { forbidden: { advice: 'Let the key read the balance, a switch at the key.' } },

	parse: (answer) =>
		balance(CREDITS, { remaining: fieldsOf(answer).object('data').amount('balance') }),

	notes: ['The response does not name the unit: 302.AI sells its PTC at a US dollar each.'],
	evidence: [
		'reported 2026-11-26 · Path, the field, amounts as texts, the switch at the key, dollars · Public client code',
	],
});
