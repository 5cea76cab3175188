/** A secret in one encoding of its bytes, character by character. */
export interface SecretForm {
	/** The possible characters at each place. */
	places: readonly string[];
	/** Number of places at the end that may be missing. */
	optional: number;
}

/**
 * Minimum length at which a secret is searched for in Base64 and hexadecimal. Shorter ones
 * encode to so few characters that they occur in any text.
 */
const MIN_ENCODED_LENGTH = 4;

const BASE64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
/** The last two differ between alphabets. */
const BASE64_DIGITS = [...BASE64, '+-', '/_'].map((characters, index) => ({
	bits: index.toString(2).padStart(6, '0'),
	characters,
}));

/**
 * The forms to search for to find a secret: the text itself, its bytes in hexadecimal, and
 * in Base64, alone or within something longer.
 *
 * @param secret printable ASCII, not empty
 */
export function formsOf(secret: string): SecretForm[] {
	const plain = variantsOf(secret).map((text) => ({
		places: [...text].map((character) => (character === ' ' ? ' +' : character)),
		optional: 0,
	}));
	if (secret.length < MIN_ENCODED_LENGTH) return plain;
	return [...plain, inHex(secret), ...[0, 1, 2].map((before) => inBase64(secret, before))];
}

/** A secret and the variants in which it may come back. */
function variantsOf(secret: string): string[] {
	// A numeric key may come back as a number, which loses leading zeros and, in a long one, the
	// last digits.
	const asNumber = /^\d{4,}$/.test(secret) ? String(Number(secret)) : secret;
	const isDistinct = asNumber.length >= MIN_ENCODED_LENGTH && asNumber !== secret;
	return isDistinct ? [secret, asNumber] : [secret];
}

function inHex(secret: string): SecretForm {
	const digits = [...Buffer.from(secret).toString('hex')];
	return { places: digits.map((digit) => withBothCases(digit)), optional: 0 };
}

function withBothCases(digit: string): string {
	return digit === digit.toUpperCase() ? digit : `${digit}${digit.toUpperCase()}`;
}

/**
 * A secret inside a longer text in Base64, whatever surrounds it.
 *
 * @param before number of bytes before it in the first group of three
 */
function inBase64(secret: string, before: number): SecretForm {
	const bits = [...Buffer.from(secret)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	const around = `${'.'.repeat(before * 8)}${bits}`;
	const padded = around.padEnd(Math.ceil(around.length / 6) * 6, '.');
	const digits = (padded.match(/.{6}/g) ?? []).filter((known) => known !== '......');
	const padding = (3 - ((before + secret.length) % 3)) % 3;
	return {
		places: [...digits.map(charactersFor), ...Array<string>(padding).fill('=')],
		optional: padding,
	};
}

/** Six partly known bits → the characters of Base64 that match. Every read asks for dozens. */
const charactersByBits = new Map<string, string>();

function charactersFor(known: string): string {
	const characters = charactersByBits.get(known) ?? agreeingCharacters(known);
	charactersByBits.set(known, characters);
	return characters;
}

function agreeingCharacters(known: string): string {
	const agrees = new RegExp(`^${known}$`);
	return BASE64_DIGITS.filter(({ bits }) => agrees.test(bits))
		.map(({ characters }) => characters)
		.join('');
}
