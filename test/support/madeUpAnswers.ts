import type { BadCase, GoodCase, ProviderAnswers } from '../../nodes/Credits/providers/answers';
import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import {
	loggedIn,
	LUMENOTE_BODY as BODY,
	LUMENOTE_READING,
	oneRequestProviders,
	paged,
	projected,
	withPlan,
} from './madeUpProviders';

const [READING] = LUMENOTE_READING.balances;

const TOKEN = { body: { token: 'token-93d07b2a' } };

/** A case, but for what every made-up one has in common. */
type Made<Case> = Case extends unknown ? Omit<Case, 'evidence'> : never;

/** Answers of a made-up provider; its first request refuses a wrong key. */
function made(
	title: string,
	record: RemoteProvider,
	good: readonly [Made<GoodCase>, ...Array<Made<GoodCase>>],
	...bad: Array<Made<BadCase>>
): ProviderAnswers {
	const evidence = 'constructed' as const;
	const [request = ''] = Object.keys(record.requests);
	const refusal: BadCase = {
		title: 'a wrong key',
		evidence,
		replies: { [request]: { status: 401, body: { error: 'Unknown key' } } },
		class: 'auth',
		quotes: 'Unknown key',
	};
	const [first, ...others] = good;
	return {
		record: { ...record, displayName: `Made up: ${title}` },
		good: [{ ...first, evidence }, ...others.map((facts) => ({ ...facts, evidence }))],
		bad: [refusal, ...bad.map((facts) => ({ ...facts, evidence }))],
	};
}

/** Answers of the made-up providers, one for each way in which a read can go. */
export const madeUpAnswers: readonly ProviderAnswers[] = [
	...Object.entries(oneRequestProviders).map(([title, record]) =>
		made(title, record, [{ title: 'every field', body: BODY, expected: [READING] }]),
	),
	made(
		'two requests',
		projected,
		[
			{
				title: 'one project',
				replies: { projects: { body: [{ id: 'p/1' }] }, project: { body: BODY } },
				expected: [READING],
			},
		],
		{ title: 'no project', replies: { projects: { body: [{}] } }, class: 'badResponse' },
	),
	made(
		'a log-in',
		loggedIn,
		[
			{
				title: 'a token',
				replies: { logIn: TOKEN, account: { body: BODY } },
				expected: [READING],
			},
		],
		{
			title: 'a token that is refused at once',
			replies: { logIn: TOKEN, account: { status: 401, body: { error: 'Unknown token' } } },
			class: 'auth',
			quotes: 'Unknown token',
		},
	),
	made('an optional request', withPlan, [
		{
			title: 'a plan',
			replies: { account: { body: BODY }, plan: { body: { name: 'Pro' } } },
			expected: [{ ...READING, details: { plan: 'Pro' } }],
		},
		{
			title: 'a plan that may not be seen',
			replies: { account: { body: BODY }, plan: { status: 403, body: '' } },
			expected: [READING],
		},
	]),
	made('pages', { ...paged, offers: [] }, [
		{
			title: 'two pages',
			replies: { page: [{ body: { left: 120, next: 2 } }, { body: { left: 150 } }] },
			expected: [{ ...READING, limit: null }],
		},
	]),
];
