import { dataForSeo } from './record';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [CREDITS] = dataForSeo.balances;

function task(balance: unknown) {
	return {
		id: 'task-1',
		status_code: 20_000,
		status_message: 'Ok.',
		cost: 0,
		result_count: 1,
		result: [
			{
				login: 'a@example.com',
				timezone: 'UTC',
				rates: {},
				money: { total: 150, balance, limits: {}, statistics: {} },
				price: {},
			},
		],
	};
}

function body(tasks: unknown) {
	return {
		version: '0.1',
		status_code: 20_000,
		status_message: 'Ok.',
		time: '0.07 sec.',
		cost: 0,
		tasks_count: 1,
		tasks_error: 0,
		tasks,
	};
}

/** A failure. What it says is made up. */
function failure(code: number) {
	return {
		version: '0.1',
		status_code: code,
		status_message: `Made-up words about ${code}`,
		tasks_count: 0,
		tasks_error: 0,
		tasks: null,
	};
}

function refusal(code: number, failureClass: BadCase['class']): BadCase {
	return {
		title: `${code} under HTTP 200`,
		evidence: 'constructed',
		body: failure(code),
		class: failureClass,
		providerCode: code,
		quotes: `Made-up words about ${code}`,
	};
}

/** DataForSEO, as documented at https://docs.dataforseo.com/v3/appendix/user_data/ */
export const answers = {
	record: dataForSeo,
	good: [
		{
			title: 'the answer as reported, without its prices',
			evidence: 'reported',
			body: body([task(38.4412)]),
			expected: [{ ...plainReading(CREDITS, 38.4412), details: { deposited: 150 } }],
		},
		{
			title: 'tasks by their number, as on an older page of the documents',
			evidence: 'documented',
			body: body({ 0: task(-1.25) }),
			expected: [{ ...plainReading(CREDITS, -1.25), details: { deposited: 150 } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong password; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: failure(40_100) },
			class: 'auth',
			providerCode: 40_100,
			quotes: 'Made-up words about 40100',
		},
		refusal(40_100, 'auth'),
		refusal(40_202, 'rateLimited'),
		refusal(40_210, 'forbidden'),
		refusal(40_400, 'badResponse'),
		refusal(50_000, 'unavailable'),
		{
			title: 'a task that failed in an answer that did not',
			evidence: 'constructed',
			body: body([
				{
					...task(38.4412),
					status_code: 40_104,
					status_message: 'Made-up words about the account',
					result: null,
				},
			]),
			class: 'auth',
			providerCode: 40_104,
			quotes: 'Made-up words about the account',
		},
		{
			title: '40400 under HTTP 404',
			evidence: 'constructed',
			reply: { status: 404, body: failure(40_400) },
			class: 'badResponse',
			providerCode: 40_400,
			quotes: 'Made-up words about 40400',
		},
		{
			title: 'no balance beside the deposits, which do not stand in for it',
			evidence: 'constructed',
			body: body([task(null)]),
			class: 'badResponse',
			says: "balance' is null",
		},
		{
			title: 'no account',
			evidence: 'constructed',
			body: body([{ ...task(0), result: [] }]),
			class: 'badResponse',
			says: 'It holds no account',
		},
	],
	sandbox: {
		total: 150,
		amountsAt: [['tasks', 0, 'result', 0, 'money', 'balance']],
		answer: ({ remaining }) => ({ body: body([task(remaining)]) }),
	},
} as const satisfies ProviderAnswers;
