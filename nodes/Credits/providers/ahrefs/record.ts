import {
	balanceLeftIfSent,
	defineProvider,
	fieldsOf,
	get,
	knownDetails,
	present,
	unlimitedBalance,
	type Details,
	type JsonFields,
} from '../words';

const WORKSPACE = { balance: 'workspace', unit: 'unit', unitType: 'credit' } as const;
const KEY = { balance: 'apiKey', unit: 'unit', unitType: 'credit' } as const;

/** Ahrefs: the API units of a workspace, and how many of them the key itself may use. */
export const ahrefs = defineProvider({
	name: 'ahrefs',
	displayName: 'Ahrefs',
	category: 'seo',
	docsUrl: 'https://ahrefs.com/',
	hosts: ['api.ahrefs.com'],
	requests: {
		usage: get('https://api.ahrefs.com/v3/subscription-info/limits-and-usage', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [WORKSPACE, KEY],
	offers: ['used', 'limit', 'resetsAt'],

	parse(answer) {
		const said = fieldsOf(answer).object('limits_and_usage');
		const rest = {
			resetsAt: said.instant('usage_reset_date'),
			details: {
				...said.details({ plan: 'subscription' }),
				...knownDetails({ apiKeyExpiresAt: said.instant('api_key_expiration_date') }),
			},
		};
		const workspace = balanceLeftIfSent(WORKSPACE, {
			used: said.amountIfSent('units_usage_workspace'),
			limit: said.amountIfSent('units_limit_workspace'),
			...rest,
		});
		return present([workspace, ofKey(said, rest)]);
	},

	notes: [
		'A workspace without its own limit is left out. A key without one is unlimited, and spends the units of the workspace all the same.',
	],
	details: {
		plan: 'Name of the subscription.',
		apiKeyExpiresAt: 'When the key ends, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, all fields, null for a key without a limit, free of charge, statuses · The OpenAPI document of Ahrefs, as kept in api-evangelist/ahrefs (August 2026)',
		'reported 2026-11-26 · Errors as lists · segevsh/w6w-apps, apps/ahrefs (October 2026)',
	],
});

/** What the key itself may use: a limit of null is none, and a missing one says nothing. */
function ofKey(said: JsonFields, rest: { resetsAt: string | null; details: Details }) {
	const used = said.amountIfSent('units_usage_api_key');
	if (said.value('units_limit_api_key') === null) return unlimitedBalance(KEY, { used, ...rest });
	return balanceLeftIfSent(KEY, { used, limit: said.amountIfSent('units_limit_api_key'), ...rest });
}
