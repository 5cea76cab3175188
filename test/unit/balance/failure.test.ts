import {
	Failure,
	failureOf,
	UnexpectedAnswer,
	type FailureClass,
} from '../../../nodes/Credits/balance/failure';

const failureOfClass = (failureClass: FailureClass) =>
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
		expect(failureOfClass(failureClass).retryable).toBe(retryable);
	},
);

it('a thrown failure stays what it is, and another error becomes a configuration failure', () => {
	const failure = failureOfClass('auth');
	expect(failureOf(failure, 'It cannot be read')).toBe(failure);
	const settings = { class: 'configuration', message: 'It cannot be read' };
	const said = { ...settings, description: 'No such node' };
	expect(failureOf(new RangeError('No such node'), 'It cannot be read')).toMatchObject(said);
	const unsaid = { ...settings, description: 'The reason is unknown.' };
	expect(failureOf('No such node', 'It cannot be read')).toMatchObject(unsaid);
});

it('a failure has null for unknown facts', () => {
	const unknown = { httpCode: null, providerCode: null, retryAfterMs: null, itemIndex: undefined };
	expect(failureOfClass('auth')).toMatchObject(unknown);
});

it('a failure and an unexpected answer have names of their own in a log', () => {
	expect(`${failureOfClass('auth')}; ${new UnexpectedAnswer('it is empty')}`).toBe(
		'Failure: Kie.ai refused the API Key; UnexpectedAnswer: it is empty',
	);
});
