import {
	anyFieldsOf,
	balance,
	balanceIfSent,
	DAY_MS,
	defineProvider,
	fieldsOf,
	header,
	type JsonFields,
} from '../words';

function ofAction<const Action extends string>(action: Action) {
	return { balance: action, unit: 'request', unitType: 'request' } as const;
}

const SEARCH = ofAction('search');
const OTHERS = [
	ofAction('public'),
	ofAction('unlisted'),
	ofAction('private'),
	ofAction('retrieve'),
] as const;

/** urlscan.io: the requests that a day has left for each action. */
export const urlscan = defineProvider({
	name: 'urlscan',
	displayName: 'Urlscan.io',
	category: 'security-data',
	docsUrl: 'https://docs.urlscan.io/apis/urlscan-openapi',
	hosts: ['urlscan.io'],
	signIn: header('API-Key'),
	requests: { quotas: 'GET https://urlscan.io/api/v1/quotas' },
	balances: [SEARCH, ...OTHERS],
	offers: ['used', 'limit', 'resetsAt'],

	// An unknown key is answered with what the address of the caller may do.
	detectError: (answer) =>
		anyFieldsOf(answer).text('source') === 'ip-address' ? { class: 'auth' } : null,

	parse(answer, context) {
		const fields = fieldsOf(answer);
		const limits = fields.object('limits');
		const midnight = Math.floor(context.now / DAY_MS) * DAY_MS + DAY_MS;
		const rest = (day: JsonFields) => ({
			used: day.amountOrNull('used'),
			limit: day.amountOrNull('limit'),
			resetsAt: new Date(midnight).toISOString(),
			details: fields.details({ source: 'source' }),
			derived: ['resetsAt'],
		});
		const search = limits.object(SEARCH.balance).object('day');
		const others = OTHERS.map((unit) => {
			const day = limits.objectOrEmpty(unit.balance).objectOrEmpty('day');
			// A limit of 0 says that the plan does not have the action.
			if (day.amountOrNull('limit') === 0) return null;
			return balanceIfSent(unit, { remaining: day.amountIfSent('remaining'), ...rest(day) });
		});
		return [balance(SEARCH, { remaining: search.amount('remaining'), ...rest(search) }), ...others];
	},

	credentialTest: {
		refusals: [
			{ path: 'source', equals: 'ip-address', message: 'urlscan.io does not know the API Key' },
		],
	},
	notes: [
		'The quotas of a day are read, which begins at midnight UTC. Those of an hour and of a minute are not.',
		'An action that the plan does not have is left out.',
	],
	details: { source: 'Whose quotas they are, as sent.' },
	evidence: [
		'documented 2026-11-26 · Path, all fields, days that begin at midnight UTC · https://docs.urlscan.io/apis/urlscan-openapi; https://docs.urlscan.io/pages/api-rate-limits',
		'documented 2026-11-26 · Path and header · urlscan/urlscan-cli, cmd/quotas.go and api/client.go (18 August 2026)',
		'reported 2026-11-26 · ip-address as the source for an unknown key · Public client code',
	],
});
