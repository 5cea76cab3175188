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

describe('a read with one request', () => {
	it('gives the reading, the body and the moment when it was complete', async () => {
		const { outcome, names } = await read(lumenote, [GOOD]);
		expect(outcome).toEqual({
			reading: LUMENOTE_READING,
			raw: LUMENOTE_BODY,
			retrievedAt: expect.any(Number),
		});
		expect(outcome).toMatchObject({ retrievedAt: NOW + 5 * TICK_MS });
		expect(names).toEqual(['account']);
	});

	it('ends with what was wrong on the way', async () => {
		expect((await read(lumenote, [UNREACHABLE])).outcome).toBe(UNREACHABLE);
	});

	it('is sent again as often as a wait is granted', async () => {
		const down = json({}, 503);
		const { outcome, names, waitedFor } = await read(lumenote, [down, UNREACHABLE, GOOD], {
			retries: 2,
		});
		expect(outcome).toMatchObject(READ);
		expect(names).toHaveLength(3);
		expect(waitedFor).toMatchObject([{ class: 'unavailable' }, { class: 'network' }]);
	});

	it('begins where the record says, with its values', async () => {
		const { asked } = await read(paged, [json({ left: 5 })]);
		expect(asked[0]?.options()).toMatchObject({ qs: { page: '1' } });
	});
});

describe('a read with several requests', () => {
	const PROJECTS = json([{ id: 'p/1' }]);

	it('takes values from one answer into the next request', async () => {
		const { outcome, asked, names } = await read(projected, [PROJECTS, GOOD]);
		expect(names).toEqual(['projects', 'project']);
		expect(asked[1]?.options().url).toBe('https://api.lumenote.example/v1/projects/p%2F1/balance');
		expect(outcome).toMatchObject({
			reading: LUMENOTE_READING,
			raw: { projects: [{ id: 'p/1' }], project: LUMENOTE_BODY },
		});
	});

	it('ends with the first required one that fails', async () => {
		const { outcome, names } = await read(projected, [json({}, 401)]);
		expect(outcome).toMatchObject({ class: 'auth', httpCode: 401 });
		expect(names).toEqual(['projects']);
		expect((await read(projected, [PROJECTS, json({}, 503)])).outcome).toMatchObject(UNAVAILABLE);
	});

	it('does not send the next one without the value that it needs', async () => {
		const { outcome, names } = await read(projected, [json([{ id: null }])]);
		expect(outcome).toMatchObject({
			class: 'badResponse',
			httpCode: 200,
			description: expect.stringMatching(/^'\[0\]\.id' is null where a text was expected\. /),
		});
		expect(names).toEqual(['projects']);
	});

	it('shares the waits among them', async () => {
		const busy = json({}, 429);
		const { outcome, names } = await read(projected, [busy, PROJECTS, busy, GOOD], { retries: 2 });
		expect(outcome).toMatchObject(READ);
		expect(names).toEqual(['projects', 'projects', 'project', 'project']);
	});

	it('shows the record all answers to one of them, in order', async () => {
		const pages = [json({ left: 9, next: 2 }), json({ left: 5, next: 3 }), json({ left: 7 })];
		const { outcome, asked } = await read(paged, pages);
		expect(asked.map((request) => request.options().qs)).toEqual([
			{ page: '1' },
			{ page: '2' },
			{ page: '3' },
		]);
		expect(outcome).toMatchObject({
			reading: { balances: [{ remaining: 5 }] },
			raw: { page: [{ left: 9, next: 2 }, { left: 5, next: 3 }, { left: 7 }] },
		});
	});

	it('sends ten and no more', async () => {
		const endless = Array.from({ length: 20 }, () => json({ left: 5, next: 2 }));
		const { outcome, asked } = await read(paged, endless);
		expect(asked).toHaveLength(10);
		const reason = 'more than 10 requests would be needed';
		expect(outcome).toMatchObject(badResponse(`The next request cannot be made: ${reason}.`));
	});
});

