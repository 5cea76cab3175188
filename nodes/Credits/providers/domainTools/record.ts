import {
	account,
	balanceLeft,
	defineProvider,
	fieldsOf,
	secret,
	text,
	UnexpectedAnswer,
	type BalanceReading,
	type JsonFields,
} from '../words';

const PROFILE = { balance: 'domainProfile', unit: 'request', unitType: 'request' } as const;

/** DomainTools: the requests of a month, for each product that has a limit of them. */
export const domainTools = defineProvider({
	name: 'domainTools',
	displayName: 'DomainTools',
	category: 'security-data',
	docsUrl: 'https://docs.domaintools.com/api/general/account_information/',
	fields: [text('apiUsername', 'API Username'), secret('API Key')],
	hosts: ['api.domaintools.com'],
	signIn: { query: { api_username: '{apiUsername}', api_key: '{apiKey}' } },
	requests: { account: 'GET https://api.domaintools.com/v1/account/' },
	balances: [PROFILE],
	hasOpenBalances: true,
	offers: ['used', 'limit'],

	parse(answer) {
		const response = fieldsOf(answer).object('response');
		const limited = response
			.objects('products')
			.filter((product) => product.isSent('per_month_limit'))
			.map(readProduct);
		const names = new Set(limited.map(({ balance }) => balance));
		if (names.size < limited.length) throw new UnexpectedAnswer('a product stands in it twice');
		const scarcestFirst = [...limited].sort((one, other) => shareOf(one) - shareOf(other));
		return account(scarcestFirst, response.objectOrEmpty('account').text('api_username'));
	},

	notes: [
		'Every product with a monthly limit is a balance, named after the id of the product: `irisInvestigate`. The one with the smallest share left comes first.',
		'A product without a monthly limit is left out.',
	],
	details: {
		product: 'Id of the product, as sent.',
		expiresAt: 'The day on which access to the product ends, as sent.',
		usedToday: 'Requests of today.',
		perMinuteLimit: 'How many requests a minute may have.',
	},
	evidence: [
		'documented 2026-11-26 · Path, amounts as texts, limits that may be null, an example · DomainTools/python_api, domaintools/specs/iris-openapi.yaml (January 2026)',
		'documented 2026-11-26 · User name and key in the query · DomainTools/python_api, domaintools/api.py (January 2026)',
	],
});

function readProduct(product: JsonFields): BalanceReading {
	const id = product.requiredText('id');
	const usage = product.object('usage');
	const balance = id.replace(/[^a-zA-Z0-9]+(.?)/g, (_, next: string) => next.toUpperCase());
	return balanceLeft(
		{ ...PROFILE, balance },
		{
			used: usage.amount('month'),
			limit: product.amount('per_month_limit'),
			details: {
				...product.details({ product: 'id', expiresAt: 'expiration_date' }),
				...usage.amounts({ usedToday: 'today' }),
				...product.amounts({ perMinuteLimit: 'per_minute_limit' }),
			},
		},
	);
}

/** The share of a limit that is left; of none at all there is no share, and others come first. */
function shareOf({ remaining, limit }: BalanceReading): number {
	return remaining === null || limit === null || limit === 0 ? Infinity : remaining / limit;
}
