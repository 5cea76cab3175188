import {
	anyFieldsOf,
	balance,
	CREDITS,
	defineProvider,
	fieldsOf,
	get,
	instantOfSeconds,
	query,
	type ProviderAnswer,
} from '../words';

/** Etherscan: the credits of an interval, as a rule a day. */
export const etherscan = defineProvider({
	name: 'etherscan',
	displayName: 'Etherscan',
	category: 'market-data',
	docsUrl: 'https://docs.etherscan.io/api-reference/endpoint/getapilimit',
	hosts: ['api.etherscan.io'],
	signIn: query('apikey'),
	requests: {
		limit: get('https://api.etherscan.io/v2/api', {
			query: { module: 'getapilimit', action: 'getapilimit' },
		}),
	},
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],

	authByMessage: true,
	// The words about a rate limit advise to use a key: they are no refusal of one.
	detectError(answer) {
		const reason = reasonIn(answer);
		if (/rate limit|too many/i.test(reason ?? '')) return { class: 'rateLimited' };
		return anyFieldsOf(answer).id('status') === '0' ? {} : null;
	},
	providerMessage: reasonIn,

	parse(answer, { now }) {
		const result = fieldsOf(answer).object('result');
		const resetsAt = resetAfter(result.text('intervalExpiryTimespan'), now);
		return balance(CREDITS, {
			remaining: result.amount('creditsAvailable'),
			used: result.amountOrNull('creditsUsed'),
			limit: result.amountOrNull('creditLimit'),
			resetsAt,
			details: result.details({ interval: 'limitInterval' }),
			derived: resetsAt === null ? [] : ['resetsAt'],
		});
	},

	credentialTest: {
		refusals: [
			{
				path: 'status',
				equals: '0',
				message: 'Etherscan refused the request: check the API Key, or try again in a minute',
			},
		],
	},
	notes: ['`resetsAt` is computed from the time that Etherscan says is left, to the minute.'],
	details: { interval: 'Interval of the limit, such as `daily`.' },
	evidence: [
		'documented 2026-11-26 · Path, parameters, all fields · https://docs.etherscan.io/api-reference/endpoint/getapilimit',
		'documented 2026-11-26 · Failures with the status 0, and their words · https://docs.etherscan.io/resources/common-error-messages',
	],
});

/** The text that a failure has in place of a result. */
function reasonIn(answer: ProviderAnswer): string | null {
	return anyFieldsOf(answer).text('result');
}

/** When a timespan such as 08:42:34 is over, to the minute. */
function resetAfter(timespan: string | null, now: number): string | null {
	const [, hours, minutes, seconds] = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(timespan ?? '') ?? [];
	if (hours === undefined) return null;
	const left = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
	return instantOfSeconds(Math.round((now / 1000 + left) / 60) * 60);
}
