import type { RequestTemplate, SignIn } from './contract';

/** Properties of a request besides method and address. */
type Rest = Omit<RequestTemplate, 'method' | 'url'>;

/** A call that reads by GET. */
export function get(url: string, rest: Rest = {}): RequestTemplate {
	return { method: 'GET', url, ...rest };
}

/** A call that reads by POST. Without `json` and `form` its body is empty. */
export function post(url: string, rest: Rest = {}): RequestTemplate {
	return { method: 'POST', url, ...rest };
}

/** Signs with a header `Authorization: Bearer <key>`. @param field the secret's field */
export function bearer(field = 'apiKey'): SignIn {
	return header('Authorization', `Bearer {${field}}`);
}

/** Signs with one header. @param value a template; by default the main secret alone */
export function header(name: string, value = '{apiKey}'): SignIn {
	return { headers: { [name]: value } };
}

/** Signs with one query parameter. @param value a template; by default the main secret alone */
export function query(name: string, value = '{apiKey}'): SignIn {
	return { query: { [name]: value } };
}

/** Signs with HTTP Basic. Both halves are templates; either may be fixed or empty. */
export function basic(user: string, password: string): SignIn {
	return { basic: { user, password } };
}

/** Signs with a field of the request's own JSON or form body. */
export function bodyField(name: string, value = '{apiKey}'): SignIn {
	return { body: { [name]: value } };
}
