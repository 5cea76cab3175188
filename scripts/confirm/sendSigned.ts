import axios, { AxiosError } from 'axios';

import { Failure } from '../../nodes/Credits/balance/failure';
import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import { fillTemplate } from '../../nodes/Credits/providers/template';
import type { AccountCredential } from '../../nodes/Credits/transport/credential';
import type { PreparedRequest } from '../../nodes/Credits/transport/request';
import type { HttpAnswer } from '../../nodes/Credits/transport/verdict';

const TIMEOUT_MS = 30_000;

/** A request as it goes out, with everything in it. */
export interface SignedRequest {
	method: string;
	url: string;
	headers: Record<string, string>;
	params: Record<string, string>;
	auth?: { username: string; password: string };
	data?: string;
}

/** A request of a record with its sign-in, which n8n adds when the node runs. */
export function signed(
	provider: RemoteProvider,
	{ values }: AccountCredential,
	request: PreparedRequest,
): SignedRequest {
	const { method = 'GET', url, headers, qs, body, auth } = request.options();
	const { signIn } = provider;
	const fill = (template: string) => fillTemplate(template, (name) => values.get(name) ?? '');
	const fillAll = (templates: Readonly<Record<string, string>> = {}) =>
		Object.fromEntries(
			Object.entries(templates).map(([name, template]) => [fill(name), fill(template)]),
		);
	const isAdded = request.isSignedByCredential;
	const allHeaders = {
		...(headers as Record<string, string> | undefined),
		...(isAdded && fillAll(signIn.headers)),
	};
	const pair =
		isAdded && signIn.basic !== undefined
			? { username: fill(signIn.basic.user), password: fill(signIn.basic.password) }
			: auth;
	const text = bodyText(body, isAdded ? fillAll(signIn.body) : {}, allHeaders);
	return {
		method,
		url,
		headers: allHeaders,
		params: {
			...(qs as Record<string, string> | undefined),
			...(isAdded && fillAll(signIn.query)),
		},
		...(pair?.username !== undefined && {
			auth: { username: pair.username, password: pair.password ?? '' },
		}),
		...(text !== undefined && { data: text }),
	};
}

/** Sends a request to the real provider, once and without following a redirect. It does not throw. */
export async function sendSigned(
	provider: RemoteProvider,
	credential: AccountCredential,
	request: PreparedRequest,
): Promise<HttpAnswer | Failure> {
	try {
		const { status, headers, data } = await axios.request<ArrayBuffer>({
			...signed(provider, credential, request),
			responseType: 'arraybuffer',
			maxRedirects: 0,
			maxContentLength: provider.maxBytes ?? 256 * 1024,
			timeout: TIMEOUT_MS,
			transitional: { clarifyTimeoutError: true },
			validateStatus: () => true,
		});
		return { status, headers: { ...headers }, body: Buffer.from(data) };
	} catch (error) {
		// The rest of what axios throws carries the request, and with it the key.
		const code = error instanceof AxiosError ? (error.code ?? 'unknown') : 'unknown';
		return new Failure({
			class: code === 'ETIMEDOUT' ? 'timeout' : 'network',
			message: `${provider.displayName} was not reached`,
			description: `The request to ${request.host} failed (${code}).`,
		});
	}
}

function bodyText(
	body: unknown,
	added: Readonly<Record<string, string>>,
	headers: Readonly<Record<string, string>>,
): string | undefined {
	if (body === undefined || typeof body === 'string') return body;
	const whole = { ...(body as Record<string, string>), ...added };
	const isForm = Object.values(headers).includes('application/x-www-form-urlencoded');
	return isForm ? new URLSearchParams(whole).toString() : JSON.stringify(whole);
}