describe('a log-in', () => {
	const TOKEN = json({ token: 'TOKEN-7', hello: 'TOKEN-7' });

	it('brings a token that signs the next request and shows nowhere', async () => {
		const echo = json({ ...LUMENOTE_BODY, note: 'Your TOKEN-7 and KEY', 'TOKEN-7': 1 });
		const { outcome, asked, names } = await read(loggedIn, [TOKEN, echo]);
		expect(names).toEqual(['logIn', 'account']);
		expect(asked.map(({ isSignedByCredential }) => isSignedByCredential)).toEqual([false, false]);
		expect(asked[0]?.options()).toMatchObject({ body: '{"client":"me","secret":"KEY"}' });
		expect(asked[1]?.options()).toMatchObject({ headers: { Authorization: 'Bearer TOKEN-7' } });
		expect(outcome).toMatchObject({
			reading: LUMENOTE_READING,
			raw: {
				logIn: null,
				account: { ...LUMENOTE_BODY, note: 'Your [redacted] and [redacted]', '[redacted]': 1 },
			},
		});
		expect(JSON.stringify(outcome)).not.toMatch(/TOKEN-7|KEY/);
	});

	it('keeps what else it brings out of all that follows', async () => {
		const renewing: RemoteProvider = {
			...loggedIn,
			secretsIn: (answer) => [anyFieldsOf(answer).text('renewal')],
		};
		const both = json({ token: 'TOKEN-7', renewal: 'RENEWAL-8' });
		const { outcome } = await read(renewing, [both, json({ error: 'RENEWAL-8 is old' }, 403)]);
		const description = expect.stringContaining('“[redacted] is old”');
		expect(outcome).toMatchObject({ class: 'forbidden', description });
	});

	it('keeps the token out of a failure that quotes it', async () => {
		const refused = json({ error: 'TOKEN-7 is not valid' }, 401);
		const { outcome } = await read(loggedIn, [TOKEN, refused]);
		const description = expect.stringContaining('“[redacted] is not valid”');
		expect(outcome).toMatchObject({ class: 'auth', description });
	});

	it.each([
		['fails', json({}, 503), UNAVAILABLE],
		['is refused', json({ error: 'Unknown' }, 401), { class: 'auth', httpCode: 401 }],
		['does not come through', UNREACHABLE, { class: 'network' }],
		['brings no token', json({ token: '' }), { class: 'badResponse', httpCode: 200 }],
		['brings something else', json(['TOKEN-7']), { class: 'badResponse', httpCode: 200 }],
	])('is sent once, and nothing after it, when it %s', async (_, answer, failure) => {
		const { outcome, names, waitedFor } = await read(loggedIn, [answer], { retries: 5 });
		expect(outcome).toMatchObject(failure);
		expect(names).toEqual(['logIn']);
		expect(waitedFor).toEqual([]);
	});

	it('stays as it is while the request behind it is repeated', async () => {
		const { outcome, names } = await read(loggedIn, [TOKEN, json({}, 503), GOOD], { retries: 1 });
		expect(outcome).toMatchObject(READ);
		expect(names).toEqual(['logIn', 'account', 'account']);
	});
});

describe('an optional request', () => {
	it('adds what it brings', async () => {
		const { outcome } = await read(withPlan, [GOOD, json({ name: 'Pro' })]);
		expect(outcome).toMatchObject({
			reading: { balances: [{ remaining: 120, details: { plan: 'Pro' } }] },
			raw: { account: LUMENOTE_BODY, plan: { name: 'Pro' } },
		});
	});

	it.each([
		['fails', json({}, 503)],
		['is refused', json({}, 401)],
		['does not come through', UNREACHABLE],
		['is answered by a web page', { ...GOOD, status: 403, body: Buffer.from('<html>') }],
	])('takes nothing away when it %s, and is not asked again', async (_, answer) => {
		const { outcome, names, waitedFor } = await read(withPlan, [GOOD, answer], { retries: 5 });
		expect(outcome).toMatchObject({
			reading: LUMENOTE_READING,
			raw: { account: LUMENOTE_BODY, plan: null },
		});
		expect(names).toEqual(['account', 'plan']);
		expect(waitedFor).toEqual([]);
	});

	it('cannot stand for the account when it is all there is', async () => {
		const url = 'https://api.lumenote.example/v1/plan';
		const alone = { ...lumenote, requests: { plan: get(url, { isOptional: true }) } };
		expect((await read(alone, [json({}, 503)])).outcome).toMatchObject(UNAVAILABLE);
	});
});

describe('what a record may know of the account', () => {
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

describe('a record that is mistaken', () => {
	const failing = (error: unknown) => () => {
		throw error;
	};

	const account = (url: string) => ({ requests: { account: get(url) } });
	const UNLISTED = 'is not on the list of calls that read';

	// The first call comes from the credential.
	it.each<[title: string, changes: Partial<RemoteProvider>, reason: string]>([
		['no call at all', { requests: {} }, `the call '' ${UNLISTED}`],
		[
			'a value nobody knows',
			account('https://api.lumenote.example/{day}'),
			"its 'day' is not known",
		],
		[
			'another host',
			{ hosts: ['other.example'] },
			"the host 'api.lumenote.example' is not on its list",
		],
		['no start', { start: failing(new TypeError('KEY')) }, 'its record names no valid call'],
	])('sends nothing for %s', async (_, changes, reason) => {
		const { outcome, asked } = await read({ ...lumenote, ...changes }, [GOOD]);
		expect(outcome).toMatchObject({
			class: 'configuration',
			message: `Lumenote cannot be asked: ${reason}`,
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
		['misses something in what comes next', { next: MISSING }, /^'id' is \[redacted\]\. /],
		['misses something in the answer', { parse: MISSING }, /^'id' is \[redacted\]\. /],
		['stumbles over what comes next', { next: MISTAKE }, /^Run the workflow again\./],
		['stumbles over the answer', { parse: MISTAKE }, /^Run the workflow again\./],
		['stumbles over its errors', { detectError: MISTAKE }, /^Run the workflow again\./],
		[
			'stumbles over what is said',
			{ detectError: () => ({}), providerMessage: MISTAKE },
			/^Run the workflow again\./,
		],
	])('is a bad response, without the key, where it %s', async (_, changes, description) => {
		const { outcome } = await read({ ...lumenote, ...changes }, [GOOD]);
		expect(outcome).toMatchObject({
			class: 'badResponse',
			httpCode: 200,
			description: expect.stringMatching(description),
		});
		expect(JSON.stringify(outcome)).not.toContain('KEY');
	});

	it.each<[title: string, changes: Partial<RemoteProvider>]>([
		['whether it is an error', { detectError: MISTAKE }],
		['whether it is good', { isGood: MISTAKE }],
	])('leaves a refusal to its status where it stumbles over %s', async (_, changes) => {
		const { outcome } = await read({ ...lumenote, ...changes }, [json(LUMENOTE_BODY, 503)]);
		expect(outcome).toMatchObject(UNAVAILABLE);
	});
});
