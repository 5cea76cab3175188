import { createHmac, randomUUID } from 'node:crypto';

import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import type { RequestSignature, SignIn } from '../providers/contract';
import { fillTemplate } from '../providers/template';

/** Returns the value of a placeholder. */
export type ValueOf = (name: string) => string;

/** Values that are made anew for each request. */
export interface SigningContext {
	/** Epoch milliseconds. */
	now(): number;
	/** A random UUID. */
	uuid(): string;
	/** Called with every signature: it may grant access. */
	keepSecret(secret: string): void;
}

/**
 * The values of one request: `uuid`, `sentAt` and `signature` in addition to the known
 * ones. Each is made once, when first asked for.
 */
export function signingValues(
	{ now, uuid, keepSecret }: SigningContext,
	signature: RequestSignature | undefined,
	valueOf: ValueOf,
): ValueOf {
	const made = new Map<string, string>();
	const once = (name: string, make: () => string): string => {
		const value = made.get(name) ?? make();
		made.set(name, value);
		return value;
	};
	const signingValue = (name: string): string => {
		if (name === 'uuid') return once(name, uuid);
		if (signature === undefined) return valueOf(name);
		if (name === 'sentAt') return once(name, () => new Date(now()).toISOString());
		if (name !== 'signature') return valueOf(name);
		return once(name, () => {
			const value = sign(signature, signingValue);
			keepSecret(value);
			return value;
		});
	};
	return signingValue;
}

/**
 * Adds a sign-in with a signature to a request of n8n's own: the `authenticate` of such a
 * credential, with which n8n tests it and its HTTP Request node uses it.
 */
export function signRequest(
	{ signature, headers, query }: SignIn,
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): IHttpRequestOptions {
	const context = { now: Date.now, uuid: randomUUID, keepSecret: () => undefined };
	const valueOf = signingValues(context, signature, (name) => {
		const text = String(credentials[name] ?? '');
		// Whitespace around an id is never part of it; around a secret it may be.
		return name === signature?.key ? text : text.trim();
	});
	const fill = (values: Readonly<Record<string, string>> = {}): IDataObject =>
		Object.fromEntries(
			Object.entries(values).map(([name, value]) => [name, fillTemplate(value, valueOf)]),
		);
	return {
		...options,
		headers: { ...options.headers, ...fill(headers) },
		qs: { ...options.qs, ...fill(query) },
	};
}

function sign({ algorithm, key, text, encoding }: RequestSignature, valueOf: ValueOf): string {
	const digits = createHmac(algorithm, valueOf(key))
		.update(fillTemplate(text, valueOf))
		.digest('hex');
	return encoding === 'hex' ? digits : Buffer.from(digits).toString('base64');
}
