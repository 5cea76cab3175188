import type {
	AddressField,
	CredentialField,
	RemoteProvider,
	SignIn,
} from '../../nodes/Credits/providers/contract';
import { fillTemplate, placeholdersIn } from '../../nodes/Credits/providers/template';

/** The expression, without braces, for the value of a placeholder. */
export type ValueOf = (name: string) => string;

/**
 * Values of a credential's fields in n8n expressions. Whitespace around a secret may belong
 * to it; around an id it never does, and the transport does not send it either.
 */
export function credentialValues(fields: readonly CredentialField[]): ValueOf {
	return (name) => {
		const isText = fields.some((field) => field.name === name && field.kind === 'text');
		return isText ? `$credentials.${name}?.trim()` : `$credentials.${name}`;
	};
}

/** Several templates as n8n expressions, by name. */
export function expressions(
	templates: Readonly<Record<string, string>>,
	valueOf: ValueOf,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(templates).map(([name, template]) => [name, expression(template, valueOf)]),
	);
}

/** The two parts of HTTP Basic as n8n expressions. */
export function basicAuth(
	{ user, password }: NonNullable<SignIn['basic']>,
	valueOf: ValueOf,
): object {
	return { username: expression(user, valueOf), password: expression(password, valueOf) };
}

/** A template as an n8n expression; without placeholders it stays plain text. */
export function expression(template: string, valueOf: ValueOf): string {
	if (placeholdersIn(template).length === 0) return template;
	return `=${fillTemplate(template, (name) => `{{${valueOf(name)}}}`)}`;
}

/**
 * The address of a request as an n8n expression, every value in it encoded. For an own
 * server it yields an unusable address if the transport would refuse it.
 */
export function addressExpression(
	{ fields }: RemoteProvider,
	template: string,
	valueOf: ValueOf,
): string {
	const encoded = (name: string): string => {
		const field = fields.find((candidate) => candidate.name === name);
		if (field?.kind !== 'choice' || field.options.every(({ host }) => host === undefined)) {
			return `encodeURIComponent(${valueOf(name)})`;
		}
		const hosts = field.options.map(
			({ value, host }) => `${quoted(value)}: ${quoted(host ?? encodeURIComponent(value))}`,
		);
		return `({ ${hosts.join(', ')} })[${valueOf(name)}]`;
	};
	const own = fields.find((field) => field.kind === 'address');
	if (own === undefined || !template.startsWith(`{${own.name}}`)) {
		return expression(template, encoded);
	}
	// Texts and values, concatenated inside the expression.
	const path = template
		.slice(own.name.length + 2)
		.split(/(\{\w+\})/)
		.filter((part) => part !== '')
		.map((part) => placeholdersIn(part).map(encoded)[0] ?? quoted(part))
		.join(' + ');
	const [isAllowed, base] =
		own.domain === undefined ? anyAddress(own) : hostIn(own.domain, own.name);
	return `={{ ${isAllowed} ? ${base} + ${path} : '' }}`;
}

/** A text literal inside an n8n expression. */
export function quoted(text: string): string {
	return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** An expression for whether an address may be used, and one for the address to use. */
type AddressExpressions = readonly [isAllowed: string, base: string];

/** The transport's rules (ownAddress.ts) for a host in a domain. */
function hostIn(domain: string, name: string): AddressExpressions {
	const value = `String($credentials.${name}).trim()`;
	const shape = String.raw`/^(https:\/\/)?([a-z0-9.-]*\.)?${domain.replaceAll('.', '\\.')}\/*$/i`;
	const host = String.raw`${value}.replace(/^https:\/\//i, '').replace(/\/+$/, '')`;
	return [`${shape}.test(${value})`, `'https://' + ${host}`];
}

/** The same for any address. */
function anyAddress({ name, keeps }: AddressField): AddressExpressions {
	const value = `String($credentials.${name}).trim()`;
	const shape = String.raw`/^https?:\/\/([a-z0-9._-]+|\[[0-9a-f:]+\])(:\d{1,5})?(\/[\w.~!$&'()*+,;=:-]+)*\/*$/i`;
	const dots = String.raw`/(^|\/)\.{1,2}(\/|$)/`;
	const isSecure = `${value}.toLowerCase().startsWith('https://') || $credentials.allowHttp === true`;
	return [
		`${shape}.test(${value}) && !${dots}.test(${value}) && (${isSecure})`,
		keeps === 'nothing'
			? String.raw`${value}.replace(/(?<=\w:\/\/[^/]+)\/.*$/, '')`
			: String.raw`${value}.replace(/\/+$/, '').replace(/(?<!\/)\/v1$/i, '')`,
	];
}
