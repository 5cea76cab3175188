import { Failure } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import {
	mainSecretOf,
	type RemoteProvider,
	type RequestTemplate,
} from '../../../nodes/Credits/providers/contract';
import { placeholdersIn } from '../../../nodes/Credits/providers/template';
import {
	checkCredential,
	type AccountCredential,
} from '../../../nodes/Credits/transport/credential';
import type { PreparedRequest } from '../../../nodes/Credits/transport/request';
import { credentialDataOf, type CredentialData } from '../../../sandbox/credentials';
import { readInProcess } from '../../../sandbox/readInProcess';
import { isSigned, type SeenRequest } from '../../../sandbox/signedRequest';
import { signed } from './signed';
import { templatesOf } from '../../../scripts/generate/testedRequest';
import { circumstancesOf, tokenIn } from './cases';

const MAX_BYTES = 2 * 1024 * 1024;

/** Checks the requests of a record as declared. */
export function templateComplaints({ record }: ProviderAnswers): string[] {
	const { maxBytes = 0, hosts, fields, requests } = record;
	const asked = Object.values(requests).flatMap(({ url }) => hostsOf(record, url));
	const isOwn = fields.some(({ kind }) => kind === 'address');
	return unique([
		...(hosts.length > 0 || isOwn ? [] : ['it has no host']),
		...hosts
			.filter((host) => new URL(`https://${host}`).host !== host)
			.map((host) => `'${host}' is not a host`),
		...hosts.filter((host) => !asked.includes(host)).map((host) => `'${host}' is never asked`),
		...asked
			.filter((host) => !hosts.includes(host))
			.map((host) => `'${host}' is asked and not on the list of hosts`),
		...(maxBytes <= MAX_BYTES ? [] : [`maxBytes is ${maxBytes}`]),
		...Object.entries(requests).flatMap(([name, template]) =>
			headerComplaints(record, name, template),
		),
	]);
}

/**
 * Checks the requests of every good answer as sent: each is signed with the credential, and
 * with no other. The good answers have to show every request; the transport refuses one with
 * a placeholder that neither the credential nor the call fills in.
 */
export async function sentComplaints(answers: ProviderAnswers): Promise<string[]> {
	const { record } = answers;
	const complaints: string[] = [];
	const unsent = new Set(Object.keys(record.requests));
	for (const facts of answers.good) {
		const data = { ...credentialDataOf(answers), ...facts.credential };
		const credential = checkCredential(record, data);
		if (credential instanceof Failure) return [credential.message];
		const ownHost = credential.ownAddress === null ? null : new URL(credential.ownAddress).host;
		const sent: PreparedRequest[] = [];
		await readInProcess(answers, facts, {
			...circumstancesOf(facts),
			onSend: (request) => sent.push(request),
		});
		for (const request of sent) {
			unsent.delete(request.name);
			const { url, allowedDomains } = request.options();
			const { name } = mainSecretOf(record);
			const revoked = { ...data, [name]: `${data[name]}-revoked` };
			const seen = seenOf(record, credential, request);
			const token = tokenIn(answers, facts);
			const isSignedWith = (accepted: CredentialData) =>
				isSigned(record, request.name, accepted, token, seen);
			const place = `${facts.title}: '${request.name}'`;
			if (!isSignedWith(data)) complaints.push(`${place} is not signed as the record says`);
			if (usesMainSecret(record, request.name) && isSignedWith(revoked)) {
				complaints.push(`${place} would be accepted with another key`);
			}
			const { host, hostname, protocol } = new URL(url);
			const isListed = record.hosts.includes(host) && protocol === 'https:';
			if (!isListed && ownHost !== host) complaints.push(`${place} goes to ${host}`);
			if (allowedDomains !== hostname) complaints.push(`${place} may go elsewhere`);
		}
	}
	return unique([
		...complaints,
		...[...unsent].map((name) => `'${name}' is sent in no good answer`),
	]);
}

/** The hosts of an address: none of the user's own, and all of those that a choice picks. */
function hostsOf({ fields }: RemoteProvider, url: string): string[] {
	const [, name] = /^(?:https:\/\/)?\{(\w+)\}\//.exec(url) ?? [];
	const field = fields.find((candidate) => candidate.name === name);
	if (field?.kind === 'address') return [];
	const [, host] = /^https:\/\/([^/?#]+)/.exec(url) ?? [];
	if (field?.kind !== 'choice' || host === undefined) return [host ?? `${url} without https`];
	return field.options.map((option) => option.host ?? option.value);
}

/**
 * Checks that a secret is only where a request is signed, or where the whole address or
 * body is redacted.
 */
function headerComplaints({ fields }: RemoteProvider, name: string, { headers }: RequestTemplate) {
	const secrets = fields.filter(({ kind }) => kind === 'secret').map((field) => field.name);
	return Object.values(headers ?? {})
		.flatMap(placeholdersIn)
		.filter((placeholder) => secrets.includes(placeholder))
		.map((placeholder) => `'${name}' has '${placeholder}' in a header that signs nothing`);
}

/** The placeholders of a request, or of a sign-in alone. */
function placeholdersOf(request: Partial<RequestTemplate>): string[] {
	const { signature } = request.signIn ?? {};
	return [
		...templatesOf(request).flatMap(placeholdersIn),
		...(signature === undefined ? [] : [signature.key]),
	];
}

/** Whether a request is signed with the main secret, rather than with a token or not at all. */
function usesMainSecret(record: RemoteProvider, name: string): boolean {
	const template = record.requests[name];
	if (template === undefined) return false;
	const signIn = template.signIn === undefined ? record.signIn : template.signIn;
	return placeholdersOf({ ...template, signIn }).includes(mainSecretOf(record).name);
}

/** The request as received: with the sign-in that n8n would add. */
function seenOf(
	record: RemoteProvider,
	credential: AccountCredential,
	request: PreparedRequest,
): SeenRequest {
	const { method, url, headers, params, auth, data = '' } = signed(record, credential, request);
	const { host, pathname, searchParams } = new URL(url);
	for (const [name, value] of Object.entries(params)) searchParams.set(name, value);
	const pair = auth && Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
	const sent = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
	return {
		...{ method, host, path: pathname, query: searchParams, body: data },
		headers: {
			...Object.fromEntries(sent),
			...(pair !== undefined && { authorization: `Basic ${pair}` }),
		},
	};
}

/** Several calls and answers report one mistake once. */
function unique(complaints: readonly string[]): string[] {
	return [...new Set(complaints)];
}
