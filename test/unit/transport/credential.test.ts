import { Failure } from '../../../nodes/Credits/balance/failure';
import type { RemoteProvider } from '../../../nodes/Credits/providers/contract';
import { customApi } from '../../../nodes/Credits/providers/custom';
import {
	amount,
	basic,
	choice,
	get,
	ownAddress,
	secret,
	text,
} from '../../../nodes/Credits/providers/words';
import {
	checkCredential,
	readCredential,
	secretNameOf,
} from '../../../nodes/Credits/transport/credential';
import { lumenote } from '../../support/madeUpProviders';
import { readContext } from '../../support/readContext';

const KINDS: RemoteProvider = {
	...lumenote,
	signIn: { headers: { 'X-Sign-In': 'Token {apiKey}' } },
	fields: [
		text('accountId', 'Account ID'),
		secret('API Key'),
		secret('Second Key', { name: 'secondKey', isOptional: true }),
		secret('Password', { name: 'password', isOptional: true }),
		text('project', 'Project', { isOptional: true }),
		choice('region', 'Region', [
			{ value: 'eu', displayName: 'Europe' },
			{ value: 'us', displayName: 'America' },
		]),
		amount('budget', 'Monthly Budget'),
		amount('planLimit', 'Plan Limit', { default: 500 }),
		ownAddress(),
	],
};

const STORED = {
	accountId: 'acct-1',
	apiKey: 'KEY',
	region: 'us',
	budget: 20,
	planLimit: 1000,
	baseUrl: 'https://relay.example.test/',
};

function checked(changes: Record<string, unknown>) {
	return checkCredential(KINDS, { ...STORED, ...changes });
}

function valuesOf(changes: Record<string, unknown>): Record<string, string> {
	const credential = checked(changes);
	if (credential instanceof Failure) throw credential;
	return Object.fromEntries(credential.values);
}

