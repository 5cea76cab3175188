import { createHmac, randomUUID } from 'node:crypto';

import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import type { RequestSignature, SignIn } from '../providers/contract';
import { fillTemplate } from '../providers/template';

/** The value of a placeholder. */
export type ValueOf = (name: string) => string;

/** What is made anew for each request that is sent. */
export interface Sending {
	/** Epoch milliseconds. */
	now(): number;
	/** A random UUID. */
	uuid(): string;
	/** Called with every signature: whoever has it may be let in. */
	keepSecret(secret: string): void;
}

/**
 * The values of one sending: `uuid`, `sentAt` and `signature` beside those that are
 * known already. Each is made once, where it is first asked for.
 */
export function valuesOfSending(
	{ now, uuid, keepSecret }: Sending,
	signature: RequestSignature | undefined,
	valueOf: ValueOf,
): ValueOf {
	const made = new Map<string, string>();
	const once = (name: string, make: () => string): string => {
		const value = made.get(name) ?? make();
		made.set(name, value);
		return value;
	};
	const valueOfSending = (name: string): string => {
		if (name === 'uuid') return once(name, uuid);
		if (signature === undefined) return valueOf(name);
		if (name === 'sentAt') return once(name, () => new Date(now()).toISOString());
		if (name !== 'signature') return valueOf(name);
		return once(name, () => {
			const value = sign(signature, valueOfSending);
			keepSecret(value);
			return value;
		});
	};
	return valueOfSending;
}

/**
 * Adds a sign-in with a signature to a request of n8n's own: the `authenticate` of
 * such a credential, by which n8n tests it and its HTTP Request node uses it.
 */
export function signRequest(
	{ signature, headers, query }: SignIn,
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): IHttpRequestOptions {
	const sending = { now: Date.now, uuid: randomUUID, keepSecret: () => undefined };
	const valueOf = valuesOfSending(sending, signature, (name) => {
		const text = String(credentials[name] ?? '');
		// A blank around an id never belongs to it, one around a secret may.
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
