import {
	anyFieldsOf,
	balanceLeft,
	balanceLeftIfSent,
	defineProvider,
	fieldsOf,
	get,
	JsonFields,
	knownDetails,
	ownAddress,
	secret,
	unlimitedBalance,
	withoutNoise,
	type BalanceReading,
	type BalanceUnit,
} from '../words';

const KEY = { balance: 'key', unit: 'USD', unitType: 'currency' } as const;
const USER = { ...KEY, balance: 'user' } as const;
const TEAM = { ...KEY, balance: 'team' } as const;

/** LiteLLM: the budget of a key at a proxy of one's own; for a key without one, those of its user and team. */
export const liteLlm = defineProvider({
	name: 'liteLlm',
	displayName: 'LiteLLM Proxy',
	category: 'ai-models',
	docsUrl: 'https://docs.litellm.ai/docs/proxy/virtual_keys',
	fields: [secret('Virtual Key'), ownAddress()],
	hosts: [],
	requests: {
		key: 'GET {baseUrl}/key/info',
		user: get('{baseUrl}/user/info', { query: { user_id: '{userId}' }, isOptional: true }),
	},
	balances: [KEY, USER, TEAM],
	offers: ['used', 'limit', 'resetsAt'],
	// A proxy without a database knows no keys.
	statusClasses: { 404: 'badResponse' },
	failureWords: {
		badResponse: { advice: 'Check that a LiteLLM proxy with a database is at the Base URL.' },
	},

	next(context) {
		const info = fieldsOf(context.answer('key')).object('info');
		const userId = info.id('user_id');
		if (context.asked('user') > 0 || info.isSent('max_budget') || userId === null) return null;
		return { request: 'user', values: { userId } };
	},

	parse(_, context) {
		const info = fieldsOf(context.answer('key')).object('info');
		const used = withoutNoise(info.amount('spend'));
		const limit = info.amountIfSent('max_budget');
		const rest = {
			resetsAt: info.instant('budget_reset_at'),
			details: knownDetails({
				keyAlias: info.text('key_alias'),
				budgetDuration: info.text('budget_duration'),
				expires: info.instant('expires'),
			}),
		};
		const owner = anyFieldsOf(context.answer('user') ?? { body: null });
		const teamId = info.id('team_id') ?? '';
		const team = owner.objectsOrEmpty('teams').find((entry) => entry.id('team_id') === teamId);
		return [
			limit === null
				? unlimitedBalance(KEY, { used, ...rest })
				: balanceLeft(KEY, { used, limit, ...rest }),
			budgetOf(USER, owner.objectOrEmpty('user_info')),
			team === undefined ? null : budgetOf(TEAM, team),
		];
	},

	notes: [
		'A key without its own budget is unlimited here, although the budget of its user or its team can stop it: those are the balances `user` and `team`, where the key may read them.',
		'What was spent can be about a minute old.',
	],
	details: {
		keyAlias: 'Name of the key.',
		budgetDuration: 'How long a budget lasts, such as `30d`.',
		expires: 'When the key expires, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · /key/info, spend and max_budget in dollars, no budget without a check · https://docs.litellm.ai/docs/proxy/virtual_keys',
		'reported 2026-11-26 · A key that reads itself, the budgets of user and team, dates · steipete/CodexBar, docs/litellm.md and LiteLLMUsageFetcherTests (August 2026)',
	],
});

function budgetOf(unit: BalanceUnit, owner: JsonFields): BalanceReading | null {
	const used = owner.amountIfSent('spend');
	return balanceLeftIfSent(unit, {
		used: used === null ? null : withoutNoise(used),
		limit: owner.amountOrNull('max_budget'),
		resetsAt: owner.instant('budget_reset_at'),
	});
}
