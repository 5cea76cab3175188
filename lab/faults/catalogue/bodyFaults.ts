import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

import { withRawJson } from '../../../sandbox/jsonPath';
import type { Random } from '../../../sandbox/random';
import {
	BAD_RESPONSE,
	fault,
	GOOD,
	replying,
	type Expected,
	type ExpectedFailure,
	type Fault,
	type Variant,
} from './fault';
import { bytes, EndlessBody, text } from './replies';
import { PAGE } from './statuses';
import type { Subject } from './subject';

const MIB = 1024 * 1024;

/** Unpacked size of a bomb. */
const BOMB_BYTES = 256 * MIB;

/** Maximum read from an endless body: more than the limit may be in buffers and sockets. */
const MAX_TAKEN_BYTES = 8 * MIB;

const LEVELS = 10_000;

/** Number of wrong values per documented field in one cell; the contract suite tries all of them. */
const VALUES_PER_FIELD = 2;

/** JSON that is not an amount; `null` comes first. */
const WRONG_VALUES = ['null', 'true', '""', '"abc"', '"1,000"', '1e400', '[]', '[0]', '{}'];

const badResponse = (says: string): ExpectedFailure => ({ ...BAD_RESPONSE, says });

/** Maximum number of bytes that are read of an answer. */
const maxBytesOf = ({ answers: { record } }: Subject) => record.maxBytes ?? 256 * 1024;

const tooLarge = (subject: Subject) =>
	badResponse(`It is larger than ${maxBytesOf(subject) / 1024} KiB`);

/** Bodies under HTTP 200: their size, their compression, and what is in them. */
export const bodyFaults: readonly Fault[] = [
	fault('endless-body', 'endless body', (subject) => {
		const inject = () => {
			const body = new EndlessBody();
			return {
				replies: [{ kind: 'stream' as const, status: 200, headers: {}, body }],
				complaints: () =>
					body.sent <= MAX_TAKEN_BYTES ? [] : [`${body.sent} bytes of the body were taken`],
			};
		};
		return [{ inject, expected: tooLarge(subject) }];
	}),
	fault('body-limit', 'body at the size limit, and beyond it', (subject) => {
		const padded = (size: number) => subject.goodText.padEnd(size);
		const limit = maxBytesOf(subject);
		const announced = 3 * MIB;
		const headers = { 'content-length': String(announced) };
		return [
			replying('all of it', () => text(padded(limit)), GOOD),
			replying('a byte more', () => text(padded(limit + 1)), tooLarge(subject)),
			replying(
				'more, announced',
				() => bytes(Buffer.from(padded(announced)), headers),
				badResponse(`(${announced} bytes announced).`),
			),
		];
	}),
	fault('bomb', 'gzip bomb of 256 MiB', (subject) =>
		(['gzip', 'deflate', 'br'] as const).map((encoding) =>
			replying(
				encoding,
				() => bytes(packedBomb(encoding), { 'content-encoding': encoding }),
				tooLarge(subject),
			),
		),
	),
	fault('odd-packing', 'unusual compression', ({ goodText }) => {
		const half = goodText.length / 2;
		const members = [goodText.slice(0, half), goodText.slice(half)].map((part) => gzipSync(part));
		return packed([
			['gzip', 'gzip', gzipSync(goodText), GOOD],
			['as deflate', 'deflate', deflateSync(goodText), GOOD],
			['as br', 'br', brotliCompressSync(goodText), GOOD],
			['declared in capitals', 'GZIP', gzipSync(goodText), GOOD],
			['declared as x-gzip', 'x-gzip', gzipSync(goodText), GOOD],
			['in two members', 'gzip', Buffer.concat(members), GOOD],
			['not packed, declared as identity', 'identity', Buffer.from(goodText), GOOD],
			['gzip, declared as identity', 'identity', gzipSync(goodText), BAD_RESPONSE],
			['an empty body, compressed', 'gzip', gzipSync(''), BAD_RESPONSE],
			['twice', 'gzip, gzip', gzipSync(gzipSync(goodText)), BAD_RESPONSE],
		]);
	}),
	fault('damaged-packing', 'damaged or unknown compression', ({ goodText }, random) => {
		const whole = gzipSync(goodText);
		const half = whole.subarray(0, 20 + random.below(whole.length - 30));
		const damaged = badResponse('It is damaged and cannot be unpacked.');
		return packed([
			['damaged', 'gzip', Buffer.from(whole).fill(0xff, 10, 20), damaged],
			['damaged as br', 'br', Buffer.from('{"no":"brotli"}'), damaged],
			['cut', 'gzip', half, BAD_RESPONSE],
			['not packed at all', 'gzip', Buffer.from('{"a":1}'), damaged],
			['packed in an unknown way', 'secret', whole, BAD_RESPONSE],
		]);
	}),
	// What a whole body means is tested without n8n, at every provider: one of each kind is enough.
	fault('unreadable-body', 'whole body without a readable balance', ({ goodText }) => [
		saying('a web page', PAGE, 'HTML'),
		saying('nothing', '', 'It is empty.'),
		saying('truncated JSON', goodText.slice(0, -1), 'breaks off or is damaged'),
		saying('JSON that is not an object', '0'),
		saying(
			'10,000 levels',
			`${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`,
			'It is nested too deeply.',
		),
		replying(
			'UTF-16',
			() => bytes(Buffer.from(`\ufeff${goodText}`, 'utf16le')),
			badResponse('It is not valid UTF-8 text.'),
		),
	]),
	fault('wrong-type', 'wrong type at every documented field', wrongTypes),
];

type Packed = [title: string, encoding: string, body: Buffer, expected: Expected];

/** Bodies under a Content-Encoding, which need not be true. */
function packed(rows: Packed[]): Variant[] {
	return rows.map(([title, encoding, body, expected]) =>
		replying(title, () => bytes(body, { 'content-encoding': encoding }), expected),
	);
}

function saying(title: string, body: string, says = ''): Variant {
	return replying(title, () => text(body), badResponse(says));
}

/** An amount of the wrong type fails the read; any other field of the wrong type is just unknown. */
function wrongTypes({ leaves, goodBody }: Subject, random: Random): Variant[] {
	return leaves.flatMap(({ path, value, amounts, isRequired }) => {
		const isAmount = amounts.length > 0;
		// The meaning of codes and switches is up to the record.
		if (!isAmount && (isRequired || typeof value === 'boolean')) return [];
		// A balance that may be missing may also be null.
		const values = isAmount && !isRequired ? WRONG_VALUES.slice(1) : WRONG_VALUES;
		const expected = isAmount ? { ...BAD_RESPONSE, hasOwnWords: true } : GOOD;
		return random.pickSome(values, VALUES_PER_FIELD).map((raw) => {
			const body = withRawJson(goodBody, path, raw);
			return replying(`${raw} at ${path.join('.')}`, () => text(body), expected);
		});
	});
}

type Encoding = 'gzip' | 'deflate' | 'br';

const packedBombs = new Map<Encoding, Buffer>();

/** Made only once: packing takes seconds, and memory that is not the node's. */
function packedBomb(encoding: Encoding): Buffer {
	const known = packedBombs.get(encoding);
	if (known !== undefined) return known;
	const blanks = Buffer.alloc(BOMB_BYTES, ' ');
	const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
	const pack = {
		gzip: () => gzipSync(blanks, { level: 1 }),
		deflate: () => deflateSync(blanks, { level: 1 }),
		br: () => brotliCompressSync(blanks, { params }),
	};
	const packed = pack[encoding]();
	packedBombs.set(encoding, packed);
	return packed;
}
