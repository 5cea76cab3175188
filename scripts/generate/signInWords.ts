import type {
	RemoteProvider,
	RequestSignature,
	SignIn,
} from '../../nodes/Credits/providers/contract';
import { fillTemplate } from '../../nodes/Credits/providers/template';
import { code } from './markdown';

const ENCODINGS: Readonly<Record<RequestSignature['encoding'], string>> = {
	hex: 'in hexadecimal digits',
	base64OfHex: 'the Base64 of its hexadecimal digits',
};

/** Describes how a key is sent, one part per place: header `X-API-Key: <API Key>`. */
export function describeSignIn(
	provider: RemoteProvider,
	{ headers = {}, query = {}, body = {}, basic, signature }: SignIn,
): string[] {
	const show = (template: string) => withFieldNames(provider, template);
	const named = (place: string, join: string, texts: Readonly<Record<string, string>>) =>
		Object.entries(texts).map(([name, text]) => `${place} ${code(`${name}${join}${show(text)}`)}`);
	const ways = [
		...named('header', ': ', headers),
		...named('query parameter', '=', query),
		...named('body field', ': ', body),
	];
	if (basic !== undefined) ways.push(`HTTP Basic ${code(show(`${basic.user}:${basic.password}`))}`);
	if (signature !== undefined) {
		const { algorithm, text, key, encoding } = signature;
		ways.push(
			`signature: HMAC-${algorithm.toUpperCase()} of ${code(show(text))} with the ${show(`{${key}}`)}, ${ENCODINGS[encoding]}`,
		);
	}
	return ways;
}

/** A template with the displayed names of its fields: `https://<Region>/v1`. */
export function withFieldNames({ fields }: RemoteProvider, template: string): string {
	return fillTemplate(template, (name) => {
		const field = fields.find((candidate) => candidate.name === name);
		return `<${field?.displayName ?? name}>`;
	});
}
