import { Failure } from '../../../nodes/Credits/balance/failure';
import { parseAnswerPath, type AnswerPath } from '../../../nodes/Credits/providers/answerPath';
import type { Reply } from '../../../nodes/Credits/providers/answers';
import { customProvider, type CustomSettings } from '../../../nodes/Credits/providers/custom';
import type { PreparedRequest } from '../../../nodes/Credits/transport/request';
import type { CredentialData } from '../../../sandbox/credentials';
import { readInProcess } from '../../../sandbox/readInProcess';

const at = (path: string): AnswerPath => parseAnswerPath(path) ?? [];
const place = (path: string) => ({ path: at(path) });
const inHeader = (header: string) => ({ header });

const PLAIN: CustomSettings = {
	...{ method: 'GET', path: '/v1/me', body: undefined, unit: 'credit', divisor: 1 },
	...{ remaining: place('left'), used: null, limit: null, resetsAt: null },
	...{ unlimitedWhen: null, failedWhen: null },
};

/** Reads one reply of an API that a user describes, and the requests that went to it. */
async function read(
	changes: Partial<CustomSettings>,
	sent: Pick<Reply, 'body' | 'headers'>,
	credential: CredentialData = {},
) {
	const record = customProvider({ ...PLAIN, ...changes });
	const requests: PreparedRequest[] = [];
	const { authentication = 'bearer', ...others } = credential;
	const outcome = await readInProcess(
		{
			record,
			good: [{ title: 'good', evidence: 'constructed', body: {}, expected: [] }],
			bad: [{ title: 'bad', evidence: 'constructed', reply: { body: {} }, class: 'auth' }],
		},
		{ replies: { [String(authentication)]: { status: 200, ...sent } } },
		{
			credential: { baseUrl: 'https://api.example', authentication, ...others },
			onSend: (request) => requests.push(request),
		},
	);
	return { outcome, requests: requests.map((request) => request.options()) };
}

async function readingOf(...[changes, sent]: Parameters<typeof read>) {
	const { outcome } = await read(changes, sent);
	return outcome instanceof Failure ? outcome : outcome.reading.balances[0];
}

describe('a reading of a custom API', () => {
	const all = { used: place('used'), limit: place('all'), resetsAt: place('until') };
	const computed = { ...all, remaining: null };
	const resetsAt = '2027-01-01T00:00:00.000Z';
	const seconds = Date.parse(resetsAt) / 1000;
	const never = { remaining: null, unlimited: true };
	const contradicted = { used: null, limit: null, details: { planUsed: 1, planLimit: 100 } };

	it.each<[string, Partial<CustomSettings>, body: unknown, wanted: object]>([
		[
			'at a nested path',
			{ remaining: place('data.left') },
			{ data: { left: 12 } },
			{ remaining: 12 },
		],
		['in a list', { remaining: place('[1].left') }, [{}, { left: 2.5 }], { remaining: 2.5 }],
		['as the whole body', { remaining: place('$') }, 7, { remaining: 7, derived: [] }],
		['as text', {}, { left: '1157.74' }, { remaining: 1157.74 }],
		['below 0', {}, { left: -3 }, { remaining: -3, unlimited: false }],
		['with every digit', {}, { left: 0.1 + 0.2 }, { remaining: 0.1 + 0.2 }],
		[
			'in cents',
			{ divisor: 100, unit: 'USD', used: place('used') },
			{ left: 1999, used: 7 },
			{ remaining: 19.99, used: 0.07, unit: 'USD', unitType: 'currency', balance: 'credits' },
		],
		[
			'with all fields',
			all,
			{ left: 60, used: 40, all: 100, until: resetsAt },
			{ remaining: 60, used: 40, limit: 100, resetsAt },
		],
		['renewed in seconds', all, { left: 1, used: 1, all: 2, until: seconds }, { resetsAt }],
		[
			'renewed in milliseconds',
			all,
			{ left: 1, used: 1, all: 2, until: seconds * 1000 },
			{ resetsAt },
		],
		[
			'renewed 5138 years on',
			all,
			{ left: 1, used: 1, all: 2, until: 1e11 },
			{ resetsAt: '1973-03-03T09:46:40.000Z' },
		],
		['renewed at no time', all, { left: 1, used: 1, all: 2, until: 'soon' }, { resetsAt: null }],
		['renewed, but nothing says so', all, { left: 1, used: 1, all: 2 }, { resetsAt: null }],
		[
			'with a contradiction',
			all,
			{ left: 60, used: 1, all: 100 },
			{ remaining: 60, ...contradicted },
		],
		[
			'as the limit minus what is used',
			computed,
			{ used: 0.1, all: 0.3, until: seconds },
			{ remaining: 0.2, used: 0.1, limit: 0.3, resetsAt, derived: ['remaining'] },
		],
		[
			'as a number that means unlimited',
			{ ...all, unlimitedWhen: '-1' },
			{ left: -1, used: 5, all: 'none', until: seconds },
			{ ...never, used: 5, resetsAt },
		],
		['as null, which means unlimited', { unlimitedWhen: 'null' }, { left: null }, never],
		[
			'as a limit that means unlimited',
			{ ...computed, unlimitedWhen: '0' },
			{ used: 5, all: 0 },
			never,
		],
		['as a number that means it elsewhere', { unlimitedWhen: '-1' }, { left: 4 }, { remaining: 4 }],
	])('has the amount %s', async (_name, changes, body, wanted) => {
		expect(await readingOf(changes, { body })).toMatchObject(wanted);
	});

	it('has the amount in a header, whatever the body is', async () => {
		const changes = {
			...{ remaining: inHeader('X-Left'), used: inHeader('x-used'), resetsAt: inHeader('X-Until') },
		};
		const headers = { 'x-left': ' 41.5 ', 'x-used': '3', 'x-until': `${seconds}` };
		const sent = { headers, body: '<html></html>' };
		expect(await readingOf(changes, sent)).toMatchObject({ remaining: 41.5, used: 3, resetsAt });
	});

	const header = { remaining: inHeader('X-Left') };
	const headers = { 'x-total': '31', 'set-cookie': 'session=1' };

	it.each<[string, Partial<CustomSettings>, Pick<Reply, 'body' | 'headers'>, message: string]>([
		['a text', {}, { body: { left: 'many' } }, "'left' is a text where a number"],
		['null', {}, { body: { left: null } }, "'left' is null where a number"],
		['another field', {}, { body: { total: 31 } }, "The answer has no field 'left', but total"],
		['a page', {}, { body: '<html>hello</html>' }, 'It is a web page'],
		['no such header', header, { body: {}, headers }, "It has no header 'X-Left', but x-total"],
		[
			'a text in the header',
			header,
			{ body: {}, headers: { 'x-left': 'many' } },
			"'X-Left' is a text",
		],
		[
			'an object for unlimited',
			{ unlimitedWhen: '[object Object]' },
			{ body: { left: {} } },
			"'left' is ",
		],
	])('fails for %s', async (_name, changes, sent, message) => {
		const failure = await readingOf(changes, sent);
		expect(failure).toMatchObject({ class: 'badResponse' });
		expect((failure as Failure).description).toContain(message);
		expect((failure as Failure).description).not.toContain('set-cookie');
	});

	const marked = (path: string, equals: string | null) => ({
		failedWhen: { at: at(path), equals },
	});

	it.each<[string, Partial<CustomSettings>, body: unknown, failureClass: string | undefined]>([
		['the value that means it', marked('ok', 'false'), { ok: false, left: 1 }, 'badResponse'],
		['another value', marked('ok', 'false'), { ok: true, left: 1 }, undefined],
		['what is missing', marked('ok', null), { left: 1 }, 'badResponse'],
		['what is there', marked('ok', null), { ok: false, left: 1 }, undefined],
		['a value that is missing', marked('ok', 'no'), { left: 1 }, undefined],
		['nothing that means it', {}, { ok: false, left: 1 }, undefined],
	])('fails or not by %s', async (_name, changes, body, failureClass) => {
		const outcome = await readingOf(changes, { body });
		expect(outcome instanceof Failure ? outcome.class : undefined).toBe(failureClass);
	});

	it('in a header is not judged by a mark in the body', async () => {
		const changes = { ...marked('ok', null), remaining: inHeader('x-left') };
		const sent = { body: 'plain', headers: { 'x-left': '3' } };
		expect(await readingOf(changes, sent)).toMatchObject({ remaining: 3 });
	});
});

