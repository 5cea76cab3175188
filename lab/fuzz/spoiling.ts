import fc from 'fast-check';

/** Damage to a body below its JSON, as by a bad connection or a bad program. */
export type Spoiling = (body: Buffer) => Buffer;

const BYTE_ORDER_MARK = '\ufeff';

const PIECES = [' ', '\0', ',', '"', '}', '0', '\\', 'e'];

const OTHER_BODIES = ['', ' ', 'null', '0', '"0"', 'OK', '<html></html>', '[[[['];

/** Any way to spoil a body. */
export const anySpoiling: fc.Arbitrary<Spoiling> = fc.oneof(
	cut((head) => [head]),
	cut((_, tail) => [tail]),
	cut((head, tail, byte) => [head, Buffer.from([0x80 | byte]), tail]),
	cut((head, tail, byte) => [head, Buffer.from([byte]), tail.subarray(1)]),
	cut((head, tail, byte) => [head, Buffer.from(PIECES[byte % PIECES.length] ?? ''), tail]),
	fc.constantFrom<Spoiling>(
		(body) => Buffer.from(BYTE_ORDER_MARK + body.toString()),
		(body) => Buffer.from(body.toString(), 'utf16le'),
		(body) => Buffer.concat([body, body]),
		(body) => Buffer.concat([body, Buffer.from('\r\n\t ')]),
	),
	fc.constantFrom(...OTHER_BODIES).map((other) => () => Buffer.from(other)),
);

/** Reassembles a body from the parts before and after some place in it. */
function cut(
	pieces: (head: Buffer, tail: Buffer, byte: number) => Buffer[],
): fc.Arbitrary<Spoiling> {
	return fc.tuple(fc.noBias(fc.nat()), fc.nat(255)).map(([seed, byte]) => (body) => {
		const at = seed % (body.length + 1);
		return Buffer.concat(pieces(body.subarray(0, at), body.subarray(at), byte));
	});
}
