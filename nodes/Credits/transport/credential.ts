import { Failure } from '../balance/failure';
import { readAmount } from '../balance/readers';
import {
	credentialTypeOf,
	mainSecretOf,
	type AmountField,
	type ChoiceField,
	type CredentialField,
	type RemoteProvider,
	type SecretField,
	type TextField,
} from '../providers/contract';
import { readOwnAddress } from '../providers/ownAddress';
import { fillTemplate, placeholdersIn } from '../providers/template';
import type { ReadContext } from './attempt';

/** A credential that has been read and can be sent. */
export interface AccountCredential {
	/** Every field as text, secrets included; a custom address has no trailing slash. */
	values: ReadonlyMap<string, string>;
	/** Every value that grants access, to be redacted wherever it appears. */
	secrets: readonly string[];
	/** The user's own server, if it is the one to ask: the only host besides the record's. */
	ownAddress: string | null;
}

/**
 * Reads the node's credential and checks every field before anything is sent.
 *
 * @returns a `configuration` failure when no credential is selected, or a field is missing
 * or unusable
 */
export async function readCredential(
	context: ReadContext,
	provider: RemoteProvider,
): Promise<AccountCredential | Failure> {
	const type = credentialTypeOf(provider);
	try {
		return checkCredential(provider, await context.getCredentials(type));
	} catch (error) {
		const isChosen = context.getNode().credentials?.[type] !== undefined;
		const advice = `Choose or create a ${provider.displayName} credential in this node, or set 'Provider' to Simulated Account to try it without a key.`;
		return new Failure({
			class: 'configuration',
			message: isChosen
				? `The credential for ${provider.displayName} cannot be used`
				: `No credential is chosen for ${provider.displayName}`,
			description: isChosen ? `${advice} ${reasonOf(error)}`.trim() : advice,
		});
	}
}

/** The credential as n8n has stored it, or a failure that names the first invalid field. */
export function checkCredential(
	provider: RemoteProvider,
	stored: Readonly<Record<string, unknown>>,
): AccountCredential | Failure {
	const values = new Map<string, string>();
	for (const field of provider.fields) {
		const value = applies(field, values) ? checkField(field, stored) : { text: '' };
		if ('complaint' in value) return refusal(provider, field, value.complaint);
		if (field.kind === 'secret') {
			const complaint = pastedWith(provider, field, value.text, values.get(CUSTOM_SIGN_IN));
			if (complaint !== null) return refusal(provider, field, complaint);
		}
		if (field.kind === 'text' && /^\.{1,2}$|[/\\]/.test(value.text) && isInPath(provider, field)) {
			return refusal(provider, field, 'must not contain a slash, nor consist of dots');
		}
		values.set(field.name, value.text);
	}
	const address = provider.fields.find(({ kind }) => kind === 'address');
	return {
		values,
		secrets: secretsOf(provider, values),
		ownAddress: address === undefined ? null : (values.get(address.name) ?? null),
	};
}

/** Whether a field applies, given the choices made before it. */
function applies(field: CredentialField, values: ReadonlyMap<string, string>): boolean {
	if (!('onlyWith' in field) || field.onlyWith === undefined) return true;
	return field.onlyWith.values.includes(values.get(field.onlyWith.field) ?? '');
}

/** Whether a text is a segment of the path of some request: then it names one thing and not a way. */
function isInPath({ requests }: RemoteProvider, { name }: TextField): boolean {
	return Object.values(requests).some(({ url }) =>
		placeholdersIn(url.replace(/\?.*$/, '')).includes(name),
	);
}

type Checked = { text: string } | { complaint: string };

function checkField(field: CredentialField, stored: Readonly<Record<string, unknown>>): Checked {
	const value = stored[field.name];
	switch (field.kind) {
		case 'secret':
		case 'text':
			return checkText(value, field.isOptional ?? false, field.kind === 'secret');
		case 'choice':
			return checkChoice(field, value);
		case 'amount':
			return checkAmount(field, value);
		case 'address': {
			const { default: standard = '', keeps, domain } = field;
			const text = value === undefined ? standard : value;
			const address = readOwnAddress(typeof text === 'string' ? text : '', {
				allowsHttp: stored.allowHttp === true,
				...(keeps !== undefined && { keeps }),
				...(domain !== undefined && { domain }),
			});
			return 'base' in address ? { text: address.base } : address;
		}
	}
}

