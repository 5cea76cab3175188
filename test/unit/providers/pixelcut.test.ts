import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import { plainReading } from '../../../nodes/Credits/balance/reading';
import { pixelcut } from '../../../nodes/Credits/providers/pixelcut';
import { deepFreeze } from '../../contract/deepFreeze';

const [CREDITS] = pixelcut.balances;

describe('Pixelcut: the amount', () => {
	it.each<[string, Record<string, unknown>, number]>([
		['a number, as in the documented example', { credits_remaining: 42 }, 42],
		['a text, as in the documented schema', { credits_remaining: '42' }, 42],
		['a text with decimals', { credits_remaining: '41.5' }, 41.5],
		['a real zero', { credits_remaining: 0 }, 0],
		['a real zero as a text', { credits_remaining: '0' }, 0],
		['under creditsRemaining', { creditsRemaining: 17 }, 17],
		['under credits', { credits: '8' }, 8],
		[
			'under the documented name before the others',
			{ credits: 1, creditsRemaining: 2, credits_remaining: 3 },
			3,
		],
		['under creditsRemaining before credits', { credits: 1, creditsRemaining: 2 }, 2],
	])('is %s', (_, body, remaining) => {
		expect(pixelcut.parse(deepFreeze(body))).toEqual({
			accountId: null,
			balances: [plainReading(CREDITS, remaining)],
		});
	});

	it('is refused when none of the three spellings is there', () => {
		expect(() => pixelcut.parse({ remaining: 42 })).toThrow(
			new UnexpectedAnswer("'credits_remaining' is missing"),
		);
	});

	it.each([
		['credits_remaining', null],
		['credits_remaining', 'many'],
		['creditsRemaining', true],
		['credits', { total: 42 }],
	])('is refused when %s is %j, and never read as 0', (name, value) => {
		expect(() => pixelcut.parse({ [name]: value })).toThrow(UnexpectedAnswer);
	});
});

describe('Pixelcut: error codes', () => {
	it.each([
		['invalid_auth_token', 'API Token not found', { class: 'auth' }],
		['rate_limit_exceeded', 'Too many requests', { class: 'rateLimited' }],
		[
			'insufficient_api_credits',
			'Insufficient API credits',
			{
				class: 'forbidden',
				message: 'Pixelcut says that the account has insufficient credits',
				advice:
					'It did not say how much is left, so nothing is claimed. Add credits to the account.',
			},
		],
		['bad_parameter', 'Unknown parameter', {}],
		['constructor', 'A name that every object has', {}],
	])('%s', (code, words, known) => {
		const body = { error: words, error_code: code };
		expect(pixelcut.recogniseFailure({ status: 400, body })).toEqual({
			...known,
			words,
			providerCode: code,
		});
	});

	it('may come without words, and words without a code', () => {
		expect(
			pixelcut.recogniseFailure({ status: 401, body: { error_code: 'invalid_auth_token' } }),
		).toEqual({ class: 'auth', words: null, providerCode: 'invalid_auth_token' });
		expect(pixelcut.recogniseFailure({ status: 500, body: { error: 'Oops' } })).toEqual({
			words: 'Oops',
			providerCode: null,
		});
	});

	it.each([
		['an amount', { credits_remaining: 42 }],
		['empty words', { error: '', error_code: '' }],
		['an error that is no text', { error: { message: 'x' } }],
		['a list', []],
		['no JSON, as in the 500 without a schema', undefined],
	])('are not seen in %s', (_, body) => {
		expect(pixelcut.recogniseFailure({ status: 500, body })).toBeNull();
	});
});

describe('Pixelcut: no address for buying credits is documented', () => {
	it('so none is claimed', () => {
		expect(pixelcut.topUpUrl).toBeNull();
	});
});