describe('a credential', () => {
	it('gives every field as text, its secrets and its own address', () => {
		expect(checked({ secondKey: 'OTHER' })).toEqual({
			values: new Map([
				['accountId', 'acct-1'],
				['apiKey', 'KEY'],
				['secondKey', 'OTHER'],
				['password', ''],
				['project', ''],
				['region', 'us'],
				['budget', '20'],
				['planLimit', '1000'],
				['baseUrl', 'https://relay.example.test'],
			]),
			secrets: ['KEY', 'OTHER'],
			ownAddress: 'https://relay.example.test',
		});
	});

	it('has no own address where the record has no field for one', () => {
		expect(checkCredential(lumenote, { apiKey: 'KEY' })).toMatchObject({ ownAddress: null });
	});

	type Values = Record<string, unknown>;

	// A row without values is taken as it is.
	it.each<[title: string, changes: Values, values?: Values]>([
		['a secret with blanks within it', { apiKey: 'a  b' }],
		['a password with blanks around it', { password: ' a b ' }],
		['a password that begins with a word', { password: 'Bearer of news' }],
		['a secret that is the word itself', { apiKey: 'Bearer' }],
		['a secret that begins with the same letters', { apiKey: 'BearerX a' }],
		['a secret of any printable characters', { apiKey: '~!"$%&/()=?' }],
		['an id without the blanks around it', { accountId: ' acct-2 ' }, { accountId: 'acct-2' }],
		['an id that is a number', { accountId: 42 }, { accountId: '42' }],
		['an optional text that is null', { project: null }, { project: '' }],
		['a choice that was never made, by its default', { region: undefined }, { region: 'eu' }],
		['a choice that is empty, by its default', { region: '' }, { region: 'eu' }],
		['an amount as text', { budget: '12.50' }, { budget: '12.5' }],
		['an amount never entered, by its default', { planLimit: undefined }, { planLimit: '500' }],
		[
			'an address without encryption where that is allowed',
			{ baseUrl: 'http://10.0.0.5:3000', allowHttp: true },
			{ baseUrl: 'http://10.0.0.5:3000' },
		],
	])('takes %s', (_, changes, values = changes) => {
		expect(valuesOf(changes)).toMatchObject(values);
	});

	const SPACE = 'has a space before or after it';
	const LINES = 'contains a line break';
	const ODD_CHARACTER =
		'contains a character that a key cannot have, such as a curly quote or an invisible space';
	const BEARER = 'begins with “Bearer ”, which does not belong to it';
	const CHOICE = 'must be one of: Europe, America';
	const ABOVE_0 = 'must be a number above 0';

	it.each<[field: string, changes: Values, complaint: string]>([
		['API Key', { apiKey: '' }, 'is empty'],
		['API Key', { apiKey: '   ' }, 'is empty'],
		['API Key', { apiKey: undefined }, 'is empty'],
		['API Key', { apiKey: null }, 'is empty'],
		['API Key', { apiKey: 42 }, 'is empty'],
		['API Key', { apiKey: ' abc' }, SPACE],
		['API Key', { apiKey: 'abc ' }, SPACE],
		['Second Key', { secondKey: 'abc ' }, SPACE],
		['API Key', { apiKey: 'Bearer abc' }, BEARER],
		['API Key', { apiKey: 'bearer  abc' }, BEARER],
		['API Key', { apiKey: 'token abc' }, 'begins with “Token ”, which does not belong to it'],
		['API Key', { apiKey: 'Authorization: Bearer abc' }, 'begins with the name of a header'],
		['API Key', { apiKey: 'abc\ndef' }, LINES],
		['API Key', { apiKey: 'abc\r\n' }, LINES],
		['API Key', { apiKey: '“abc”' }, ODD_CHARACTER],
		['API Key', { apiKey: 'abc\u200b' }, ODD_CHARACTER],
		['API Key', { apiKey: 'abc\u0000' }, ODD_CHARACTER],
		['Second Key', { secondKey: ' ' }, 'is empty'],
		['Account ID', { accountId: ' ' }, 'is empty'],
		['Account ID', { accountId: 'a\nb' }, LINES],
		['Account ID', { accountId: true }, 'is empty'],
		['Region', { region: 'mars' }, CHOICE],
		['Region', { region: null }, CHOICE],
		['Monthly Budget', { budget: 0 }, ABOVE_0],
		['Monthly Budget', { budget: -5 }, ABOVE_0],
		['Monthly Budget', { budget: 'plenty' }, ABOVE_0],
		['Monthly Budget', { budget: undefined }, ABOVE_0],
		['Plan Limit', { planLimit: '' }, ABOVE_0],
		['Base URL', { baseUrl: undefined }, 'is empty'],
		// Which addresses are refused is the business of `readOwnAddress`.
		[
			'Base URL',
			{ baseUrl: 'http://relay.example.test' },
			"must begin with https://, unless 'Allow HTTP' is on",
		],
	])("refuses '%s' of %j: it %s", (field, changes, complaint) => {
		const failure = checked(changes);
		expect(failure).toBeInstanceOf(Failure);
		expect(failure).toMatchObject({
			class: 'configuration',
			message: `'${field}' in the credential for Lumenote ${complaint}`,
		});
	});

	it('advises where a secret is shown, and to enter any other field again', () => {
		const again =
			'Open the credential and enter the API Key again, with nothing before or after it.';
		expect(checked({ apiKey: '' })).toMatchObject({
			description: `${again} It is shown at https://lumenote.example/keys.`,
		});
		expect(checkCredential({ ...lumenote, keysUrl: null }, {})).toMatchObject({
			description: again,
		});
		expect(checked({ accountId: '' })).toMatchObject({
			description: 'Open the credential and enter the Account ID again.',
		});
	});

	it('counts the user:password pair of HTTP Basic among its secrets', () => {
		const paired = { ...KINDS, signIn: basic('{accountId}', '{apiKey}') };
		expect(checkCredential(paired, STORED)).toMatchObject({ secrets: ['acct-1:KEY', 'KEY'] });
		const fixed = { ...lumenote, signIn: basic('api', '{apiKey}') };
		expect(checkCredential(fixed, STORED)).toMatchObject({ secrets: ['api:KEY', 'KEY'] });
	});
});