function checkText(value: unknown, isOptional: boolean, isSecret: boolean): Checked {
	const isEmpty = value === undefined || value === null || value === '';
	if (isEmpty && isOptional) return { text: '' };
	if (typeof value === 'number' && !isSecret) return { text: String(value) };
	if (typeof value !== 'string' || value.trim() === '') return { complaint: 'is empty' };
	if (/[\r\n]/.test(value)) return { complaint: 'contains a line break' };
	if (isSecret && /[^\x20-\x7e]/.test(value)) {
		return {
			complaint:
				'contains a character that a key cannot have, such as a curly quote or an invisible space',
		};
	}
	// Whitespace around an id is never part of it; around a secret it may be.
	return { text: isSecret ? value : value.trim() };
}

/** The field of a custom API's credential that says how its key is sent. */
const CUSTOM_SIGN_IN = 'authentication';

/**
 * Returns a complaint about what was pasted together with a secret. Spaces inside a secret
 * belong to it. Spaces around it may belong to a password that a person has chosen, unless
 * it is sent in a header, which strips them.
 *
 * @param way how the key of a custom API is sent. With a custom header, a word before the
 * key may be what that API wants
 */
function pastedWith(
	provider: RemoteProvider,
	{ displayName, description = '' }: SecretField,
	text: string,
	way: string | undefined,
): string | null {
	const isInHeader = way === 'bearer' || way === 'header';
	if (/\bpassword\b/i.test(`${displayName} ${description}`) && !isInHeader) return null;
	if (text !== text.trim()) return 'has a space before or after it';
	if (way === 'header') return null;
	if (/^(?:proxy-)?authorization:/i.test(text)) return 'begins with the name of a header';
	const word = keyPrefixes(provider).find((candidate) =>
		text.toLowerCase().startsWith(`${candidate.toLowerCase()} `),
	);
	return word === undefined ? null : `begins with “${word} ”, which does not belong to it`;
}

/** The words that precede keys in headers, as documentation shows them. */
function keyPrefixes({ signIn, requests }: RemoteProvider): string[] {
	const headers = [signIn, ...Object.values(requests).map((request) => request.signIn)].flatMap(
		(each) => Object.values(each?.headers ?? {}),
	);
	const own = headers.flatMap((template) => /^(\S+) \{\w+\}$/.exec(template)?.slice(1) ?? []);
	return ['Bearer', ...own];
}

function checkChoice({ options, default: standard }: ChoiceField, value: unknown): Checked {
	const chosen = value === undefined || value === '' ? standard : value;
	const option = options.find((candidate) => candidate.value === chosen);
	if (option !== undefined) return { text: option.value };
	const names = options.map(({ displayName }) => displayName).join(', ');
	return { complaint: `must be one of: ${names}` };
}

function checkAmount({ default: standard }: AmountField, value: unknown): Checked {
	const amount = readAmount(value === undefined ? standard : value);
	if (amount === null || amount <= 0) return { complaint: 'must be a number above 0' };
	return { text: String(amount) };
}

/** The secrets, and their combinations in HTTP Basic. */
function secretsOf(provider: RemoteProvider, values: ReadonlyMap<string, string>): string[] {
	const secrets = provider.fields
		.filter(({ kind }) => kind === 'secret')
		.map(({ name }) => values.get(name) ?? '')
		.filter((secret) => secret !== '');
	const fill = (half: string) => fillTemplate(half, (name) => values.get(name) ?? '');
	const signIns = [
		provider.signIn,
		...Object.values(provider.requests).map(({ signIn }) => signIn),
	];
	const pairs = signIns.flatMap((signIn) =>
		signIn?.basic === undefined
			? []
			: [`${fill(signIn.basic.user)}:${fill(signIn.basic.password)}`],
	);
	return [...new Set([...pairs, ...secrets])];
}

function refusal(provider: RemoteProvider, field: CredentialField, complaint: string): Failure {
	const isSecret = field.kind === 'secret';
	const place = isSecret && provider.keysUrl !== null ? ` It is shown at ${provider.keysUrl}.` : '';
	const how = isSecret ? ', with nothing before or after it' : '';
	return new Failure({
		class: 'configuration',
		message: `'${field.displayName}' in the credential for ${provider.displayName} ${complaint}`,
		description: `Open the credential and enter the ${field.displayName} again${how}.${place}`,
	});
}

/** n8n's message, without the contents of the credential. */
function reasonOf(error: unknown): string {
	return error instanceof Error ? `n8n says: “${error.message}”.` : '';
}

/** The provider's name for the secret, for messages. */
export function secretNameOf(provider: RemoteProvider): string {
	return mainSecretOf(provider).displayName;
}
