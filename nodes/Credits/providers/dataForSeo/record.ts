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
	type ProviderAnswer,
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
		const code = failedIn(answer)?.amountOrNull('status_code') ?? null;
		return code === null ? null : { ...meaningOf(code), providerCode: code };
	},

	providerMessage: (answer) => failedIn(answer)?.text('status_message') ?? null,

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
		'documented 2026-11-26 · HTTP 200 for nearly every failure, codes of the answer and of a task, 401 · https://docs.dataforseo.com/v3/appendix-errors; https://dataforseo.com/help-center/what-does-the-40101-error-mean',
		'reported 2026-11-26 · The whole answer and its size, a blocked account that is answered · superdesigndev/treg, catalog/examples/dataforseo.account.usage.json (July 2026); public client code',
	],
});

/** The tasks of an answer: a list, and on an older page of the documents an object of them. */
function tasksIn(fields: JsonFields): JsonFields[] {
	const listed = fields.objectsOrEmpty('tasks');
	const numbered = fields.objectOrEmpty('tasks');
	return numbered.isSent('0') ? [numbered.object('0')] : listed;
}

/** What carries the code of a failure: the answer, or the task in an answer that is good itself. */
function failedIn(answer: Pick<ProviderAnswer, 'body'>): JsonFields | undefined {
	const fields = anyFieldsOf(answer);
	return [fields, ...tasksIn(fields).slice(0, 1)].find((part) => {
		const code = part.amountOrNull('status_code');
		return code !== null && code !== GOOD_CODE;
	});
}

/** What a code means, whatever the HTTP status. */
function meaningOf(code: number): DetectedError {
	if (code >= 40_100 && code < 40_200) return { class: 'auth' };
	if (code === 40_202) return { class: 'rateLimited' };
	if (code === 40_200 || code === 40_210) return { class: 'forbidden' };
	return { class: code >= 50_000 ? 'unavailable' : 'badResponse' };
}
