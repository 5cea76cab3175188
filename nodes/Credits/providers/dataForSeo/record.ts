import {
	anyFieldsOf,
	balance,
	basic,
	creditsIn,
	defineProvider,
	fieldsOf,
	secret,
	text,
	UnexpectedAnswer,
	type DetectedError,
	type JsonFields,
} from '../words';

const CREDITS = creditsIn('USD');

/** What stands as the code of an answer and of a task when all is well. */
const GOOD_CODE = 20_000;

/** DataForSEO: the money of an account, in an answer that also holds thousands of prices. */
export const dataForSeo = defineProvider({
	name: 'dataForSeo',
	displayName: 'DataForSEO',
	category: 'seo',
	docsUrl: 'https://docs.dataforseo.com/v3/appendix/user_data/',
	fields: [
		text('username', 'API Login'),
		secret('API Password', { description: 'Not the password of the website' }),
	],
	hosts: ['api.dataforseo.com'],
	signIn: basic('{username}', '{apiKey}'),
	requests: { user: 'GET https://api.dataforseo.com/v3/appendix/user_data' },
	balances: [CREDITS],
	maxBytes: 2 * 1024 * 1024,

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const codes = [fields, tasksIn(fields)[0]].map((part) => part?.amountOrNull('status_code'));
		const code = codes.find((one) => typeof one === 'number' && one !== GOOD_CODE);
		return typeof code === 'number' ? { class: classOf(code), providerCode: code } : null;
	},

	parse(answer) {
		const [result] = tasksIn(fieldsOf(answer))[0]?.objects('result') ?? [];
		if (result === undefined) throw new UnexpectedAnswer('it holds no account');
		const money = result.object('money');
		return balance(CREDITS, {
			remaining: money.amount('balance'),
			details: money.amounts({ deposited: 'total' }),
		});
	},

	credentialTest: {
		refusals: [
			{ path: 'status_code', equals: 40_100, message: 'DataForSEO refused the API Password' },
		],
	},
	notes: ['An account that is blocked or not verified is read all the same.'],
	details: { deposited: 'All that was ever paid in.' },
	evidence: [
		'documented 2026-11-26 · Path, HTTP Basic, what the amounts mean, free of charge · https://docs.dataforseo.com/v3/appendix/user_data/; dataforseo/TypeScriptClient, docs/classes/AppendixMoneyData.md (February 2025)',
		'reported 2026-11-26 · The whole answer and its size · superdesigndev/treg, catalog/examples/dataforseo.account.usage.json (July 2026)',
		'reported 2026-11-26 · A blocked account that is answered · Public client code',
	],
});

/** The tasks of an answer: a list, and on an older page of the documents an object of them. */
function tasksIn(fields: JsonFields): JsonFields[] {
	const listed = fields.objectsOrEmpty('tasks');
	const numbered = fields.objectOrEmpty('tasks');
	return numbered.isSent('0') ? [numbered.object('0')] : listed;
}

/** What a code means: hundreds of them are about the access, from 50000 on it is the service. */
function classOf(code: number): NonNullable<DetectedError['class']> {
	if (code >= 40_100 && code <= 40_199) return 'auth';
	if (code === 40_202) return 'rateLimited';
	if (code === 40_200 || code === 40_210) return 'forbidden';
	return code >= 50_000 ? 'unavailable' : 'badResponse';
}
