import { Failure, UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import type { AccountContext, RemoteProvider } from '../../../nodes/Credits/providers/contract';
import {
	amount,
	anyFieldsOf,
	basic,
	get,
	secret,
	text,
} from '../../../nodes/Credits/providers/words';
import { checkCredential } from '../../../nodes/Credits/transport/credential';
import { exchange } from '../../../nodes/Credits/transport/exchange';
import type { PreparedRequest } from '../../../nodes/Credits/transport/request';
import type { HttpAnswer } from '../../../nodes/Credits/transport/verdict';
import {
	loggedIn,
	lumenote,
	LUMENOTE_BODY,
	LUMENOTE_READING,
	paged,
	projected,
	withPlan,
} from '../../support/madeUpProviders';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');

/** A second passes between two looks at the clock. */
const TICK_MS = 1000;

const DATA = { apiKey: 'KEY', clientId: 'me' };

/** An answer with a JSON body, or a failure on the way. */
type Outcome = HttpAnswer | Failure;

function json(body: unknown, status = 200): HttpAnswer {
	return { status, headers: {}, body: Buffer.from(JSON.stringify(body)) };
}

const GOOD = json(LUMENOTE_BODY);

const READ = { reading: LUMENOTE_READING };

const UNAVAILABLE = { class: 'unavailable', httpCode: 503 };

const badResponse = (words: string) => ({
	class: 'badResponse',
	description: expect.stringContaining(words),
});

const UNREACHABLE = new Failure({ class: 'network', message: 'No way', description: 'Wait.' });

/** Reads an account whose requests are answered in this order. @param retries how often a wait is granted */
async function read(
	provider: RemoteProvider,
	answers: readonly Outcome[],
	{ data = DATA, retries = 0 }: { data?: object; retries?: number } = {},
) {
	const credential = checkCredential(provider, { ...data });
	if (credential instanceof Failure) throw credential;
	const asked: PreparedRequest[] = [];
	const waitedFor: Failure[] = [];
	let looks = 0;
	const outcome = await exchange(provider, credential, {
		send: async (request) => {
			asked.push(request);
			const answer = answers[asked.length - 1];
			if (answer === undefined) throw new Error('One request too many');
			return await Promise.resolve(answer);
		},
		waitForRetry: async (failure) => {
			waitedFor.push(failure);
			return await Promise.resolve(waitedFor.length <= retries);
		},
		now: () => NOW + TICK_MS * looks++,
		uuid: () => `uuid-${looks}`,
	});
	return { outcome, asked, waitedFor, names: asked.map(({ name }) => name) };
}

const DOWN = json({}, 503);
const PROJECTS = json([{ id: 'p/1' }]);
const TOKEN = json({ token: 'TOKEN-7', hello: 'TOKEN-7' });
const PAGE = { status: 403, headers: {}, body: Buffer.from('<html>') };

const PLAN_ALONE: RemoteProvider = {
	...lumenote,
	requests: { plan: get('https://api.lumenote.example/v1/plan', { isOptional: true }) },
};

const PRO = {
	reading: { balances: [{ remaining: 120, details: { plan: 'Pro' } }] },
	raw: { account: LUMENOTE_BODY, plan: { name: 'Pro' } },
};

describe('a read', () => {
	it('gives the reading, the body and the moment when it was complete', async () => {
		const { outcome, names } = await read(lumenote, [GOOD]);
		const retrievedAt = NOW + 5 * TICK_MS;
		expect(outcome).toEqual({ reading: LUMENOTE_READING, raw: LUMENOTE_BODY, retrievedAt });
		expect(names).toEqual(['account']);
	});

	it.each<
		[
			title: string,
			provider: RemoteProvider,
			answers: Outcome[],
			names: string,
			outcome: object,
			retries?: number,
		]
	>([
		['ends with the failure of the connection', lumenote, [UNREACHABLE], 'account', UNREACHABLE],
		['is refused', projected, [json({}, 401)], 'projects', { class: 'auth', httpCode: 401 }],
		['fails in its second request', projected, [PROJECTS, DOWN], 'projects project', UNAVAILABLE],
		[
			'does not send the next request without the value that it needs',
			projected,
			[json([{ id: null }])],
			'projects',
			{
				class: 'badResponse',
				httpCode: 200,
				description: expect.stringMatching(/^'\[0\]\.id' is null where a text was expected\. /),
			},
		],
		[
			'repeats what needs a log-in, and not the log-in',
			loggedIn,
			[TOKEN, DOWN, GOOD],
			'logIn account account',
			READ,
			1,
		],
		['adds what is optional', withPlan, [GOOD, json({ name: 'Pro' })], 'account plan', PRO],
		['needs more than what is optional', PLAN_ALONE, [DOWN], 'plan', UNAVAILABLE],
	])('%s', async (_, provider, answers, sent, wanted, retries = 0) => {
		const { outcome, names } = await read(provider, answers, { retries });
		expect(outcome).toMatchObject(wanted);
		expect(names.join(' ')).toBe(sent);
	});

	it('is sent again as often as a wait is granted', async () => {
		const { outcome, names, waitedFor } = await read(lumenote, [DOWN, UNREACHABLE, GOOD], {
			retries: 2,
		});
		expect(outcome).toMatchObject(READ);
		expect(names).toHaveLength(3);
		expect(waitedFor).toMatchObject([{ class: 'unavailable' }, { class: 'network' }]);
	});

	it('takes values from one answer into the next request', async () => {
		const { outcome, asked } = await read(projected, [PROJECTS, GOOD]);
		expect(asked[1]?.options().url).toBe('https://api.lumenote.example/v1/projects/p%2F1/balance');
		expect(outcome).toMatchObject({
			reading: LUMENOTE_READING,
			raw: { projects: [{ id: 'p/1' }], project: LUMENOTE_BODY },
		});
	});

	it('begins where the record says, and shows it all answers to one request in order', async () => {
		const pages = [json({ left: 9, next: 2 }), json({ left: 5, next: 3 }), json({ left: 7 })];
		const { outcome, asked } = await read(paged, pages);
		const queries = asked.map((request) => request.options().qs);
		expect(queries).toEqual([{ page: '1' }, { page: '2' }, { page: '3' }]);
		expect(outcome).toMatchObject({
			reading: { balances: [{ remaining: 5 }] },
			raw: { page: [{ left: 9, next: 2 }, { left: 5, next: 3 }, { left: 7 }] },
		});
	});

	it('sends ten requests and no more', async () => {
		const endless = Array.from({ length: 20 }, () => json({ left: 5, next: 2 }));
		const { outcome, asked } = await read(paged, endless);
		expect(asked).toHaveLength(10);
		const reason = 'it would take more than 10 requests';
		expect(outcome).toMatchObject(badResponse(`The next request cannot be made: ${reason}.`));
	});
});

describe('a log-in', () => {
	it('returns a token that signs the next request and appears nowhere', async () => {
		const echo = json({ ...LUMENOTE_BODY, note: 'Your TOKEN-7 and KEY', 'TOKEN-7': 1 });
		const { outcome, asked, names } = await read(loggedIn, [TOKEN, echo]);
		expect(names).toEqual(['logIn', 'account']);
		expect(asked.map(({ isSignedByCredential }) => isSignedByCredential)).toEqual([false, false]);
		expect(asked[0]?.options()).toMatchObject({ body: '{"client":"me","secret":"KEY"}' });
		expect(asked[1]?.options()).toMatchObject({ headers: { Authorization: 'Bearer TOKEN-7' } });
		const account = { ...LUMENOTE_BODY, note: 'Your [redacted] and [redacted]', '[redacted]': 1 };
		expect(outcome).toMatchObject({
			reading: LUMENOTE_READING,
			raw: { logIn: null, account },
		});
		expect(JSON.stringify(outcome)).not.toMatch(/TOKEN-7|KEY/);
	});

	it.each([
		[
			'its token',
			json({ error: 'TOKEN-7 is not valid' }, 401),
			'auth',
			'“[redacted] is not valid”',
		],
		[
			'what else it returns',
			json({ error: 'RENEWAL-8 is old' }, 403),
			'forbidden',
			'“[redacted] is old”',
		],
	])('keeps %s out of a failure that quotes it', async (_, refusal, failureClass, quote) => {
		const secretsIn: RemoteProvider['secretsIn'] = (answer) => [
			anyFieldsOf(answer).text('renewal'),
		];
		const both = json({ token: 'TOKEN-7', renewal: 'RENEWAL-8' });
		const { outcome } = await read({ ...loggedIn, secretsIn }, [both, refusal]);
		const description = expect.stringContaining(quote);
		expect(outcome).toMatchObject({ class: failureClass, description });
	});

	it.each([
		['fails', DOWN, UNAVAILABLE],
		['is refused', json({ error: 'Unknown' }, 401), { class: 'auth', httpCode: 401 }],
		['cannot be sent', UNREACHABLE, { class: 'network' }],
		['returns no token', json({ token: '' }), { class: 'badResponse', httpCode: 200 }],
		['returns something else', json(['TOKEN-7']), { class: 'badResponse', httpCode: 200 }],
	])('is sent once, and nothing after it, when it %s', async (_, answer, failure) => {
		const { outcome, names, waitedFor } = await read(loggedIn, [answer], { retries: 5 });
		expect(outcome).toMatchObject(failure);
		expect([names, waitedFor]).toEqual([['logIn'], []]);
	});
});

describe('an optional request', () => {
	it.each([
		['fails', DOWN],
		['is refused', json({}, 401)],
		['cannot be sent', UNREACHABLE],
		['is answered by a web page', PAGE],
	])('leaves the reading as it is when it %s, and is not repeated', async (_, answer) => {
		const { outcome, names, waitedFor } = await read(withPlan, [GOOD, answer], { retries: 5 });
		expect(outcome).toMatchObject({ ...READ, raw: { account: LUMENOTE_BODY, plan: null } });
		expect([names, waitedFor]).toEqual([['account', 'plan'], []]);
	});
});

describe('what a record is given of the account', () => {
	const FIELDS: RemoteProvider = {
		...lumenote,
		fields: [
			text('clientId', 'Client ID'),
			secret('API Key'),
			secret('Second Key', { name: 'secondKey' }),
			amount('budget', 'Budget'),
		],
		signIn: basic('{clientId}', '{apiKey}'),
	};

	async function whileReading<Seen>(look: (context: AccountContext) => Seen): Promise<Seen[]> {
		const seen: Seen[] = [];
		const looking: RemoteProvider = {
			...FIELDS,
			parse(answer, context) {
				seen.push(look(context));
				return lumenote.parse(answer, context);
			},
		};
		const data = { clientId: 'me', apiKey: 'first:fx', secondKey: 'other', budget: '20' };
		await read(looking, [GOOD], { data });
		return seen;
	}

	it.each<[title: string, look: (context: AccountContext) => unknown[], seen: unknown[]]>([
		[
			'its texts, its amounts and the moment when the read began',
			(context) => [context.field('clientId'), context.amount('budget'), context.now],
			['me', 20, NOW],
		],
		[
			'how its main secret ends, and no more',
			({ secretEndsWith }) => [':fx', 'other', 'first'].map((end) => secretEndsWith(end)),
			[true, false, false],
		],
		[
			'no answer to a request that was not sent',
			(context) => [context.answer('x'), context.answers('x')],
			[null, []],
		],
	])('is %s', async (_, look, seen) => {
		expect(await whileReading(look)).toEqual([seen]);
	});

	it.each(['apiKey', 'secondKey', 'budget', 'unknown', 'constructor'])(
		'is not the field %s as a text',
		async (name) => {
			const seen = await whileReading(({ field }) => {
				try {
					return field(name);
				} catch (error) {
					return error;
				}
			});
			expect(seen).toEqual([new RangeError(`A record may not read '${name}'`)]);
		},
	);
});

describe('a mistake in a record', () => {
	const failing = (error: unknown) => () => {
		throw error;
	};

	const account = (url: string) => ({ requests: { account: get(url) } });
	const UNLISTED = 'is not on the list of calls that read';

	// The first call comes from the credential.
	it.each<[title: string, changes: Partial<RemoteProvider>, reason: string]>([
		['a record without requests', { requests: {} }, `the call '' ${UNLISTED}`],
		['an unknown value', account('https://api.lumenote.example/{day}'), "its 'day' is not known"],
		[
			'a host that is not on its list',
			{ hosts: ['other.example'] },
			"the host 'api.lumenote.example' is not on its list",
		],
		[
			'a start() that throws',
			{ start: failing(new TypeError('KEY')) },
			'its record names no valid call',
		],
	])('sends nothing for %s', async (_, changes, reason) => {
		const { outcome, asked } = await read({ ...lumenote, ...changes }, [GOOD]);
		expect(outcome).toMatchObject({
			class: 'configuration',
			message: `Lumenote cannot be called: ${reason}`,
			description: 'Check the fields of the credential. Nothing further was sent.',
		});
		expect(asked).toEqual([]);
	});

	// A later one comes from what was answered.
	it('sends nothing further for a call that it does not have', async () => {
		const next = () => ({ request: 'buy' });
		const { outcome, asked } = await read({ ...lumenote, next }, [GOOD]);
		const description = `The next request cannot be made: the call 'buy' ${UNLISTED}.`;
		expect(outcome).toMatchObject(badResponse(description));
		expect(asked).toHaveLength(1);
	});

	const MISSING = failing(new UnexpectedAnswer("'id' is KEY"));
	const MISTAKE = failing(new TypeError('KEY'));

	it.each<[title: string, changes: Partial<RemoteProvider>, description: RegExp]>([
		['next() misses a field', { next: MISSING }, /^'id' is \[redacted\]\. /],
		['parse() misses a field', { parse: MISSING }, /^'id' is \[redacted\]\. /],
		['next() throws', { next: MISTAKE }, /^Run the workflow again\./],
		['parse() throws', { parse: MISTAKE }, /^Run the workflow again\./],
		['detectError() throws', { detectError: MISTAKE }, /^Run the workflow again\./],
		[
			'providerMessage() throws',
			{ detectError: () => ({}), providerMessage: MISTAKE },
			/^Run the workflow again\./,
		],
	])('is a bad response, without the key, when %s', async (_, changes, description) => {
		const { outcome } = await read({ ...lumenote, ...changes }, [GOOD]);
		expect(outcome).toMatchObject({
			class: 'badResponse',
			httpCode: 200,
			description: expect.stringMatching(description),
		});
		expect(JSON.stringify(outcome)).not.toContain('KEY');
	});

	it.each<[title: string, changes: Partial<RemoteProvider>]>([
		['detectError()', { detectError: MISTAKE }],
		['isGood()', { isGood: MISTAKE }],
	])('leaves a refusal to its status when %s throws', async (_, changes) => {
		const { outcome } = await read({ ...lumenote, ...changes }, [json(LUMENOTE_BODY, 503)]);
		expect(outcome).toMatchObject(UNAVAILABLE);
	});
});
