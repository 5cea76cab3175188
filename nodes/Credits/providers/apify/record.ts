import { balanceLeft, creditsIn, defineProvider, fieldsOf, knownDetails } from '../words';

const MONEY = creditsIn('USD');

/** Apify: what is left of the month's spending limit. */
export const apify = defineProvider({
	name: 'apify',
	displayName: 'Apify',
	category: 'web-data',
	docsUrl: 'https://docs.apify.com/api/v2/users-me-limits-get',
	keysUrl: 'https://console.apify.com/settings/integrations',
	topUpUrl: 'https://console.apify.com/billing',
	hosts: ['api.apify.com'],
	requests: { limits: 'GET https://api.apify.com/v2/users/me/limits' },
	balances: [MONEY],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: { at: 'error.type' },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const current = data.object('current');
		const cycle = data.objectOrEmpty('monthlyUsageCycle');
		return balanceLeft(MONEY, {
			used: current.amount('monthlyUsageUsd'),
			limit: data.object('limits').amount('maxMonthlyUsageUsd'),
			resetsAt: cycle.instant('endAt'),
			details: knownDetails({
				cycleStartedAt: cycle.instant('startAt'),
				...current.details({
					computeUnitsUsed: 'monthlyActorComputeUnits',
					residentialProxyGbytesUsed: 'monthlyResidentialProxyGbytes',
					proxySerpsUsed: 'monthlyProxySerps',
				}),
			}),
		});
	},

	notes: [
		'The limit is the cap on spending that you set in Apify. It can be above what the plan prepays: what is left of it is then billed.',
		'Usage may pass the cap a little, and the amount falls below 0.',
	],
	details: {
		cycleStartedAt: 'When the usage cycle began, ISO 8601 UTC.',
		computeUnitsUsed: 'Compute units used in the cycle.',
		residentialProxyGbytesUsed: 'Gigabytes of residential proxies used in the cycle.',
		proxySerpsUsed: 'Search result pages used in the cycle.',
	},
	evidence: [
		'documented 2026-11-26 · Path, all fields and their types · apify/apify-docs, apify-api/openapi (7 August 2026)',
		'reported 2026-11-26 · What is left is the difference; types of errors · Public client code',
		'reported 2026-11-26 · A plan that prepays less than the cap · superdesigndev/treg, apify.account.usage.json',
	],
});
