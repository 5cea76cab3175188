import {
	Failure,
	UnexpectedAnswer,
	type FailureClass,
} from '../../../nodes/Credits/balance/failure';

function failure(failureClass: FailureClass) {
	return new Failure({
		class: failureClass,
		message: 'Kie.ai refused the API Key',
		description: 'Enter a valid key.',
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
});

it('failures of both kinds say in a log what they are', () => {
	expect(`${failure('auth')}; ${new UnexpectedAnswer('it is empty')}`).toBe(
		'Failure: Kie.ai refused the API Key; UnexpectedAnswer: it is empty',
	);
});
