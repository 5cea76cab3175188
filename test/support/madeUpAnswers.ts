import type { BalanceReading } from '../../nodes/Credits/balance/reading';
import type {
	BadCase,
	GoodCase,
	ProviderAnswers,
	Reply,
} from '../../nodes/Credits/providers/answers';
import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import * as providers from './madeUpProviders';

const [READING] = providers.LUMENOTE_READING.balances;

/** Answers by the name of their request. */
type Replies = Readonly<Record<string, Reply | readonly Reply[]>>;

const evidence = 'constructed';

function good(
	replies: Replies,
	expected: BalanceReading = READING,
	{ title = 'every field', credential = {} } = {},
): GoodCase {
	return { title, evidence, replies, credential, expected: [expected] };
}

/** A provider with its good answers, and its refusal of a wrong key by the first request. */
function madeUp(
	title: string,
	record: RemoteProvider,
	[first, ...others]: [GoodCase, ...GoodCase[]],
	...bad: BadCase[]
): ProviderAnswers {
	const [request = ''] = Object.keys(record.requests);
	const refusal: BadCase = {
		title: 'a wrong key',
		evidence,
		replies: { [request]: { status: 401, body: { error: 'Unknown key' } } },
		class: 'auth',
		quotes: 'Unknown key',
	};
	return {
		record: { ...record, displayName: `Made up: ${title}` },
		good: [first, ...others],
		bad: [refusal, ...bad],
	};
}

const account = { body: providers.LUMENOTE_BODY };
const projects = { body: [{ id: 'p/1' }] };
const logIn = { body: { token: 'token-93d07b2a' } };
const plan = { body: { name: 'Pro' } };
const page = [{ body: { left: 120, next: 2 } }, { body: { left: 150 } }];

/** Answers of the made-up providers, one for each way in which a read can go. */
export const madeUpAnswers: readonly ProviderAnswers[] = [
	madeUp('a bearer key', providers.lumenote, [good({ account })]),
	madeUp('a key in the query', providers.queried, [good({ account })]),
	madeUp('HTTP Basic', providers.paired, [good({ account })]),
	madeUp('a key in JSON', providers.posted, [good({ account })]),
	madeUp('a key in a form', providers.formed, [good({ account })]),
	madeUp('an own server', providers.selfHosted, [good({ account })]),
	madeUp('two requests', providers.projected, [good({ projects, project: account })], {
		title: 'no project',
		evidence,
		replies: { projects: { body: [{}] } },
		class: 'badResponse',
	}),
	madeUp('a log-in', providers.loggedIn, [good({ logIn, account })], {
		title: 'a token that is refused at once',
		evidence,
		replies: { logIn, account: { status: 401, body: { error: 'Unknown token' } } },
		class: 'auth',
		quotes: 'Unknown token',
	}),
	madeUp('an optional request', providers.withPlan, [
		good({ account, plan }, { ...READING, details: { plan: 'Pro' } }),
		good({ account, plan: { status: 403, body: '' } }, READING, {
			title: 'a plan that may not be seen',
		}),
	]),
	madeUp('pages', { ...providers.paged, offers: [] }, [
		good({ page }, { ...READING, limit: null }),
	]),
	madeUp('a region', providers.regional, [
		good({ account }, READING, { credential: { region: 'us' } }),
	]),
];
