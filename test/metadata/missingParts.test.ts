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
	const all = { ...lumenote, record: changed, ...answers };
	return { id: 'lumenote', record: changed, answers: all as Answers };
}

const [good] = lumenote.good;
const URL = 'https://api.lumenote.example/v1/wallet';
const KEY = secret('Key');
const ONE_PLAN = [{ value: 'a', displayName: 'A' }] as const;

const noField = (name: string) =>
	`its sign-in asks for '{${name}}', which is not a field of the credential`;

describe('what a provider lacks', () => {
	it('is what the folder lacks, if a file cannot be used', () => {
		const complaints = ['record.ts is missing'];
		expect(missingParts([{ id: 'lumenote', complaints }])).toEqual(complaints);
	});

	it.each<[Partial<RemoteProvider>, ...faults: string[]]>([
		[{}],
		// The test names the value that it cannot know.
		[{ requests: { wallet: get(`${URL}/{day}`) }, credentialTest: { values: { day: '1' } } }],
		[{ name: 'lumen' }, "its name is 'lumen', which is not the folder's"],
		[{ fields: [], signIn: {} }, 'no field of it is a secret'],
		[
			{ fields: [KEY, ownAddress(), ownAddress({ name: 'other' })] },
			'more than one field is an address',
		],
		[{ fields: [KEY, text('apiKey', 'Id')] }, "two fields are named 'apiKey'"],
		[
			{ fields: [KEY, choice('plan', 'Plan', ONE_PLAN, { default: 'b' })] },
			"the default of 'plan' is none of its options",
		],
		[{ signIn: bearer('password') }, noField('password')],
		[{ signIn: basic('{user}', '{word}') }, noField('user'), noField('word')],
		[{ signIn: bodyField('key', '{other}') }, noField('other')],
		[
			// n8n does not know the token of a log-in.
			{ signIn: bearer('token') },
			"its sign-in asks for '{token}', which only the sign-in of a single request may",
		],
		[
			{ credentialTest: { request: 'constructor' } },
			"the credential test names 'constructor', which is not one of its requests",
		],
		[
			{ requests: { status: get(URL, { signIn: null }) } },
			"the credential test sends 'status', which sends no key, so it accepts any",
		],
		[
			{ requests: { wallet: post(URL, { json: { since: ['{day}'] }, form: {} }) } },
			"the credential test sends 'wallet', whose '{day}' it does not know",
		],
		[
			{ requests: { wallet: get(URL, { signIn: bearer('token') }) } },
			"the credential test sends 'wallet', whose '{token}' it does not know",
		],
	])('is reported for its record: %j', (record, ...faults) => {
		expect(missingParts([folderWith(record)])).toEqual(
			faults.map((fault) => `nodes/Credits/providers/lumenote/record.ts: ${fault}`),
		);
	});

	it.each<[Partial<Record<keyof Answers, unknown>>, fault: string]>([
		[{ good: [] }, 'no answer with a balance (good)'],
		[
			{ good: [{ ...good, evidence: 'constructed' }] },
			'every good answer is constructed: one has to be documented or reported (evidence)',
		],
		[{ bad: [] }, 'no answer to a wrong API Key (bad)'],
		[{ record: {} }, 'its record is not the one in record.ts'],
	])('is reported for its answers: %#', (answers, fault) => {
		expect(missingParts([folderWith({}, answers)])).toEqual([
			`nodes/Credits/providers/lumenote/answers.ts: ${fault}`,
		]);
	});
});

it.each([
	['2027-11-21', false],
	['2026-11-22', false],
	['2026-11-21', true],
	['2020-01-01', true],
])('evidence of %s has to be looked up again: %j', (checked, isAged) => {
	const fact = 'Both endpoints, bearer key, all fields, the body of 401';
	const folder = folderWith({ evidence: [{ ...lumenote.record.evidence[0], checked }] });
	const aged = agedEvidence([folder], Date.parse('2027-11-22T15:00:00Z'));
	expect(aged).toEqual(isAged ? [`lumenote: ${fact} (${checked})`] : []);
});
