import { inspect } from 'node:util';

/** A key that looks different in every encoding. */
export const ODD_KEY = 'sk/a+b "c"&=%7e#<d>';

/** A key as most providers make them: the same in every encoding but Base64. */
export const PLAIN_KEY = 'sk-4f1c9a7be2d593d07b2ac816e07f29d6';

/** How an answer may repeat a key. */
export function echoesOf(key: string): Array<{ title: string; spelling: string }> {
	return [
		{ title: 'as it is', spelling: key },
		{ title: 'as part of an address', spelling: encodeURIComponent(key) },
		{ title: 'as part of a query', spelling: new URLSearchParams({ key }).toString().slice(4) },
		{ title: 'as JSON within JSON', spelling: JSON.stringify(key).slice(1, -1) },
		{ title: 'as Base64', spelling: Buffer.from(key).toString('base64') },
		{ title: 'as Base64 for addresses', spelling: Buffer.from(key).toString('base64url') },
		{ title: 'in a header', spelling: `Bearer ${key}` },
	];
}

/** Where in a value secrets show, by the spelling in which they do. */
export function leaksIn(value: unknown, secrets: readonly string[]): string[] {
	const shown = everythingIn(value);
	return secrets.flatMap((secret, index) =>
		echoesOf(secret)
			.filter(({ spelling }) => isShown(shown, spelling))
			.map(({ title }) => `secret ${index + 1}, ${title}`),
	);
}

function isShown(shown: string, spelling: string): boolean {
	// A quotation mark within the key is escaped wherever a text is shown as JSON.
	return shown.includes(spelling) || shown.includes(JSON.stringify(spelling).slice(1, -1));
}

/** All of a value as text, properties that JSON leaves out included. */
function everythingIn(value: unknown): string {
	if (typeof value === 'string') return value;
	const options = {
		depth: Infinity,
		showHidden: true,
		maxArrayLength: null,
		maxStringLength: null,
	};
	return `${JSON.stringify(value)}\n${inspect(value, options)}`;
}
