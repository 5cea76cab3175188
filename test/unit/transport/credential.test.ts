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

	it.each<[string, Record<string, unknown>, Record<string, string>]>([
		['a secret with blanks within it', { apiKey: 'a  b' }, { apiKey: 'a  b' }],
		['a password with blanks around it, as it is', { password: ' a b ' }, { password: ' a b ' }],
		[
			'a password that begins with a word',
			{ password: 'Bearer of news' },
			{ password: 'Bearer of news' },
		],
		['a secret that is only like a word', { apiKey: 'Bearer' }, { apiKey: 'Bearer' }],
		['a secret that begins like a word', { apiKey: 'BearerX a' }, { apiKey: 'BearerX a' }],
		['a secret of any printable characters', { apiKey: '~!"$%&/()=?' }, { apiKey: '~!"$%&/()=?' }],
		['an id without the blanks around it', { accountId: ' acct-2 ' }, { accountId: 'acct-2' }],
		['an id that is a number', { accountId: 42 }, { accountId: '42' }],
		['an optional text that is null', { project: null }, { project: '' }],
		['a choice that was never made, by its default', { region: undefined }, { region: 'eu' }],
		['a choice that is empty, by its default', { region: '' }, { region: 'eu' }],
		['an amount as text', { budget: '12.50' }, { budget: '12.5' }],
		[
			'an amount that was never entered, by its default',
			{ planLimit: undefined },
			{ planLimit: '500' },
		],
		[
			'an address that ends in /v1',
			{ baseUrl: 'https://a.test/x/v1/' },
			{ baseUrl: 'https://a.test/x' },
		],
		[
			'an address without encryption where that is allowed',
			{ baseUrl: 'http://10.0.0.5:3000', allowHttp: true },
			{ baseUrl: 'http://10.0.0.5:3000' },
		],
	])('takes %s', (_, changes, values) => {
		expect(valuesOf(changes)).toMatchObject(values);
	});

	const SPACE = 'has a space before or after it';
	const ODD_CHARACTER =
		'contains a character that a key cannot have, such as a curly quote or an invisible space';

	it.each<[string, Record<string, unknown>, string]>([
		['a secret that is empty', { apiKey: '' }, "'API Key'§is empty"],
		['a secret that is blank', { apiKey: '   ' }, "'API Key'§is empty"],
		['a secret that is missing', { apiKey: undefined }, "'API Key'§is empty"],
		['a secret that is null', { apiKey: null }, "'API Key'§is empty"],
		['a secret that is a number', { apiKey: 42 }, "'API Key'§is empty"],
		['a secret behind a space', { apiKey: ' abc' }, `'API Key'§${SPACE}`],
		['a secret before a space', { apiKey: 'abc ' }, `'API Key'§${SPACE}`],
		['a further secret with a space', { secondKey: 'abc ' }, `'Second Key'§${SPACE}`],
		[
			'a secret behind the word Bearer',
			{ apiKey: 'Bearer abc' },
			"'API Key'§begins with “Bearer ”, which does not belong to it",
		],
		[
			'a secret behind that word in another case',
			{ apiKey: 'bearer  abc' },
			"'API Key'§begins with “Bearer ”, which does not belong to it",
		],
		[
			'a secret behind the word of its provider',
			{ apiKey: 'token abc' },
			"'API Key'§begins with “Token ”, which does not belong to it",
		],
		[
			'a whole header',
			{ apiKey: 'Authorization: Bearer abc' },
			"'API Key'§begins with the name of a header",
		],
		['a secret of two lines', { apiKey: 'abc\ndef' }, "'API Key'§contains a line break"],
		['a secret before a line break', { apiKey: 'abc\r\n' }, "'API Key'§contains a line break"],
		['a secret in curly quotes', { apiKey: '“abc”' }, `'API Key'§${ODD_CHARACTER}`],
		['a secret with an invisible space', { apiKey: 'abc\u200b' }, `'API Key'§${ODD_CHARACTER}`],
		['a secret with a control character', { apiKey: 'abc\u0000' }, `'API Key'§${ODD_CHARACTER}`],
		['an optional secret of blanks', { secondKey: ' ' }, "'Second Key'§is empty"],
		['an id that is blank', { accountId: ' ' }, "'Account ID'§is empty"],
		['an id of two lines', { accountId: 'a\nb' }, "'Account ID'§contains a line break"],
		['an id that is a switch', { accountId: true }, "'Account ID'§is empty"],
		[
			'a choice of nothing on the list',
			{ region: 'mars' },
			"'Region'§must be one of: Europe, America",
		],
		['a choice that is null', { region: null }, "'Region'§must be one of: Europe, America"],
		['an amount of 0', { budget: 0 }, "'Monthly Budget'§must be a number above 0"],
		['an amount below 0', { budget: -5 }, "'Monthly Budget'§must be a number above 0"],
		['an amount in words', { budget: 'plenty' }, "'Monthly Budget'§must be a number above 0"],
		[
			'an amount that was never entered',
			{ budget: undefined },
			"'Monthly Budget'§must be a number above 0",
		],
		['an amount that is empty', { planLimit: '' }, "'Plan Limit'§must be a number above 0"],
		['an address that is missing', { baseUrl: undefined }, "'Base URL'§is empty"],
		[
			'an address without its scheme',
			{ baseUrl: 'relay.example.test' },
			"'Base URL'§must begin with https://",
		],
		[
			'an address of files',
			{ baseUrl: 'file:///etc/passwd' },
			"'Base URL'§must begin with https://",
		],
		[
			'an address with a user name',
			{ baseUrl: 'https://ann@relay.example.test' },
			"'Base URL'§must not contain a user name or a password",
		],
		[
			'an address with a query',
			{ baseUrl: 'https://relay.example.test/?to=x' },
			"'Base URL'§must not contain a query (? or #)",
		],
		[
			'an address with a fragment',
			{ baseUrl: 'https://relay.example.test/#x' },
			"'Base URL'§must not contain a query (? or #)",
		],
		[
			'an address with ..',
			{ baseUrl: 'https://relay.example.test/a/../b' },
			"'Base URL'§must not contain '..'",
		],
		[
			'an address with ..',
			{ baseUrl: 'https://relay.example.test/..' },
			"'Base URL'§must not contain '..'",
		],
		[
			'an address with a hidden ..',
			{ baseUrl: 'https://relay.example.test/%2e%2E/' },
			"'Base URL'§must not contain '..'",
		],
		[
			'an address with a backslash',
			{ baseUrl: 'https://relay.example.test\\@x' },
			"'Base URL'§must not contain a user name or a password",
		],
		[
			'an address with a backslash',
			{ baseUrl: 'https://relay.example.test\\x' },
			"'Base URL'§must not contain '..'",
		],
		[
			'an address with a blank',
			{ baseUrl: 'https://relay example.test' },
			"'Base URL'§is not the address of a server",
		],
		[
			'an address without a host',
			{ baseUrl: 'https://' },
			"'Base URL'§is not the address of a server",
		],
		[
			'an address without encryption',
			{ baseUrl: 'http://relay.example.test' },
			"'Base URL'§must begin with https://, unless 'Allow HTTP' is on",
		],
	])('refuses %s, by the name of its field', (_, changes, complaint) => {
		const failure = checked(changes);
		expect(failure).toBeInstanceOf(Failure);
		expect(failure).toMatchObject({
			class: 'configuration',
			message: complaint.replace('§', ' in the credential for Lumenote '),
		});
	});

	it('says of a secret where it is shown, and of any other field to enter it again', () => {
		expect(checked({ apiKey: '' })).toMatchObject({
			description:
				'Open the credential and enter the API Key again, with nothing before or after it. It is shown at https://lumenote.example/keys.',
		});
		expect(checked({ accountId: '' })).toMatchObject({
			description: 'Open the credential and enter the Account ID again.',
		});
		const nowhere = { ...lumenote, keysUrl: null };
		expect(checkCredential(nowhere, {})).toMatchObject({
			description:
				'Open the credential and enter the API Key again, with nothing before or after it.',
		});
	});

	it('counts the pair that HTTP Basic makes of it among its secrets', () => {
		const paired = { ...KINDS, signIn: basic('{accountId}', '{apiKey}') };
		expect(checkCredential(paired, STORED)).toMatchObject({ secrets: ['acct-1:KEY', 'KEY'] });
		const fixed = { ...lumenote, signIn: basic('api', '{apiKey}') };
		expect(checkCredential(fixed, STORED)).toMatchObject({ secrets: ['api:KEY', 'KEY'] });
	});
});

