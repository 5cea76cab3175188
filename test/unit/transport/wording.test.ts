import type { RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import { kieAi } from '../../../nodes/Credits/providers/kieAi';
import { requestFailure, type RequestFailureFacts } from '../../../nodes/Credits/transport/wording';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');

function textsOf(facts: RequestFailureFacts) {
	const { message, description } = requestFailure(kieAi, facts, NOW);
	return { message, description };
}

describe('requestFailure', () => {
	it.each<[RequestFailureClass, string, string]>([
		[
			'auth',
			'Kie.ai refused the API Key',
			'Open the credential of this node and enter a valid API Key. It is shown at https://kie.ai/api-key.',
		],
		[
			'forbidden',
			'Kie.ai does not allow this API Key to read the balance',
			'Check at https://kie.ai/api-key what the key may do, whether it is limited to IP addresses, and whether the account is active.',
		],
		[
			'rateLimited',
			'Kie.ai receives too many requests',
			'Run the workflow again later, or less often.',
		],
		[
			'unavailable',
			'Kie.ai is not available right now',
			'This says nothing about the balance. Run the workflow again later.',
		],
		[
			'timeout',
			'Kie.ai did not answer in time',
			"Run the workflow again, or raise 'Timeout' under Options.",
		],
		[
			'network',
			'The connection to Kie.ai did not work',
			'Check that n8n can reach the internet (network, proxy, firewall), then run the workflow again.',
		],
		[
			'badResponse',
			'Kie.ai sent an answer that holds no readable balance',
			'Run the workflow again. If it stays so, the API may have changed: look for a newer version of this node.',
		],
		[
			'badRequest',
			'Kie.ai rejected the request',
			'The API may have changed (see https://docs.kie.ai/common-api/get-account-credits): look for a newer version of this node.',
		],
	])('says of %s what happened and what to do', (failureClass, message, description) => {
		expect(textsOf({ class: failureClass })).toEqual({ message, description });
	});

	it('puts reason, words and the moment to come back before the advice', () => {
		expect(
			textsOf({
				class: 'rateLimited',
				reason: 'it is empty',
				words: 'Slow down',
				retryAfterMs: 90_500,
			}),
		).toEqual({
			message: 'Kie.ai receives too many requests',
			description:
				'It is empty. Kie.ai says: “Slow down”. It asks to come back after 2027-01-01T12:01:30.500Z (in 91 seconds). Run the workflow again later, or less often.',
		});
	});

	it('lets a record say it better', () => {
		expect(textsOf({ class: 'forbidden', message: 'It expired', advice: 'Renew it.' })).toEqual({
			message: 'It expired',
			description: 'Renew it.',
		});
	});

	it('carries the facts', () => {
		const facts = { class: 'auth', httpCode: 200, providerCode: 401, retryAfterMs: 5 } as const;
		expect(requestFailure(kieAi, facts, NOW)).toMatchObject(facts);
	});

	it.each([
		['no words', null, 'Run'],
		['empty words', '', 'Run'],
		['no wait', 0, 'Run'],
		['a moment that no calendar has', 1e300, 'Run'],
	])('says nothing of %s', (_, fact, start) => {
		const facts = typeof fact === 'number' ? { retryAfterMs: fact } : { words: fact };
		expect(textsOf({ class: 'rateLimited', ...facts }).description.slice(0, 3)).toBe(start);
	});

	it.each([
		['No', 'says: “No”. Open'],
		['No.', 'says: “No.” Open'],
		['No. Never', 'says: “No. Never”. Open'],
		['Really?', 'says: “Really?” Open'],
	])('ends the quote %j with one full stop', (words, part) => {
		expect(textsOf({ class: 'auth', words }).description).toContain(part);
	});

	describe('quotes the words of the provider', () => {
		const quoted = (words: string) =>
			/says: “(.*?)”/s.exec(textsOf({ class: 'auth', words }).description)?.[1];

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
