import { UnexpectedAnswer } from '../../../../nodes/Credits/balance/failure';
import {
	anyFieldsOf,
	fieldsOf,
	JsonFields,
	objectsOf,
} from '../../../../nodes/Credits/providers/jsonFields';
import { answerOf } from './answer';

const fields = new JsonFields({
	amount: 42,
	zero: 0,
	decimal: '1157.74',
	text: 'pro',
	blank: ' ',
	flag: false,
	nothing: null,
	list: [1, 'two'],
	id: 17,
	hugeId: 2 ** 60,
	instant: '2027-03-01 12:30:00',
	inner: { amount: 7, deeper: { text: 'x' } },
	lots: [{ left: 1 }, { left: 2 }],
});

describe('a field of an answer', () => {
	it.each<[string, (name: string) => unknown, Record<string, unknown>]>([
		[
			'an amount that may be missing',
			(name) => fields.amountOrNull(name),
			{ amount: 42, zero: 0, decimal: 1157.74, text: null, flag: null, nothing: null, gone: null },
		],
		[
			'a text',
			(name) => fields.text(name),
			{ text: 'pro', blank: null, amount: null, nothing: null, list: null, gone: null },
		],
		[
			'an id, whatever its form',
			(name) => fields.id(name),
			// Beyond 2^53 the digits that arrive are not those that were sent.
			{
				id: '17',
				text: 'pro',
				zero: '0',
				hugeId: null,
				decimal: '1157.74',
				flag: null,
				gone: null,
			},
		],
		[
			'true or false',
			(name) => fields.flag(name),
			{ flag: false, zero: null, text: null, nothing: null, gone: null },
		],
		[
			'a point in time, UTC unless it says otherwise',
			(name) => fields.instant(name),
			{ instant: '2027-03-01T12:30:00.000Z', text: null, amount: null, gone: null },
		],
		[
			'sent',
			(name) => fields.isSent(name),
			{ zero: true, flag: true, blank: true, nothing: false, gone: false },
		],
		['whatever it is', (name) => fields.value(name), { list: [1, 'two'], gone: undefined }],
	])('is read as %s', (_, read, expected) => {
		const names = Object.keys(expected);
		expect(Object.fromEntries(names.map((name) => [name, read(name)]))).toEqual(expected);
	});

	it('is read in another zone where the provider has one', () => {
		expect(fields.instant('instant', 'Europe/Paris')).toBe('2027-03-01T11:30:00.000Z');
	});

	it('is listed by name', () => {
		expect(new JsonFields({ b: 1, a: null }).names()).toEqual(['b', 'a']);
	});
});

describe('a field that has to be there', () => {
	it('is read where it is', () => {
		expect([
			fields.amount('zero'),
			fields.amount('decimal'),
			fields.requiredText('text'),
			fields.object('inner').amount('amount'),
			fields.list('list'),
			fields.objects('lots').map((lot) => lot.amount('left')),
		]).toEqual([0, 1157.74, 'pro', 7, [1, 'two'], [1, 2]]);
	});

	it.each<[() => unknown, string]>([
		[() => fields.amount('gone'), "'gone' is missing where a number was expected"],
		[() => fields.amount('nothing'), "'nothing' is null where a number was expected"],
		[() => fields.amount('text'), "'text' is a text where a number was expected"],
		[() => fields.amount('flag'), "'flag' is true or false where a number was expected"],
		[() => fields.requiredText('gone'), "'gone' is missing where a text was expected"],
		[() => fields.requiredText('amount'), "'amount' is a number where a text was expected"],
		[() => fields.object('list'), "'list' is a list where an object was expected"],
		[() => fields.list('inner'), "'inner' is an object where a list was expected"],
		[() => fields.objects('list'), "'list[0]' is a number where an object was expected"],
		[
			() => fields.object('inner').amount('gone'),
			"'inner.gone' is missing where a number was expected",
		],
		[
			() => fields.object('inner').object('deeper').amount('text'),
			"'inner.deeper.text' is a text where a number was expected",
		],
		[
			() => fields.objects('lots')[1]?.requiredText('name'),
			"'lots[1].name' is missing where a text was expected",
		],
		[
			() => fields.objectOrEmpty('nothing').amount('left'),
			"'nothing.left' is missing where a number was expected",
		],
	])('is refused with its place: %#', (read, message) => {
		expect(read).toThrow(new UnexpectedAnswer(message));
	});
});

