import {
	account,
	anyFieldsOf,
	balance,
	choice,
	CREDITS,
	defineProvider,
	fieldsOf,
	header,
	JsonFields,
	knownDetails,
	secret,
	unlimitedBalance,
	type Details,
} from '../words';

const STANDARD_LOOKUP = { ...CREDITS, balance: 'standardLookup' } as const;

/** RocketReach: lookups and exports by kind, or the one count of universal credits. */
export const rocketReach = defineProvider({
	name: 'rocketReach',
	displayName: 'RocketReach',
	category: 'lead-data',
	docsUrl: 'https://docs.rocketreach.co/reference',
	keysUrl: 'https://rocketreach.co/account?section=nav_gen_api',
	fields: [
		secret('API Key'),
		choice(
			'plan',
			'Plan',
			[
				{ value: 'classic', displayName: 'Classic' },
				{ value: 'universal', displayName: 'Universal Credits' },
			],
			{ description: 'Which API the plan uses' },
		),
	],
	hosts: ['api.rocketreach.co'],
	signIn: header('Api-Key'),
	requests: {
		classic: 'GET https://api.rocketreach.co/api/v2/account/',
		universal: 'GET https://api.rocketreach.co/api/v2/universal/account/',
	},
	start: (context) => ({ request: context.field('plan') }),
	next: () => null,
	balances: [STANDARD_LOOKUP, CREDITS],
	hasOpenBalances: true,
	offers: ['used', 'limit'],
	secretsIn: (answer) => [anyFieldsOf(answer).text('api_key')],

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.details({ state: 'state' });
		if (Array.isArray(fields.value('credit_usage'))) {
			const usage = fields.objects('credit_usage').map((entry) => readUsage(entry, details));
			const inPlan = usage.filter(({ limit }) => limit !== 0);
			const isHeadline = ({ balance: name }: { balance: string }) =>
				name === STANDARD_LOOKUP.balance;
			const shown = inPlan.length > 0 ? inPlan : usage;
			return account(
				[...shown.filter(isHeadline), ...shown.filter((one) => !isHeadline(one))],
				fields.id('id'),
			);
		}
		const usage = fields.object('credit_usage');
		const reading = balance(CREDITS, {
			remaining: usage.amount('credits_remaining'),
			used: usage.amountOrNull('credits_used'),
			limit: usage.amountOrNull('credits_allocated'),
			details: {
				...details,
				...knownDetails({ lastSyncedAt: usage.instant('last_synced') }),
				...fields.details({ planName: 'plan' }),
				...fields.objectOrEmpty('plan').details({ planName: 'name' }),
			},
		});
		return account(reading, fields.id('id'));
	},

	credentialTest: { blindness: 'It asks the classic API whatever the Plan is.' },
	notes: [
		'With the classic API each kind of credit is a separate balance, named by its type; kinds of which the plan has none are left out. The headline balance is `standardLookup` if there is one, otherwise the first.',
		'With Include Raw the item contains everything that RocketReach sends, such as the name; the API Key is removed.',
	],
	details: {
		state: 'State of the user.',
		lastSyncedAt: 'When RocketReach counted universal credits, ISO 8601 UTC.',
		planName: 'Name of the plan, with universal credits.',
	},
	evidence: [
		'documented 2026-11-26 · Both paths, header, all fields, inf for no limit, the key in the answer · The OpenAPI document of RocketReach, as kept in api-evangelist/rocketreach (August 2026)',
		'documented 2026-11-26 · Names of the kinds of credit, shape of errors · docs.rocketreach.co, as kept in api-evangelist/rocketreach (August 2026)',
		'reported 2026-11-26 · The body of a 401 · segevsh/w6w-apps, apps/rocketreach',
	],
});

function readUsage(entry: JsonFields, details: Details) {
	const type = entry.requiredText('credit_type');
	const name = type.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
	const unit = { ...CREDITS, balance: name };
	const used = entry.amountOrNull('used');
	if (entry.text('remaining') === 'inf') return unlimitedBalance(unit, { used, details });
	return balance(unit, {
		remaining: entry.amount('remaining'),
		used,
		limit: entry.amountOrNull('allocated'),
		details,
	});
}
