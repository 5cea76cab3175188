import type { BadCase, ProviderAnswers } from '../../nodes/Credits/providers/answers';
import {
	formed,
	loggedIn,
	lumenote,
	LUMENOTE_BODY as BODY,
	LUMENOTE_READING,
	paged,
	paired,
	posted,
	projected,
	queried,
	regional,
	selfHosted,
	withPlan,
} from './madeUpProviders';

const [READING] = LUMENOTE_READING.balances;

const CONSTRUCTED = 'constructed' as const;

/** The refusal of a wrong key by the request of this name. */
function refusalOf(request: string): readonly [BadCase] {
	return [
		{
			title: 'a wrong key',
			evidence: CONSTRUCTED,
			replies: { [request]: { status: 401, body: { error: 'Unknown key' } } },
			class: 'auth',
			quotes: 'Unknown key',
		},
	];
}

const GOOD = { title: 'every field', evidence: CONSTRUCTED } as const;

/** Answers of the made-up providers, one for each way in which a read can go. */
export const madeUpAnswers: readonly ProviderAnswers[] = [
	...[
		{ ...lumenote, displayName: 'Made up: a bearer key' },
		{ ...queried, displayName: 'Made up: a key in the query' },
		{ ...paired, displayName: 'Made up: HTTP Basic' },
		{ ...posted, displayName: 'Made up: a key in JSON' },
		{ ...formed, displayName: 'Made up: a key in a form' },
		{ ...selfHosted, displayName: 'Made up: an own server' },
	].map(
		(record): ProviderAnswers => ({
			record,
			good: [{ ...GOOD, body: BODY, expected: [READING] }],
			bad: refusalOf('account'),
		}),
	),
	{
		record: { ...projected, displayName: 'Made up: two requests' },
		good: [
			{
				...GOOD,
				replies: { projects: { body: [{ id: 'p/1' }] }, project: { body: BODY } },
				expected: [READING],
			},
		],
		bad: [
			...refusalOf('projects'),
			{
				title: 'no project',
				evidence: CONSTRUCTED,
				replies: { projects: { body: [{}] } },
				class: 'badResponse',
			},
		],
	},
	{
		record: { ...loggedIn, displayName: 'Made up: a log-in' },
		good: [
			{
				...GOOD,
				replies: { logIn: { body: { token: 'token-93d07b2a' } }, account: { body: BODY } },
				expected: [READING],
			},
		],
		bad: [
			...refusalOf('logIn'),
			{
				title: 'a token that is refused at once',
				evidence: CONSTRUCTED,
				replies: {
					logIn: { body: { token: 'token-93d07b2a' } },
					account: { status: 401, body: { error: 'Unknown token' } },
				},
				class: 'auth',
				quotes: 'Unknown token',
			},
		],
	},
	{
		record: { ...withPlan, displayName: 'Made up: an optional request' },
		good: [
			{
				...GOOD,
				replies: { account: { body: BODY }, plan: { body: { name: 'Pro' } } },
				expected: [{ ...READING, details: { plan: 'Pro' } }],
			},
			{
				title: 'a plan that may not be seen',
				evidence: CONSTRUCTED,
				replies: { account: { body: BODY }, plan: { status: 403, body: '' } },
				expected: [READING],
			},
		],
		bad: refusalOf('account'),
	},
	{
		record: { ...paged, displayName: 'Made up: pages', offers: [] },
		good: [
			{
				...GOOD,
				replies: { page: [{ body: { left: 120, next: 2 } }, { body: { left: 150 } }] },
				expected: [{ ...READING, limit: null }],
			},
		],
		bad: refusalOf('page'),
	},
	{
		record: { ...regional, displayName: 'Made up: a region' },
		good: [{ ...GOOD, credential: { region: 'us' }, body: BODY, expected: [READING] }],
		bad: refusalOf('account'),
	},
];
