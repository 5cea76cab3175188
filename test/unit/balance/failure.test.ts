import {
	Failure,
	UnexpectedAnswer,
	type FailureClass,
} from '../../../nodes/Credits/balance/failure';

function failure(
	failureClass: FailureClass,
	texts: { message?: string; description?: string } = {},
) {
	return new Failure({
		class: failureClass,
		message: 'Kie.ai refused the API Key',
		description: 'Enter a valid key.',
		...texts,
	});
}

describe('Failure', () => {
	it.each<[FailureClass, boolean]>([
		['rateLimited', true],
		['unavailable', true],
		['timeout', true],
		['network', true],
		['auth', false],
		['forbidden', false],
		['badResponse', false],
		['badRequest', false],
		['insufficient', false],
		['configuration', false],
	])('of class %s: whether it may heal by itself is %j', (failureClass, retryable) => {
		expect(failure(failureClass).retryable).toBe(retryable);
	});

	it('has null for what is not known', () => {
		expect(failure('auth')).toMatchObject({
			httpCode: null,
			providerCode: null,
			retryAfterMs: null,
			itemIndex: undefined,
		});
	});

	it.each([['Authorization'], ['authorization'], ['AUTHORIZATION']])(
		'keeps the word %s out, for which n8n would never activate the workflow again',
		(word) => {
			const { message, description } = failure('auth', {
				message: `${word} failed`,
				description: `It says: “${word} header missing”.`,
			});
			expect([message, description]).toEqual([
				'sign-in failed',
				'It says: “sign-in header missing”.',
			]);
		},
	);
});

it('failures of both kinds say in a log what they are', () => {
	expect(`${failure('auth')}; ${new UnexpectedAnswer('it is empty')}`).toBe(
		'Failure: Kie.ai refused the API Key; UnexpectedAnswer: it is empty',
	);
});