describe('a request to a custom API', () => {
	const sent = { body: { left: 1 } };

	it.each<[string, Partial<CustomSettings>, CredentialData, wanted: object]>([
		[
			'a path with braces',
			{ path: '/a/{b}' },
			{},
			{ method: 'GET', url: 'https://api.example/a/%7Bb%7D' },
		],
		['no body', { method: 'POST' }, {}, { method: 'POST' }],
		[
			'a body with braces',
			{ method: 'POST', body: { q: '{me}', list: [1, null, true, '{apiKey}'] } },
			{},
			{ body: '{"q":"{me}","list":[1,null,true,"{apiKey}"]}' },
		],
		['none', {}, { authentication: 'none' }, { url: 'https://api.example/v1/me' }],
		[
			'a user',
			{},
			{ authentication: 'basic', userName: 'me' },
			{ url: 'https://api.example/v1/me' },
		],
	])('has %s', async (_name, changes, credential, wanted) => {
		const { outcome, requests } = await read(changes, sent, credential);
		expect(outcome).not.toBeInstanceOf(Failure);
		expect(requests).toMatchObject([wanted]);
		expect(requests[0]?.body).toBe('body' in wanted ? wanted.body : undefined);
	});
});

describe('the record of a custom API', () => {
	const all = { used: place('used'), limit: place('all'), resetsAt: place('until') };

	it.each<[Partial<CustomSettings>, offers: string[]]>([
		[{}, []],
		[{ used: all.used }, ['used']],
		[{ limit: all.limit }, ['limit']],
		[{ resetsAt: all.resetsAt }, ['resetsAt']],
		[all, ['used', 'limit', 'resetsAt']],
	])('with %j offers %j', (changes, offers) => {
		expect(customProvider({ ...PLAIN, ...changes }).offers).toEqual(offers);
	});

	it('asks for what the chosen way to sign in needs', () => {
		const fields = customProvider(PLAIN).fields.map((field) => ({
			name: field.name,
			onlyWith: ('onlyWith' in field && field.onlyWith) || { field: '', values: [] },
		}));
		const asked = ['bearer', 'header', 'query', 'basic', 'none'].map((way) =>
			fields.filter(({ onlyWith }) => onlyWith.values.includes(way)).map(({ name }) => name),
		);
		expect(asked).toEqual([
			['apiKey'],
			['headerName', 'apiKey'],
			['parameterName', 'apiKey'],
			['userName', 'apiKey'],
			[],
		]);
		const always = fields.filter(({ onlyWith }) => onlyWith.field !== 'authentication');
		expect(always.map(({ name }) => name)).toEqual(['baseUrl', 'authentication']);
	});

	it('says which settings a refused request and an unreadable answer are to be compared with', () => {
		const { failureWords, authByMessage } = customProvider(PLAIN);
		expect(failureWords?.badResponse?.advice).toContain("'Remaining'");
		expect(failureWords?.badRequest?.advice).toContain("'Method', 'Path' and 'Body'");
		expect(authByMessage).toBe(true);
	});
});
