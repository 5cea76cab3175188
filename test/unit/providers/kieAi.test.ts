import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import { kieAi } from '../../../nodes/Credits/providers/kieAi';
import { plainReading } from '../../../nodes/Credits/balance/reading';
import { deepFreeze } from '../../contract/deepFreeze';

const [CREDITS] = kieAi.balances;

describe('Kie.ai: the envelope of a good answer', () => {
	it.each([
		['an integer, as documented', 100, 100],
		['decimals, as people see them', 1157.74, 1157.74],
		['a decimal string', '1157.74', 1157.74],
		['a real zero', 0, 0],
		['an overdrawn account', -3.5, -3.5],
	])('holds %s', (_, data, remaining) => {
		expect(kieAi.parse(deepFreeze({ code: 200, msg: 'success', data }))).toEqual({
			accountId: null,
			balances: [plainReading(CREDITS, remaining)],
		});
	});

	it.each([[undefined], [null], [''], [true], [[]], [{}], [{ credits: 5 }]])(
		'is refused when data is %j, and never read as 0',
		(data) => {
			expect(() => kieAi.parse({ code: 200, msg: 'success', data })).toThrow(UnexpectedAnswer);
		},
	);

	it.each([[undefined], [null], ['ok'], [true]])(
		"is not Kie.ai's when its code is %j, whatever it holds",
		(code) => {
			expect(() => kieAi.parse({ code, msg: 'success', data: 100 })).toThrow(UnexpectedAnswer);
		},
	);
});

describe('Kie.ai: a code in the body decides, whatever HTTP says', () => {
	it.each([
		[401, 'auth'],
		[402, 'forbidden'],
		[403, 'forbidden'],
		[404, 'badRequest'],
		[422, 'badRequest'],
		[429, 'rateLimited'],
		[455, 'unavailable'],
		[500, 'unavailable'],
		[505, 'forbidden'],
		[501, 'unavailable'],
		[599, 'unavailable'],
	])('%d is %s under HTTP 200', (code, failureClass) => {
		const body = { code, msg: 'Their words', data: null };
		expect(kieAi.recogniseFailure({ status: 200, body })).toMatchObject({
			class: failureClass,
			words: 'Their words',
			providerCode: code,
		});
	});

	it('402 says that the amount is unknown, and that it is not 0', () => {
		const body = { code: 402, msg: 'Insufficient Credits', data: null };
		expect(kieAi.recogniseFailure({ status: 200, body })).toEqual({
			class: 'forbidden',
			message: 'Kie.ai says that the account has insufficient credits',
			advice:
				'It did not say how much is left, so nothing is claimed. Top up at https://kie.ai/pricing.',
			words: 'Insufficient Credits',
			providerCode: 402,
		});
	});

	it.each([
		[455, 'Kie.ai is in maintenance', undefined],
		[
			505,
			'Kie.ai has this feature switched off',
			'Ask Kie.ai whether the credit endpoint is enabled for this account.',
		],
	])('%d says in words what it means', (code, message, advice) => {
		const known = kieAi.recogniseFailure({ status: 200, body: { code, msg: 'Sorry' } });
		expect([known?.message, known?.advice]).toEqual([message, advice]);
	});

	it('402 is a failure even with an amount beside it', () => {
		const body = { code: 402, msg: 'Insufficient Credits', data: 0 };
		expect(kieAi.recogniseFailure({ status: 200, body })).toMatchObject({ class: 'forbidden' });
	});

	it.each([['401'], [401]])('%j counts as a number or a text', (code) => {
		expect(kieAi.recogniseFailure({ status: 200, body: { code } })).toMatchObject({
			class: 'auth',
			providerCode: 401,
		});
	});

	it.each([[300], [418], [-1], [0], [200.5], [600], [1001]])(
		'%d, which nobody documents, is no balance',
		(code) => {
			const body = { code, msg: 'Odd', data: 100 };
			expect(kieAi.recogniseFailure({ status: 200, body })).toEqual({
				class: 'badResponse',
				words: 'Odd',
				providerCode: code,
			});
		},
	);

	it.each([199, 300, 401])(
		'a code that nobody documents does not hide that HTTP says %d',
		(status) => {
			const body = { code: 1001, msg: 'Token expired', data: null };
			expect(kieAi.recogniseFailure({ status, body })).toEqual({
				words: 'Token expired',
				providerCode: 1001,
			});
		},
	);

	it.each([200, 299])('a code that nobody documents is no balance under HTTP %d', (status) => {
		expect(kieAi.recogniseFailure({ status, body: { code: 1001 } })).toMatchObject({
			class: 'badResponse',
		});
	});

	it.each([
		['a success', { code: 200, msg: 'success', data: 100 }],
		['a success as a text', { code: '200', data: 100 }],
		['no code', { msg: 'success', data: 100 }],
		['a code that is no number', { code: 'ok' }],
		['a list', []],
		['no JSON', undefined],
	])('leaves %s to the status and to parse', (_, body) => {
		expect(kieAi.recogniseFailure({ status: 200, body })).toBeNull();
	});
});