describe('a text that names something in the path of a request', () => {
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

	it('may be anything else, and anywhere else anything', () => {
		const inPath = asked('https://api.lumenote.example/teams/{team}/balance');
		const inQuery = asked('https://api.lumenote.example/balance?team={team}');
		for (const [provider, team] of [
			[inPath, 'a.b c'],
			[inQuery, 'a/b'],
		] as const) {
			expect(checkCredential(provider, { team, apiKey: 'KEY' })).not.toBeInstanceOf(Failure);
		}
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
	])('is sent as a %s, or refused: %j', (authentication, apiKey, complaint) => {
		const credential = checkCredential(customApi, { ...stored, authentication, apiKey });
		if (complaint === null) expect(credential).toMatchObject({ values: expect.any(Map) });
		else
			expect(credential).toMatchObject({
				class: 'configuration',
				message: `'API Key' in the credential for Custom API ${complaint}`,
			});
	});
});

describe('the secret that messages speak of', () => {
	it('is the first one', () => {
		expect(secretNameOf(KINDS)).toBe('API Key');
	});
});

describe('a credential that n8n keeps', () => {
	const advice =
		"Choose or create a Lumenote credential in this node, or set 'Provider' to Simulated Account to try it without a key.";
	const refusing = async (reason: unknown): Promise<never> => await Promise.reject(reason);
	const NONE = new Error('Node does not have any credentials set');
	const chosen = { lumenoteCreditsApi: { id: '1', name: 'Gone' } };

	it('is read by the type of its provider', async () => {
		const { context } = readContext({ credential: { apiKey: 'KEY' } });
		const types: string[] = [];
		const listening = {
			...context,
			getCredentials: async (type: string) => {
				types.push(type);
				return await context.getCredentials(type);
			},
		};
		expect(await readCredential(listening as typeof context, lumenote)).toMatchObject({
			secrets: ['KEY'],
		});
		expect(types).toEqual(['lumenoteCreditsApi']);
	});

	it.each([
		['none is chosen', {}, NONE, 'No credential is chosen for Lumenote', advice],
		[
			'n8n does not say why the chosen one cannot be had',
			chosen,
			{},
			'The credential for Lumenote cannot be used',
			advice,
		],
		[
			'n8n says why the chosen one cannot be had',
			chosen,
			NONE,
			'The credential for Lumenote cannot be used',
			`${advice} n8n says: “Node does not have any credentials set”.`,
		],
	])('is a configuration failure when %s', async (_, credentials, reason, message, description) => {
		const { context } = readContext({
			credential: async () => await refusing(reason),
			chosen: credentials,
		});
		expect(await readCredential(context, lumenote)).toMatchObject({
			class: 'configuration',
			message,
			description,
		});
	});
});
