import type { Random } from '../random';

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** Changes a body below its JSON: what a bad line or a bad program makes of it. */
export function spoil(body: Buffer, random: Random): Buffer {
	const at = random.below(body.length + 1);
	switch (random.below(9)) {
		case 0:
			return body.subarray(0, at);
		case 1:
			return body.subarray(at);
		case 2:
			return insert(body, at, Buffer.from([0x80 + random.below(0x80)]));
		case 3:
			return Buffer.concat([BYTE_ORDER_MARK, body]);
		case 4:
			return Buffer.from(body.toString(), 'utf16le');
		case 5: {
			const spoiled = Buffer.from(body);
			if (at < spoiled.length) spoiled[at] = random.below(256);
			return spoiled;
		}
		case 6:
			return insert(body, at, Buffer.from(random.pick([' ', '\0', ',', '"', '}', '0', '\\', 'e'])));
		case 7:
			return Buffer.concat([body, random.chance(0.5) ? body : Buffer.from('\r\n\t ')]);
		default:
			return Buffer.from(random.pick(['', ' ', 'null', '0', '"0"', 'OK', '<html></html>', '[[[[']));
	}
}

function insert(body: Buffer, at: number, piece: Buffer): Buffer {
	return Buffer.concat([body.subarray(0, at), piece, body.subarray(at)]);
}
