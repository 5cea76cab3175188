import type { ProviderFolder } from '../../scripts/generate/folders';
import { agedEvidence, missingParts } from '../../scripts/generate/missingParts';
import {
	basic,
	bearer,
	bodyField,
	choice,
	get,
	ownAddress,
	post,
	secret,
	text,
	type RemoteProvider,
} from '../../nodes/Credits/providers/words';
import { answers as lumenote } from '../example/lumenote/answers';

type Answers = ProviderFolder['answers'];

/** The example of the guide, with something else in it. */
function folderWith(
	record: Partial<RemoteProvider>,
	answers: Partial<Record<keyof Answers, unknown>> = {},
): ProviderFolder {
	const changed: RemoteProvider = { ...lumenote.record, ...record };
	return {
		id: 'lumenote',
		record: changed,
		answers: { ...lumenote, record: changed, ...answers } as Answers,
	};
}

const [good] = lumenote.good;
const URL = 'https://api.lumenote.example/v1/wallet';

describe('what a provider lacks', () => {
	it('is nothing for a complete one', () => {
		expect(missingParts([folderWith({})])).toEqual([]);
	});

	it('is passed on as it was found where a file cannot be used', () => {
		expect(missingParts([{ id: 'lumenote', complaints: ['record.ts is missing'] }])).toEqual([
			'record.ts is missing',
		]);
	});

	it.each<[string, Partial<RemoteProvider>, string[]]>([
		[
			'a name that is not the folder’s',
			{ name: 'lumen' },
			["its name is 'lumen', which is not the folder's"],
		],
		['no secret', { fields: [], signIn: {} }, ['no field of it is a secret']],
		[
			'two own addresses',
			{ fields: [secret('Key'), ownAddress(), ownAddress({ name: 'other' })] },
			['more than one field is an address'],
		],
		[
			'two fields of one name',
			{ fields: [secret('Key'), text('apiKey', 'Id')] },
			["two fields are named 'apiKey'"],
		],
		[
			'a choice whose default is none of its options',
			{
				fields: [
					secret('Key'),
					choice('plan', 'Plan', [{ value: 'a', displayName: 'A' }], { default: 'b' }),
				],
			},
			["the default of 'plan' is none of its options"],
		],
		[
			'a sign-in by a field that the credential does not have',
			{ signIn: bearer('password') },
			["its sign-in asks for '{password}', which is no field of the credential"],
		],
		[
			'the same in either half of HTTP Basic',
			{ signIn: basic('{user}', '{word}') },
			[
				"its sign-in asks for '{user}', which is no field of the credential",
				"its sign-in asks for '{word}', which is no field of the credential",
			],
		],
		[
			'the same in a body',
			{ signIn: bodyField('key', '{other}') },
			["its sign-in asks for '{other}', which is no field of the credential"],
		],
		[
			'a sign-in by the token of a log-in, which n8n does not know',
			{ signIn: bearer('token') },
			["its sign-in asks for '{token}', which only the sign-in of a single request may"],
		],
		[
			'a test by a request that is not there',
			{ credentialTest: { request: 'walet' } },
			["the credential test names 'walet', which is no request"],
		],
		[
			'a test by a name that every object has',
			{ credentialTest: { request: 'constructor' } },
			["the credential test names 'constructor', which is no request"],
		],
		[
			'a test by a request that takes no key',
			{ requests: { status: get(URL, { signIn: null }) } },
			["the credential test sends 'status', which takes no key and tells nothing"],
		],
		[
			'a test by a request with a value that only the record computes',
			{ requests: { wallet: post(URL, { json: { since: ['{day}'] }, form: {} }) } },
			["the credential test sends 'wallet', whose '{day}' it does not know"],
		],
		[
			'a test by a request that needs a token',
			{ requests: { wallet: get(URL, { signIn: bearer('token') }) } },
			["the credential test sends 'wallet', whose '{token}' it does not know"],
		],
	])('is told of %s', (_, record, faults) => {
		expect(missingParts([folderWith(record)])).toEqual(
			faults.map((fault) => `nodes/Credits/providers/lumenote/record.ts: ${fault}`),
		);
	});

	it('is nothing where the test names the value that it cannot know', () => {
		const record = {
			requests: { wallet: get(`${URL}/{day}`) },
			credentialTest: { values: { day: '1' } },
		};
		expect(missingParts([folderWith(record)])).toEqual([]);
	});

	it.each<[string, Partial<Record<keyof Answers, unknown>>, string]>([
		['no answer with a balance', { good: [] }, 'no answer with a balance (good)'],
		[
			'none but made-up ones',
			{ good: [{ ...good, evidence: 'constructed' }] },
			'no answer with a balance that was not made up here (evidence)',
		],
		['no answer to a wrong key', { bad: [] }, 'no answer to a wrong API Key (bad)'],
		['answers of another record', { record: {} }, 'its record is another one'],
	])('is told of %s', (_, answers, fault) => {
		expect(missingParts([folderWith({}, answers)])).toEqual([
			`nodes/Credits/providers/lumenote/answers.ts: ${fault}`,
		]);
	});
});

describe('evidence', () => {
	const checkedOn = (checked: string) =>
		folderWith({ evidence: [{ ...lumenote.record.evidence[0], checked }] });
	const now = Date.parse('2027-11-22T15:00:00Z');

	it.each(['2027-11-21', '2026-11-22'])('of %s is not old yet', (checked) => {
		expect(agedEvidence([checkedOn(checked)], now)).toEqual([]);
	});

	it.each(['2026-11-21', '2020-01-01'])('of %s is to be looked up again', (checked) => {
		expect(agedEvidence([checkedOn(checked)], now)).toEqual([
			`lumenote: Both endpoints, bearer key, all fields, the body of 401 (${checked})`,
		]);
	});
});
