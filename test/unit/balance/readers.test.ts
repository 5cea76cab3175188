import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import {
	describeJson,
	readAmount,
	readText,
	requireAmount,
	requireRecord,
} from '../../../nodes/Credits/balance/readers';

it.each<[value: unknown, amount: number]>([
	[1157.74, 1157.74],
	[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	[5e-324, 5e-324],
	['-42', -42],
	['1157.74', 1157.74],
	['007', 7],
	['0.10', 0.1],
	// A plain 0, and not −0.
	[-0, 0],
	['-0.00', 0],
])('readAmount reads %j as %d', (value, amount) => {
	expect(Object.is(readAmount(value), amount)).toBe(true);
});

it.each<[name: string, value: unknown]>([
	['nothing', undefined],
	['null', null],
	['false', false],
	['an empty text', ''],
	['a blank', ' '],
	['a unit', '42 credits'],
	['an exponent', '1e3'],
	['digit groups', '1,000'],
	['a plus sign', '+42'],
	['blanks around', ' 42 '],
	['a line break behind', '42\n'],
	['a point without digits', '42.'],
	['digits missing before the point', '.5'],
	['hexadecimal digits', '0x10'],
	['other digits', '٤٢'],
	['Infinity as a text', 'Infinity'],
	['more digits than a number holds', '9'.repeat(400)],
	['a text nearer to 0 than a number can be, which is not 0', `0.${'0'.repeat(400)}1`],
	['a number beyond the precision of a double', 9_007_199_254_740_992],
	['the same as a text', '-9007199254740992'],
	['NaN', Number.NaN],
	['infinity', Number.POSITIVE_INFINITY],
	['a large integer', 42n],
	['a list of one number', [42]],
	['an object that turns into a number', { valueOf: () => 42 }],
])('readAmount refuses %s', (_, value) => {
	expect(readAmount(value)).toBeNull();
});

it.each<[kind: string, value: unknown]>([
	['missing', undefined],
	['null', null],
	['an empty text', ''],
	['a text', 'sk-secret'],
	['a number', 7],
	['a number out of range', Number.NaN],
	['true or false', false],
	['a list', []],
	['an object', {}],
])('describeJson: %s for %j, without repeating the value', (kind, value) => {
	expect(describeJson(value)).toBe(kind);
});

it('a required value is returned unchanged', () => {
	const record = { data: 1 };
	expect(requireAmount('0', 'data')).toBe(0);
	expect(requireRecord(record, 'it')).toBe(record);
});

it.each<[complaint: string, read: (value: unknown, name: string) => unknown, value: unknown]>([
	["'it' is missing where a number was expected", requireAmount, undefined],
	["'it' is an empty text where a number was expected", requireAmount, ''],
	["'it' is a number out of range where a number was expected", requireAmount, Infinity],
	['it is missing where an object was expected', requireRecord, undefined],
	['it is null where an object was expected', requireRecord, null],
	['it is a list where an object was expected', requireRecord, []],
	['it is a text where an object was expected', requireRecord, '{}'],
])('an answer is unexpected: %s', (complaint, read, value) => {
	expect(() => read(value, 'it')).toThrow(new UnexpectedAnswer(complaint));
});

it.each(['Pro', ' Pro ', '0'])('readText keeps %j as it is', (text) => {
	expect(readText(text)).toBe(text);
});

it.each([undefined, null, '', ' \n', 0, true, ['Pro'], {}])(
	'readText returns null for %j',
	(value) => {
		expect(readText(value)).toBeNull();
	},
);
