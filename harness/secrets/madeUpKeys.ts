/** A key that looks different in every encoding. */
export const ODD_KEY = 'sk/a+b "c"&=%7e#<d>';

/** A key of the usual format: the same in every encoding except Base64 and hexadecimal. */
export const PLAIN_KEY = 'sk-4f1c9a7be2d593d07b2ac816e07f29d6';

/** A key of every character that a key can have, starting with a space. */
export const WHOLE_ALPHABET_KEY = Array.from({ length: 0x7f - 0x20 }, (_, index) =>
	String.fromCharCode(0x20 + index),
).join('');
