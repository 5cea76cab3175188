import type { INodeProperties } from 'n8n-workflow';

import { Failure } from '../../../nodes/Credits/balance/failure';
import { ParameterReader } from '../../../nodes/Credits/panel/parameterReader';

const PROPERTIES: INodeProperties[] = [
	{ displayName: 'Low Threshold', name: 'lowThreshold', type: 'number', default: 0 },
	{ displayName: 'Account Label', name: 'accountLabel', type: 'string', default: '' },
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		options: [],
		default: 'getBalance',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		default: {},
		options: [
			{ displayName: 'Include Raw', name: 'includeRaw', type: 'boolean', default: false },
			{ displayName: 'Timeout', name: 'timeout', type: 'number', default: 10000 },
		],
	},
];

/** A reader of item 3, whose parameters have these values; the others are not stored. */
function reading(values: Record<string, unknown> = {}): ParameterReader {
	return new ParameterReader(
		(name, fallback) => (name in values ? values[name] : fallback),
		3,
		PROPERTIES,
	);
}

function refusalOf(read: () => unknown): Failure {
	try {
		read();
	} catch (error) {
		if (error instanceof Failure) return error;
		throw error;
	}
	throw new Error('The value was taken');
}

/** What stands in for a value that an expression yields. */
const ODD_VALUES = [
	['undefined', undefined],
	['null', null],
	['an empty text', ''],
	['words', 'abc'],
	['an exponent as a text', '1e3'],
	['NaN', Number.NaN],
	['infinity', Number.POSITIVE_INFINITY],
	['a list', [5]],
	['an object', {}],
	['a date', new Date(0)],
	['a function', () => 5],
] as const;

describe('a number', () => {
	it.each([
		[5, 5],
		['5', 5],
		['12.5', 12.5],
		[0, 0],
	])('is read from %j', (value, number) => {
		expect(reading({ lowThreshold: value }).number('lowThreshold', { least: 0 })).toBe(number);
	});

	it('has the default of its description when the workflow stores none', () => {
		expect(reading().number('lowThreshold', {})).toBe(0);
	});

	it.each([...ODD_VALUES, ['true', true] as const])('is refused when it is %s', (_, value) => {
		const refusal = refusalOf(() =>
			reading({ lowThreshold: value }).number('lowThreshold', { least: 0 }),
		);
		expect(refusal).toMatchObject({
			class: 'configuration',
			message: "'Low Threshold' must be a number of 0 or more",
			description:
				"Open the node and correct 'Low Threshold'. If it is an expression, check its result for this item. Nothing was sent.",
			itemIndex: 3,
		});
	});

	it.each([
		['below the least', -0.001, { least: 0 }, 'a number of 0 or more'],
		['above the most', 100.5, { least: 0, most: 100 }, 'a number from 0 to 100'],
		['not whole', 1.5, { least: 0, most: 5, isWhole: true }, 'a whole number from 0 to 5'],
		['no number', 'abc', {}, 'a number'],
	])('is refused when it is %s', (_, value, bounds, expected) => {
		const refusal = refusalOf(() =>
			reading({ lowThreshold: value }).number('lowThreshold', bounds),
		);
		expect(refusal.message).toBe(`'Low Threshold' must be ${expected}`);
	});
});

describe('an optional number', () => {
	it.each([
		['', null],
		[null, null],
		[undefined, null],
		[0, 0],
		['0', 0],
		[-5, -5],
	])('is read from %j as %j', (value, number) => {
		expect(reading({ lowThreshold: value }).optionalNumber('lowThreshold')).toBe(number);
	});

	it.each([['abc'], [true], [Number.NaN], [{}]])('is refused when it is %j', (value) => {
		const refusal = refusalOf(() =>
			reading({ lowThreshold: value }).optionalNumber('lowThreshold'),
		);
		expect(refusal.message).toBe("'Low Threshold' must be a number");
	});
});

describe('a switch', () => {
	it.each([true, false])('is read from %j', (value) => {
		const options = reading({ options: { includeRaw: value } }).collection('options');
		expect(options.boolean('includeRaw')).toBe(value);
	});

	it.each([...ODD_VALUES, ['true as a text', 'true'] as const, ['1', 1] as const])(
		'is refused when it is %s',
		(_, value) => {
			const options = reading({ options: { includeRaw: value } }).collection('options');
			expect(refusalOf(() => options.boolean('includeRaw')).message).toBe(
				"'Include Raw' must be on or off (true or false)",
			);
		},
	);
});

