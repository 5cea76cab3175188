import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

import type { ScriptedReply } from '../../sandbox';
import type { ProviderFixture } from '../../sandbox/fixture';
import { fixtures } from '../../sandbox/providers';
import { countedAs, stepOf } from '../../sandbox/situations';
import { valueAt, withRawJson, type JsonPath } from '../../test/contract/mutations';
import type { Random } from '../random';
import {
	goodBody,
	goodReading,
	plentyOf,
	type Expected,
	type ExpectedFailure,
	type Fault,
	type Variant,
} from './fault';
import { bytes, EndlessBody, text } from './replies';

const MIB = 1024 * 1024;

/** How many of its dialects one cell gets. */
const NEARLY_JSON = 6;

/** What a packed body unpacks to. */
const BOMB_BYTES = 256 * MIB;

/** More than this may be under way in buffers and sockets, but no more. */
const MOST_TAKEN_BYTES = 8 * MIB;

const LEVELS = 10_000;

/** How many other providers' answers one cell gets. */
const MOST_STRANGERS = 5;

const BAD_RESPONSE: ExpectedFailure = { class: 'badResponse', httpCode: 200 };

/** Bodies under HTTP 200 that are not what the provider documents, or only just. */
export const bodyFaults: readonly Fault[] = [
	{ name: 'endless-body', title: 'endless body', variants: () => [endless()] },
	{
		name: 'bomb',
		title: 'gzip bomb of 256 MiB',
		isSlow: true,
		variants: () => (['gzip', 'deflate', 'br'] as const).map(bomb),
	},
	{
		name: 'damaged-packing',
		title: 'packed and damaged, or packed unknown',
		variants: (fixture, random) => {
			const packed = gzipSync(JSON.stringify(goodBody(fixture)));
			const half = packed.subarray(0, 20 + random.below(packed.length - 30));
			const headers = { 'content-encoding': 'gzip' };
			return [
				replying('damaged', () => bytes(Buffer.from(packed).fill(0xff, 10, 20), headers)),
				replying('damaged as br', () =>
					bytes(Buffer.from('{"no":"brotli"}'), { 'content-encoding': 'br' }),
				),
				replying('cut', () => bytes(half, headers)),
				replying('not packed at all', () => bytes(Buffer.from('{"a":1}'), headers)),
				replying('packed in an unknown way', () => bytes(packed, { 'content-encoding': 'secret' })),
			];
		},
	},
	{
		name: 'html',
		title: 'HTML with status 200',
		variants: () => [
			replyingText('<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>', 'HTML'),
		],
	},
	{
		name: 'xml',
		title: 'XML with status 200',
		variants: () => [replyingText('<?xml version="1.0"?><balance>0</balance>', 'XML')],
	},
	{
		name: 'text',
		title: 'text with status 200',
		variants: () => [
			replyingText('OK', 'It is text, not JSON.'),
			replyingText('NaN', 'It is text, not JSON.'),
			replyingText('undefined', 'It is text, not JSON.'),
		],
	},
	{
		name: 'empty',
		title: 'empty with status 200',
		variants: () => [replyingText('', 'It is empty.'), replyingText(' \r\n\t', 'It is empty.')],
	},
	{
		name: 'no-object',
		title: 'JSON that is no object',
		variants: () => ['null', '0', '"0"', '[]', 'true', '[{}]'].map((raw) => replyingText(raw)),
	},
	{
		name: 'cut-json',
		title: 'cut JSON',
		variants: (fixture, random) => {
			const good = JSON.stringify(goodBody(fixture));
			const cut = 1 + random.below(good.length - 1);
			return [
				replyingText(good.slice(0, cut), 'breaks off or is damaged'),
				replyingText(good.slice(0, -1), 'breaks off or is damaged'),
				replyingText(`${good}${good}`, 'breaks off or is damaged'),
			];
		},
	},
	{
		name: 'nearly-json',
		title: 'nearly JSON',
		variants: (fixture, random) =>
			random.pickSome(nearlyJson(fixture), NEARLY_JSON).map((raw) => replyingText(raw)),
	},
	{
		name: 'names-of-objects',
		title: 'balance within __proto__, constructor and the like',
		variants: (fixture) => {
			const good = JSON.stringify(goodBody(fixture));
			return ['__proto__', 'constructor', 'prototype', 'toString'].map((name) =>
				replyingText(`{"${name}":${good}}`),
			);
		},
	},
	{
		name: 'invalid-utf8',
		title: 'invalid UTF-8',
		variants: (fixture, random) => {
			const good = Buffer.from(JSON.stringify({ ...goodBody(fixture), note: 'a note' }));
			const spoiled = Buffer.from(good);
			spoiled[good.indexOf('a note') + random.below(6)] = 0x80 + random.below(0x80);
			const says = 'It is not valid UTF-8 text.';
			return [
				replying('one wrong byte', () => bytes(spoiled), says),
				replying('UTF-16', () => bytes(Buffer.from(`\ufeff${good.toString()}`, 'utf16le')), says),
			];
		},
	},
	{
		name: 'byte-order-mark',
		title: 'byte order mark',
		variants: (fixture) => [
			reading(goodReading(fixture), `\ufeff${JSON.stringify(goodBody(fixture))}`),
		],
	},
	{ name: 'duplicate-keys', title: 'duplicate keys', variants: duplicateKeys },
	{
		name: 'deep',
		title: '10,000 levels deep',
		variants: (fixture) => [
			replyingText(`${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`, 'It is nested too deeply.'),
			replyingText(deepBeside(fixture), 'It is nested too deeply.'),
		],
	},
	{
		name: 'number-too-large',
		title: '1e400 as the amount',
		variants: (fixture) =>
			['1e400', '-1e400', '9007199254740993', '1.7e308'].flatMap((raw) =>
				fixture.balancePaths.map(([path = []]) => ({
					title: `${raw} at ${path.join('.')}`,
					lay: () => ({ replies: [text(withRawJson(goodBody(fixture), path, raw))] }),
					expected: BAD_RESPONSE,
				})),
			),
	},
	{ name: 'wrong-type', title: 'wrong type at every documented field', variants: wrongTypes },
	{
		name: 'foreign-answer',
		title: "another provider's answer",
		impossibleAt: (fixture) =>
			strangersTo(fixture).length > 0
				? null
				: `every other provider's answer has an amount where ${fixture.record.displayName} has its own`,
		variants: (fixture, random) =>
			random.pickSome(strangersTo(fixture), MOST_STRANGERS).map((other) => ({
				title: other.record.displayName,
				lay: () => ({ replies: [text(JSON.stringify(goodBody(other)))] }),
				expected: BAD_RESPONSE,
			})),
	},
];

