import {
	credentialTypeOf,
	mainSecretOf,
	type CredentialField,
	type JsonTemplate,
	type RemoteProvider,
	type RequestTemplate,
	type SignIn,
} from '../../nodes/Credits/providers/contract';
import { fillTemplate, placeholdersIn } from '../../nodes/Credits/providers/template';
import { credentialClass } from './manifest';

/**
 * The file of a provider's credential type. Everything in it is literal: n8n's
 * linters judge the text, and n8n loads every one of these files when it starts.
 */
export function credentialFileText(provider: RemoteProvider): string {
	const fields = provider.fields.flatMap((field) => fieldProperties(provider, field));
	const icon = (variant: string) => `file:../icons/${provider.name}${variant}.svg`;
	return `// Written by \`npm run generate\` from nodes/Credits/providers/${provider.name}/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

${fields.map(({ name, property }) => `const ${name}: INodeProperties = ${literal(property)};`).join('\n\n')}

export class ${credentialClass(provider)} implements ICredentialType {
	name = '${credentialTypeOf(provider)}';

	displayName = ${literal(credentialDisplayName(provider))};

	icon: Icon = { light: '${icon('')}', dark: '${icon('.dark')}' };

	documentationUrl = '${provider.docsUrl}';

	properties: INodeProperties[] = [${fields.map(({ name }) => name).join(', ')}];

	authenticate: IAuthenticateGeneric = ${literal({ type: 'generic', properties: authentication(provider.signIn) })};

	test: ICredentialTestRequest = ${literal(testRequest(provider))};
}
`;
}

/** What n8n calls the credential type: `Kie.ai Credits API`. */
export function credentialDisplayName({ displayName }: RemoteProvider): string {
	return `${displayName.replace(/ \(.*\)$/, '')} Credits API`;
}

interface NamedProperty {
	name: string;
	property: object;
}

function fieldProperties(provider: RemoteProvider, field: CredentialField): NamedProperty[] {
	const base = { displayName: field.displayName, name: field.name };
	const property = (rest: object): NamedProperty[] => [
		{ name: field.name, property: { ...base, ...rest } },
	];
	const description = field.description && { description: field.description };
	switch (field.kind) {
		case 'secret':
			return property({
				type: 'string',
				typeOptions: { password: true },
				default: '',
				...(field.isOptional !== true && { required: true }),
				...(field.hint !== undefined && { hint: field.hint }),
				description: field.description ?? whereShown(provider, field.displayName),
			});
		case 'text':
			return property({
				type: 'string',
				default: '',
				...(field.isOptional !== true && { required: true }),
				...(field.placeholder !== undefined && { placeholder: field.placeholder }),
				...description,
			});
		case 'choice':
			return property({
				type: 'options',
				options: field.options.map(({ displayName, value }) => ({ name: displayName, value })),
				default: field.default,
				...description,
			});
		case 'amount':
			return property({
				type: 'number',
				typeOptions: { minValue: 0 },
				default: field.default ?? '',
				required: true,
				...description,
			});
		case 'address':
			return [
				...property({
					type: 'string',
					default: '',
					required: true,
					...(field.placeholder !== undefined && { placeholder: field.placeholder }),
					...description,
				}),
				{
					name: 'allowHttp',
					property: {
						displayName: 'Allow HTTP',
						name: 'allowHttp',
						type: 'boolean',
						default: false,
						description:
							'Whether the key may be sent without encryption, to a server in your own network',
					},
				},
			];
	}
}

function whereShown({ displayName, keysUrl }: RemoteProvider, secretName: string): string {
	if (keysUrl === null) return `The ${secretName} of your ${displayName} account`;
	const shown = keysUrl.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '');
	return `Shown at <a href="${keysUrl}" target="_blank">${shown}</a>`;
}

/** A sign-in as n8n's `authenticate` wants it. */
function authentication({ headers, query, body, basic }: SignIn): object {
	return {
		...(headers && { headers: expressions(headers) }),
		...(query && { qs: expressions(query) }),
		...(body && { body: expressions(body) }),
		...(basic && {
			auth: { username: expression(basic.user), password: expression(basic.password) },
		}),
	};
}

function expressions(values: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, expression(value)]),
	);
}

/** A template as an n8n expression. */
function expression(template: string): string {
	if (placeholdersIn(template).length === 0) return template;
	return `=${fillTemplate(template, (name) => `{{$credentials.${name}}}`)}`;
}

/** The credential's test: the request of a read, with what n8n can tell of a refusal. */
function testRequest(provider: RemoteProvider): object {
	const { credentialTest = {}, requests } = provider;
	const name = credentialTest.request ?? Object.keys(requests)[0] ?? '';
	const template = requests[name];
	if (template === undefined) {
		throw new Error(`${provider.name}: credentialTest names '${name}', which is no request`);
	}
	return {
		request: {
			...requestOptions(provider, template),
			// Followed, a redirect would carry the key to wherever it points.
			disableFollowRedirect: true,
		},
		rules: rules(provider),
	};
}