describe('an amount that is read if it is sent', () => {
	it.each([
		['gone', null],
		['nothing', null],
		['zero', 0],
		['decimal', 1157.74],
	])('%s is %j', (name, amount) => {
		expect(fields.amountIfSent(name)).toBe(amount);
	});

	it.each(['text', 'blank', 'flag', 'list', 'inner'])('%s is refused', (name) => {
		expect(() => fields.amountIfSent(name)).toThrow(UnexpectedAnswer);
	});
});

describe('the fields of an answer', () => {
	it('are those of its object', () => {
		expect(fieldsOf(answerOf({ left: 5 })).amount('left')).toBe(5);
		expect(anyFieldsOf(answerOf({ left: 5 })).amountOrNull('left')).toBe(5);
	});

	it('may be the objects of its list', () => {
		const [, second] = objectsOf(answerOf([{ left: 5 }, { left: 6 }]));
		expect(second?.amount('left')).toBe(6);
		expect(() => second?.amount('used')).toThrow("'[1].used' is missing");
		expect(objectsOf(answerOf([]))).toEqual([]);
	});

	it.each<[string, () => unknown, string]>([
		['a list', () => fieldsOf(answerOf([])), 'it is a list where an object was expected'],
		['a number', () => fieldsOf(answerOf(5)), 'it is a number where an object was expected'],
		['null', () => fieldsOf(answerOf(null)), 'it is null where an object was expected'],
		['an object', () => objectsOf(answerOf({})), 'it is an object where a list was expected'],
		['numbers', () => objectsOf(answerOf([5])), "'[0]' is a number where an object was expected"],
		['a web page', () => fieldsOf(answerOf('<html>')), 'it is a web page (HTML), not JSON'],
		['nothing', () => objectsOf(answerOf('')), 'it is empty'],
		['a request that was not sent', () => fieldsOf(null), 'it was not requested'],
		['the same for a list', () => objectsOf(null), 'it was not requested'],
	])('are refused where it is %s', (_, read, message) => {
		expect(read).toThrow(new UnexpectedAnswer(message));
	});

	it.each([[[]], [5], [null], ['<html>'], ['']])('are none where one may look: %j', (body) => {
		expect(anyFieldsOf(answerOf(body)).names()).toEqual([]);
	});
});

describe('details', () => {
	const fields = new JsonFields({
		plan: ' Gold ',
		left: 3,
		isPaid: false,
		share: '0.50',
		empty: '',
		nothing: null,
		list: [1],
		object: {},
		endless: Number.NEGATIVE_INFINITY,
		noughtBelow: -0,
	});

	it('are texts, numbers and flags as they were sent, under names of ours', () => {
		expect(
			fields.details({ planName: 'plan', left: 'left', isPaid: 'isPaid', share: 'share' }),
		).toEqual({ planName: ' Gold ', left: 3, isPaid: false, share: '0.50' });
	});

	it('may be amounts, of which decimal texts become numbers', () => {
		const names = { left: 'left', share: 'share', plan: 'plan', nothing: 'nothing' };
		expect(fields.amounts(names)).toEqual({ left: 3, share: 0.5 });
	});

	it('are nothing else, and no number that no double holds', () => {
		const names = ['empty', 'nothing', 'list', 'object', 'endless', 'absent', 'toString'];
		expect(fields.details(Object.fromEntries(names.map((name) => [name, name])))).toEqual({});
		expect(fields.details({ nought: 'noughtBelow' })).toEqual({ nought: 0 });
	});
});

describe('a field with several spellings', () => {
	it('is the first one that is there and not null, and the first of all where none is', () => {
		const fields = new JsonFields({ Credits: 5, credits: null, Info: { left: 1 } });
		expect(fields.amount('CREDITS', 'Credits')).toBe(5);
		expect(fields.amountOrNull('left', 'Credits')).toBe(5);
		expect(fields.amountIfSent('credits', 'Credits')).toBe(5);
		expect(fields.amountIfSent('credits', 'left')).toBeNull();
		expect(fields.object('info', 'Info').amount('left')).toBe(1);
		expect(() => fields.amount('left', 'remaining')).toThrow(
			new UnexpectedAnswer("'left' is missing where a number was expected"),
		);
	});
});
