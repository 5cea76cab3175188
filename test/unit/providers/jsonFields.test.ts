import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import {
	anyFieldsOf,
	fieldsOf,
	JsonFields,
	objectsOf,
	textOf,
} from '../../../nodes/Credits/providers/jsonFields';
import { answerOf } from './answer';

const fields = new JsonFields({
	...{ amount: 42, zero: 0, decimal: '1157.74', text: 'pro', blank: ' ', flag: false },
	...{ nothing: null, list: [1, 'two'], id: 17, instant: '2027-03-01 12:30:00' },
	// Beyond 2^53 the digits that arrive are not those that were sent.
	hugeId: 2 ** 60,
	inner: { amount: 7, deeper: { text: 'x' } },
	lots: [{ left: 1 }, { left: 2 }],
});

type Reader = 'amountOrNull' | 'text' | 'id' | 'flag' | 'instant' | 'isSent' | 'value' | 'list';

describe('a field of an answer', () => {
	it.each<[Reader, Record<string, unknown>]>([
		['amountOrNull', { amount: 42, zero: 0, decimal: 1157.74, text: null, flag: null, gone: null }],
		['text', { text: 'pro', blank: null, amount: null, nothing: null, list: null, gone: null }],
		['id', { id: '17', text: 'pro', zero: '0', hugeId: null, decimal: '1157.74', flag: null }],
		['flag', { flag: false, zero: null, text: null, nothing: null, gone: null }],
		['instant', { instant: '2027-03-01T12:30:00.000Z', text: null, amount: null, gone: null }],
		['isSent', { zero: true, flag: true, blank: true, nothing: false, gone: false }],
		['value', { list: [1, 'two'], gone: undefined }],
		['list', { list: [1, 'two'] }],
	])('is read by %s', (reader, expected) => {
		const names = Object.keys(expected);
		const read = names.map((name) => [name, fields[reader](name)]);
		expect(Object.fromEntries(read)).toEqual(expected);
	});

	it('is read in another zone where the provider has one, and listed by name', () => {
		expect(fields.instant('instant', 'Europe/Paris')).toBe('2027-03-01T11:30:00.000Z');
		expect(new JsonFields({ b: 1, a: null }).names()).toEqual(['b', 'a']);
	});

	it('is read where it has to be', () => {
		expect([fields.amount('zero'), fields.amount('decimal')]).toEqual([0, 1157.74]);
		expect(fields.requiredText('text')).toBe('pro');
		expect(fields.object('inner').amount('amount')).toBe(7);
		expect(fields.objects('lots').map((lot) => lot.amount('left'))).toEqual([1, 2]);
	});

	it.each<[place: string, found: string, wanted: string, read: () => unknown]>([
		['gone', 'missing', 'a number', () => fields.amount('gone')],
		['nothing', 'null', 'a number', () => fields.amount('nothing')],
		['text', 'a text', 'a number', () => fields.amount('text')],
		['flag', 'true or false', 'a number', () => fields.amount('flag')],
		['gone', 'missing', 'a text', () => fields.requiredText('gone')],
		['amount', 'a number', 'a text', () => fields.requiredText('amount')],
		['list', 'a list', 'an object', () => fields.object('list')],
		['inner', 'an object', 'a list', () => fields.list('inner')],
		['list[0]', 'a number', 'an object', () => fields.objects('list')],
		['inner.gone', 'missing', 'a number', () => fields.object('inner').amount('gone')],
		[
			...(['inner.deeper.text', 'a text', 'a number'] as const),
			() => fields.object('inner').object('deeper').amount('text'),
		],
		['lots[1].x', 'missing', 'a text', () => fields.objects('lots')[1]?.requiredText('x')],
		['nothing.x', 'missing', 'a number', () => fields.objectOrEmpty('nothing').amount('x')],
		['left', 'missing', 'a number', () => fields.amount('left', 'remaining')],
		['[0].x', 'missing', 'a number', () => objectsOf(answerOf([{}]))[0]?.amount('x')],
		['[0]', 'a number', 'an object', () => objectsOf(answerOf([5]))],
	])("is refused: '%s' is %s where %s was expected", (place, found, wanted, read) => {
		const message = `'${place}' is ${found} where ${wanted} was expected`;
		expect(read).toThrow(new UnexpectedAnswer(message));
	});

	it('may be missing, but not unreadable', () => {
		const amounts = ['gone', 'nothing', 'zero', 'decimal'].map((name) => fields.amountIfSent(name));
		expect(amounts).toEqual([null, null, 0, 1157.74]);
		for (const name of ['text', 'blank', 'flag', 'list', 'inner']) {
			expect(() => fields.amountIfSent(name)).toThrow(UnexpectedAnswer);
		}
	});

	it('with several spellings is the first one that is there and not null', () => {
		const spelled = new JsonFields({ Credits: 5, credits: null, Info: { left: 1 } });
		expect(spelled.amount('CREDITS', 'Credits')).toBe(5);
		expect(spelled.amountOrNull('left', 'Credits')).toBe(5);
		expect(spelled.amountIfSent('credits', 'Credits')).toBe(5);
		expect(spelled.amountIfSent('credits', 'left')).toBeNull();
		expect(spelled.object('info', 'Info').amount('left')).toBe(1);
	});
});

