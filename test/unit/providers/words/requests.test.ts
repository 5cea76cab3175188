import {
	amount,
	choice,
	ownAddress,
	secret,
	text,
} from '../../../../nodes/Credits/providers/fields';
import {
	basic,
	bearer,
	bodyField,
	get,
	header,
	post,
	query,
} from '../../../../nodes/Credits/providers/requests';
import { fillTemplate, placeholdersIn } from '../../../../nodes/Credits/providers/template';

describe('a sign-in in a word', () => {
	it.each([
		['bearer', bearer(), { headers: { Authorization: 'Bearer {apiKey}' } }],
		['bearer by a token', bearer('token'), { headers: { Authorization: 'Bearer {token}' } }],
		['a header', header('X-Key'), { headers: { 'X-Key': '{apiKey}' } }],
		[
			'a header with a prefix',
			header('X-Auth', 'Key {apiKey}'),
			{ headers: { 'X-Auth': 'Key {apiKey}' } },
		],
		['a query parameter', query('key'), { query: { key: '{apiKey}' } }],
		['a field of the body', bodyField('clientKey'), { body: { clientKey: '{apiKey}' } }],
		['HTTP Basic', basic('{user}', ''), { basic: { user: '{user}', password: '' } }],
	])('is %s', (_, signIn, expected) => {
		expect(signIn).toEqual(expected);
	});
});

describe('a request in a word', () => {
	it.each([
		['a GET', get('https://x.example/a'), { method: 'GET', url: 'https://x.example/a' }],
		['a POST', post('https://x.example/a'), { method: 'POST', url: 'https://x.example/a' }],
		[
			'either with more',
			post('https://x.example/a', { json: { id: 1 }, isOptional: true }),
			{ method: 'POST', url: 'https://x.example/a', json: { id: 1 }, isOptional: true },
		],
	])('is %s', (_, request, expected) => {
		expect(request).toEqual(expected);
	});
});

describe('a field of the credential in a word', () => {
	it.each<[string, object, object]>([
		['a secret', secret('API Key'), { kind: 'secret', name: 'apiKey', displayName: 'API Key' }],
		[
			'a second secret',
			secret('Secret', { name: 'apiSecret', isOptional: true }),
			{ kind: 'secret', name: 'apiSecret', displayName: 'Secret', isOptional: true },
		],
		[
			'a text',
			text('sid', 'Account SID', { placeholder: 'e.g. AC1' }),
			{ kind: 'text', name: 'sid', displayName: 'Account SID', placeholder: 'e.g. AC1' },
		],
		[
			'a choice, the first option by default',
			choice('region', 'Region', [
				{ value: 'us', displayName: 'US' },
				{ value: 'eu', displayName: 'EU' },
			]),
			{
				kind: 'choice',
				name: 'region',
				displayName: 'Region',
				default: 'us',
				options: [
					{ value: 'us', displayName: 'US' },
					{ value: 'eu', displayName: 'EU' },
				],
			},
		],
		[
			'an amount',
			amount('budget', 'Budget', { default: 20 }),
			{ kind: 'amount', name: 'budget', displayName: 'Budget', default: 20 },
		],
		[
			'an own address',
			ownAddress({ placeholder: 'e.g. https://llm.example.com' }),
			{
				kind: 'address',
				name: 'baseUrl',
				displayName: 'Base URL',
				description: 'Address of the server, without the path of a single call',
				placeholder: 'e.g. https://llm.example.com',
			},
		],
	])('is %s', (_, field, expected) => {
		expect(field).toEqual(expected);
	});
});

describe('a template', () => {
	const values: Record<string, string> = { a: '1', b_2: '{a}' };

	it.each([
		['', ''],
		['plain', 'plain'],
		['{a}', '1'],
		['x{a}y{a}', 'x1y1'],
		// What a value says is not filled in once more.
		['{b_2}', '{a}'],
		// JSON and GraphQL have braces of their own.
		['query { me { credits } }', 'query { me { credits } }'],
		['{}', '{}'],
		['{ a }', '{ a }'],
	])('%j becomes %j', (template, filled) => {
		expect(fillTemplate(template, (name) => values[name] ?? '?')).toBe(filled);
	});

	it('names what it asks for, in order', () => {
		expect(placeholdersIn('{b}/{a}?x={b}&y={ c }')).toEqual(['b', 'a', 'b']);
	});

	it('passes on what the value throws', () => {
		const refuse = () => {
			throw new RangeError('unknown');
		};
		expect(() => fillTemplate('{a}', refuse)).toThrow(RangeError);
	});
});
