import {
	anyFieldsOf,
	balance,
	balanceIfSent,
	choice,
	defineProvider,
	fieldsOf,
	inUnit,
	post,
	secret,
} from '../words';

const COINS = { balance: 'coins', unit: 'credit', unitType: 'credit' } as const;
const WALLET = { balance: 'wallet', unit: null, unitType: 'currency' } as const;

/** A token that is not valid, a failure of the server, a free account, keys that are not valid in three ways. */
const CODES = {
	412: 'auth',
	500: 'unavailable',
	801: 'forbidden',
	802: 'auth',
	806: 'auth',
	811: 'auth',
} as const;

/** What messages with other codes say of requests that come too fast, and of the key. */
const TOO_OFTEN = /frequen|too (?:many|often)|rate.?limit/i;
const ABOUT_SIGN_IN = /api.?key|token|log.?in/i;

/** RunningHub: coins, and the money of a wallet where there is one. */
export const runningHub = defineProvider({
	name: 'runningHub',
	displayName: 'RunningHub',
	category: 'ai-media',
	docsUrl: 'https://www.runninghub.ai/runninghub-api-doc-en/',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'global', displayName: 'Global', host: 'www.runninghub.ai' },
			{ value: 'china', displayName: 'China', host: 'www.runninghub.cn' },
		]),
	],
	hosts: ['www.runninghub.ai', 'www.runninghub.cn'],
	signIn: { headers: { Authorization: 'Bearer {apiKey}' }, body: { apikey: '{apiKey}' } },
	requests: { status: post('https://{region}/uc/openapi/accountStatus', { json: {} }) },
	balances: [COINS, WALLET],

	errorCodes: {
		at: 'code',
		good: 0,
		codes: CODES,
	},

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const providerCode = fields.amountOrNull('code');
		const isSettled = providerCode === 0 || Object.hasOwn(CODES, String(providerCode));
		if (answer.status !== 200 || isSettled) return null;
		const message = fields.text('msg') ?? '';
		if (TOO_OFTEN.test(message)) return { class: 'rateLimited', providerCode };
		return ABOUT_SIGN_IN.test(message) ? { class: 'auth', providerCode } : null;
	},

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		return [
			balance(COINS, {
				remaining: data.amount('remainCoins'),
				details: {
					...data.details({ apiType: 'apiType' }),
					...data.amounts({ runningTasks: 'currentTaskCounts' }),
				},
			}),
			data.text('currency') === null
				? null
				: balanceIfSent(inUnit(WALLET, data.currency('currency')), {
						remaining: data.amountOrNull('remainMoney'),
					}),
		];
	},

	notes: [
		'A key from one site does not work at the other. RunningHub does not let free accounts use its API.',
		'Enterprise keys, whose `apiType` is not NORMAL, spend the wallet and no coins.',
	],
	details: {
		apiType: 'The kind of key, as sent.',
		runningTasks: 'Tasks that are running.',
	},
	evidence: [
		'documented 2026-11-26 · POST with the key in body and header, all fields, the codes of errors · The API documents of RunningHub at Apifox, project 5441421',
		'reported 2026-11-26 · Amounts as texts, an empty and a filled wallet, 801 for a free account · Public client code',
	],
});