describe('a text', () => {
	it.each([
		['Client A', 'Client A'],
		['  Client A\n', 'Client A'],
		['', ''],
		[42, '42'],
	])('is read from %j', (value, text) => {
		expect(reading({ accountLabel: value }).text('accountLabel')).toBe(text);
	});

	it.each([[undefined], [null], [true], [['a']], [{}]])('is refused when it is %j', (value) => {
		const refusal = refusalOf(() => reading({ accountLabel: value }).text('accountLabel'));
		expect(refusal.message).toBe("'Account Label' must be a text");
	});

	it.each([[''], ['  ']])('that is required is refused when it is %j', (value) => {
		const refusal = refusalOf(() => reading({ accountLabel: value }).requiredText('accountLabel'));
		expect(refusal.message).toBe("'Account Label' must not be empty");
	});
});

describe('a choice', () => {
	const values = ['', 'getBalance', 'requireCredits'] as const;

	it.each(values)('is read from %j', (value) => {
		expect(reading({ operation: value }).choice('operation', values)).toBe(value);
	});

	it.each([['other'], ['GETBALANCE'], [undefined], [null], [0], [['getBalance']], [{}]])(
		'is refused when it is %j',
		(value) => {
			const refusal = refusalOf(() => reading({ operation: value }).choice('operation', values));
			expect(refusal.message).toBe("'Operation' must be one of: getBalance, requireCredits");
		},
	);
});

describe('a collection', () => {
	it('has the defaults of fields that were not added', () => {
		const options = reading().collection('options');
		expect([options.boolean('includeRaw'), options.number('timeout', {})]).toEqual([false, 10000]);
	});

	it.each([[undefined], [null], ['{}'], [[]], [5]])('is refused when it is %j', (value) => {
		expect(refusalOf(() => reading({ options: value }).collection('options')).message).toBe(
			"'Options' must be a set of options",
		);
	});
});

describe('an expression that cannot be evaluated', () => {
	it('is named with the field, the item and what n8n says', () => {
		const broken = new ParameterReader(
			() => {
				throw new Error("Can't get data for expression");
			},
			7,
			PROPERTIES,
		);
		expect(refusalOf(() => broken.number('lowThreshold', {}))).toMatchObject({
			class: 'configuration',
			message: "'Low Threshold' cannot be evaluated",
			description:
				"Check the expression in it. n8n says: “Can't get data for expression”. Nothing was sent.",
			itemIndex: 7,
		});
	});
});

describe('a value that is the same for all items', () => {
	const values = {
		lowThreshold: -1,
		accountLabel: null,
		options: { includeRaw: 'yes', timeout: 'soon' },
	};

	function storing(stored: Record<string, unknown>): ParameterReader {
		return new ParameterReader(
			(name) => values[name as keyof typeof values],
			3,
			PROPERTIES,
			stored,
		);
	}

	it.each<[string, Record<string, unknown>, number | undefined]>([
		['a plain value', { lowThreshold: -1 }, undefined],
		['a value that is not stored', {}, undefined],
		['a text with an equals sign in it', { lowThreshold: 'a=b' }, undefined],
		['an expression', { lowThreshold: '={{ $json.x }}' }, 3],
	])('blames no item, but an expression does: %s', (_, stored, itemIndex) => {
		const refusal = refusalOf(() => storing(stored).number('lowThreshold', { least: 0 }));
		expect(refusal.itemIndex).toBe(itemIndex);
		expect(refusal.description.includes('for this item')).toBe(itemIndex === 3);
	});

	it.each<[string, unknown, [number | undefined, number | undefined]]>([
		['of which one is an expression', { includeRaw: '={{ 1 }}', timeout: 'soon' }, [3, undefined]],
		['that are not stored', undefined, [undefined, undefined]],
		['that are an expression as a whole', '={{ $json.options }}', [3, 3]],
	])('is told apart within options %s', (_, options, blamed) => {
		const reader = storing({ ...(options !== undefined && { options }) }).collection('options');
		const refusals = [
			refusalOf(() => reader.boolean('includeRaw')),
			refusalOf(() => reader.number('timeout', {})),
		];
		expect(refusals.map(({ itemIndex }) => itemIndex)).toEqual(blamed);
	});

	it('blames the item where that is at fault itself', () => {
		const failure = storing({ lowThreshold: 5 }).refusalOfItem('lowThreshold', 'is odd', 'Why.');
		expect(failure).toMatchObject({
			message: "'Low Threshold' is odd",
			description: 'Why. Nothing was sent.',
			itemIndex: 3,
		});
	});
});
