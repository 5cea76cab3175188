import type { DetectedError, ErrorCodes } from '../../../nodes/Credits/providers/contract';
import { errorByCode, knownCodes } from '../../../nodes/Credits/providers/errorCodes';
import { classOfStatus } from '../../../nodes/Credits/providers/statusClasses';

const MESSAGE = 'Nothing is left';

const ENVELOPE: ErrorCodes = {
	at: 'meta.code',
	good: 0,
	areStatuses: true,
	codes: { 7: 'auth', 402: { class: 'forbidden', message: MESSAGE } },
};

const FAILURES_ONLY: ErrorCodes = { at: 'error', codes: { no_key: 'auth' } };
const FLAG: ErrorCodes = { at: 'ok', good: true };
const ELSEWHERE: ErrorCodes = { at: 'id', codeAt: 'code', good: 0, codes: { NO_KEY: 'auth' } };
const OTHERWISE: ErrorCodes = { at: 'ok', good: 1, codes: { 7: 'auth' }, otherwise: 'badResponse' };
const IN_LIST: ErrorCodes = { at: 'errors.0.id', codes: { no_key: 'auth' } };
const SEVERAL_GOOD: ErrorCodes = { at: 'status', good: ['ok', 'success'] };

const missing = (at: string) => ({ class: 'badResponse' as const, reason: `'${at}' is missing` });

const answer = (body: unknown, status = 200) => ({ status, notJson: null, body });

describe('a code in an answer', () => {
	it.each<[what: string, code: unknown, status: number, found: DetectedError | null]>([
		['of a success', 0, 200, null],
		['of a success as a text', '0', 200, null],
		['of a success under an error status, which then decides', 0, 503, null],
		['that is listed', 7, 200, { class: 'auth', providerCode: 7 }],
		['that is listed as a text', '7', 200, { class: 'auth', providerCode: '7' }],
		['with its own message', 402, 200, { class: 'forbidden', message: MESSAGE, providerCode: 402 }],
		['that is a status', 429, 200, { class: 'rateLimited', providerCode: 429 }],
		['that is the last of the statuses', 599, 200, { class: 'unavailable', providerCode: 599 }],
		['beyond the statuses', 600, 200, { providerCode: 600 }],
		['with decimals', 200.5, 200, { providerCode: 200.5 }],
		['that is neither listed nor a status', 1001, 200, { providerCode: 1001 }],
		['that is a good status but not the code of a success', 200, 200, { providerCode: 200 }],
		['that is the name of an inherited property', 'toString', 200, { providerCode: 'toString' }],
		['that is missing', undefined, 200, missing('meta.code')],
		['that is null', null, 200, missing('meta.code')],
		['that is empty', '', 200, missing('meta.code')],
		['that is an object', {}, 200, missing('meta.code')],
		['that is a list', [0], 200, missing('meta.code')],
		['that is missing under the last good status', undefined, 299, missing('meta.code')],
		['that is missing below the good statuses', undefined, 199, null],
		['that begins like a status', '4010', 200, { providerCode: '4010' }],
		['that ends like a status', 'x401', 200, { providerCode: 'x401' }],
		['that is missing under an error status, which then decides', undefined, 401, null],
	])('%s', (_, code, status, found) => {
		expect(errorByCode(ENVELOPE, answer({ meta: { code } }, status))).toStrictEqual(found);
	});

	it.each<[table: ErrorCodes, body: unknown, found: DetectedError | null]>([
		[FAILURES_ONLY, { left: 3 }, null],
		[FAILURES_ONLY, [], null],
		[FAILURES_ONLY, { error: 'no_key' }, { class: 'auth', providerCode: 'no_key' }],
		[FAILURES_ONLY, { error: 'undefined' }, { providerCode: 'undefined' }],
		[FAILURES_ONLY, { error: 401 }, { providerCode: 401 }],
		// True and false are not codes to repeat.
		[FLAG, { ok: true }, null],
		[FLAG, { ok: false }, {}],
		[ELSEWHERE, { id: 0, code: 'NO_KEY' }, null],
		[ELSEWHERE, { id: 1, code: 'NO_KEY' }, { class: 'auth', providerCode: 'NO_KEY' }],
		[ELSEWHERE, { id: 1 }, { providerCode: 1 }],
		[ELSEWHERE, {}, missing('id')],
		[OTHERWISE, { ok: 8 }, { class: 'badResponse', providerCode: 8 }],
		[OTHERWISE, { ok: 7 }, { class: 'auth', providerCode: 7 }],
		[IN_LIST, { errors: [{ id: 'no_key' }] }, { class: 'auth', providerCode: 'no_key' }],
		[IN_LIST, { errors: [] }, null],
		[IN_LIST, { errors: 'none' }, null],
		[SEVERAL_GOOD, { status: 'ok' }, null],
		[SEVERAL_GOOD, { status: 'success' }, null],
		[SEVERAL_GOOD, { status: 'failed' }, { providerCode: 'failed' }],
	])('by the table %j in %j is %j', (table, body, found) => {
		expect(errorByCode(table, answer(body))).toStrictEqual(found);
	});

	it('decides before the HTTP status where the table says so, and only in JSON', () => {
		expect(errorByCode(OTHERWISE, answer({ ok: 8 }, 503))?.class).toBe('badResponse');
		const text = { status: 200, notJson: 'it is not JSON', body: undefined };
		expect(errorByCode(ENVELOPE, text)).toBeNull();
	});
});

describe('the codes that a test of the credential can look for', () => {
	// n8n compares by type: that of a success, or both where nothing shows it.
	it.each<[ErrorCodes, unknown[]]>([
		[ENVELOPE, [401, 402, 403, 404, 422, 429, 500, 7]],
		[{ at: 'code', codes: { 7: 'auth' } }, [7, '7']],
		[{ at: 'ok', good: true, codes: { false: 'auth' } }, [false]],
		[{ at: 'code', codes: { '-77': 'auth', x7: 'auth', '7x': 'auth' } }, [-77, '-77', 'x7', '7x']],
		[{ at: 'code', good: 'ok', codes: { 7: 'auth' } }, ['7']],
		[{ at: 'id', codeAt: 'code', good: 0, codes: { 7: 'auth' } }, [7, '7']],
		[ELSEWHERE, ['NO_KEY']],
	])('by the table %j are %j', (table, codes) => {
		expect(knownCodes(table).map(({ code }) => code)).toEqual(codes);
		expect(knownCodes(table).at(-1)?.error).toEqual({ class: 'auth' });
	});
});

describe('the class of an HTTP status', () => {
	it.each<readonly [number, string | null]>([
		...[199, 300, 399].map((status) => [status, 'badResponse'] as const),
		...[200, 299].map((status) => [status, null] as const),
		...[400, 404, 418, 499].map((status) => [status, 'badRequest'] as const),
		[401, 'auth'],
		[402, 'forbidden'],
		[403, 'forbidden'],
		[407, 'network'],
		[408, 'timeout'],
		[429, 'rateLimited'],
		[500, 'unavailable'],
		[599, 'unavailable'],
	])('%d is %s', (status, failureClass) => {
		expect(classOfStatus(status)).toBe(failureClass);
	});
});
