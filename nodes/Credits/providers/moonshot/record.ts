import { balance, choice, defineProvider, fieldsOf, inUnit, secret } from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Moonshot: prepaid money and vouchers, in the currency of the site. */
export const moonshot = defineProvider({
	name: 'moonshot',
	displayName: 'Moonshot / Kimi Open Platform',
	category: 'ai-models',
	docsUrl: 'https://platform.kimi.ai/docs/api/balance',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{
				value: 'global',
				displayName: 'International (api.moonshot.ai)',
				host: 'api.moonshot.ai',
			},
			{ value: 'china', displayName: 'China (api.moonshot.cn)', host: 'api.moonshot.cn' },
		]),
	],
	hosts: ['api.moonshot.ai', 'api.moonshot.cn'],
	requests: { balance: 'GET https://{region}/v1/users/me/balance' },
	balances: [CREDITS],

	// A refusal under HTTP 200 shows three amounts of 0.
	errorCodes: [
		{ at: 'code', good: 0, codes: { 401: 'auth' } },
		{ at: 'status', good: true },
	],
	failureWords: {
		auth: {
			advice:
				'Check the key and the Region: keys of platform.kimi.ai are International, those of platform.kimi.com are for China.',
		},
	},

	parse(answer, context) {
		const data = fieldsOf(answer).object('data');
		return balance(inUnit(CREDITS, context.field('region') === 'china' ? 'CNY' : 'USD'), {
			remaining: data.amount('available_balance'),
			details: data.amounts({ voucher: 'voucher_balance', cash: 'cash_balance' }),
		});
	},

	notes: [
		'The response does not name the currency; it is that of the site.',
		'Below 0 cash is a debt, and the vouchers alone are left. At 0 or below Moonshot answers no requests.',
		'A key of the Kimi Code plan belongs to another product.',
	],
	details: { voucher: 'The part in vouchers.', cash: 'The part in cash; below 0 it is a debt.' },
	evidence: [
		'documented 2026-11-26 · Path, fields, currencies, cash below 0 · https://platform.kimi.ai/docs/api/balance',
		'reported 2026-11-26 · The checks of code and status, zeros in a refusal, keys of one site · QuantumNous/new-api, channel-billing.go; steipete/CodexBar, docs/moonshot.md and MoonshotUsageFetcherTests',
	],
});
