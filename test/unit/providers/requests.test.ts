import { amount, choice, ownAddress, secret, text } from '../../../nodes/Credits/providers/fields';
import {
	basic,
	bearer,
	bodyField,
	get,
	header,
	post,
	query,
} from '../../../nodes/Credits/providers/requests';
import { fillTemplate, placeholdersIn } from '../../../nodes/Credits/providers/template';

const url = 'https://x.example/a';
const options = [
	{ value: 'us', displayName: 'US' },
	{ value: 'eu', displayName: 'EU' },
] as const;
const DESCRIPTION = 'Address of the server, without the path of a single call';
const PLACEHOLDER = 'e.g. https://relay.example.com';

describe('a word of a record', () => {
	it.each<[said: object, meant: object]>([
		[bearer(), { headers: { Authorization: 'Bearer {apiKey}' } }],
		[bearer('token'), { headers: { Authorization: 'Bearer {token}' } }],
		[header('X-Key'), { headers: { 'X-Key': '{apiKey}' } }],
		[header('X-Auth', 'Key {apiKey}'), { headers: { 'X-Auth': 'Key {apiKey}' } }],
		[query('key'), { query: { key: '{apiKey}' } }],
		[bodyField('clientKey'), { body: { clientKey: '{apiKey}' } }],
		[basic('{user}', ''), { basic: { user: '{user}', password: '' } }],
		[get(url), { method: 'GET', url }],
		[post(url), { method: 'POST', url }],
		[
			post(url, { json: {}, isOptional: true }),
			{ method: 'POST', url, json: {}, isOptional: true },
		],
		[secret('API Key'), { kind: 'secret', name: 'apiKey', displayName: 'API Key' }],
		[secret('A', { name: 'other' }), { kind: 'secret', name: 'other', displayName: 'A' }],
		[text('id', 'Id'), { kind: 'text', name: 'id', displayName: 'Id' }],
		[
			text('a', 'A', { placeholder: '1' }),
			{ kind: 'text', name: 'a', displayName: 'A', placeholder: '1' },
		],
		[amount('a', 'A', { default: 2 }), { kind: 'amount', name: 'a', displayName: 'A', default: 2 }],
		[
			choice('region', 'Region', options),
			{ kind: 'choice', name: 'region', displayName: 'Region', default: 'us', options },
		],
		[
			ownAddress({ keeps: 'nothing' }),
			{
				...{ kind: 'address', name: 'baseUrl', displayName: 'Base URL', keeps: 'nothing' },
				...{ description: DESCRIPTION, placeholder: PLACEHOLDER },
			},
		],
	])('%j', (said, meant) => {
		expect(said).toEqual(meant);
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
	])('%j becomes %j', (template, filled) => {
		expect(fillTemplate(template, (name) => values[name] ?? '?')).toBe(filled);
	});

	it('names what it asks for, in order', () => {
		expect(placeholdersIn('{b}/{a}?x={b}&y={ c }')).toEqual(['b', 'a', 'b']);
	});
});
