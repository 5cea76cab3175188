import {
	account,
	anyFieldsOf,
	balance,
	choice,
	defineProvider,
	fieldsOf,
	inUnit,
	isAboutTheKey,
	secret,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** What stands as the code of a success. */
const GOOD_CODE = 20_000;

/** A name that is longer than parts of other words are, or not in their letters. */
const TELLING = /[^ -~]|.{3}/u;

/** SiliconFlow: granted and paid money, in the currency of the site. */
export const siliconFlow = defineProvider({
	name: 'siliconFlow',
	displayName: 'SiliconFlow',
	category: 'ai-models',
	docsUrl: 'https://docs.siliconflow.cn/cn/api-reference/userinfo/get-user-info',
	keysUrl: 'https://cloud.siliconflow.com/account/ak',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{
				value: 'global',
				displayName: 'International (api.siliconflow.com)',
				host: 'api.siliconflow.com',
			},
			{ value: 'china', displayName: 'China (api.siliconflow.cn)', host: 'api.siliconflow.cn' },
		]),
	],
	hosts: ['api.siliconflow.com', 'api.siliconflow.cn'],
	requests: { user: 'GET https://{region}/v1/user/info' },
	balances: [CREDITS],
	errorCodes: [
		{ at: 'code', good: GOOD_CODE, codes: { 401: 'auth' } },
		{ at: 'status', good: true },
	],

	// Other HTTP statuses speak for themselves: a 403 asks for proof of identity in much the same words.
	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const isGood = fields.amountOrNull('code') === GOOD_CODE && fields.flag('status') === true;
		if (answer.status !== 200 || isGood || !isAboutTheKey(fields.text('message'))) return null;
		return { class: 'auth', providerCode: fields.amountOrNull('code') };
	},

	secretsIn(answer) {
		const data = anyFieldsOf(answer).objectOrEmpty('data');
		return [data.text('name'), data.text('image')].filter((said) => TELLING.test(said ?? ''));
	},

	parse(answer, context) {
		const data = fieldsOf(answer).object('data');
		const reading = balance(inUnit(CREDITS, context.field('region') === 'china' ? 'CNY' : 'USD'), {
			remaining: data.amount('totalBalance'),
			details: {
				...data.amounts({ granted: 'balance', charged: 'chargeBalance' }),
				...data.details({ accountStatus: 'status' }),
			},
		});
		return account(reading, data.id('id'));
	},

	notes: [
		'The response does not name the currency; it is that of the site.',
		'Keys for the site in China are created at https://cloud.siliconflow.cn/account/ak.',
	],
	details: {
		granted: 'The part that SiliconFlow granted.',
		charged: 'The part that was paid for.',
		accountStatus: 'What SiliconFlow says of the account, such as `normal`.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, amounts as texts, the code of a success · https://docs.siliconflow.cn/cn/api-reference/userinfo/get-user-info',
		'reported 2026-11-26 · The check of the code, the total as the balance, the currency of each site · QuantumNous/new-api, channel-billing.go; public client code',
	],
});