/**
 * The providers whose answers are foreign to this one. An answer with an amount in
 * every place where this provider has one cannot be told from its own: two providers
 * may well call it `credits`.
 */
function strangersTo(fixture: ProviderFixture): ProviderFixture[] {
	return fixtures.filter((other) => {
		const answer = goodBody(other);
		const isLikeOwn = fixture.balancePaths.every((paths) =>
			paths.some((path) => isAmount(valueAt(answer, path))),
		);
		return other !== fixture && !isLikeOwn;
	});
}

function isAmount(value: unknown): boolean {
	return typeof value === 'number' || (typeof value === 'string' && /^-?[\d.]+$/.test(value));
}

/** Dialects that people take for JSON, as a whole and at the amounts. */
function nearlyJson(fixture: ProviderFixture): string[] {
	const good = JSON.stringify(goodBody(fixture));
	const amounts = ['NaN', 'Infinity', '-Infinity', '+1', '01', '.5', '5.', '0x10', '1_0', '1,0'];
	return [
		...[`cb(${good})`, `)]}',\n${good}`, `data: ${good}\n\n`, `${good}\n${good}`, `${good};`],
		...[`/* */${good}`, good.replace(/}$/, ',}'), good.replaceAll('"', "'")],
		...amounts.flatMap((amount) =>
			fixture.balancePaths.map(([path = []]) => withRawJson(goodBody(fixture), path, amount)),
		),
	];
}

function replyingText(body: string, says?: string): Variant {
	const title = body.trim() === '' ? 'nothing' : body.slice(0, 12);
	return replying(title, () => text(body), says);
}

function replying(title: string, reply: () => ScriptedReply, says?: string): Variant {
	const expected = says === undefined ? BAD_RESPONSE : { ...BAD_RESPONSE, says };
	return { title, lay: () => ({ replies: [reply()] }), expected };
}

