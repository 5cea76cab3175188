import {
	credentialDisplayNameOf,
	credentialTypeOf,
	type ChoiceOption,
	type CredentialField,
	type RemoteProvider,
	type SecretField,
} from '../../nodes/Credits/providers/contract';
import { basicAuth, credentialValues, expressions } from './credentialExpressions';
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

/** A property of the dialog, in n8n's format; what is `undefined` is not written. */
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

const TYPES: Readonly<Record<CredentialField['kind'], object>> = {
	secret: { type: 'string', typeOptions: { password: true } },
	text: { type: 'string' },
	choice: { type: 'options' },
	amount: { type: 'number', typeOptions: { minValue: 0 } },
	address: { type: 'string' },
};

function fieldProperties(provider: RemoteProvider, field: CredentialField): FieldProperty[] {
	const { displayName, name, kind, description } = field;
	const isOptional = 'isOptional' in field && field.isOptional === true;
	const property: FieldProperty = {
		...{ displayName, name, ...TYPES[kind] },
		options: kind === 'choice' ? field.options.map(optionOf) : undefined,
		default: ('default' in field ? field.default : undefined) ?? '',
		required: kind === 'choice' || isOptional ? undefined : true,
		placeholder: 'placeholder' in field ? field.placeholder : undefined,
		hint: 'hint' in field ? field.hint : undefined,
		description: kind === 'secret' ? describeSecret(provider, field) : description,
	};
	const mayBeHttp = kind === 'address' && field.domain === undefined;
	return mayBeHttp ? [property, ALLOW_HTTP] : [property];
}

function optionOf({ displayName, value }: ChoiceOption): object {
	return { name: displayName, value };
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
function genericAuthentication({ signIn, fields }: RemoteProvider): string {
	const { headers, query, body, basic } = signIn;
	const valueOf = credentialValues(fields);
	const properties = {
		headers: headers && expressions(headers, valueOf),
		qs: query && expressions(query, valueOf),
		body: body && expressions(body, valueOf),
		auth: basic && basicAuth(basic, valueOf),
	};
	return `authenticate: IAuthenticateGeneric = ${literal({ type: 'generic', properties })};`;
}

/**
 * Function that n8n calls where a table is not enough, because every request has a
 * signature of its own.
 */
function signedAuthentication({ signIn }: RemoteProvider): string {
	return `authenticate: IAuthenticate = async (credentials, options) =>
		await Promise.resolve(signRequest(${literal(signIn)}, credentials, options));`;
}

/** A value as TypeScript; the formatter tidies it. */
function literal(value: unknown): string {
	return JSON.stringify(value, null, '\t');
}