describe('the fields of an answer', () => {
	it('are those of its object, or of the objects of its list', () => {
		expect(fieldsOf(answerOf({ left: 5 })).amount('left')).toBe(5);
		expect(anyFieldsOf(answerOf({ left: 5 })).amountOrNull('left')).toBe(5);
		const entries = objectsOf(answerOf([{ left: 5 }, { left: 6 }]));
		expect(entries.map((entry) => entry.amount('left'))).toEqual([5, 6]);
		expect(objectsOf(answerOf([]))).toEqual([]);
	});

	it.each<[message: string, read: () => unknown]>([
		['it is a list where an object was expected', () => fieldsOf(answerOf([]))],
		['it is a number where an object was expected', () => fieldsOf(answerOf(5))],
		['it is null where an object was expected', () => fieldsOf(answerOf(null))],
		['it is an object where a list was expected', () => objectsOf(answerOf({}))],
		['it is a web page (HTML), not JSON', () => fieldsOf(answerOf('<html>'))],
		['it is empty', () => objectsOf(answerOf(''))],
	])('are refused: %s', (message, read) => {
		expect(read).toThrow(new UnexpectedAnswer(message));
	});

	it('are refused where nothing was requested', () => {
		const refusal = new UnexpectedAnswer('it was not requested');
		expect(() => fieldsOf(null)).toThrow(refusal);
		expect(() => objectsOf(null)).toThrow(refusal);
	});

	it.each([[[]], [5], [null], ['<html>'], ['']])(
		'are none, and no error, where they are optional: %j',
		(body) => {
			expect(anyFieldsOf(answerOf(body)).names()).toEqual([]);
		},
	);
});

describe('what may be something else', () => {
	it('is read as far as it is an object or a text', () => {
		expect(fields.objectsOrEmpty('nothing')).toEqual([]);
		const mixed = new JsonFields({ list: [1, { left: 2 }] }).objectsOrEmpty('list');
		expect(mixed.map((entry) => entry.amount('left'))).toEqual([2]);
		expect(() => mixed[0]?.amount('x')).toThrow("'list[1].x' is missing");
		expect(textOf(answerOf(' 42 credits\n'))).toBe('42 credits');
		expect(() => textOf(answerOf(' '))).toThrow('it is empty');
	});
});

describe('details', () => {
	const sent = new JsonFields({
		...{ plan: ' Gold ', left: 3, isPaid: false, share: '0.50', empty: '', nothing: null },
		...{ list: [1], object: {}, endless: Number.NEGATIVE_INFINITY, noughtBelow: -0 },
	});

	it('are texts, numbers and flags as they were sent, under the names of the record, and nothing else', () => {
		const names = { planName: 'plan', left: 'left', isPaid: 'isPaid', share: 'share' };
		const said = { planName: ' Gold ', left: 3, isPaid: false, share: '0.50' };
		const lacking = ['empty', 'nothing', 'list', 'object', 'endless', 'absent', 'toString'];
		const others = Object.fromEntries(lacking.map((name) => [name, name]));
		expect(sent.details({ ...names, ...others })).toEqual(said);
		expect(sent.details({ nought: 'noughtBelow' })).toEqual({ nought: 0 });
	});

	it('may be amounts, of which decimal texts become numbers', () => {
		const names = { left: 'left', share: 'share', plan: 'plan', nothing: 'nothing' };
		expect(sent.amounts(names)).toEqual({ left: 3, share: 0.5 });
	});
});
