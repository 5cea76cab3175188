import { Readable } from 'node:stream';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

import { bytes, text } from '../../../lab/faults/catalogue/replies';
import type { ExpectedFailure, Subject } from './subject';
import type { Fault } from './fault';

const KIB = 1024;

/** Default maximum of a body. */
const MAX_BODY = 256 * KIB;

const BAD: ExpectedFailure = { class: 'badResponse', httpCode: 200 };

const bad = (says: string): ExpectedFailure => ({ ...BAD, says });

const packed = (encoding: string, pack: (body: string) => Buffer): Fault => ({
	title: `a body that is packed as ${encoding}`,
	reply: (subject) => bytes(pack(subject.goodText()), { 'content-encoding': encoding }),
});

/** Unusual but good bodies. Their contents are covered by the record contract. */
const readable: readonly Fault[] = [
	packed('gzip', gzipSync),
	packed('deflate', deflateSync),
	packed('br', brotliCompressSync),
	{
		title: 'a body after a byte order mark, with line breaks around it',
		reply: (subject) => text(`\ufeff\r\n${subject.goodText()}\r\n`),
	},
	{
		title: 'a body without a media type',
		reply: (subject) => bytes(Buffer.from(subject.goodText())),
	},
	...['text/html; charset=utf-16', 'application/octet-stream', '*/*;q='].map(
		(type): Fault => ({
			title: `a body that is said to be ${type}`,
			reply: (subject) => text(subject.goodText(), 200, { 'content-type': type }),
		}),
	),
	{
		title: 'a body in small pieces, cut within characters',
		reply: (subject) =>
			stream(inPieces(Buffer.from(subject.goodText().replace(/}$/, ',"note":"€€€"}')))),
	},
	{
		title: 'a body of as much as is read',
		reply: (subject) => text(subject.goodText().padEnd(limitOf(subject))),
	},
	{
		title: 'a good body under HTTP 203',
		reply: (subject) => text(subject.goodText(), 203),
	},
];

/** Bodies under HTTP 200 that cannot be read. */
const unreadable: readonly Fault[] = [
	{
		title: 'a web page under HTTP 200',
		reply: () => text('<!DOCTYPE html><html><body>Sign in</body></html>'),
		failure: BAD,
	},
	{ title: 'nothing under HTTP 200', reply: () => text(''), failure: BAD },
	{
		title: 'a body that is not UTF-8',
		reply: () => bytes(Buffer.from('{"message":"\xe9t\xe9"}', 'latin1')),
		failure: bad('It is not valid UTF-8 text.'),
	},
	{
		title: 'a packed body that is damaged',
		reply: (subject) =>
			bytes(gzipSync(subject.goodText()).fill(0xff, 10, 20), { 'content-encoding': 'gzip' }),
		failure: bad('It is damaged and cannot be unpacked.'),
	},
	{
		title: 'a body that is said to be packed as br and is not',
		reply: () => bytes(Buffer.from('{"no":"brotli"}'), { 'content-encoding': 'br' }),
		failure: bad('It is damaged and cannot be unpacked.'),
	},
	{
		title: 'a packed body that breaks off',
		reply: (subject) =>
			bytes(gzipSync(subject.goodText()).subarray(0, 20), { 'content-encoding': 'gzip' }),
		failure: BAD,
	},
	{
		title: 'a body that is packed in an unknown way',
		reply: (subject) => bytes(gzipSync(subject.goodText()), { 'content-encoding': 'secret' }),
		failure: BAD,
	},
	{
		title: 'a body that is too large by a byte',
		reply: (subject) => text(subject.goodText().padEnd(limitOf(subject) + 1)),
		failure: bad('It is larger than '),
	},
	{
		title: 'a body that announces how much too large it is',
		reply: (subject) => {
			const body = Buffer.from(subject.goodText().padEnd(3000 * KIB));
			return bytes(body, { 'content-length': String(body.length) });
		},
		failure: bad(`(${3000 * KIB} bytes announced).`),
	},
	...(['gzip', 'br'] as const).map(
		(encoding): Fault => ({
			title: `a small body that unpacks to 50 MiB (${encoding})`,
			reply: () => bytes(bombs[encoding](), { 'content-encoding': encoding }),
			failure: bad('It is larger than '),
		}),
	),
	{
		title: 'JSON of 10,000 levels',
		reply: () => text(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
		failure: BAD,
	},
];

/** Bodies as received. */
export const bodyFaults: readonly Fault[] = [...readable, ...unreadable];

/** Maximum bytes of a body for a record. */
export function limitOf({ answers }: Subject): number {
	return answers.record.maxBytes ?? MAX_BODY;
}

const BOMB = Buffer.alloc(50 * KIB * KIB, ' ');

const bombs = {
	gzip: () => gzipSync(BOMB, { level: 1 }),
	br: () => brotliCompressSync(BOMB, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
};

function stream(body: Readable) {
	return { kind: 'stream' as const, status: 200, headers: {}, body };
}

function inPieces(whole: Buffer): Readable {
	const count = Math.ceil(whole.length / 7);
	return Readable.from(
		Array.from({ length: count }, (_, index) => whole.subarray(index * 7, index * 7 + 7)),
	);
}
