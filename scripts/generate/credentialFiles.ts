import {
	credentialDisplayNameOf,
	credentialTypeOf,
	type CredentialField,
	type RemoteProvider,
	type SecretField,
} from '../../nodes/Credits/providers/contract';
import { credentialValues, expression, expressions } from './credentialExpressions';
import { credentialTest } from './credentialTest';
import { credentialClass } from './manifest';

/**
 * The file of a provider's credential type. Everything in it is literal, except what makes
 * the signature of a request: n8n's linters judge the text, and n8n loads every one of
 * these files when it starts. Fields are constants above the class, because inside it those
 * linters judge by a field's name whether it is a secret.
 */
export function credentialFileText(provider: RemoteProvider, refusesUnderSuccess: boolean): string {
	const fields = provider.fields.flatMap((field) => fieldProperties(provider, field));
	const isSigned = provider.signIn.signature !== undefined;
	const icon = (variant: string) => literal(`file:../icons/${provider.name}${variant}.svg`);
	return `// Written by \`npm run generate\` from nodes/Credits/providers/${provider.name}/record.ts.
import type {
	${isSigned ? 'IAuthenticate' : 'IAuthenticateGeneric'},
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';
${isSigned ? "\nimport { signRequest } from '../nodes/Credits/transport/signature';\n" : ''}
${fields.map((field) => `const ${field.name}: INodeProperties = ${literal(field)};`).join('\n\n')}

export class ${credentialClass(provider)} implements ICredentialType {
	name = ${literal(credentialTypeOf(provider))};

	displayName = ${literal(credentialDisplayNameOf(provider))};

	icon: Icon = { light: ${icon('')}, dark: ${icon('.dark')} };

	documentationUrl = ${literal(provider.docsUrl)};

	properties: INodeProperties[] = [${fields.map(({ name }) => name).join(', ')}];

	${isSigned ? signedAuthentication(provider) : genericAuthentication(provider)}

	test: ICredentialTestRequest = ${literal(credentialTest(provider, refusesUnderSuccess))};
}
`;
}

/** A property of the dialog, in n8n's format. */
interface FieldProperty {
	displayName: string;
	name: string;
	[rest: string]: unknown;
}

/** The additional field of every credential with an own address. */
const ALLOW_HTTP: FieldProperty = {
	displayName: 'Allow HTTP',
	name: 'allowHttp',
	type: 'boolean',
	default: false,
	description: 'Whether the key may be sent without encryption, to a server in your own network',
};

function fieldProperties(provider: RemoteProvider, field: CredentialField): FieldProperty[] {
	const { displayName, name } = field;
	const property = (rest: object): FieldProperty => ({ displayName, name, ...rest });
	const description = field.description !== undefined && { description: field.description };
	switch (field.kind) {
		case 'secret':
			return [
				property({
					type: 'string',
					typeOptions: { password: true },
					default: '',
					...(field.isOptional !== true && { required: true }),
					...(field.hint !== undefined && { hint: field.hint }),
					description: describeSecret(provider, field),
				}),
			];
		case 'text':
			return [
				property({
					type: 'string',
					default: '',
					...(field.isOptional !== true && { required: true }),
					...(field.placeholder !== undefined && { placeholder: field.placeholder }),
					...description,
				}),
			];
		case 'choice':
			return [
				property({
					type: 'options',
					options: field.options.map((option) => ({
						name: option.displayName,
						value: option.value,
					})),
					default: field.default,
					...description,
				}),
			];
		case 'amount':
			return [
				property({
					type: 'number',
					typeOptions: { minValue: 0 },
					default: field.default ?? '',
					required: true,
					...description,
				}),
			];
		case 'address':
			return [
				property({
					type: 'string',
					default: field.default ?? '',
					required: true,
					...(field.placeholder !== undefined && { placeholder: field.placeholder }),
					...description,
				}),
				...(field.domain === undefined ? [ALLOW_HTTP] : []),
			];
	}
}

/** The description of a secret, or where to find it. */
function describeSecret(
	{ displayName: provider, keysUrl }: RemoteProvider,
	{ displayName, description }: SecretField,
): string {
	if (description !== undefined) return description;
	if (keysUrl === null) return `The ${displayName} of your ${provider} account`;
	const shown = keysUrl.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '');
	return `Shown at <a href="${keysUrl}" target="_blank">${shown}</a>`;
}

/** Additions to a request as a table that n8n fills in. */
function genericAuthentication(provider: RemoteProvider): string {
	const table = { type: 'generic', properties: authentication(provider) };
	return `authenticate: IAuthenticateGeneric = ${literal(table)};`;
}

/**
 * Function that n8n calls where a table is not enough, because every request has a
 * signature of its own.
 */
function signedAuthentication({ signIn }: RemoteProvider): string {
	return `authenticate: IAuthenticate = async (credentials, options) =>
		await Promise.resolve(signRequest(${literal(signIn)}, credentials, options));`;
}

/** A sign-in in the format of n8n's `authenticate`. */
function authentication({ signIn, fields }: RemoteProvider): object {
	const { headers, query, body, basic } = signIn;
	const valueOf = credentialValues(fields);
	return {
		...(headers && { headers: expressions(headers, valueOf) }),
		...(query && { qs: expressions(query, valueOf) }),
		...(body && { body: expressions(body, valueOf) }),
		...(basic && {
			auth: {
				username: expression(basic.user, valueOf),
				password: expression(basic.password, valueOf),
			},
		}),
	};
}

/** A value as TypeScript; the formatter tidies it. */
function literal(value: unknown): string {
	return JSON.stringify(value, null, '\t');
}
