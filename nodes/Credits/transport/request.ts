import type { IHttpRequestOptions } from 'n8n-workflow';

import { isRecord } from '../balance/readers';
import type {
	Call,
	JsonTemplate,
	RemoteProvider,
	RequestTemplate,
	SignIn,
} from '../providers/contract';
import { fillTemplate, placeholdersIn } from '../providers/template';
import type { AccountCredential } from './credential';
import { signingValues, type SigningContext, type ValueOf } from './signature';

/** A request of a record, ready to be sent. */
export interface PreparedRequest {
	/** Name of the request in the record. */
	name: string;
	/** Options for n8n's helper; a new object each time, because n8n writes the key into it. */
	options(): IHttpRequestOptions;
	/** Whether n8n signs it with the credential, or the record has signed it. */
	isSignedByCredential: boolean;
	/** Whether it may be sent again after a failure. */
	isRepeatable: boolean;
	isOptional: boolean;
	/** Host that it goes to, for messages. */
	host: string;
}

/** Values that fill in a call besides the credential. */
export interface CallContext extends SigningContext {
	/** Token from a log-in; `null` before one. */
	token: string | null;
}

/** A call that a record may not send. This is a mistake in the record, and the key is not sent. */
export class RefusedCall extends Error {
	constructor(reason: string) {
		super(reason);
		this.name = 'RefusedCall';
	}
}

/**
 * Fills in one of the record's calls.
 *
 * @throws RefusedCall when the record has no such call, or its address is on none of the
 * record's hosts
 */
export function prepareRequest(
	provider: RemoteProvider,
	credential: AccountCredential,
	call: Call,
	{ token, ...context }: CallContext,
): PreparedRequest {
	const template = Object.hasOwn(provider.requests, call.request)
		? provider.requests[call.request]
		: undefined;
	if (template === undefined) {
		throw new RefusedCall(`the call '${call.request}' is not on the list of calls that read`);
	}
	const valueOf: ValueOf = (name) => {
		if (name === 'token' && token !== null) return token;
		const value = call.values?.[name] ?? credential.values.get(name);
		if (value === undefined) throw new RefusedCall(`its '${name}' is not known`);
		return value;
	};
	const address = addressOf(provider, credential, template, valueOf);
	const sent = { ...template, query: withoutLeftOut(template.query, call) };
	const signIn = signInHere(provider, template);
	return {
		name: call.request,
		options: () =>
			optionsOf(
				provider,
				sent,
				address,
				signIn,
				signingValues(context, signIn?.signature, valueOf),
			),
		isSignedByCredential: signIn === null,
		isRepeatable: template.readToken === undefined && template.isOptional !== true,
		isOptional: template.isOptional ?? false,
		host: address.hostname,
	};
}

/**
 * The sign-in that is filled in here: that of a single call, or one with a signature, which
 * is a secret that must be known to be redacted. `null` if n8n fills in that of the
 * credential.
 */
function signInHere({ signIn }: RemoteProvider, template: RequestTemplate): SignIn | null {
	if (template.signIn !== undefined) return template.signIn ?? {};
	return signIn.signature === undefined ? null : signIn;
}

/** The query parameters without those whose value the call omits. */
function withoutLeftOut(
	query: RequestTemplate['query'] = {},
	{ values = {} }: Call,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(query).filter(
			([, template]) => !placeholdersIn(template).some((name) => values[name] === null),
		),
	);
}

/** The address of a call, on a host of the record or on the user's own server. */
function addressOf(
	provider: RemoteProvider,
	{ ownAddress }: AccountCredential,
	{ url }: RequestTemplate,
	valueOf: ValueOf,
): URL {
	const text = fillTemplate(url, (name) => {
		const field = provider.fields.find((candidate) => candidate.name === name);
		if (field?.kind === 'address') return valueOf(name);
		const host =
			field?.kind === 'choice'
				? field.options.find(({ value }) => value === valueOf(name))?.host
				: undefined;
		return host ?? encodeURIComponent(valueOf(name));
	});
	if (!URL.canParse(text)) throw new RefusedCall('its address is not valid');
	const address = new URL(text);
	const own = ownAddress === null ? null : new URL(ownAddress);
	const isOwn = own !== null && own.origin === address.origin;
	const isListed = address.protocol === 'https:' && provider.hosts.includes(address.host);
	if (!isOwn && !isListed) {
		throw new RefusedCall(`the host '${address.host}' is not on its list`);
	}
	// An encoded value stays one segment, except for the dots in '..' themselves.
	if (address.username !== '' || /(?:^|\/)\.{1,2}(?:\/|$)/.test(pathOf(text))) {
		throw new RefusedCall('its address leaves the path of the call');
	}
	return address;
}

/** The path as written, before a parser resolves `..`. */
function pathOf(text: string): string {
	return text.replace(/^\w+:\/\/[^/?#]*/, '').replace(/[?#].*$/s, '');
}

function optionsOf(
	provider: RemoteProvider,
	template: RequestTemplate,
	address: URL,
	signIn: SignIn | null,
	valueOf: ValueOf,
): IHttpRequestOptions {
	const { method, query = {}, headers = {}, json, form } = template;
	const own = signIn ?? {};
	const fill = (values: Readonly<Record<string, string>> = {}) => fillAll(values, valueOf);
	const qs = { ...fill(query), ...fill(own.query) };
	const isBodySigned = signIn === null && provider.signIn.body !== undefined;
	const body = bodyOf(template, fill(own.body), isBodySigned, valueOf);
	return {
		method,
		url: address.href,
		allowedDomains: address.hostname,
		headers: {
			...(json !== undefined && { 'Content-Type': 'application/json' }),
			...(form !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
			...fill(headers),
			...fill(own.headers),
		},
		...(Object.keys(qs).length > 0 && { qs }),
		...(body !== undefined && { body }),
		...(own.basic && {
			auth: {
				username: fillTemplate(own.basic.user, valueOf),
				password: fillTemplate(own.basic.password, valueOf),
			},
		}),
	};
}

/**
 * The body, as an object only if n8n adds the key to it: n8n does not send an empty object,
 * and cannot add to a text.
 */
function bodyOf(
	{ json, form }: RequestTemplate,
	signedFields: Readonly<Record<string, string>>,
	isSignedByN8n: boolean,
	valueOf: ValueOf,
): IHttpRequestOptions['body'] | undefined {
	if (json !== undefined) {
		const filled: unknown = fillJson(json, valueOf);
		if (!isRecord(filled)) return JSON.stringify(filled);
		const whole = { ...filled, ...signedFields };
		return isSignedByN8n ? whole : JSON.stringify(whole);
	}
	if (form === undefined) return undefined;
	const whole = { ...fillAll(form, valueOf), ...signedFields };
	return isSignedByN8n ? whole : new URLSearchParams(whole).toString();
}

function fillAll(
	values: Readonly<Record<string, string>>,
	valueOf: ValueOf,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			fillTemplate(name, valueOf),
			fillTemplate(value, valueOf),
		]),
	);
}

function fillJson(template: JsonTemplate, valueOf: ValueOf): unknown {
	if (typeof template === 'string') return fillTemplate(template, valueOf);
	if (Array.isArray(template)) return template.map((entry) => fillJson(entry, valueOf));
	if (typeof template !== 'object' || template === null) return template;
	return Object.fromEntries(
		Object.entries(template).map(([name, value]) => [name, fillJson(value, valueOf)]),
	);
}
