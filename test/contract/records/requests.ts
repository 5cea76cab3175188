import { Failure } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import {
	mainSecretOf,
	type Call,
	type JsonTemplate,
	type RemoteProvider,
	type RequestTemplate,
	type SignIn,
} from '../../../nodes/Credits/providers/contract';
import { fillTemplate, placeholdersIn } from '../../../nodes/Credits/providers/template';
import { checkCredential } from '../../../nodes/Credits/transport/credential';
import type { PreparedRequest } from '../../../nodes/Credits/transport/request';
import { credentialDataOf, type CredentialData } from '../../../sandbox/credentials';
import { readInProcess } from '../../../sandbox/readInProcess';
import { isSigned, type SeenRequest } from '../../../sandbox/signedRequest';
import { circumstancesOf, tokenIn } from './cases';

const MAX_BYTES = 2 * 1024 * 1024;

/** Checks the requests of a record as declared. */
export async function templateComplaints({
	record,
	...answers
}: ProviderAnswers): Promise<string[]> {
	const given = await valuesGiven({ record, ...answers });
	const { maxBytes = 0, hosts, fields, requests } = record;
	const isOwn = fields.some(({ kind }) => kind === 'address');
	return unique([
		...(hosts.length > 0 || isOwn ? [] : ['it has no host']),
		...hosts
			.filter((host) => new URL(`https://${host}`).host !== host)
			.map((host) => `'${host}' is no host`),
		...(maxBytes <= MAX_BYTES ? [] : [`maxBytes is ${maxBytes}`]),
		...placeholderComplaints(record, 'its sign-in', textsOfSignIn(record.signIn), new Set()),
		...Object.entries(requests).flatMap(([name, template]) => [
			...(['GET', 'POST'].includes(template.method) ? [] : [`'${name}' is a ${template.method}`]),
			...hostComplaints(record, name, template),
			...placeholderComplaints(
				record,
				`'${name}'`,
				textsOfTemplate(template),
				given.get(name) ?? new Set(),
			),
			...secretComplaints(record, name, template),
		]),
	]);
}

/**
 * Checks the requests of every good answer as sent: each is signed with the credential, and
 * with no other.
 */
export async function sentComplaints(answers: ProviderAnswers): Promise<string[]> {
	const { record } = answers;
	const complaints: string[] = [];
	for (const facts of answers.good) {
		const data = { ...credentialDataOf(answers), ...facts.credential };
		const sent: PreparedRequest[] = [];
		await readInProcess(answers, facts, {
			...circumstancesOf(facts),
			onSend: (request) => sent.push(request),
		});
		if (sent.length === 0) complaints.push(`${facts.title}: nothing is sent`);
		for (const request of sent) {
			const options = request.options();
			const token = tokenIn(answers, facts);
			const secret = mainSecretOf(record).name;
			const revoked = { ...data, [secret]: `${data[secret]}-revoked` };
			const isSignedWith = (accepted: CredentialData) =>
				isSigned(record, request.name, accepted, token, seenOf(record, request, data));
			const place = `${facts.title}: '${request.name}'`;
			if (!isSignedWith(data)) complaints.push(`${place} is not signed as the record says`);
			if (usesSecret(record, request.name, secret) && isSignedWith(revoked)) {
				complaints.push(`${place} would be accepted with another key`);
			}
			const { host, hostname, protocol } = new URL(options.url);
			const isListed = record.hosts.includes(host) && protocol === 'https:';
			if (!isListed && ownHostOf(record, data) !== host)
				complaints.push(`${place} goes to ${host}`);
			if (options.allowedDomains !== hostname) complaints.push(`${place} may go elsewhere`);
		}
	}
	return unique(complaints);
}

/** The values that the record's calls give to each request, over all good answers. */
async function valuesGiven(answers: ProviderAnswers): Promise<Map<string, Set<string>>> {
	const { record } = answers;
	const given = new Map<string, Set<string>>();
	const noted = <Made extends Call | null>(call: Made): Made => {
		if (call !== null) {
			const names = Object.keys(call.values ?? {});
			given.set(call.request, new Set([...(given.get(call.request) ?? []), ...names]));
		}
		return call;
	};
	const { start, next } = record;
	const listening: RemoteProvider = {
		...record,
		...(start && { start: (account) => noted(start(account)) }),
		...(next && { next: (account) => noted(next(account)) }),
	};
	for (const facts of answers.good) {
		await readInProcess({ ...answers, record: listening }, facts, circumstancesOf(facts));
	}
	return given;
}

