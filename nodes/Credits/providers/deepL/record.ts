import {
	balanceLeft,
	choice,
	defineProvider,
	fieldsOf,
	header,
	secret,
	unlimitedBalance,
	type BalanceUnit,
} from '../words';

const CHARACTERS = { balance: 'characters', unit: 'character', unitType: 'character' } as const;
const OF_KEY = { ...CHARACTERS, balance: 'apiKeyCharacters' } as const;
const SPEECH = { balance: 'speechMinutes', unit: 'minute', unitType: 'other' } as const;
const DOCUMENTS = { balance: 'documents', unit: 'document', unitType: 'other' } as const;

/** The limit of what is not limited. */
const UNLIMITED = 1_000_000_000_000;

/** DeepL: characters, and whatever else the plan counts. */
export const deepL = defineProvider({
	name: 'deepL',
	displayName: 'DeepL',
	category: 'translation',
	docsUrl: 'https://developers.deepl.com/api-reference/usage-and-quota/check-usage-and-limits',
	keysUrl: 'https://www.deepl.com/your-account/keys',
	fields: [
		secret('API Key'),
		choice(
			'plan',
			'Plan',
			[
				{ value: 'auto', displayName: 'Automatic', host: 'api-free.deepl.com' },
				{ value: 'free', displayName: 'Free', host: 'api-free.deepl.com' },
				{ value: 'pro', displayName: 'Pro', host: 'api.deepl.com' },
			],
			{ description: 'Automatic tells a Free key by its ending, :fx' },
		),
	],
	hosts: ['api-free.deepl.com', 'api.deepl.com'],
	signIn: header('Authorization', 'DeepL-Auth-Key {apiKey}'),
	requests: { usage: 'GET https://{plan}/v2/usage' },
	balances: [CHARACTERS, OF_KEY, SPEECH, DOCUMENTS],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth', 456: 'forbidden', 529: 'rateLimited' },

	start(context) {
		const plan = context.field('plan');
		const own = context.secretEndsWith(':fx') ? 'free' : 'pro';
		return { request: 'usage', values: { plan: plan === 'auto' ? own : plan } };
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const rest = {
			resetsAt: fields.instant('end_time'),
			details: fields.details({ periodStart: 'start_time' }),
		};
		const pool = (unit: BalanceUnit, used: number, limit: number) =>
			limit === UNLIMITED
				? unlimitedBalance(unit, { used, ...rest })
				: balanceLeft(unit, { used, limit, ...rest });
		const poolIfSent = (unit: BalanceUnit, name: string) => {
			const used = fields.amountIfSent(`${name}_count`);
			const limit = fields.amountIfSent(`${name}_limit`);
			return used === null || limit === null ? null : pool(unit, used, limit);
		};
		const speech = poolIfSent(SPEECH, 'speech_to_text_minutes');
		return [
			pool(CHARACTERS, fields.amount('character_count'), fields.amount('character_limit')),
			poolIfSent(OF_KEY, 'api_key_character'),
			// A plan without speech has a limit of 0.
			speech?.limit === 0 ? null : speech,
			poolIfSent(DOCUMENTS, 'document'),
		];
	},

	failureWords: {
		forbidden: {
			message: 'DeepL says that the quota is used up',
			advice: 'It did not say how much is left. Check the account there.',
		},
	},
	credentialTest: {
		values: {
			plan: "={{ ['free', 'pro'].includes($credentials.plan) ? $credentials.plan : $credentials.apiKey?.endsWith(':fx') ? 'free' : 'pro' }}",
		},
		statuses: { 403: 'DeepL refused the API Key, or it is one of the other plan: choose the Plan' },
	},
	notes: [
		'A key of DeepL API Free, which ends in `:fx`, is refused by the host of Pro, and the other way around. Leave Plan on Automatic unless a key is an exception.',
		'What a plan does not limit has no `remaining`. The counts lag a little behind translations.',
	],
	details: { periodStart: 'When the period of the counts began, as DeepL writes it.' },
	evidence: [
		'documented 2026-11-26 · Path, header, all fields, both examples, the statuses, the limit that means none · DeepLcom/openapi, openapi.yaml (June 2026); developers.deepl.com, Check usage and limits',
		'reported 2026-11-26 · Keys that end in :fx belong to api-free.deepl.com; what the other host says · DeepL/deepl-python, issue 8; web-vision/deepltranslate-core, issue 40',
	],
});
