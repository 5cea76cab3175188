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
	credentialValues,
	expression,
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
			...(refusedStatuses && { ignoreHttpStatusErrors: { ignore: true, except: refusedStatuses } }),
		},
		rules: rules(provider, refusesUnderSuccess),
	};
}

type Texts = Readonly<Record<string, string>>;

function requestOptions(provider: RemoteProvider, template: RequestTemplate): object {
	const { method, url, json, form } = template;
	const valueOf = valueIn(provider);
	const fill = (text: string) => expression(text, valueOf);
	const fillAll = (...texts: Array<Texts | undefined>) =>
		Object.fromEntries(
			Object.entries(Object.assign({}, ...texts) as Texts).map(([name, text]) => [
				name,
				fill(text),
			]),
		);
	// n8n adds the record's sign-in by itself, but does not know that of a single request.
	const own = template.signIn ?? {};
	const headers = {
		...(json !== undefined && { 'Content-Type': 'application/json' }),
		...(form !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
		...fillAll(template.headers, own.headers),
	};
	const query = fillAll(withoutLeftOut(template.query, provider), own.query);
	const isSignedInBody = template.signIn === undefined && provider.signIn.body !== undefined;
	const body =
		json === undefined
			? form && fillAll(form, own.body)
			: jsonBody(withFields(json, own.body), fill, isSignedInBody);
	return {
		method,
		url: addressExpression(provider, url, valueOf),
		...(Object.keys(headers).length > 0 && { headers }),
		...(Object.keys(query).length > 0 && { qs: query }),
		...(body !== undefined && { body }),
		...(own.basic && {
			auth: { username: fill(own.basic.user), password: fill(own.basic.password) },
		}),
	};
}

/** The query parameters without those that the test omits. */
function withoutLeftOut(query: Texts = {}, { credentialTest = {} }: RemoteProvider): Texts {
	const isLeftOut = (name: string) => credentialTest.values?.[name] === null;
	return Object.fromEntries(
		Object.entries(query).filter(([, text]) => !placeholdersIn(text).some(isLeftOut)),
	);
}

/**
 * A JSON body. n8n does not send an empty object, and an empty text in its place means the
 * same; but if n8n adds the key to the body, it needs an object to add it to.
 */
function jsonBody(
	json: JsonTemplate,
	fill: (text: string) => string,
	isSignedInBody: boolean,
): unknown {
	const isObject = typeof json === 'object' && json !== null;
	if (isObject && (Object.keys(json).length > 0 || isSignedInBody)) return fillJson(json, fill);
	return JSON.stringify(json);
}

function withFields(json: JsonTemplate, fields: Texts | undefined): JsonTemplate {
	return fields === undefined
		? json
		: { ...(json as Readonly<Record<string, JsonTemplate>>), ...fields };
}

function fillJson(template: JsonTemplate, fill: (text: string) => string): unknown {
	if (typeof template === 'string') return fill(template);
	if (Array.isArray(template)) return template.map((entry) => fillJson(entry, fill));
	if (typeof template !== 'object' || template === null) return template;
	return Object.fromEntries(
		Object.entries(template).map(([name, value]) => [name, fillJson(value, fill)]),
	);
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
	const { statusClasses = {}, credentialTest = {} } = provider;
	const classes: Readonly<Record<string, RequestFailureClass>> = {
		401: 'auth',
		403: 'forbidden',
		429: 'rateLimited',
		...statusClasses,
	};
	const messages = {
		...Object.fromEntries(
			Object.entries(classes).map(([status, failureClass]) => [
				status,
				messageOf(provider, failureClass),
			]),
		),
		...credentialTest.statuses,
	};
	return Object.entries(messages).flatMap(([status, message]) =>
		message === undefined
			? []
			: [{ type: 'responseCode', properties: { value: Number(status), message } }],
	);
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
