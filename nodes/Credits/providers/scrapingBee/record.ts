import { balanceLeft, commonMessage, CREDITS, defineProvider, fieldsOf } from '../words';

const LIMIT_REACHED = {
	class: 'forbidden',
	message: 'ScrapingBee says that the monthly limit is reached',
	advice: 'It did not say how much is left. Wait until the plan renews, or take a larger one.',
} as const;

/** ScrapingBee: the credits of a plan. */
export const scrapingBee = defineProvider({
	name: 'scrapingBee',
	displayName: 'ScrapingBee',
	category: 'web-data',
	docsUrl: 'https://www.scrapingbee.com/documentation/#usage-endpoint',
	keysUrl: 'https://app.scrapingbee.com/account/manage/api_key',
	hosts: ['app.scrapingbee.com'],
	requests: { usage: 'GET https://app.scrapingbee.com/api/v1/usage' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],

	// It comes with HTTP 401, but the key is not wrong.
	detectError: (answer) =>
		answer.status === 401 && /limit/i.test(commonMessage(answer) ?? '') ? LIMIT_REACHED : null,

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceLeft(CREDITS, {
			used: fields.amount('used_api_credit'),
			limit: fields.amount('max_api_credit'),
			resetsAt: fields.instant('renewal_subscription_date'),
			details: fields.amounts({
				maxConcurrency: 'max_concurrency',
				currentConcurrency: 'current_concurrency',
			}),
		});
	},

	notes: ['ScrapingBee allows 6 readings a minute. Its figures are about a minute old.'],
	details: {
		maxConcurrency: 'How many requests may run at once.',
		currentConcurrency: 'How many run now.',
	},
	evidence: [
		'documented 2026-11-26 · Fields, six readings a minute · https://www.scrapingbee.com/documentation/#usage-endpoint',
		'reported 2026-11-26 · Bearer key, how the date is written, the delay, 401 for the monthly limit · Public client code',
	],
});
