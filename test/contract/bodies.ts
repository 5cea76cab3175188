import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import type { ScriptedReply } from '../../sandbox';
import { json, jsonText, type Subject } from './subject';

const KIB = 1024;
const LARGEST_BODY = 256 * KIB;

/** What is no JSON object, under HTTP 200. */
const NO_OBJECTS: ReadonlyArray<{ title: string; body: string; says: string }> = [
	{
		title: 'a web page',
		body: '<!DOCTYPE html><html><body>Sign in</body></html>',
		says: 'It is a web page (HTML), not JSON.',
	},
	{
		title: 'a web page after blank lines, without a doctype',
		body: '\n\n  <html lang="en"></html>',
		says: 'It is a web page (HTML), not JSON.',
	},
	{
		title: 'XML',
		body: '<?xml version="1.0"?><error>0</error>',
		says: 'It is XML, not JSON.',
	},
	{ title: 'nothing', body: '', says: 'It is empty.' },
	{ title: 'blanks', body: ' \r\n\t', says: 'It is empty.' },
	{ title: 'plain text', body: 'OK', says: 'It is text, not JSON.' },
	{ title: 'JSON null', body: 'null', says: 'It is null where an object was expected.' },
	{ title: 'a JSON number', body: '0', says: 'where an object was expected.' },
	{ title: 'a JSON text', body: '"100"', says: 'It is a text where an object was expected.' },
	{ title: 'an empty JSON list', body: '[]', says: 'It is a list where an object was expected.' },
	{
		title: 'JSON nested beyond reason',
		body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
		says: 'It is nested too deeply.',
	},
];

/** Everything about the body but its fields: form, encoding and size. */
export function describeBodies(subject: Subject): void {
	const expectBad = async (reply: () => ScriptedReply, says: string) =>
		await subject.expectFailure(() => [reply()], {
			class: 'badResponse',
			httpCode: 200,
			says: [says],
		});
	const goodText = () => JSON.stringify(subject.goodBody());
	const expectGood = async (reply: ScriptedReply) => {
		const [item] = await subject.read(() => [reply]);
		expect(item?.remaining).toBe(subject.plenty);
	};

	describe('a body with HTTP 200 is a bad response when it is', () => {
		it.each(NO_OBJECTS)('$title', async ({ body, says }) => {
			await expectBad(() => jsonText(body), says);
		});

		it('JSON that breaks off', async () => {
			await expectBad(() => jsonText(goodText().slice(0, -1)), 'breaks off or is damaged');
		});

		it('a list with the answer in it', async () => {
			await expectBad(() => json([subject.goodBody()]), 'It is a list');
		});

		it('an empty object', async () => {
			const { itemError } = await subject.fail(() => [json({})]);
			expect(itemError).toMatchObject({ class: 'badResponse', httpCode: 200 });
		});

		it('no UTF-8', async () => {
			const latin1 = Buffer.from('{"message":"\xe9t\xe9"}', 'latin1');
			await expectBad(() => bytes(latin1), 'It is not valid UTF-8 text.');
		});

		it('damaged in packing', async () => {
			const damaged = gzipSync(goodText()).fill(0xff, 10, 20);
			const { itemError } = await subject.fail(() => [
				bytes(damaged, { 'content-encoding': 'gzip' }),
			]);
			expect(itemError.class).toBe('badResponse');
		});
	});

	describe('a body is read', () => {
		it('after a byte order mark', async () => {
			await expectGood(jsonText(`\ufeff${goodText()}`));
		});

		it('without a Content-Type', async () => {
			await expectGood(bytes(Buffer.from(goodText())));
		});

		it('with a wrong Content-Type', async () => {
			await expectGood({
				status: 200,
				headers: { 'content-type': 'text/html' },
				body: goodText(),
			});
		});

		it('with line breaks around it', async () => {
			await expectGood(jsonText(`\r\n${goodText()}\r\n`));
		});

		it('with fields that nobody documents', async () => {
			const body = { ...(subject.goodBody() as object), plan: 'free', extra: { data: [0, null] } };
			await expectGood(json(body));
		});

		it('in small pieces, cut within characters', async () => {
			const body = { ...(subject.goodBody() as object), note: '€'.repeat(50) };
			const whole = Buffer.from(JSON.stringify(body));
			const pieces = Array.from({ length: Math.ceil(whole.length / 7) }, (_, index) =>
				whole.subarray(index * 7, index * 7 + 7),
			);
			await expectGood(stream(Readable.from(pieces)));
		});

		it.each([
			{ encoding: 'gzip', pack: gzipSync },
			{ encoding: 'deflate', pack: deflateSync },
			{ encoding: 'br', pack: brotliCompressSync },
		])('packed as $encoding', async ({ encoding, pack }) => {
			await expectGood(bytes(pack(goodText()), { 'content-encoding': encoding }));
		});

		it('up to 256 KiB', async () => {
			await expectGood(jsonText(goodText().padEnd(LARGEST_BODY)));
		});
	});

	describe('a body of more than 256 KiB is a bad response', () => {
		it('by a single byte', async () => {
			const body = goodText().padEnd(LARGEST_BODY + 1);
			await expectBad(() => jsonText(body), 'It is larger than 256 KiB');
		});

		it('that says how large it is, when the size was announced', async () => {
			const body = Buffer.from(goodText().padEnd(300 * KIB));
			await expectBad(
				() => bytes(body, { 'content-length': String(body.length) }),
				`It is larger than 256 KiB (${300 * KIB} bytes announced).`,
			);
		});

		it('and is not read any further when it never ends', async () => {
			const endless: EndlessBody[] = [];
			const reply = () => {
				const body = new EndlessBody();
				endless.push(body);
				return stream(body);
			};
			await expectBad(reply, 'It is larger than 256 KiB.');
			expect(endless).toHaveLength(2);
			for (const body of endless) expect(body.sent).toBeLessThan(8 * KIB * KIB);
		});

		it('when it unpacks to that size', async () => {
			const bomb = gzipSync(Buffer.alloc(50 * KIB * KIB, ' '));
			expect(bomb.length).toBeLessThan(LARGEST_BODY);
			await expectBad(
				() => bytes(bomb, { 'content-encoding': 'gzip' }),
				'It is larger than 256 KiB',
			);
		});
	});
}

/** Blanks without end, and a count of how many were asked for. */
class EndlessBody extends Readable {
	sent = 0;

	override _read(size: number): void {
		this.sent += size;
		this.push(Buffer.alloc(size, ' '));
	}
}

function stream(body: Readable, headers: Record<string, string> = {}): ScriptedReply {
	return { kind: 'stream', status: 200, headers, body };
}

function bytes(body: Buffer, headers: Record<string, string> = {}): ScriptedReply {
	return stream(Readable.from([body]), headers);
}
