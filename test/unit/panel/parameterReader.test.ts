import type { INodeProperties } from 'n8n-workflow';

import { ParameterReader } from '../../../nodes/Credits/panel/parameterReader';
import { readerOf, refusalOf } from '../../support/parameters';

const PROPERTIES: INodeProperties[] = [
	{ displayName: 'Amount', name: 'amount', type: 'number', default: 7 },
	{ displayName: 'Label', name: 'label', type: 'string', default: '' },
	{ displayName: 'Kind', name: 'kind', type: 'options', options: [], default: 'a' },
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

const reading = (values: Record<string, unknown> = {}) => readerOf(values, PROPERTIES);

const KINDS = ['', 'a', 'b'] as const;

/** The kinds of values, each read from the parameter in which a test puts it. */
const kinds = {
	number: (value: unknown) => reading({ amount: value }).number('amount', { least: 0 }),
	'optional number': (value: unknown) => reading({ amount: value }).optionalNumber('amount'),
	switch: (value: unknown) =>
		reading({ options: { includeRaw: value } })
			.collection('options')
			.boolean('includeRaw'),
	text: (value: unknown) => reading({ label: value }).text('label'),
	'required text': (value: unknown) => reading({ label: value }).requiredText('label'),
	choice: (value: unknown) => reading({ kind: value }).choice('kind', KINDS),
	collection: (value: unknown) => reading({ options: value }).collection('options'),
};

type Kind = keyof typeof kinds;

it.each<[kind: Kind, value: unknown, read: unknown]>([
	['number', 5, 5],
	['number', '12.5', 12.5],
	['number', 0, 0],
	['optional number', '', null],
	['optional number', null, null],
	['optional number', undefined, null],
	['optional number', '0', 0],
	['optional number', -5, -5],
	['switch', true, true],
	['switch', false, false],
	['text', 'Client A', 'Client A'],
	['text', '  Client A\n', 'Client A'],
	['text', '', ''],
	['text', 42, '42'],
	['choice', '', ''],
	['choice', 'b', 'b'],
])('a %s is read from %j', (kind, value, read) => {
	expect(kinds[kind](value)).toBe(read);
});

it('what a workflow does not store has the default of its description', () => {
	const options = reading().collection('options');
	expect(reading().number('amount', {})).toBe(7);
	expect([options.boolean('includeRaw'), options.number('timeout', {})]).toEqual([false, 10000]);
});

/** What an expression may yield instead of a value. */
const NOTHING = [undefined, null, [5], {}, new Date(0), () => 5];
const NO_NUMBERS = ['abc', '1e3', Number.NaN, Infinity, true];

it.each<[kind: Kind, message: string, values: unknown[]]>([
	['number', "'Amount' must be a number of 0 or more", [...NOTHING, ...NO_NUMBERS, '', -0.001]],
	['optional number', "'Amount' must be a number", [...NOTHING.slice(2), ...NO_NUMBERS]],
	[
		'switch',
		"'Include Raw' must be on or off (true or false)",
		[...NOTHING, 'true', 1, '', Number.NaN],
	],
	['text', "'Label' must be a text", [...NOTHING, true]],
	['required text', "'Label' must not be empty", ['', '  ']],
	['choice', "'Kind' must be one of: a, b", [...NOTHING, 'A', 'other', 0, ['a']]],
	['collection', "'Options' must be a set of options", [undefined, null, '{}', [], 5]],
])('a %s of anything else is refused: %s', (kind, message, values) => {
	const messages = values.map((value) => refusalOf(() => kinds[kind](value)).message);
	expect(messages).toEqual(values.map(() => message));
});

it.each<[name: string, value: number, bounds: object, expected: string]>([
	['below the least', -0.001, { least: 0 }, 'a number of 0 or more'],
	['above the most', 100.5, { least: 0, most: 100 }, 'a number from 0 to 100'],
	['not whole', 1.5, { least: 0, most: 5, isWhole: true }, 'a whole number from 0 to 5'],
])('a number is refused when it is %s', (_, amount, bounds, expected) => {
	const { message } = refusalOf(() => reading({ amount }).number('amount', bounds));
	expect(message).toBe(`'Amount' must be ${expected}`);
});

it('a refusal says where to look, and which item it is', () => {
	expect(refusalOf(() => kinds.number('abc'))).toMatchObject({
		class: 'configuration',
		description:
			"Open the node and correct 'Amount'. If it is an expression, check its result for this item. Nothing was sent.",
		itemIndex: 3,
	});
});

it('an expression that cannot be evaluated is reported with the item and the message of n8n', () => {
	const fail = () => {
		throw new Error("Can't get data for expression");
	};
	const broken = new ParameterReader(fail, 7, PROPERTIES);
	expect(refusalOf(() => broken.number('amount', {}))).toMatchObject({
		class: 'configuration',
		message: "'Amount' cannot be evaluated",
		description:
			"Check the expression in it. n8n says: “Can't get data for expression”. Nothing was sent.",
		itemIndex: 7,
	});
});

describe('a value that is the same for all items', () => {
	const values: Record<string, unknown> = {
		amount: -1,
		options: { includeRaw: 'yes', timeout: 'soon' },
	};
	const storing = (stored: Record<string, unknown>) =>
		new ParameterReader((name) => values[name], 3, PROPERTIES, stored);

	it.each<[name: string, stored: Record<string, unknown>, itemIndex: number | undefined]>([
		['a plain value', { amount: -1 }, undefined],
		['a value that is not stored', {}, undefined],
		['a text with an equals sign in it', { amount: 'a=b' }, undefined],
		['an expression', { amount: '={{ $json.x }}' }, 3],
	])('names no item in a refusal, unless it is an expression: %s', (_, stored, itemIndex) => {
		const refusal = refusalOf(() => storing(stored).number('amount', { least: 0 }));
		expect(refusal.itemIndex).toBe(itemIndex);
		expect(refusal.description.includes('for this item')).toBe(itemIndex === 3);
	});

	it.each<[name: string, stored: object, blamed: [number | undefined, number | undefined]]>([
		[
			'one is an expression',
			{ options: { includeRaw: '={{ 1 }}', timeout: 'soon' } },
			[3, undefined],
		],
		['none is stored', {}, [undefined, undefined]],
		['all are one expression', { options: '={{ $json.options }}' }, [3, 3]],
	])('is distinguished among options: %s', (_, stored, blamed) => {
		const options = storing({ ...stored }).collection('options');
		const refusals = [
			refusalOf(() => options.boolean('includeRaw')),
			refusalOf(() => options.number('timeout', {})),
		];
		expect(refusals.map(({ itemIndex }) => itemIndex)).toEqual(blamed);
	});

	it('names the item that is itself at fault', () => {
		expect(storing({ amount: 5 }).refusalOfItem('amount', 'is odd', 'Why.')).toMatchObject({
			message: "'Amount' is odd",
			description: 'Why. Nothing was sent.',
			itemIndex: 3,
		});
	});
});
