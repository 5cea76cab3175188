import fc from 'fast-check';

import { redactorFor } from '../../nodes/Credits/transport/redact';
import { encoders, type Encoder } from '../../harness/secrets/encoders';
import { leaksIn } from '../../harness/secrets/secretSearch';

/** What escapes consist of, in keys as well as around them. */
const part = fc.constantFrom(
	...['%', '25', '%25', '2A', '%2A', '%5C', '\\', 'u00', '5c', '\\u005c', '\\x2a', '&', 'amp;'],
	...['&amp;', '#42;', '&#42;', '"', '/', '+', '*', '=', '<', ' ', 'a', 'b', 'A', '0', 'x', 'u'],
);

/** Printable ASCII without blanks around it; a key of digits has numbers for other spellings. */
const secret = fc
	.oneof(
		fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 48 }),
		fc.string({ unit: part, minLength: 4, maxLength: 16 }),
		fc
			.tuple(fc.constantFrom('a', '\\', '%', '=', 'ab'), fc.integer({ min: 8, max: 12 }))
			.map(([repeated, times]) => repeated.repeat(times)),
	)
	.map((text) => text.trim())
	.filter((text) => text.length >= 8 && !/^\d+$/.test(text));

const around = fc.oneof(
	fc.constant(''),
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.string({ unit: part, maxLength: 6 }),
);

/** Whether an encoder writes one character after the other, with nothing around them, and escaped. */
const isByCharacter = ({ title, encode }: Encoder) =>
	!title.startsWith('in hexadecimal') &&
	encode('a*b') === ['a', '*', 'b'].map((character) => encode(character)).join('');

/** Each character in a way of its own. */
const perCharacter = fc
	.array(fc.constantFrom(...encoders.filter(isByCharacter)), { minLength: 1, maxLength: 8 })
	.map((ways) => ({
		encode: (text: string) =>
			[...text].map((character, index) => ways[index % ways.length]?.encode(character)).join(''),
	}));

const encoder = fc.oneof(fc.constantFrom(...encoders), perCharacter);

describe('redactorFor, with any key', () => {
	it('leaves nothing of it, whoever wrote it down and whatever is around it', () => {
		fc.assert(
			fc.property(secret, encoder, around, around, (key, { encode }, before, after) => {
				const written = encode(key);
				const clean = redactorFor([key])(`${before}${written}${after}`);
				expect(clean).not.toContain(written);
				expect(leaksIn(clean, key)).toEqual([]);
			}),
			{ numRuns: 5000 },
		);
	});

	it('leaves nothing of several, where one begins within the other', () => {
		fc.assert(
			fc.property(secret, secret, fc.nat(7), around, (first, second, overlap, before) => {
				const other = `${first.slice(-overlap - 1)}${second}`.trim();
				const text = `${before}${first}${other.slice(overlap + 1)}`;
				const clean = redactorFor([first, other])(text);
				expect([...leaksIn(clean, first), ...leaksIn(clean, other)]).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});

	it('changes nothing in a text without it, even if only one character is another', () => {
		// With the characters of escapes in a key, a part of an escape may well be a part of it.
		const unit = fc.constantFrom(...'GIJKLMNOPQRSTVWYZ*+/=-_<>"\'! ');
		const plain = fc.string({ unit, minLength: 8, maxLength: 48 }).map((key) => `G${key}G`);
		const other = fc.constantFrom('!', 'Q', '7');
		fc.assert(
			fc.property(plain, encoder, around, around, fc.nat(), other, (key, { encode }, ...drawn) => {
				const [before, after, place, character] = drawn;
				const index = place % key.length;
				const changed = `${key.slice(0, index)}${character}${key.slice(index + 1)}`;
				const text = `${before}${encode(changed)}${after}`;
				fc.pre(leaksIn(text, key).length === 0);
				expect(redactorFor([key])(text)).toBe(text);
			}),
			{ numRuns: 3000 },
		);
	});
});
