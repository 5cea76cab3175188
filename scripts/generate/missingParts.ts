import type { CredentialField, RemoteProvider } from '../../nodes/Credits/providers/contract';
import { placeholdersIn } from '../../nodes/Credits/providers/template';
import { inFolder, type BrokenFolder, type ProviderFolder } from './folders';
import { templatesOf, testedRequest } from './testedRequest';

/**
 * The missing parts of providers that must be there before anything can be generated, one
 * line each.
 */
export function missingParts(folders: ReadonlyArray<ProviderFolder | BrokenFolder>): string[] {
	return folders.flatMap((folder) => {
		if ('complaints' in folder) return folder.complaints;
		const { id } = folder;
		return [
			...recordFaults(folder).map((fault) => `${inFolder(id, 'record.ts')}: ${fault}`),
			...answersFaults(folder).map((fault) => `${inFolder(id, 'answers.ts')}: ${fault}`),
		];
	});
}

const MONTHS_UNTIL_AGED = 12;

/**
 * Evidence that was checked more than twelve months ago, one line each.
 *
 * @param now epoch milliseconds
 */
export function agedEvidence(folders: readonly ProviderFolder[], now: number): string[] {
	const oldest = new Date(now);
	oldest.setUTCMonth(oldest.getUTCMonth() - MONTHS_UNTIL_AGED);
	const day = oldest.toISOString().slice(0, 10);
	return folders.flatMap(({ id, record }) =>
		record.evidence
			.filter(({ checked }) => checked < day)
			.map(({ fact, checked }) => `${id}: ${fact} (${checked})`),
	);
}

function when(isFault: boolean, fault: string): string[] {
	return isFault ? [fault] : [];
}

function recordFaults({ id, record }: ProviderFolder): string[] {
	const { name, fields } = record;
	const names = fields.map((field) => field.name);
	const twice = names.filter((field, index) => names.indexOf(field) !== index);
	const countOf = (kind: CredentialField['kind']) =>
		fields.filter((field) => field.kind === kind).length;
	return [
		...when(name !== id, `its name is '${name}', which is not the folder's`),
		...when(countOf('secret') === 0, 'no field of it is a secret'),
		...when(countOf('address') > 1, 'more than one field is an address'),
		...twice.map((field) => `two fields are named '${field}'`),
		...fields.flatMap((field) =>
			when(
				field.kind === 'choice' && !field.options.some(({ value }) => value === field.default),
				`the default of '${field.name}' is none of its options`,
			),
		),
		...signInFaults(record),
		...testFaults(record),
	];
}

/** n8n fills in the record's sign-in, and knows only the fields of the credential. */
function signInFaults({ signIn, fields }: RemoteProvider): string[] {
	const made = signIn.signature === undefined ? [] : ['uuid', 'sentAt', 'signature'];
	return unknownIn(templatesOf({ signIn }), fields, made).map((name) =>
		name === 'token'
			? "its sign-in asks for '{token}', which only the sign-in of a single request may"
			: `its sign-in asks for '{${name}}', which is not a field of the credential`,
	);
}

function testFaults(record: RemoteProvider): string[] {
	const { credentialTest = {}, fields } = record;
	const tested = testedRequest(record);
	if (tested === undefined) {
		return [
			`the credential test names '${credentialTest.request}', which is not one of its requests`,
		];
	}
	if (tested.template.signIn === null) {
		return [`the credential test sends '${tested.name}', which sends no key, so it accepts any`];
	}
	const given = Object.keys(credentialTest.values ?? {});
	return unknownIn(templatesOf(tested.template), fields, given).map(
		(name) => `the credential test sends '${tested.name}', whose '{${name}}' it does not know`,
	);
}

function unknownIn(
	templates: readonly string[],
	fields: readonly CredentialField[],
	others: readonly string[],
): string[] {
	const known = new Set([...fields.map(({ name }) => name), ...others]);
	return [...new Set(templates.flatMap(placeholdersIn))].filter((name) => !known.has(name));
}

function answersFaults({ record, answers }: ProviderFolder): string[] {
	const { good, bad } = answers;
	const secret = record.fields.find(({ kind }) => kind === 'secret')?.displayName ?? 'key';
	const isConstructed = good.length > 0 && good.every(({ evidence }) => evidence === 'constructed');
	return [
		...when(answers.record !== record, 'its record is not the one in record.ts'),
		...when(good.length === 0, 'no answer with a balance (good)'),
		...when(
			isConstructed,
			'every good answer is constructed: one has to be documented or reported (evidence)',
		),
		...when(bad.length === 0, `no answer to a wrong ${secret} (bad)`),
	];
}