describe('a text in the path of a request', () => {
	const asked = (url: string): RemoteProvider => ({
		...lumenote,
		fields: [text('team', 'Team'), secret('API Key')],
		requests: { account: get(url) },
	});

	it.each(['a/b', '/a', 'a\\b', '..', '.'])('is refused as %j', (team) => {
		const provider = asked('https://api.lumenote.example/teams/{team}/balance');
		expect(checkCredential(provider, { team, apiKey: 'KEY' })).toMatchObject({
			class: 'configuration',
			message:
				"'Team' in the credential for Lumenote must not contain a slash, nor consist of dots",
		});
	});

	it.each([
		['https://api.lumenote.example/teams/{team}/balance', 'a.b c'],
		['https://api.lumenote.example/balance?team={team}', 'a/b'],
	])('may contain anything else, and outside of the path anything: %s, %s', (url, team) => {
		expect(checkCredential(asked(url), { team, apiKey: 'KEY' })).not.toBeInstanceOf(Failure);
	});
});

describe('the key of a custom API', () => {
	const stored = {
		baseUrl: 'https://api.example.test',
		headerName: 'X-Key',
		parameterName: 'key',
		userName: 'ann',
	};

	it.each<[string, string, string | null]>([
		['bearer', ' abc', 'has a space before or after it'],
		['bearer', 'Bearer abc', 'begins with “Bearer ”, which does not belong to it'],
		['bearer', 'a b', null],
		['header', 'abc ', 'has a space before or after it'],
		['header', 'Bearer abc', null],
		['query', ' abc ', null],
		['basic', ' pass word ', null],
	])(
		'with the authentication %s is %j, which is sent or refused',
		(authentication, apiKey, complaint) => {
			const credential = checkCredential(customApi, { ...stored, authentication, apiKey });
			if (complaint === null) expect(credential).toMatchObject({ values: expect.any(Map) });
			else
				expect(credential).toMatchObject({
					class: 'configuration',
					message: `'API Key' in the credential for Custom API ${complaint}`,
				});
		},
	);
});

describe('the secret that messages name', () => {
	it('is the first one', () => {
		expect(secretNameOf(KINDS)).toBe('API Key');
	});
});

describe('a credential in n8n', () => {
	const advice =
		"Choose or create a Lumenote credential in this node, or set 'Provider' to Simulated Account to try it without a key.";
	const NONE = new Error('Node does not have any credentials set');
	const chosen = { lumenoteCreditsApi: { id: '1', name: 'Gone' } };
	const said = `${advice} n8n says: “Node does not have any credentials set”.`;

	it('is read by the type of its provider', async () => {
		const { context } = readContext({ credential: { apiKey: 'KEY' } });
		const asked = jest.spyOn(context, 'getCredentials');
		expect(await readCredential(context, lumenote)).toMatchObject({ secrets: ['KEY'] });
		expect(asked.mock.calls).toEqual([['lumenoteCreditsApi']]);
	});

	it.each([
		['none is chosen', {}, NONE, 'No credential is chosen for Lumenote', advice],
		['the chosen one is missing', chosen, {}, 'The credential for Lumenote cannot be used', advice],
		['n8n says why it cannot', chosen, NONE, 'The credential for Lumenote cannot be used', said],
	])('is a configuration failure when %s', async (_, credentials, reason, message, description) => {
		const credential = async (): Promise<never> => await Promise.reject(reason);
		const { context } = readContext({ credential, chosen: credentials });
		const failure = { class: 'configuration', message, description };
		expect(await readCredential(context, lumenote)).toMatchObject(failure);
	});
});
