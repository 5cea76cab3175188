import { redactorFor, redactTexts, redactWhole } from '../../../nodes/Credits/transport/redact';

/** A key that looks different in every encoding. */
const KEY = ' sk/a+b "c"&=%7e#<d>\\ ';

const KIB = 1024;

describe('redactorFor', () => {
	const redact = redactorFor([KEY]);

	it.each([
		['as it is', KEY],
		['without the blanks around it', KEY.trim()],
		['as part of an address', encodeURIComponent(KEY)],
		['as part of a query', new URLSearchParams({ key: KEY }).toString().slice('key='.length)],
		['as JSON within JSON', JSON.stringify(KEY).slice(1, -1)],
		['as Base64', Buffer.from(KEY).toString('base64')],
	])('removes the key %s, every time it occurs', (_, spelling) => {
		expect(redact(`<${spelling}> and <${spelling}>`)).toBe('<[redacted]> and <[redacted]>');
	});

	it.each([
		['as part of an address, in small letters', encodeURIComponent(KEY).toLowerCase()],
		['as part of an address, without the blanks around it', encodeURIComponent(KEY.trim())],
		['as JSON within JSON, without the blanks around it', JSON.stringify(KEY.trim()).slice(1, -1)],
		['as Base64 without padding', Buffer.from(KEY).toString('base64').replace(/=+$/, '')],
		['as Base64 for addresses', Buffer.from(KEY).toString('base64url')],
	])('removes the key %s', (_, spelling) => {
		expect(redact(`<${spelling}>`)).toBe('<[redacted]>');
	});

	it('removes the key as JSON that stands in a text of JSON', () => {
		const once = JSON.stringify(KEY).slice(1, -1);
		expect(redact(`<${JSON.stringify(once).slice(1, -1)}>`)).toBe('<[redacted]>');
	});

	it.each(['fn5+Pz8/fg==', 'fn5+Pz8/fg', 'fn5-Pz8_fg'])(
		'removes the key as %s, of which each alphabet of Base64 makes something else',
		(spelling) => {
			expect(redactorFor(['~~~???~'])(`<${spelling}>`)).toBe('<[redacted]>');
		},
	);

	it('leaves every other text alone', () => {
		const text = 'sk/a is not the key, and neither is %7e or $& or $1';
		expect(redact(text)).toBe(text);
	});

	it('takes nothing in a key for a pattern', () => {
		const odd = redactorFor(['a.c*$&']);
		expect(odd('abc a.c*$& aXc*')).toBe('abc [redacted] aXc*');
	});

	it('removes a key that holds another spelling of itself as a whole', () => {
		expect(redactorFor(['a b'])('a b, a%20b, a+b')).toBe('[redacted], [redacted], [redacted]');
	});
});

describe('redactTexts', () => {
	it('removes the key from texts at every level, and changes nothing else', () => {
		const json = { key: 'KEY', list: ['KEY', 'a KEY b', 5, null, true, { deep: 'KEY' }], KEY: 1 };
		expect(redactTexts(json, redactorFor(['KEY']))).toEqual({
			key: '[redacted]',
			list: ['[redacted]', 'a [redacted] b', 5, null, true, { deep: '[redacted]' }],
			KEY: 1,
		});
		expect(json.key).toBe('KEY');
	});

	it('keeps amounts that happen to hold the digits of the key', () => {
		expect(redactTexts({ data: 12345 }, redactorFor(['234']))).toEqual({ data: 12345 });
	});

	it('refuses what is nested beyond reason', () => {
		const nested = JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`);
		expect(() => redactTexts(nested, redactorFor(['KEY']))).toThrow(RangeError);
	});

	it('keeps what is nested as deep as an honest answer may be', () => {
		const nested = (levels: number) =>
			JSON.parse(`${'['.repeat(levels)}"KEY"${']'.repeat(levels)}`);
		expect(JSON.stringify(redactTexts(nested(64), redactorFor(['KEY'])))).toBe(
			`${'['.repeat(64)}"[redacted]"${']'.repeat(64)}`,
		);
		expect(() => redactTexts(nested(65), redactorFor(['KEY']))).toThrow(RangeError);
		const inObjects = JSON.parse(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`);
		expect(() => redactTexts(inObjects, redactorFor(['KEY']))).toThrow(RangeError);
	});
});

describe('redactWhole', () => {
	it('removes the key from texts, names and numbers', () => {
		const json = { 12345: '12345', list: [12345, 5], note: 'a12345b' };
		expect(redactWhole(json, redactorFor(['12345']))).toEqual({
			'[redacted]': '[redacted]',
			list: ['[redacted]', 5],
			note: 'a[redacted]b',
		});
	});

	it.each([
		['ann@example.test', '[redacted]'],
		['Ann <ann.b+c@mail.example.test>', 'Ann <[redacted]>'],
		['mailto:ann@example.test', 'mailto:[redacted]'],
		['"ann@example.test";bob@example.test', '"[redacted]";[redacted]'],
		['5 credits @ 2 USD', '5 credits @ 2 USD'],
		['no address', 'no address'],
	])('removes e-mail addresses from %j', (text, clean) => {
		expect(redactWhole([text], redactorFor(['KEY']))).toEqual([clean]);
	});

	it.each([
		['letters', 'a'.repeat(200 * KIB)],
		['at signs', '@'.repeat(200 * KIB)],
		['letters and at signs', 'a@'.repeat(100 * KIB)],
		['parts of the key', 'KE'.repeat(100 * KIB)],
	])('takes no longer than a moment for 200 KiB of %s without a blank', (_, text) => {
		const startedAt = performance.now();
		redactWhole({ text }, redactorFor(['KEY']));
		expect(performance.now() - startedAt).toBeLessThan(1000);
	});
});
