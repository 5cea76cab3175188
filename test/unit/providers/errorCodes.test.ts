import type { ErrorCodes } from '../../../nodes/Credits/providers/contract';
import { errorByCode, knownCodes } from '../../../nodes/Credits/providers/errorCodes';

const ENVELOPE: ErrorCodes = {
	at: 'meta.code',
	good: 0,
	areStatuses: true,
	codes: { 7: 'auth', 402: { class: 'forbidden', message: 'Nothing is left' } },
};

const answer = (code: unknown, status = 200) => ({
	status,
	notJson: null,
	body: { meta: { code } },
});

describe('a code in an answer', () => {
	it.each([
		['of a success', 0, 200, null],
		['of a success as a text', '0', 200, null],
		['of a success under an error status, which then decides', 0, 503, null],
		['that is listed', 7, 200, { class: 'auth', providerCode: 7 }],
		['that is listed as a text', '7', 200, { class: 'auth', providerCode: '7' }],
		[
			'that is listed with words',
			402,
			200,
			{ class: 'forbidden', message: 'Nothing is left', providerCode: 402 },
		],
		['that is a status', 429, 200, { class: 'rateLimited', providerCode: 429 }],
		['that is neither', 1001, 200, { providerCode: 1001 }],
		['that is a good status but not the code of a success', 200, 200, { providerCode: 200 }],
		['that every object has by its nature', 'constructor', 200, { providerCode: 'constructor' }],
	])('%s', (_, code, status, expected) => {
		expect(errorByCode(ENVELOPE, answer(code, status))).toEqual(expected);
	});

	it.each([[undefined], [null], [''], [{}], [[0]]])(
		'is missing where it is %j: no success, and under an error status no word about it',
		(code) => {
			const lacking = { class: 'badResponse', reason: "'meta.code' is missing" };
			expect(errorByCode(ENVELOPE, answer(code))).toEqual(lacking);
			expect(errorByCode(ENVELOPE, answer(code, 401))).toBeNull();
		},
	);

	it('is not missing where only failures carry one', () => {
		const table: ErrorCodes = { at: 'error', codes: { no_key: 'auth' } };
		expect(errorByCode(table, { status: 200, notJson: null, body: { left: 3 } })).toBeNull();
		expect(errorByCode(table, { status: 200, notJson: null, body: [] })).toBeNull();
		expect(errorByCode(table, { status: 200, notJson: null, body: { error: 'no_key' } })).toEqual({
			class: 'auth',
			providerCode: 'no_key',
		});
	});

	it('may be true or false, which is no code to repeat', () => {
		const table: ErrorCodes = { at: 'success', good: true };
		expect(errorByCode(table, { status: 200, notJson: null, body: { success: true } })).toBeNull();
		expect(errorByCode(table, { status: 200, notJson: null, body: { success: false } })).toEqual(
			{},
		);
	});

	it('may stand elsewhere than what tells a failure', () => {
		const table: ErrorCodes = {
			at: 'errorId',
			codeAt: 'errorCode',
			good: 0,
			codes: { NO_KEY: 'auth' },
		};
		const of = (body: object) => errorByCode(table, { status: 200, notJson: null, body });
		expect(of({ errorId: 0, errorCode: 'NO_KEY' })).toBeNull();
		expect(of({ errorId: 1, errorCode: 'NO_KEY' })).toEqual({
			class: 'auth',
			providerCode: 'NO_KEY',
		});
		expect(of({ errorId: 1 })).toEqual({ providerCode: 1 });
		expect(of({})).toEqual({ class: 'badResponse', reason: "'errorId' is missing" });
		expect(knownCodes(table)).toEqual([{ code: 'NO_KEY', error: { class: 'auth' } }]);
	});

	it('that is not listed may mean something else than the HTTP status', () => {
		const table: ErrorCodes = { at: 'ok', good: 1, codes: { 7: 'auth' }, otherwise: 'badResponse' };
		const of = (ok: number) => errorByCode(table, { status: 503, notJson: null, body: { ok } });
		expect(of(8)).toEqual({ class: 'badResponse', providerCode: 8 });
		expect(of(7)).toEqual({ class: 'auth', providerCode: 7 });
	});

	it('is not looked for in what is not JSON', () => {
		const text = { status: 200, notJson: 'it is not JSON', body: undefined };
		expect(errorByCode(ENVELOPE, text)).toBeNull();
	});

	it('may stand in a list', () => {
		const table: ErrorCodes = { at: 'errors.0.id', codes: { no_key: 'auth' } };
		const of = (body: unknown) => errorByCode(table, { status: 200, notJson: null, body });
		expect(of({ errors: [{ id: 'no_key' }] })).toEqual({ class: 'auth', providerCode: 'no_key' });
		expect(of({ errors: [] })).toBeNull();
		expect(of({ errors: 'none' })).toBeNull();
	});

	it('may be one of several good ones', () => {
		const table: ErrorCodes = { at: 'status', good: ['ok', 'success'] };
		expect(errorByCode(table, { status: 200, notJson: null, body: { status: 'ok' } })).toBeNull();
		expect(errorByCode(table, { status: 200, notJson: null, body: { status: 'failed' } })).toEqual({
			providerCode: 'failed',
		});
	});
});

describe('the codes that a test of the credential can look for', () => {
	it('are of the type that a success has, because n8n compares by type', () => {
		const codes = knownCodes(ENVELOPE);
		expect(codes.map(({ code }) => code)).toEqual([401, 402, 403, 404, 422, 429, 500, 7]);
		expect(codes.at(-1)).toEqual({ code: 7, error: { class: 'auth' } });
		expect(knownCodes({ at: 'code', codes: { 7: 'auth' } }).map(({ code }) => code)).toEqual([
			7,
			'7',
		]);
		expect(knownCodes({ at: 'ok', good: true, codes: { false: 'auth' } })).toEqual([
			{ code: false, error: { class: 'auth' } },
		]);
	});
});