function reading(expected: Expected, body: string): Variant {
	return { lay: () => ({ replies: [text(body)] }), expected };
}

function endless(): Variant {
	return {
		lay: () => {
			const body = new EndlessBody();
			return {
				replies: [{ kind: 'stream', status: 200, headers: {}, body }],
				complaints: () =>
					body.sent <= MOST_TAKEN_BYTES ? [] : [`${body.sent} bytes of the body were taken`],
			};
		},
		expected: { ...BAD_RESPONSE, says: 'It is larger than 256 KiB.' },
	};
}

const packedBombs = new Map<string, Buffer>();

function bomb(encoding: 'gzip' | 'deflate' | 'br'): Variant {
	return {
		title: encoding,
		lay: () => ({ replies: [bytes(packedBomb(encoding), { 'content-encoding': encoding })] }),
		expected: { ...BAD_RESPONSE, says: 'It is larger than 256 KiB' },
	};
}

/** Made once: packing takes seconds, and memory that is not the node's. */
function packedBomb(encoding: 'gzip' | 'deflate' | 'br'): Buffer {
	const known = packedBombs.get(encoding);
	if (known !== undefined) return known;
	const blanks = Buffer.alloc(BOMB_BYTES, ' ');
	const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
	const packed =
		encoding === 'br'
			? brotliCompressSync(blanks, { params })
			: { gzip: gzipSync, deflate: deflateSync }[encoding](blanks, { level: 1 });
	packedBombs.set(encoding, packed);
	return packed;
}

/** The same name twice: every JSON parser of JavaScript takes the last, whichever it is. */
function duplicateKeys(fixture: ProviderFixture): Variant[] {
	const [[path = []] = []] = fixture.balancePaths;
	// By so little that the next poll does not take the way back for a top-up.
	const other = countedAs(fixture.total, plentyOf(fixture) - stepOf(fixture.total));
	const fieldIn = (body: unknown) =>
		`${JSON.stringify(path.at(-1))}:${JSON.stringify(valueAt(body, path))}`;
	const good = JSON.stringify(goodBody(fixture));
	const [field, otherField] = [goodBody(fixture), goodBody(fixture, other)].map(fieldIn);
	if (field === undefined || !good.includes(field)) throw new Error(`No ${field} in ${good}`);
	const [, ...rest] = goodReading(fixture).remaining;
	return [
		{
			title: 'the good amount last',
			lay: () => ({ replies: [text(good.replace(field, `${otherField},${field}`))] }),
			expected: goodReading(fixture),
		},
		{
			title: 'the good amount first',
			lay: () => ({ replies: [text(good.replace(field, `${field},${otherField}`))] }),
			expected: { remaining: [other, ...rest] },
		},
	];
}

/** A good answer with something bottomless beside it. */
function deepBeside(fixture: ProviderFixture): string {
	const deep = `${'{"a":'.repeat(LEVELS)}0${'}'.repeat(LEVELS)}`;
	return JSON.stringify({ ...goodBody(fixture), extra: 0 }).replace(
		/"extra":0\}$/,
		() => `"extra":${deep}}`,
	);
}

const WRONG_AMOUNTS = ['null', 'true', 'false', '""', '"abc"', '"1,000"', '[]', '[0]', '{}'];

const WRONG_VALUES = ['null', 'true', '0', '-1', '""', '"abc"', '1e400', '[]', '[0]', '{}'];

/** How many wrong values each documented field gets in one cell; the contract suite has all of them. */
const VALUES_PER_FIELD = 2;

/** An amount of the wrong type fails the read; anything else of the wrong type is just not known. */
function wrongTypes(fixture: ProviderFixture, random: Random): Variant[] {
	const wrong = (path: JsonPath, values: readonly string[], expected: Expected) =>
		random.pickSome(values, VALUES_PER_FIELD).map((raw) => ({
			title: `${raw} at ${path.join('.')}`,
			lay: () => ({ replies: [text(withRawJson(goodBody(fixture), path, raw))] }),
			expected,
		}));
	return [
		...fixture.amountPaths.flatMap((path) => wrong(path, WRONG_AMOUNTS, BAD_RESPONSE)),
		...fixture.optionalPaths.flatMap((path) => wrong(path, WRONG_VALUES, goodReading(fixture))),
	];
}
