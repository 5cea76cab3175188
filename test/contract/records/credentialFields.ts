import { Failure } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { CredentialField, RemoteProvider } from '../../../nodes/Credits/providers/contract';
import { readAccount, READ_BUDGET_MS } from '../../../nodes/Credits/transport/readAccount';
import { credentialDataOf } from '../../../sandbox/credentials';
import { readContext } from '../../support/readContext';

const LIMITS = { timeoutMs: 1000, maxRetries: 0, budgetMs: READ_BUDGET_MS };

const EMPTY: readonly unknown[] = [undefined, null, '', ' '];

/** Addresses that the key is not sent to, with or without Allow HTTP. */
const BAD_ADDRESSES: readonly unknown[] = [
	...EMPTY,
	...['relay.example.test', '//relay.example.test', 'ftp://relay.example.test', 'https://', 42],
	...['https://ann@relay.example.test', 'https://ann:pw@relay.example.test'],
	...['https://relay.example.test?to=x', 'https://relay.example.test/#x'],
	...['https://relay.example.test/..', 'https://relay.example.test/a/../b'],
	...['https://relay.example.test/%2e%2e/b', 'https://relay.example.test/%2E%2E'],
	...['https://relay.example.test\\..\\b', 'https:\\\\relay.example.test', 'https://a b.test'],
	'https://relay.example.test/\nb',
];

/** Checks that every missing or invalid field is named, and that nothing is sent. */
export async function credentialFieldComplaints(answers: ProviderAnswers): Promise<string[]> {
	const { record } = answers;
	const data = credentialDataOf(answers);
	const complaints = await Promise.all(
		record.fields.flatMap((field) => [
			...refusedValues(field).map(
				async (value) => await refusedComplaints(record, field, { ...data, [field.name]: value }),
			),
			...acceptedValues(field).map(
				async (changes) => await acceptedComplaints(record, { ...data, ...changes }),
			),
		]),
	);
	return [...complaints.flat(), ...(await acceptedComplaints(record, data))];
}

function refusedValues(field: CredentialField): readonly unknown[] {
	switch (field.kind) {
		case 'secret':
			return [
				...(field.isOptional === true ? [' '] : EMPTY),
				...['two\nlines', 'ends so\r\n', '“curly”', 'in\u200bvisible', 'con\u0000trol', 42, true],
			];
		case 'text':
			return [...(field.isOptional === true ? [' '] : EMPTY), 'two\nlines', true, {}];
		case 'choice':
			return [null, 'none of these', 42, true];
		case 'amount':
			return [...EMPTY.slice(field.default === undefined ? 0 : 1), 0, -1, '0', 'many', true, NaN];
		case 'address': {
			const others =
				field.domain === undefined
					? ['http://relay.example.test']
					: [`http://a.${field.domain}`, `a-${field.domain}`, `a.${field.domain}/b`];
			return [...BAD_ADDRESSES.slice(field.default === undefined ? 0 : 1), ...others];
		}
	}
}

/** Unusual field values with which the account is read nevertheless. */
function acceptedValues(field: CredentialField): ReadonlyArray<Record<string, unknown>> {
	const { name } = field;
	switch (field.kind) {
		case 'secret':
		case 'text':
			return field.isOptional === true ? [{ [name]: '' }, { [name]: undefined }] : [];
		case 'choice':
			return [undefined, '', ...field.options.map(({ value }) => value)].map((value) => ({
				[name]: value,
			}));
		case 'amount':
			return [{ [name]: 12.5 }, { [name]: '12.5' }];
		case 'address':
			return field.domain === undefined
				? [{ [name]: 'http://127.0.0.1:3000/relay/', allowHttp: true }]
				: [{ [name]: `a.${field.domain}` }, { [name]: field.domain }];
	}
}

async function refusedComplaints(
	record: RemoteProvider,
	{ name, displayName }: CredentialField,
	data: Record<string, unknown>,
): Promise<string[]> {
	const { outcome, sent } = await attemptWith(record, data);
	const place = `'${name}' is ${JSON.stringify(data[name]) ?? 'missing'}`;
	if (sent.length > 0) return [`${place}: the account is asked`];
	if (!(outcome instanceof Failure)) return [`${place}: it is read without being asked`];
	const isNamed = outcome.class === 'configuration' && outcome.message.includes(`'${displayName}'`);
	const value = String(data[name]);
	const isRepeated = value.length > 5 && outcome.message.includes(value);
	return [
		...(isNamed ? [] : [`${place}: ${outcome.class}: ${outcome.message}`]),
		...(isRepeated ? [`${place}: it is repeated`] : []),
	];
}

async function acceptedComplaints(
	record: RemoteProvider,
	data: Record<string, unknown>,
): Promise<string[]> {
	const { outcome, sent } = await attemptWith(record, data);
	if (sent.length === 1) return [];
	const what = outcome instanceof Failure ? outcome.message : 'it is read all the same';
	return [`nothing is asked with ${JSON.stringify(data)}: ${what}`];
}

/** A read with every request refused. */
async function attemptWith(record: RemoteProvider, credential: Record<string, unknown>) {
	const refusing = async (): Promise<never> => await Promise.reject(new Error('It was asked'));
	const { context, sent } = readContext({ credential, answers: [refusing] });
	return { outcome: await readAccount(context, record, LIMITS), sent };
}