function requestOptions(provider: RemoteProvider, template: RequestTemplate): object {
	const { method, query, headers = {}, json, form } = template;
	const fill = (text: string) => filledExpression(provider, text);
	const fillAll = (values: Readonly<Record<string, string>>) =>
		Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fill(value)]));
	const allHeaders = {
		...(json !== undefined && { 'Content-Type': 'application/json' }),
		...(form !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
		...fillAll(headers),
	};
	const body = json === undefined ? form && fillAll(form) : jsonBody(json, fill);
	return {
		method,
		url: address(provider, template.url),
		...(Object.keys(allHeaders).length > 0 && { headers: allHeaders }),
		...(query && { qs: fillAll(query) }),
		...(body !== undefined && { body }),
	};
}

/** n8n does not send an empty object; an empty text in its place says the same. */
function jsonBody(json: JsonTemplate, fill: (text: string) => string): unknown {
	const isEmpty = typeof json === 'object' && json !== null && Object.keys(json).length === 0;
	return isEmpty ? JSON.stringify(json) : fillJson(json, fill);
}

function fillJson(template: JsonTemplate, fill: (text: string) => string): unknown {
	if (typeof template === 'string') return fill(template);
	if (Array.isArray(template)) return template.map((entry) => fillJson(entry, fill));
	if (typeof template !== 'object' || template === null) return template;
	return Object.fromEntries(
		Object.entries(template).map(([name, value]) => [name, fillJson(value, fill)]),
	);
}

/** A template outside an address: fields of the credential, and values that the test names. */
function filledExpression(provider: RemoteProvider, template: string): string {
	const names = placeholdersIn(template);
	if (names.length === 0) return template;
	const text = fillTemplate(template, (name) => `{{${valueExpression(provider, name)}}}`);
	return `=${text}`;
}

/** The value of a placeholder, as the inside of an n8n expression. */
function valueExpression(provider: RemoteProvider, name: string): string {
	const given = provider.credentialTest?.values?.[name];
	if (given !== undefined) {
		return given.startsWith('={{')
			? given.slice(3, -2).trim()
			: JSON.stringify(given).replace(/^"|"$/g, "'");
	}
	if (!provider.fields.some((field) => field.name === name)) {
		throw new Error(`${provider.name}: credentialTest.values lacks '${name}'`);
	}
	return `$credentials.${name}`;
}

/** The address of the test, every value in it encoded; nothing usable for an own address that is not allowed. */
function address(provider: RemoteProvider, template: string): string {
	if (placeholdersIn(template).length === 0) return template;
	const own = provider.fields.find((field) => field.kind === 'address');
	if (own !== undefined && template.startsWith(`{${own.name}}`)) {
		const path = template.slice(own.name.length + 2);
		return `={{ ${ownAddressCheck(own.name)} ? ${ownBase(own.name)} + ${JSON.stringify(path).replaceAll('"', "'")} : '' }}`;
	}
	const text = fillTemplate(template, (name) => {
		const field = provider.fields.find((candidate) => candidate.name === name);
		if (field?.kind === 'choice' && field.options.some(({ host }) => host !== undefined)) {
			const hosts = Object.fromEntries(field.options.map(({ value, host }) => [value, host]));
			return `{{(${JSON.stringify(hosts)})[$credentials.${name}]}}`;
		}
		return `{{encodeURIComponent(${valueExpression(provider, name)})}}`;
	});
	return `=${text}`;
}

/** The same rules as the transport's (ownAddress.ts), as one expression. */
function ownAddressCheck(name: string): string {
	const value = `String($credentials.${name}).trim()`;
	const shape = String.raw`/^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?(\/[\w.~!$&'()*+,;=:-]+)*\/*$/i`;
	const dots = String.raw`/(^|\/)\.{1,2}(\/|$)/`;
	return `(${shape}.test(${value}) && !${dots}.test(${value}) && (${value}.toLowerCase().startsWith('https://') || $credentials.allowHttp === true))`;
}

function ownBase(name: string): string {
	return String.raw`String($credentials.${name}).trim().replace(/\/+$/, '').replace(/\/v1$/i, '')`;
}

/**
 * Refusals that n8n's test can tell: by a value in the body, or by the status. Its
 * type allows one kind in a test; who refuses under a success has no use for the other.
 */
function rules(provider: RemoteProvider): object[] {
	const { displayName, statusClasses = {}, credentialTest = {} } = provider;
	if (credentialTest.refusals !== undefined) {
		return credentialTest.refusals.map(({ path, equals, message }) => ({
			type: 'responseSuccessBody',
			properties: { key: path, value: equals, message },
		}));
	}
	const secretName = mainSecretOf(provider).displayName;
	const classes = { 401: 'auth', 403: 'forbidden', 429: 'rateLimited', ...statusClasses };
	const messages: Readonly<Record<string, string>> = {
		auth: `${displayName} refused the ${secretName}`,
		forbidden: `${displayName} does not allow this ${secretName} to read the balance`,
		rateLimited: `Too many requests to ${displayName}: try again in a minute`,
	};
	const byStatus = Object.entries(classes).flatMap(([status, kind]) => {
		const message = credentialTest.statuses?.[Number(status)] ?? messages[kind];
		return message === undefined ? [] : [{ value: Number(status), message }];
	});
	const others = Object.entries(credentialTest.statuses ?? {})
		.filter(([status]) => !(status in classes))
		.map(([status, message]) => ({ value: Number(status), message }));
	return [...byStatus, ...others].map((properties) => ({ type: 'responseCode', properties }));
}

/** A value as TypeScript; the formatter tidies it. */
function literal(value: unknown): string {
	return JSON.stringify(value, null, '\t');
}
