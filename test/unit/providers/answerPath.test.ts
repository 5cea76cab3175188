import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import {
	formatPath,
	parseAnswerPath,
	requireValueAt,
	valueAt,
} from '../../../nodes/Credits/providers/answerPath';

describe('a path as people write it', () => {
	it.each<[string, Array<string | number>]>([
		['credits', ['credits']],
		['data.credits', ['data', 'credits']],
		['data.credits[0].left', ['data', 'credits', 0, 'left']],
		['[0]', [0]],
		['[1].left', [1, 'left']],
		['[12]', [12]],
		['$', []],
		['$.data', ['data']],
		['$[0]', [0]],
		['data["a.b"]', ['data', 'a.b']],
		["data['a b'].left", ['data', 'a b', 'left']],
		['credits.0.left', ['credits', '0', 'left']],
		['remaining credits', ['remaining credits']],
		['x-left', ['x-left']],
		['$left', ['$left']],
		[' data.left ', ['data', 'left']],
	])('%s', (text, parts) => {
		expect(parseAnswerPath(text)).toEqual(parts);
	});

	it.each([
		...['', ' ', '.', '.left', 'data.', 'data..left', 'data[', 'data[]', 'data[x]', 'data]'],
		...['data[0]left', 'data["a]', '$$.['],
	])('is not valid: %j', (text) => {
		expect(parseAnswerPath(text)).toBeNull();
	});
});

describe('what stands at a path', () => {
	const BODY = {
		data: { credits: [{ left: 3 }, { left: null }], 'a.b': 1, empty: {} },
		__proto__: { inherited: 1 },
	};
	const at = (text: string) => requireValueAt(BODY, parseAnswerPath(text) ?? []);

	it.each([
		['data.credits[0].left', 3],
		['data.credits.0.left', 3],
		['data.credits[1].left', null],
		['data["a.b"]', 1],
	])('%s', (text, value) => {
		expect(at(text)).toBe(value);
	});

	it('may be the whole answer', () => {
		expect(requireValueAt(12, [])).toBe(12);
	});

	it.each([
		['data.left', "'data' has no field 'left', but credits, a.b, empty"],
		['left', "the answer has no field 'left', but data"],
		['data.credits.left', "'data.credits' is a list of 2 and has no field 'left'"],
		['data.credits[2]', "'data.credits' is a list of 2 and has no entry [2]"],
		['data.credits[0].left.more', "'data.credits[0].left' is a number and has no field 'more'"],
		['data.empty.left', "'data.empty' has no field 'left': it is empty"],
		['data["a.b"].c', `'data["a.b"]' is a number and has no field 'c'`],
		['toString', "the answer has no field 'toString', but data"],
		['inherited', "the answer has no field 'inherited', but data"],
		['data.credits.length', "'data.credits' is a list of 2 and has no field 'length'"],
	])('%s finds nothing, and the message lists the names that are there', (text, message) => {
		expect(() => at(text)).toThrow(new UnexpectedAnswer(message));
		expect(valueAt(BODY, parseAnswerPath(text) ?? [])).toBeUndefined();
	});

	it('is reported with a few of many names, and without names that are data', () => {
		const body = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, index]));
		const long = { ['k'.repeat(41)]: 1, left: 2 };
		expect(() => requireValueAt(body, ['left'])).toThrow(/f0, f1, .*, f19 and 30 more$/);
		expect(() => requireValueAt(long, ['right'])).toThrow(/but left and 1 more$/);
	});
});

describe('a path in words', () => {
	it.each<[Array<string | number>, string]>([
		[[], '$'],
		[['data', 0, 'left'], 'data[0].left'],
		[[0], '[0]'],
		[['a.b', 'c'], '["a.b"].c'],
	])('%j', (path, text) => {
		expect(formatPath(path)).toBe(text);
		expect(parseAnswerPath(text)).toEqual(path);
	});
});
