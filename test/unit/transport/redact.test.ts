import process from 'node:process';

import { plainReading, type AccountReading } from '../../../nodes/Credits/balance/reading';
import { stablecog } from '../../../nodes/Credits/providers/stablecog/record';
import {
	redactNumber,
	redactorFor,
	redactReading,
	redactWhole,
} from '../../../nodes/Credits/transport/redact';
import { encoders } from '../../../harness/secrets/encoders';
import { ODD_KEY, PLAIN_KEY, WHOLE_ALPHABET_KEY } from '../../../harness/secrets/madeUpKeys';
import { leaksIn } from '../../../harness/secrets/secretSearch';

const KIB = 1024;

/** A key as Melissa makes them. */
const STARRED_KEY = 'MadeUp8Jd*kl2Fs**';

describe.each([
	['with every character', WHOLE_ALPHABET_KEY],
	['that looks different in every encoding', ODD_KEY],
	['of letters and digits', PLAIN_KEY],
	['with asterisks', STARRED_KEY],
	['of digits', '4815162342108'],
	['that looks like escapes', '%25%2525\\u005c\\%5C\\\\&amp;&#38;\\"'],
	['of one character that is escaped everywhere', '\\\\\\\\\\\\\\\\'],
])('a key %s', (_, key) => {
	const redact = redactorFor([key]);

	it.each(encoders)('is removed $title', ({ encode }) => {
		const text = `<${encode(key)}> and <${encode(key)}>`;
		expect(leaksIn(text, key)).not.toEqual([]);
		const clean = redact(text);
		expect(leaksIn(clean, key)).toEqual([]);
		// Base64 of something longer begins and ends with what is not the key's.
		const place = /^<(?:Bearer |Basic )?[\w+/=-]{0,24}\[redacted\][\w+/=-]{0,24}>$/;
		const [first, second] = clean.split(' and ');
		expect([first, second]).toEqual([expect.stringMatching(place), first]);
	});

	it('is removed where each character is spelled in its own way', () => {
		const mixed = [...key].map((character, index) => {
			const hex = character.charCodeAt(0).toString(16);
			const asEscapes = [`%${hex}`, `&#x${hex};`, `\\u00${hex}`];
			const ways = [encodeURIComponent(character), ...asEscapes, character];
			return ways[index % ways.length];
		});
		expect(redact(`<${mixed.join('')}>`)).toBe('<[redacted]>');
	});
});

describe('redactorFor', () => {
	const R = '[redacted]';
	const UNTOUCHED =
		'sk/a is not the key, nor is %7e, \\u0022, &amp;, &unknown;, &#999999;, $& or $1';
	const ADDRESS = 'https://x.test/?key=MadeUp8Jd%2Akl2Fs%2A%2A&a=1';
	const NESTED = '?next=%3Fkey%3DMadeUp8Jd%252Akl2Fs%252A%252A%26';
	const BLANKS = '< a key > <a key> <a+key> <+a+key+> <%20a%20key%20>';
	const BREAKS = '<my\npass word> <my  pass\t\r\n word> <my+pass%20word> <mypass word>';

	it.each<[title: string, secrets: string[], text: string, clean: string]>([
		['asterisks in an address', [STARRED_KEY], ADDRESS, `https://x.test/?key=${R}&a=1`],
		['asterisks, some of them escaped', [STARRED_KEY], '?key=MadeUp8Jd*kl2Fs%2a%2A', `?key=${R}`],
		['an address in an address', [STARRED_KEY], NESTED, `?next=%3Fkey%3D${R}%26`],
		[
			'a key with and without blanks around',
			[' a key '],
			BLANKS,
			Array(5).fill(`<${R}>`).join(' '),
		],
		['line breaks for blanks', ['my pass word'], BREAKS, `<${R}> <${R}> <${R}> <mypass word>`],
		['several secrets', ['first', 'second'], 'second, first, third', `${R}, ${R}, third`],
		['a part of another', ['part', 'a part of it'], 'a part of it, part', `${R}, ${R}`],
		['the start of another', ['user', 'username'], 'username, user', `${R}, ${R}`],
		['an overlap', ['abcd1234', '1234wxyz'], 'abcd1234wxyz, 1234wxyz', `${R}, ${R}`],
		['an overlap with itself', ['abcabc'], 'abcabcabcabc, abcabcabc', `${R}, ${R}`],
		['two side by side', ['KEY'], 'KEYKEY', `${R}${R}`],
		['any other text', [ODD_KEY], UNTOUCHED, UNTOUCHED],
		['a key like a pattern', ['a.c*$&'], 'abc a.c*$& aXc*', `abc ${R} aXc*`],
		['no secrets', [], 'nothing', 'nothing'],
		['empty secrets', ['', ' '], 'no thing', `no${R}thing`],
		// As a text, escaped or not, but not what only looks like its Base64.
		['a short key', ['abc'], 'abc %61bc YWJj 616263', `${R} ${R} YWJj 616263`],
		['a key of four', ['abcd'], 'abcd YWJjZA== 61626364', `${R} ${R} ${R}`],
	])('redacts %s', (_, secrets, text, clean) => {
		expect(redactorFor(secrets)(text)).toBe(clean);
	});

	it.each(['fn5+Pz8/fg==', 'fn5+Pz8/fg', 'fn5-Pz8_fg', 'fn5%2BPz8%2Ffg%3D%3D', 'fn5+Pz8\\/fg=='])(
		'removes a key as %s',
		(spelling) => {
			expect(redactorFor(['~~~???~'])(`<${spelling}>`)).toBe('<[redacted]>');
		},
	);
});

