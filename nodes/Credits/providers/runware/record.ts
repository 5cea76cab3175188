import {
	account,
	anyFieldsOf,
	balance,
	defineProvider,
	fieldsOf,
	inUnit,
	isRecord,
	post,
	UnexpectedAnswer,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

const ERRORS = [
	{ code: 'invalidApiKey', class: 'auth' },
	{ code: 'missingApiKey', class: 'auth' },
	{ code: 'insufficientCredits', class: 'forbidden' },
] as const;

/** Runware: the money of an organization. */
export const runware = defineProvider({
	name: 'runware',
	displayName: 'Runware',
	category: 'ai-media',
	docsUrl: 'https://runware.ai/docs/platform/account-management',
	keysUrl: 'https://my.runware.ai/keys',
	topUpUrl: 'https://my.runware.ai/wallet',
	hosts: ['api.runware.ai'],
	requests: {
		details: post('https://api.runware.ai/v1', {
			json: [{ taskType: 'accountManagement', taskUUID: '{uuid}', operation: 'getDetails' }],
		}),
	},
	balances: [CREDITS],
	// The answer lists the whole team and all of its keys.
	maxBytes: 1_048_576,

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const errors = fields.objectsOrEmpty('errors');
		const isAnswered = answer.status === 200 && fields.objectsOrEmpty('data').length > 0;
		if (errors.length === 0 || isAnswered) return null;
		const codes = errors.map((error) => error.text('code'));
		const known = ERRORS.find(({ code }) => codes.includes(code));
		return known === undefined ? {} : { class: known.class, providerCode: known.code };
	},

	// The team's names let nobody in, but concern nobody who reads an amount. A mere
	// initial would take away every letter like it.
	secretsIn: (answer) =>
		anyFieldsOf(answer)
			.objectsOrEmpty('data')
			.flatMap((entry) => [
				...entry.objectsOrEmpty('apiKeys').map((key) => key.text('apiKey')),
				...entry.objectsOrEmpty('team').map((member) => member.text('name')),
			])
			.filter((part) => part !== null && part.length > 2),

	parse(answer) {
		const [data] = fieldsOf(answer).objects('data');
		if (data === undefined) throw new UnexpectedAnswer("'data' is empty");
		const money = data.objectOrEmpty('balance');
		const currency = money.isSent('currency') ? money.currency('currency') : 'USD';
		const usage = data.objectOrEmpty('usage');
		const reading = balance(inUnit(CREDITS, currency), {
			remaining: isRecord(data.value('balance')) ? money.amount('amount') : data.amount('balance'),
			details: {
				...money.amounts({ freeBalance: 'freeBalance' }),
				...usage.objectOrEmpty('today').amounts({ usedToday: 'credits' }),
				...usage.objectOrEmpty('last7Days').amounts({ used7Days: 'credits' }),
				...usage.objectOrEmpty('last30Days').amounts({ used30Days: 'credits' }),
				...usage.objectOrEmpty('total').amounts({ usedTotal: 'credits' }),
				...data.details({ organizationName: 'organizationName' }),
			},
		});
		return account(reading, data.id('organizationUUID'));
	},

	credentialTest: {
		refusals: [
			{
				path: 'errors.0.code',
				equals: 'invalidApiKey',
				message: 'Runware refused the API Key',
			},
		],
		values: { uuid: "={{ '00000000-0000-4000-8000-' + String($now.toMillis()).slice(-12) }}" },
	},
	notes: [
		'Runware may refuse a task although some dollars are left.',
		'With Include Raw the item contains everything that Runware sends, the names of the whole team, too. Email addresses, and what it shows of API keys, are removed.',
	],
	details: {
		freeBalance: 'What Runware calls the free balance; it is not added.',
		usedToday: 'Dollars used today.',
		used7Days: 'Dollars used in the last 7 days.',
		used30Days: 'Dollars used in the last 30 days.',
		usedTotal: 'Dollars ever used.',
		organizationName: 'Name of the organization.',
	},
	evidence: [
		'documented 2026-11-26 · The request, usage, team and keys, the balance as a number · https://runware.ai/docs/platform/account-management',
		'reported 2026-11-26 · The balance as an object, the codes invalidApiKey and insufficientCredits · Public client code',
	],
});
