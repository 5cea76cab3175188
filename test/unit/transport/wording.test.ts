import type { RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import type { RemoteProvider } from '../../../nodes/Credits/providers/contract';
import { requestFailure, type RequestFailureFacts } from '../../../nodes/Credits/transport/wording';
import { lumenote } from '../../support/madeUpProviders';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');

const LATER = 'Run the workflow again later, or less often.';

function textsOf(facts: RequestFailureFacts, provider = lumenote) {
	const { message, description } = requestFailure(provider, facts, NOW);
	return { message, description };
}

describe('requestFailure', () => {
	const REFUSED = 'Lumenote refused the API Key';
	const ENTER = 'Open the credential of this node and enter a valid API Key.';
	const NOT_ALLOWED = 'Lumenote does not allow this API Key to read the balance';
	const CHECK =
		'what the key may do, whether it is restricted to certain IP addresses, and whether the account is active.';
	const NO_BALANCE = 'Lumenote sent a response without a readable balance';
	const NEWER = 'look for a newer version of this node.';
	const REACH = 'Check that n8n can reach the internet (network, proxy, firewall), then';
	const SILENT = 'This says nothing about the balance. Run the workflow again later.';
	const API = 'The API may have changed (see https://docs.lumenote.example/account)';
	const NO_KEYS = { ...lumenote, keysUrl: null };

	it.each<[RequestFailureClass, message: string, description: string, provider?: RemoteProvider]>([
		['auth', REFUSED, `${ENTER} It is shown at https://lumenote.example/keys.`],
		['auth', REFUSED, ENTER, NO_KEYS],
		['forbidden', NOT_ALLOWED, `Check at https://lumenote.example/keys ${CHECK}`],
		['forbidden', NOT_ALLOWED, `Check in your Lumenote account ${CHECK}`, NO_KEYS],
		['rateLimited', 'Too many requests to Lumenote', LATER],
		['unavailable', 'Lumenote is not available right now', SILENT],
		[
			'timeout',
			'Lumenote did not answer in time',
			`Run the workflow again, or raise 'Timeout' under Options.`,
		],
		['network', 'The connection to Lumenote failed', `${REACH} run the workflow again.`],
		[
			'badResponse',
			NO_BALANCE,
			`Run the workflow again. If this persists, the API may have changed: ${NEWER}`,
		],
		['badRequest', 'Lumenote rejected the request', `${API}: ${NEWER}`],
	])('words %s as: %s. %s', (kind, message, description, provider = lumenote) => {
		expect(textsOf({ class: kind }, provider)).toEqual({ message, description });
	});

	it('puts reason, quote and the time to come back before the advice', () => {
		const reason = 'it is empty';
		const said = { providerMessage: 'Slow down', retryAfterMs: 90_500 };
		expect(textsOf({ class: 'rateLimited', reason, ...said })).toEqual({
			message: 'Too many requests to Lumenote',
			description: `It is empty. Lumenote says: “Slow down”. It asks to wait until 2027-01-01T12:01:30.500Z (in 91 seconds). ${LATER}`,
		});
	});

	it('takes message and advice from the record', () => {
		const [message, advice] = ['It expired', 'Renew it.'];
		const texts = textsOf({ class: 'forbidden', message, advice });
		expect(texts).toEqual({ message, description: advice });
	});

	it('carries the facts', () => {
		const facts = { class: 'auth', httpCode: 200, providerCode: 401, retryAfterMs: 5 } as const;
		expect(requestFailure(lumenote, facts, NOW)).toMatchObject(facts);
	});

	it.each([
		['no words', null, 'Run'],
		['empty words', '', 'Run'],
		['no wait', 0, 'Run'],
		['a time that no calendar has', 1e300, 'Run'],
	])('leaves out %s', (_, fact, start) => {
		const facts = typeof fact === 'number' ? { retryAfterMs: fact } : { providerMessage: fact };
		expect(textsOf({ class: 'rateLimited', ...facts }).description.slice(0, 3)).toBe(start);
	});

	it.each([
		['No', 'says: “No”. Open'],
		['No.', 'says: “No.” Open'],
		['No. Never', 'says: “No. Never”. Open'],
		['Really?', 'says: “Really?” Open'],
	])('ends the quote %j with one full stop', (words, part) => {
		expect(textsOf({ class: 'auth', providerMessage: words }).description).toContain(part);
	});

	it.each(['message', 'advice', 'reason', 'providerCode', 'providerMessage'] as const)(
		'bounds the %s, in which a record may have put anything',
		(part) => {
			const { message, description, providerCode } = requestFailure(
				lumenote,
				{ class: 'auth', [part]: `a\n${'x'.repeat(200_000)}` },
				NOW,
			);
			for (const text of [message, description, String(providerCode)]) {
				expect(text.length).toBeLessThan(400);
				expect((/x+/.exec(text) ?? [''])[0].length).toBeLessThanOrEqual(199);
			}
			expect(`${message} ${description} ${providerCode}`).toContain('xxx');
		},
	);

	describe('quotes the words of the provider', () => {
		const quoted = (words: string) =>
			/says: “(.*?)”/s.exec(textsOf({ class: 'auth', providerMessage: words }).description)?.[1];

		it.each([
			['in one line', 'First\r\n\r\n second\tthird ', 'First second third'],
			['without control characters', 'a\u0000b\u001b[31mc', 'a b [31mc'],
			['whole, up to 200 characters', 'x'.repeat(200), 'x'.repeat(200)],
			['cut, beyond 200 characters', 'x'.repeat(201), `${'x'.repeat(199)}…`],
			['without halving a character', '🎉'.repeat(201), `${'🎉'.repeat(199)}…`],
		])('%s', (_, words, quote) => {
			expect(quoted(words)).toBe(quote);
		});
	});
});
