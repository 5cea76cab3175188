import { mainSecretOf, type RemoteProvider } from '../../nodes/Credits/providers/contract';
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
		const place = inFolder(folder.id, '');
		return [...recordFaults(folder), ...answersFaults(folder)].map(
			({ file, fault }) => `${place}${file}: ${fault}`,
		);
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

interface Fault {
	file: 'record.ts' | 'answers.ts';
	fault: string;
}

function recordFaults({ id, record }: ProviderFolder): Fault[] {
	const faults = [
		...(record.name === id ? [] : [`its name is '${record.name}', which is not the folder's`]),
		...fieldFaults(record),
		...signInFaults(record),
		...testFaults(record),
	];
	return faults.map((fault) => ({ file: 'record.ts', fault }));
}

function fieldFaults(record: RemoteProvider): string[] {
	const { fields } = record;
	const names = fields.map(({ name }) => name);
	const twice = names.filter((name, index) => names.indexOf(name) !== index);
	const defaults = fields.flatMap((field) =>
		field.kind === 'choice' && !field.options.some(({ value }) => value === field.default)
			? [`the default of '${field.name}' is none of its options`]
			: [],
	);
	return [
		...(fields.some(({ kind }) => kind === 'secret') ? [] : ['no field of it is a secret']),
		...(fields.filter(({ kind }) => kind === 'address').length > 1
			? ['more than one field is an address']
			: []),
		...twice.map((name) => `two fields are named '${name}'`),
		...defaults,
	];
}

/** n8n fills in the record's sign-in, and knows only the fields of the credential. */
function signInFaults({ signIn, fields }: RemoteProvider): string[] {
	const made = signIn.signature === undefined ? [] : ['uuid', 'sentAt', 'signature'];
	const known = [...fields, ...made.map((name) => ({ name }))];
	return unknownIn(templatesOf({ signIn }), known).map((name) =>
		name === 'token'
			? "its sign-in asks for '{token}', which only the sign-in of a single request may"
			: `its sign-in asks for '{${name}}', which is no field of the credential`,
	);
}

function testFaults(record: RemoteProvider): string[] {
	const { credentialTest = {}, fields } = record;
	const tested = testedRequest(record);
	if (tested === undefined) {
		return [`the credential test names '${credentialTest.request}', which is no request`];
	}
	if (tested.template.signIn === null) {
		return [`the credential test sends '${tested.name}', which takes no key and tells nothing`];
	}
	const known = [...fields, ...Object.keys(credentialTest.values ?? {}).map((name) => ({ name }))];
	return unknownIn(templatesOf(tested.template), known).map(
		(name) => `the credential test sends '${tested.name}', whose '{${name}}' it does not know`,
	);
}

function unknownIn(
	templates: readonly string[],
	fields: ReadonlyArray<{ name: string }>,
): string[] {
	const names = new Set(templates.flatMap(placeholdersIn));
	return [...names].filter((name) => !fields.some((field) => field.name === name));
}

function answersFaults({ record, answers }: ProviderFolder): Fault[] {
	const { good, bad } = answers;
	const secret = record.fields.some(({ kind }) => kind === 'secret')
		? mainSecretOf(record).displayName
		: 'key';
	const faults = [
		...(answers.record === record ? [] : ['its record is another one']),
		...(good.length === 0 ? ['no answer with a balance (good)'] : []),
		...(good.length > 0 && good.every(({ evidence }) => evidence === 'constructed')
			? ['no answer with a balance that was not made up here (evidence)']
			: []),
		...(bad.length === 0 ? [`no answer to a wrong ${secret} (bad)`] : []),
	];
	return faults.map((fault) => ({ file: 'answers.ts', fault }));
}
