import { deepgram } from './record';
import { plainReading, type BalanceReading, type Lot } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const USD = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;
const EUR = { balance: 'eur', unit: 'EUR', unitType: 'currency' } as const;

const MAIN = '3f1c0000-0000-4000-8000-000000000001';
const OTHER = '3f1c0000-0000-4000-8000-000000000002';

const PROJECT = { project_id: MAIN, name: 'Main' };

/** What `details` has of an account with one project. */
const OF_MAIN = { projectName: 'Main', projects: 1 };

function entry(number: number, amount: number, units = 'usd') {
	return { balance_id: `b${number}`, amount, units, purchase_order_id: `po${number}` };
}

/** The lot that `entry` has to become. */
function lot(number: number, remaining: number): Lot {
	return {
		id: `b${number}`,
		label: `po${number}`,
		granted: null,
		remaining,
		startsAt: null,
		expiresAt: null,
		details: {},
	};
}

function reading(remaining: number, lots: Lot[], unit: typeof USD | typeof EUR): BalanceReading {
	return { ...plainReading(unit, remaining), lots, details: OF_MAIN };
}

/** An error in the first of two documented shapes. Its message is made up. */
function error(err_code: string, err_msg: string) {
	return { err_code, err_msg, request_id: 'r1' };
}

/** The answers of an account without a Project ID in its credential. */
function replies(balances: readonly unknown[], projects: readonly unknown[] = [PROJECT]) {
	return { projects: { body: { projects } }, balances: { body: { balances } } };
}

/** Deepgram, as documented at https://developers.deepgram.com/reference/manage/billing/list */
export const answers = {
	record: deepgram,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			replies: replies([entry(1, 104.57)]),
			accountId: MAIN,
			expected: [reading(104.57, [lot(1, 104.57)], USD)],
		},
		{
			title: 'a Project ID in the credential, for which one request will do',
			evidence: 'documented',
			credential: { projectId: OTHER },
			replies: { balances: { body: { balances: [entry(1, 104.57, 'USD')] } } },
			accountId: OTHER,
			expected: [{ ...reading(104.57, [lot(1, 104.57)], USD), details: {} }],
		},
		{
			title: 'several balances of one currency, which are added up',
			evidence: 'constructed',
			replies: replies([entry(1, 0.1), entry(2, 0.2, 'USD')]),
			accountId: MAIN,
			expected: [{ ...reading(0.3, [lot(1, 0.1), lot(2, 0.2)], USD), derived: ['remaining'] }],
		},
		{
			title: 'a second currency, which is a balance of its own',
			evidence: 'constructed',
			replies: replies([entry(1, 104.57), entry(2, 20, 'eur')]),
			accountId: MAIN,
			expected: [reading(104.57, [lot(1, 104.57)], USD), reading(20, [lot(2, 20)], EUR)],
		},
		{
			title: 'several projects, of which the first is read',
			evidence: 'constructed',
			replies: replies([entry(1, 5)], [PROJECT, { project_id: OTHER, name: 'Other' }]),
			accountId: MAIN,
			expected: [
				{ ...reading(5, [lot(1, 5)], USD), details: { projectName: 'Main', projects: 2 } },
			],
		},
		{
			title: 'a balance without its ids, and a project without a name',
			evidence: 'constructed',
			replies: replies([{ amount: 5, units: 'usd' }], [{ project_id: MAIN }]),
			accountId: MAIN,
			expected: [
				{
					...reading(5, [{ ...lot(1, 5), id: 'balance-0', label: null }], USD),
					details: { projects: 1 },
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 401,
				body: error('INVALID_AUTH', 'Invalid credentials.'),
			},
			class: 'auth',
			providerCode: 'INVALID_AUTH',
			quotes: 'Invalid credentials.',
		},
		{
			title: '403 for a key without the scope, at the second request',
			evidence: 'reported',
			replies: {
				projects: { body: { projects: [PROJECT] } },
				balances: {
					status: 403,
					body: error('INSUFFICIENT_PERMISSIONS', 'The scope billing:read is missing.'),
				},
			},
			class: 'forbidden',
			providerCode: 'INSUFFICIENT_PERMISSIONS',
			quotes: 'The scope billing:read is missing.',
			says: 'Owner or Admin',
		},
		{
			title: '404 for a project that does not exist, in the other shape of errors',
			evidence: 'documented',
			credential: { projectId: OTHER },
			replies: {
				balances: {
					status: 404,
					body: {
						category: 'NOT_FOUND',
						message: 'Project not found',
						details: 'No such project',
						request_id: 'r1',
					},
				},
			},
			class: 'badRequest',
			quotes: 'Project not found',
		},
		{
			title: '400',
			evidence: 'documented',
			reply: {
				status: 400,
				body: error('BAD_REQUEST', 'Bad request'),
			},
			class: 'badRequest',
			providerCode: 'BAD_REQUEST',
			quotes: 'Bad request',
		},
		{
			title: '429',
			evidence: 'documented',
			reply: {
				status: 429,
				body: error('TOO_MANY_REQUESTS', 'Too many requests'),
			},
			class: 'rateLimited',
			providerCode: 'TOO_MANY_REQUESTS',
			quotes: 'Too many requests',
		},
		{
			title: 'an empty list of balances, which is no zero: the account is invoiced',
			evidence: 'reported',
			replies: replies([]),
			class: 'badResponse',
			says: 'no prepaid balance in this project',
		},
		{
			title: 'a key that sees no project, after which nothing more is asked',
			evidence: 'constructed',
			reply: { body: { projects: [] } },
			class: 'badResponse',
			says: 'sees no project',
		},
		{
			title: 'a project without its id, after which nothing more is asked',
			evidence: 'constructed',
			reply: { body: { projects: [{ name: 'Main' }] } },
			class: 'badResponse',
			says: "'projects[0].project_id' is missing",
		},
		{
			title: 'an amount without its currency',
			evidence: 'constructed',
			replies: replies([{ balance_id: 'b1', amount: 104.57 }]),
			class: 'badResponse',
			says: "'balances[0].units' is missing",
		},
		{
			title: 'one of two amounts missing, without which there is no sum',
			evidence: 'constructed',
			replies: replies([entry(1, 104.57), { balance_id: 'b2', units: 'usd' }]),
			class: 'badResponse',
			says: "'balances[1].amount' is missing",
		},
	],
	sandbox: {
		total: 200,
		answer: ({ remaining }) => ({ replies: replies([entry(1, remaining)]) }),
	},
} as const satisfies ProviderAnswers;
