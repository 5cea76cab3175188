import { isDeepStrictEqual } from 'node:util';

import type { RequestFailureClass } from '../../nodes/Credits/balance/failure';
import {
	mainSecretOf,
	type JsonTemplate,
	type RefusalRule,
	type RemoteProvider,
	type RequestTemplate,
} from '../../nodes/Credits/providers/contract';
import { placeholdersIn } from '../../nodes/Credits/providers/template';
import { knownCodes } from '../../nodes/Credits/providers/errorCodes';
import {
	addressExpression,
	basicAuth,
	credentialValues,
	expression,
	expressions,
	quoted,
	type ValueOf,
} from './credentialExpressions';
import { testedRequest } from './testedRequest';

/**
 * The test of a credential: a request of a read, and rules by which n8n can detect a
 * refusal.
 *
 * @param refusesUnderSuccess whether a wrong key is refused under HTTP 200
 * @throws Error for a record that `npm run generate` would have complained about
 */
export function credentialTest(provider: RemoteProvider, refusesUnderSuccess: boolean): object {
	const tested = testedRequest(provider);
	if (tested === undefined) throw new Error(`${provider.name}: the test has no request`);
	const { refusedStatuses } = provider.credentialTest ?? {};
	return {
		request: {
			...requestOptions(provider, tested.template),
			// A followed redirect would carry the key to wherever it points.
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: refusedStatuses && { ignore: true, except: refusedStatuses },
		},
		rules: rules(provider, refusesUnderSuccess),
	};
}

type Texts = Readonly<Record<string, string>>;

/** The request in n8n's format; what is `undefined` is not written. */
function requestOptions(provider: RemoteProvider, template: RequestTemplate): object {
	const { method, url, json, form } = template;
	const valueOf = valueIn(provider);
	const fillAll = (...texts: Array<Texts | undefined>) =>
		expressions(Object.assign({}, ...texts) as Texts, valueOf);
	// n8n adds the record's sign-in by itself, but does not know that of a single request.
	const own = template.signIn ?? {};
	const mediaType = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
	const headers = {
		...((json ?? form) !== undefined && { 'Content-Type': mediaType }),
		...fillAll(template.headers, own.headers),
	};
	// Without what the test omits.
	const isSent = ([, text]: [string, string]) =>
		placeholdersIn(text).every((name) => provider.credentialTest?.values?.[name] !== null);
	const query = Object.fromEntries(Object.entries(template.query ?? {}).filter(isSent));
	const isSignedInBody = template.signIn === undefined && provider.signIn.body !== undefined;
	return {
		method,
		url: addressExpression(provider, url, valueOf),
		headers: unlessEmpty(headers),
		qs: unlessEmpty(fillAll(query, own.query)),
		body:
			json === undefined
				? form && fillAll(form, own.body)
				: jsonBody(withFields(json, own.body), valueOf, isSignedInBody),
		auth: own.basic && basicAuth(own.basic, valueOf),
	};
}

function unlessEmpty(texts: Texts): Texts | undefined {
	return Object.keys(texts).length > 0 ? texts : undefined;
}

/**
 * A JSON body. n8n does not send an empty object, and an empty text in its place means the
 * same; but if n8n adds the key to the body, it needs an object to add it to.
 */
function jsonBody(json: JsonTemplate, valueOf: ValueOf, isSignedInBody: boolean): unknown {
	const isObject = typeof json === 'object' && json !== null;
	if (!isObject || (Object.keys(json).length === 0 && !isSignedInBody)) return JSON.stringify(json);
	return JSON.parse(JSON.stringify(json), (_, value: unknown) =>
		typeof value === 'string' ? expression(value, valueOf) : value,
	) as unknown;
}

function withFields(json: JsonTemplate, fields: Texts | undefined): JsonTemplate {
	return fields === undefined
		? json
		: { ...(json as Readonly<Record<string, JsonTemplate>>), ...fields };
}

/** Values of placeholders: those that the test names, and the fields of the credential. */
function valueIn({ name: provider, credentialTest = {}, fields }: RemoteProvider): ValueOf {
	return (name) => {
		const given = credentialTest.values?.[name];
		if (typeof given === 'string') {
			const [, inside] = /^=\{\{(.*)\}\}$/s.exec(given) ?? [];
			return inside?.trim() ?? quoted(given);
		}
		if (!fields.some((field) => field.name === name)) {
			throw new Error(`${provider}: the test does not know '${name}'`);
		}
		return credentialValues(fields)(name);
	};
}

/**
 * Refusals that n8n's test can detect: by a value in the body, or by the status. Its type
 * allows one kind per test; a provider that refuses under a success does not need the
 * other.
 */
function rules(provider: RemoteProvider, refusesUnderSuccess: boolean): object[] {
	const refusals = bodyRules(provider, refusesUnderSuccess);
	if (refusals.length > 0) {
		return refusals.map((properties) => ({ type: 'responseSuccessBody', properties }));
	}
	const classes: Readonly<Record<string, RequestFailureClass>> = {
		...{ 401: 'auth', 403: 'forbidden', 429: 'rateLimited' },
		...provider.statusClasses,
	};
	const statuses = Object.keys({ ...classes, ...provider.credentialTest?.statuses });
	return statuses.flatMap((status) => {
		const value = Number(status);
		const given = provider.credentialTest?.statuses?.[value];
		const message = given ?? messageOf(provider, classes[status]);
		return message === undefined ? [] : [{ type: 'responseCode', properties: { value, message } }];
	});
}

/** A value in the body by which n8n's test detects a refusal under a success. */
interface BodyRule {
	key: string;
	value: RefusalRule['equals'];
	message: string;
}

/** The values that n8n's test looks for in the body of a success; none if the status is enough. */
export function bodyRules(provider: RemoteProvider, refusesUnderSuccess: boolean): BodyRule[] {
	const rules = [
		...(refusesUnderSuccess ? codedRefusals(provider) : []),
		...(provider.credentialTest?.refusals ?? []),
	].map(({ path, equals, message }) => ({ key: inBrackets(path), value: equals, message }));
	// Two tables of codes may share some.
	return rules.filter(
		(rule, index) => index === rules.findIndex((other) => isDeepStrictEqual(rule, other)),
	);
}

/** The codes that refuse under a success status. */
function codedRefusals(provider: RemoteProvider): RefusalRule[] {
	return [provider.errorCodes ?? []].flat().flatMap((table) =>
		knownCodes(table).flatMap(({ code, error }) => {
			const message = error.message ?? messageOf(provider, error.class);
			return message === undefined
				? []
				: [{ path: table.codeAt ?? table.at, equals: code, message }];
		}),
	);
}

/** The test's message for a class of failures; `undefined` if n8n's own text is as good. */
function messageOf(
	provider: RemoteProvider,
	failureClass: RequestFailureClass | undefined,
): string | undefined {
	if (failureClass === undefined) return undefined;
	const { displayName, failureWords } = provider;
	const secretName = mainSecretOf(provider).displayName;
	const usual: Partial<Record<RequestFailureClass, string>> = {
		auth: `${displayName} refused the ${secretName}`,
		forbidden: `${displayName} does not allow this ${secretName} to read the balance`,
		rateLimited: `Too many requests to ${displayName}: try again in a minute`,
		unavailable: `${displayName} is not available right now: try again later`,
		badRequest: `${displayName} rejected the request`,
	};
	return failureWords?.[failureClass]?.message ?? usual[failureClass];
}

/**
 * A path with its positions in brackets: n8n's scan takes a long path with a bare digit for
 * a key.
 */
function inBrackets(path: string): string {
	return path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}
