import {
	account,
	balanceOfLimit,
	basic,
	defineProvider,
	fieldsOf,
	knownDetails,
	secret,
	text,
} from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** XE Currency Data: the requests of a package. */
export const xe = defineProvider({
	name: 'xe',
	displayName: 'XE Currency Data',
	category: 'market-data',
	docsUrl: 'https://xecdapi.xe.com/docs/v1/',
	fields: [text('accountId', 'Account ID'), secret('API Key')],
	hosts: ['xecdapi.xe.com'],
	signIn: basic('{accountId}', '{apiKey}'),
	requests: { info: 'GET https://xecdapi.xe.com/v1/account_info.json' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],

	parse(answer) {
		const info = fieldsOf(answer);
		const credits = balanceOfLimit(CREDITS, {
			remaining: info.amount('package_limit_remaining'),
			limit: info.amountOrNull('package_limit'),
			resetsAt: info.instant('package_limit_reset'),
			details: {
				...info.details({ plan: 'package', limitPeriod: 'package_limit_duration' }),
				...knownDetails({ serviceEndsAt: info.instant('service_end_timestamp') }),
			},
		});
		return account(credits, info.id('id'));
	},

	notes: ['A free trial has no reset date, and serves made-up rates.'],
	details: {
		plan: 'Name of the package.',
		limitPeriod: 'Period of the limit, such as `MONTHLY`.',
		serviceEndsAt: 'When a trial ends, ISO 8601 UTC.',
	},
	evidence: [
		"documented 2026-11-26 · Fields and their types, sign-in by HTTP Basic · XE's own Java client",
		'reported 2026-11-26 · Path, the answer, fields that a trial lacks, the words about wrong credentials, a reading is free · Public client code',
	],
});