function hostComplaints(record: RemoteProvider, name: string, { url }: RequestTemplate): string[] {
	const own = record.fields.find(({ kind }) => kind === 'address');
	if (own !== undefined && url.startsWith(`{${own.name}}/`)) return [];
	const [, authority = ''] = /^https:\/\/([^/?#]+)/.exec(url) ?? [];
	if (authority === '') return [`'${name}' has no https address`];
	return hostsOf(record, authority)
		.filter((host) => !record.hosts.includes(host))
		.map((host) => `'${name}' goes to '${host}', which is not on the list of hosts`);
}

/** The hosts that the user can select for an authority. */
function hostsOf(record: RemoteProvider, authority: string): string[] {
	const [name] = placeholdersIn(authority);
	if (name === undefined) return [authority];
	const field = record.fields.find((candidate) => candidate.name === name);
	if (field?.kind !== 'choice') return [authority];
	return field.options.flatMap(({ value, host }) =>
		hostsOf(record, authority.replace(`{${name}}`, host ?? value)),
	);
}

function placeholderComplaints(
	{ fields }: RemoteProvider,
	place: string,
	texts: readonly string[],
	given: ReadonlySet<string>,
): string[] {
	const made = ['token', 'uuid', 'sentAt', 'signature'];
	const known = new Set([...fields.map(({ name }) => name), ...given, ...made]);
	return texts
		.flatMap(placeholdersIn)
		.filter((name) => !known.has(name))
		.map((name) => `${place} asks for '${name}', which is no field and which no call gives`);
}

/**
 * Checks that a secret is only where a request is signed, or where the whole address or
 * body is redacted.
 */
function secretComplaints(record: RemoteProvider, name: string, { headers }: RequestTemplate) {
	const secrets = new Set(
		record.fields.filter(({ kind }) => kind === 'secret').map((field) => field.name),
	);
	return Object.values(headers ?? {})
		.flatMap(placeholdersIn)
		.filter((placeholder) => secrets.has(placeholder))
		.map((placeholder) => `'${name}' has '${placeholder}' in a header that signs nothing`);
}

function textsOfTemplate({ url, query, headers, json, form, signIn }: RequestTemplate): string[] {
	return [
		url,
		...[query, headers, form].flatMap((values) => Object.values(values ?? {})),
		...textsInJson(json ?? null),
		...textsOfSignIn(signIn ?? {}),
	];
}

function textsOfSignIn({ headers, query, body, basic, signature }: SignIn): string[] {
	return [
		...[headers, query, body, basic].flatMap((values) => Object.values(values ?? {})),
		...(signature === undefined ? [] : [signature.text, `{${signature.key}}`]),
	];
}

function textsInJson(json: JsonTemplate): string[] {
	if (typeof json === 'string') return [json];
	if (typeof json !== 'object' || json === null) return [];
	return Object.values(json).flatMap(textsInJson);
}

/**
 * Whether a request is signed with a secret of the credential, rather than with a token or
 * not at all.
 */
function usesSecret(record: RemoteProvider, name: string, secret: string): boolean {
	const template = record.requests[name];
	if (template === undefined) return false;
	const signIn = template.signIn === undefined ? record.signIn : (template.signIn ?? {});
	return [...textsOfTemplate(template), ...textsOfSignIn(signIn)]
		.flatMap(placeholdersIn)
		.includes(secret);
}

function ownHostOf(record: RemoteProvider, data: CredentialData): string | null {
	const credential = checkCredential(record, data);
	if (credential instanceof Failure || credential.ownAddress === null) return null;
	return new URL(credential.ownAddress).host;
}

/**
 * The request as received: with the sign-in that n8n adds, in the form that its HTTP client
 * sends.
 */
function seenOf(
	record: RemoteProvider,
	request: PreparedRequest,
	data: CredentialData,
): SeenRequest {
	const { method = 'GET', url, headers = {}, qs = {}, body, auth } = request.options();
	const added = request.isSignedByCredential ? record.signIn : {};
	const fill = (values: Readonly<Record<string, string>> = {}) =>
		Object.entries(values).map(([name, text]) => [name, fillFrom(data, text)] as const);
	const { host, pathname, searchParams } = new URL(url);
	for (const [name, value] of [...Object.entries(qs), ...fill(added.query)]) {
		searchParams.set(name, String(value));
	}
	const basic = added.basic && [
		fillFrom(data, added.basic.user),
		fillFrom(data, added.basic.password),
	];
	const [user, password] = basic ?? (auth ? [auth.username, auth.password] : []);
	const sentHeaders = [...Object.entries(headers), ...fill(added.headers)].map(
		([name, value]) => [name.toLowerCase(), String(value)] as const,
	);
	return {
		method,
		host,
		path: pathname,
		query: searchParams,
		headers: {
			...Object.fromEntries(sentHeaders),
			...(user !== undefined && {
				authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
			}),
		},
		body: bodyText(body, Object.fromEntries(fill(added.body)), sentHeaders),
	};
}

function bodyText(
	body: unknown,
	added: Readonly<Record<string, string>>,
	headers: ReadonlyArray<readonly [string, string]>,
): string {
	if (typeof body === 'string') return body;
	if (body === undefined) return '';
	const whole = { ...(body as object), ...added };
	const isForm = headers.some(([, value]) => value === 'application/x-www-form-urlencoded');
	return isForm ? new URLSearchParams(whole).toString() : JSON.stringify(whole);
}

function fillFrom(data: CredentialData, text: string): string {
	return fillTemplate(text, (name) => String(data[name] ?? ''));
}

/** Several calls and answers report one mistake once. */
function unique(complaints: readonly string[]): string[] {
	return [...new Set(complaints)];
}
