import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import {
	describeJson,
	readAmount,
	readText,
	requireAmount,
	requireRecord,
	requireRecords,
} from '../../../nodes/Credits/balance/readers';

describe('readAmount', () => {
	it.each([
		[0, 0],
		[42, 42],
		[-3, -3],
		[1157.74, 1157.74],
		[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
		[5e-324, 5e-324],
		['0', 0],
		['42', 42],
		['-42', -42],
		['1157.74', 1157.74],
		['007', 7],
		['0.10', 0.1],
	])('reads %j as %d', (value, amount) => {
		expect(readAmount(value)).toBe(amount);
	});

	it.each([[-0], ['-0'], ['-0.00']])('reads %j as a plain 0', (value) => {
		expect(Object.is(readAmount(value), 0)).toBe(true);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['true', true],
		['false', false],
		['an empty text', ''],
		['a blank', ' '],
		['words', 'abc'],
		['a unit', '42 credits'],
		['an exponent', '1e3'],
		['digit groups', '1,000'],
		['a decimal comma', '1157,74'],
		['a plus sign', '+42'],
		['blanks around', ' 42 '],
		['a line break behind', '42\n'],
		['a point without digits', '42.'],
		['digits missing before the point', '.5'],
		['hexadecimal digits', '0x10'],
		['other digits', '٤٢'],
		['NaN as a text', 'NaN'],
		['Infinity as a text', 'Infinity'],
		['more digits than a number holds', '9'.repeat(400)],
		['a text nearer to 0 than a number can be, which is not 0', `0.${'0'.repeat(400)}1`],
		['a number that no longer is the one that was sent', 9_007_199_254_740_992],
		['the same as a text', '-9007199254740992'],
		['NaN', Number.NaN],
		['infinity', Number.POSITIVE_INFINITY],
		['minus infinity', Number.NEGATIVE_INFINITY],
		['a large integer', 42n],
		['an empty list', []],
		['a list of one number', [42]],
		['an object', {}],
		['a number object', Object(42)],
		['an object that turns into a number', { valueOf: () => 42 }],
	])('does not take %s for an amount', (_, value) => {
		expect(readAmount(value)).toBeNull();
	});
});

describe('requireAmount', () => {
	it('returns a zero that is there', () => {
		expect(requireAmount('0', 'data')).toBe(0);
	});

	it.each([
		[undefined, "'data' is missing where a number was expected"],
		[null, "'data' is null where a number was expected"],
		['', "'data' is an empty text where a number was expected"],
		['abc', "'data' is a text where a number was expected"],
		[Number.POSITIVE_INFINITY, "'data' is a number out of range where a number was expected"],
		[true, "'data' is true or false where a number was expected"],
		[[42], "'data' is a list where a number was expected"],
		[{}, "'data' is an object where a number was expected"],
	])('refuses %j, and does not repeat it', (value, message) => {
		expect(() => requireAmount(value, 'data')).toThrow(new UnexpectedAnswer(message));
	});
});

describe('requireRecord', () => {
	it('returns the object itself', () => {
		const record = { data: 1 };
		expect(requireRecord(record, 'it')).toBe(record);
	});

	it.each([
		[undefined, 'it is missing where an object was expected'],
		[null, 'it is null where an object was expected'],
		[[], 'it is a list where an object was expected'],
		[0, 'it is a number where an object was expected'],
		['{}', 'it is a text where an object was expected'],
	])('refuses %j', (value, message) => {
		expect(() => requireRecord(value, 'it')).toThrow(new UnexpectedAnswer(message));
	});
});

describe('requireRecords', () => {
	it.each([[[]], [[{ id: 1 }, {}]]])('returns the entries of %j', (list) => {
		expect(requireRecords(list, 'credits')).toEqual(list);
	});

	it.each([
		[undefined, "'credits' is missing where a list was expected"],
		[null, "'credits' is null where a list was expected"],
		[{}, "'credits' is an object where a list was expected"],
		[[{}, null], "'credits[1]' is null where an object was expected"],
		[[[]], "'credits[0]' is a list where an object was expected"],
	])('refuses %j', (value, message) => {
		expect(() => requireRecords(value, 'credits')).toThrow(new UnexpectedAnswer(message));
	});
});

describe('readText', () => {
	it.each([['Pro'], [' Pro '], ['0']])('keeps %j as it is', (text) => {
		expect(readText(text)).toBe(text);
	});

	it.each([[undefined], [null], [''], [' \n'], [0], [true], [['Pro']], [{}]])(
		'finds nothing said in %j',
		(value) => {
			expect(readText(value)).toBeNull();
		},
	);
});

describe('describeJson', () => {
	it.each([
		[undefined, 'missing'],
		[null, 'null'],
		['', 'an empty text'],
		['sk-secret', 'a text'],
		[7, 'a number'],
		[Number.NaN, 'a number out of range'],
		[false, 'true or false'],
		[[], 'a list'],
		[{}, 'an object'],
	])('calls %j %s', (value, words) => {
		expect(describeJson(value)).toBe(words);
	});
});
