import type { RemoteProvider } from '../../../nodes/Credits/providers/contract';
import { fillTemplate } from '../../../nodes/Credits/providers/template';
import type { AccountCredential } from '../../../nodes/Credits/transport/credential';
import type { PreparedRequest } from '../../../nodes/Credits/transport/request';

/** A request as it goes out, with everything in it. */
interface SignedRequest {
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
