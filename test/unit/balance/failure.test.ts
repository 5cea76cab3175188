import {
	Failure,
	UnexpectedAnswer,
	type FailureClass,
} from '../../../nodes/Credits/balance/failure';

const failureOf = (failureClass: FailureClass) =>
	new Failure({ class: failureClass, message: 'Kie.ai refused the API Key', description: 'Go.' });

it.each<[failureClass: FailureClass, retryable: boolean]>([
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
])('a failure of class %s: whether it may heal by itself is %j', (failureClass, retryable) => {
	expect(failureOf(failureClass).retryable).toBe(retryable);
});

it('a failure has null for what is not known', () => {
	const unknown = { httpCode: null, providerCode: null, retryAfterMs: null, itemIndex: undefined };
	expect(failureOf('auth')).toMatchObject(unknown);
});

it('failures of both kinds say in a log what they are', () => {
	expect(`${failureOf('auth')}; ${new UnexpectedAnswer('it is empty')}`).toBe(
		'Failure: Kie.ai refused the API Key; UnexpectedAnswer: it is empty',
	);
});
