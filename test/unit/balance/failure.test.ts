import {
	Failure,
	UnexpectedAnswer,
	type FailureClass,
} from '../../../nodes/Credits/balance/failure';

const failureOf = (failureClass: FailureClass) =>
	new Failure({ class: failureClass, message: 'Kie.ai refused the API Key', description: 'Go.' });

// A record, so that a new class has to be listed here.
const RETRYABLE: Record<FailureClass, boolean> = {
	rateLimited: true,
	unavailable: true,
	timeout: true,
	network: true,
	auth: false,
	forbidden: false,
	badResponse: false,
	badRequest: false,
	insufficient: false,
	configuration: false,
};
it.each(Object.entries(RETRYABLE) as [FailureClass, boolean][])(
	'a failure of class %s: retryable is %j',
	(failureClass, retryable) => {
		expect(failureOf(failureClass).retryable).toBe(retryable);
	},
);

it('a failure has null for what is not known', () => {
	const unknown = { httpCode: null, providerCode: null, retryAfterMs: null, itemIndex: undefined };
	expect(failureOf('auth')).toMatchObject(unknown);
});

it('failures of both kinds say in a log what they are', () => {
	expect(`${failureOf('auth')}; ${new UnexpectedAnswer('it is empty')}`).toBe(
		'Failure: Kie.ai refused the API Key; UnexpectedAnswer: it is empty',
	);
});