describe('the time that redacting takes', () => {
	const key = 'aab\\%25&"MadeUp';

	it.each([
		['letters', 'lorem ipsum '],
		['the start of the key', key.slice(0, -1)],
		['the first character of the key', 'a'],
		['the whole key', key],
		['percent signs', '%'],
		['percent signs that are encoded', '%25'],
		['digits behind a percent sign', '25'],
		['backslashes', '\\'],
		['ampersands', '&'],
		['blanks', ' '],
		['ampersands that are encoded', '&amp;'],
		['names of entities that never end', '&amp'],
		['letters and at signs', 'a@'],
		['at signs', '@'],
		['Base64', 'YWFiXCUyNSYi'],
	])('grows with the length of a text of %s, and not with its square', (_, part) => {
		const redact = redactorFor([key]);
		const cost = (length: number): number => {
			const text = `%${part.repeat(Math.ceil(length / part.length))}`.slice(0, length);
			return processorMs(() => redactWhole([text], redact));
		};
		cost(2 * KIB);
		// Eight times as long: a square would be 64 times as much.
		expect(cost(16 * KIB) / cost(2 * KIB)).toBeLessThan(24);
	});
});

/** What work costs the processor at best, in milliseconds; however busy the machine is. */
function processorMs(work: () => void): number {
	const costs = Array.from({ length: 5 }, () => {
		const before = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	return Math.min(...costs);
}

describe('redactNumber', () => {
	const LONG_KEY = '48151623421081123581321';

	it.each([
		['redacts the key', '4815162342', 4815162342, '[redacted]'],
		['redacts a number with the key in it', '4815162342', 1048151623429, '[redacted]'],
		['redacts the key without the zeros in front', '004815162342', 4815162342, '[redacted]'],
		['redacts a key that loses its last digits', LONG_KEY, Number(LONG_KEY), '[redacted]'],
		['leaves any other number alone', '4815162342', 4815162341, 4815162341],
		['leaves 0 alone, although it is the number of this key', '000000', 0, 0],
	])('%s', (_, key, number, expected) => {
		expect(redactNumber(number, redactorFor([key]))).toBe(expected);
	});
});

const OWN_NAMES = new Set(['messages', 'code', 'other', 'isOn', 'description', 'size', 'text']);

const [CREDITS] = stablecog.balances;

type Changes = Partial<AccountReading['balances'][0]>;

const readingOf = (changes: Changes, accountId: string | null = null): AccountReading => ({
	accountId,
	balances: [{ ...plainReading(CREDITS, 123456), ...changes }],
});

describe('redactReading', () => {
	const lot = {
		id: 'lot KEY-123456',
		label: 'KEY-123456',
		granted: 123456,
		remaining: 123456,
		startsAt: '2026-12-01T00:00:00.000Z',
		expiresAt: null,
		details: { description: 'of KEY-123456', size: 123456 },
	};
	const details = { messages: ['KEY-123456', 'Hello'], code: 123456, other: 5, isOn: true };
	const reading = readingOf({ used: 1234567, lots: [lot], details }, 'KEY-123456');

	it('takes a key out of all texts and out of the numbers in details, and keeps amounts', () => {
		const cleanLot = {
			...lot,
			id: 'lot [redacted]',
			label: '[redacted]',
			details: { description: 'of [redacted]', size: '[redacted]' },
		};
		const cleanDetails = { ...details, messages: ['[redacted]', 'Hello'], code: '[redacted]' };
		expect(redactReading(reading, redactorFor(['KEY-123456', '123456']), OWN_NAMES)).toEqual(
			readingOf({ used: 1234567, lots: [cleanLot], details: cleanDetails }, '[redacted]'),
		);
		expect(reading.accountId).toBe('KEY-123456');
	});

	it('keeps the names of fields, whatever the key is', () => {
		const names = (value: unknown) => JSON.stringify(value).match(/"\w+":/g);
		const redact = redactorFor(['remaining', 'details', 'lots', 'e']);
		expect(names(redactReading(reading, redact, OWN_NAMES))).toEqual(names(reading));
	});
});

describe('long texts in a reading', () => {
	const redact = redactorFor(['KEY-123456']);
	const redacted = (changes: Changes, accountId: string | null = null) =>
		redactReading(readingOf(changes, accountId), redact, OWN_NAMES);

	it.each([
		[
			'a key in names that come from the answer',
			{ code: 1, 'my KEY-123456': 2, ['n'.repeat(300)]: 3 },
			{ code: 1, 'my [redacted]': 2, [`${'n'.repeat(197)}…`]: 3 },
		],
		[
			'a key where a long text is cut',
			{ text: `${'x'.repeat(2040)}KEY-123456${'y'.repeat(2000)}` },
			{ text: `${'x'.repeat(2040)}[reda…` },
		],
	])('are redacted and cut in details: %s', (_, details, clean) => {
		expect(redacted({ details }).balances[0].details).toEqual(clean);
	});

	const long = 'x'.repeat(200_000);
	const lot = { granted: null, remaining: 5, startsAt: null, expiresAt: null, details: {} };

	it('have at most 200 characters in names', () => {
		const { accountId, balances } = redacted(
			{ balance: long, unit: long, lots: [{ ...lot, id: long, label: long }] },
			long,
		);
		const [{ balance, unit, lots }] = balances;
		const cut = `${'x'.repeat(199)}…`;
		expect([accountId, balance, unit, lots[0]?.id, lots[0]?.label]).toEqual(Array(5).fill(cut));
	});

	it('leave no half of a key at the cut', () => {
		const { accountId } = redacted({}, `${'x'.repeat(195)}KEY-123456${long}`);
		expect(accountId).toBe(`${'x'.repeat(195)}[red…`);
	});

	it.each([
		['letters', long],
		['characters of several bytes', '🎉é'.repeat(20_000)],
	])('have at most 2 KB in a detail of %s, in lots too', (_, text) => {
		const [balance] = redacted({
			details: { text },
			lots: [{ ...lot, id: 'a', label: null, details: { text } }],
		}).balances;
		for (const cut of [balance.details.text, balance.lots[0]?.details.text].map(String)) {
			expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(2048);
			expect(Buffer.byteLength(cut)).toBeGreaterThan(2040);
			expect(text.startsWith(cut.slice(0, -1))).toBe(true);
			expect(cut.endsWith('…')).toBe(true);
		}
	});

	it.each<[string, string[], number]>([
		['many texts', Array<string>(5000).fill('some words of a message'), 50],
		['many empty texts', Array<string>(50_000).fill(''), 100],
		['long texts', Array<string>(10).fill(long), 1],
		['characters of several bytes', Array<string>(1000).fill('🎉é'), 100],
	])('have at most 2 KB in a list of %s, which ends with …', (_, texts, least) => {
		const [{ details }] = redacted({ details: { texts } }).balances;
		const kept = details.texts as string[];
		expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThanOrEqual(2048 + 1);
		expect(kept.at(-1)).toBe('…');
		expect(kept.length).toBeGreaterThan(least);
	});

	it.each([
		['empty', []],
		['short', ['one', 'two']],
		['just short enough', Array<string>(2).fill('x'.repeat(1021))],
	])('stay as they are in a list that is %s', (_, texts) => {
		const [{ details }] = redacted({ details: { texts } }).balances;
		expect(details.texts).toEqual(texts);
	});

	it('are cut in a list of one', () => {
		const [{ details }] = redacted({ details: { texts: [long] } }).balances;
		expect(details.texts).toEqual([`${'x'.repeat(2036)}…`]);
	});
});

describe('redactWhole', () => {
	const long = 'x'.repeat(100_000);

	it.each([
		['keeps a long text whole', { text: long, list: [long] }, { text: long, list: [long] }],
		[
			'removes the key from texts, names and numbers',
			{ 12345: '12345', list: [12345, 5], note: 'a12345b' },
			{ '[redacted]': '[redacted]', list: ['[redacted]', 5], note: 'a[redacted]b' },
		],
	])('%s', (_, json, clean) => {
		expect(redactWhole(json, redactorFor(['12345']))).toEqual(clean);
	});

	it('loses no field whose name becomes the same as another', () => {
		const json = { 'a*b': 1, 'a%2Ab': 2, '[redacted]': 3, '[redacted] (2)': 4, 'a%2ab': 5 };
		expect(redactWhole(json, redactorFor(['a*b']))).toEqual({
			'[redacted]': 1,
			'[redacted] (2)': 2,
			'[redacted] (3)': 3,
			'[redacted] (2) (2)': 4,
			'[redacted] (4)': 5,
		});
	});

	const inLists = (levels: number) => `${'['.repeat(levels)}"KEY"${']'.repeat(levels)}`;
	const inObjects = `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`;

	it('keeps what is nested as deep as an honest answer may be', () => {
		const clean = redactWhole(JSON.parse(inLists(64)), redactorFor(['KEY']));
		expect(JSON.stringify(clean)).toBe(inLists(64).replace('KEY', '[redacted]'));
	});

	it.each([
		['lists of 1,000 levels', inLists(1000)],
		['lists of 65 levels', inLists(65)],
		['objects of 65 levels', inObjects],
	])('refuses what is nested too deeply: %s', (_, json) => {
		expect(() => redactWhole(JSON.parse(json), redactorFor(['KEY']))).toThrow(RangeError);
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
});
