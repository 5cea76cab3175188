import { createHmac } from 'node:crypto';

import type {
	JsonTemplate,
	RemoteProvider,
	RequestTemplate,
	SignIn,
} from '../nodes/Credits/providers/contract';
import { fillTemplate, placeholdersIn } from '../nodes/Credits/providers/template';
import type { CredentialData } from './credentials';

/** A request as received by the sandbox. Header names are lower-case. */
export interface SeenRequest {
	method: string;
	host: string;
	path: string;
	query: URLSearchParams;
	headers: Readonly<Record<string, string | undefined>>;
	/** '' without one. */
	body: string;
}

/** Matches any value, for placeholders that only the record computes. */
const ANY = '\u0000any\u0000';

/**
 * The name of a provider's request, by method, host and path; `null` for none. Of several
 * matches, the most specific one.
 */
export function requestNamed(
	{ record, hosts }: { record: RemoteProvider; hosts: ReadonlySet<string> },
	{ method, host, path }: Pick<SeenRequest, 'method' | 'host' | 'path'>,
): string | null {
	if (!hosts.has(host)) return null;
	const fitting = Object.entries(record.requests).filter(
		([, template]) =>
			template.method === method && addressPattern(record, template).test(`${host}${path}`),
	);
	const openParts = ([, { url }]: (typeof fitting)[number]) => placeholdersIn(url).length;
	const [closest] = fitting.sort((one, other) => openParts(one) - openParts(other));
	return closest?.[0] ?? null;
}

/**
 * Whether a request contains everything that the record declares, signed with this
 * credential. Checked against the record's own data, but by other code than sends it.
 *
 * @param token from the record's log-in; `null` without one
 */
export function isSigned(
	record: RemoteProvider,
	request: string,
	data: CredentialData,
	token: string | null,
	seen: SeenRequest,
): boolean {
	const template = record.requests[request];
	if (template === undefined) return false;
	const fill = (text: string): string =>
		fillTemplate(text, (name) => (name === 'token' ? (token ?? ANY) : valueOf(data, name)));
	const signIn: SignIn = template.signIn === undefined ? record.signIn : (template.signIn ?? {});
	const { basic } = signIn;
	const pair = basic && `${fill(basic.user)}:${fill(basic.password)}`;
	return (
		addressPattern(record, template, data).test(`${seen.host}${seen.path}`) &&
		holds(
			{ ...template.headers, ...signIn.headers },
			fill,
			(name) => seen.headers[name.toLowerCase()],
		) &&
		holds({ ...requiredQuery(template, data, seen), ...signIn.query }, fill, (name) =>
			seen.query.get(name),
		) &&
		(pair === undefined ||
			seen.headers.authorization === `Basic ${Buffer.from(pair).toString('base64')}`) &&
		hasBody(template, signIn, fill, seen.body) &&
		hasSignature(signIn, data, seen)
	);
}

/** Whether the signature matches the secret and the rest of the request. */
function hasSignature(
	{ headers = {}, signature }: SignIn,
	data: CredentialData,
	seen: SeenRequest,
): boolean {
	if (signature === undefined) return true;
	return Object.entries(headers)
		.filter(([, template]) => placeholdersIn(template).includes('signature'))
		.every(([name, template]) => {
			const sent = valuesSent(template, data, String(seen.headers[name.toLowerCase()] ?? ''));
			const text = fillTemplate(signature.text, (part) => sent[part] ?? valueOf(data, part));
			const made = createHmac(signature.algorithm, valueOf(data, signature.key)).update(text);
			const digits = made.digest('hex');
			const isHex = signature.encoding === 'hex';
			return sent.signature === (isHex ? digits : Buffer.from(digits, 'latin1').toString('base64'));
		});
}

/** The values made anew for each request, as they were sent: by their names. */
function valuesSent(
	template: string,
	data: CredentialData,
	sent: string,
): Partial<Record<string, string>> {
	const names = placeholdersIn(template).filter((name) => !(name in data));
	const pattern = patternOf(
		fillTemplate(template, (name) => valueOf(data, name)),
		'(.*?)',
	);
	const values = pattern.exec(sent)?.slice(1) ?? [];
	return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

/** The value of a placeholder. One that the record computes or may fill in matches anything. */
function valueOf(data: CredentialData, name: string): string {
	const value = data[name];
	return value === undefined || value === '' ? ANY : String(value);
}

/** The required query parameters: one that only the record fills in may be omitted. */
function requiredQuery(
	{ query = {} }: RequestTemplate,
	data: CredentialData,
	seen: SeenRequest,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(query).filter(([parameter, template]) => {
			const [, name] = /^\{(\w+)\}$/.exec(template) ?? [];
			return name === undefined || name in data || seen.query.has(parameter);
		}),
	);
}

/** Whether all of these values were sent. A placeholder that only the record fills in matches any. */
function holds(
	wanted: Readonly<Record<string, string>>,
	fill: (text: string) => string,
	sent: (name: string) => unknown,
): boolean {
	return Object.entries(wanted).every(([name, template]) => matches(fill(template), sent(name)));
}

function matches(wanted: string, sent: unknown): boolean {
	return typeof sent === 'string' && patternOf(wanted, '.*').test(sent);
}

function hasBody(
	{ json, form, method }: RequestTemplate,
	{ body: signed = {} }: SignIn,
	fill: (text: string) => string,
	sent: string,
): boolean {
	if (json !== undefined) {
		const wanted = typeof json === 'object' && json !== null && !Array.isArray(json);
		return sameJson(wanted ? { ...json, ...signed } : json, fill, parsed(sent));
	}
	if (form === undefined) return method === 'GET' || sent === '';
	const fields = new URLSearchParams(sent);
	return holds({ ...form, ...signed }, fill, (name) => fields.get(name));
}

function sameJson(wanted: JsonTemplate, fill: (text: string) => string, sent: unknown): boolean {
	if (typeof wanted === 'string') return matches(fill(wanted), sent);
	if (typeof wanted !== 'object' || wanted === null) return wanted === sent;
	if (typeof sent !== 'object' || sent === null) return false;
	const entries = Object.entries(wanted as Readonly<Record<string, JsonTemplate>>);
	const values = sent as Readonly<Record<string, unknown>>;
	return (
		entries.length === Object.keys(values).length &&
		entries.every(([name, value]) => sameJson(value, fill, values[name]))
	);
}

/** Host and path of a request, with wildcards for what is not in the credential. */
function addressPattern(
	record: RemoteProvider,
	{ url }: RequestTemplate,
	data: CredentialData = {},
): RegExp {
	const address = fillTemplate(url, (name) => {
		const field = record.fields.find((candidate) => candidate.name === name);
		const value = valueOf(data, name);
		if (value === ANY) return ANY;
		if (field?.kind === 'address') {
			if (field.keeps === 'nothing') return new URL(value).origin;
			return value.replace(/\/+$/, '').replace(/\/v1$/, '');
		}
		if (field?.kind === 'choice') {
			return field.options.find((option) => option.value === value)?.host ?? value;
		}
		return encodeURIComponent(value);
	});
	return patternOf(address.replace(/^https?:\/\//, ''), '[^/]+');
}

function patternOf(text: string, any: string): RegExp {
	const escaped = text.split(ANY).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${escaped.join(any)}$`);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
