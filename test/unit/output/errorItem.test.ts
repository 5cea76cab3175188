import { Failure } from '../../../nodes/Credits/balance/failure';
import { itemError } from '../../../nodes/Credits/output/errorItem';

it('an error keeps the word out for which n8n would never activate a workflow again', () => {
	const codes = { class: 'forbidden', httpCode: 403, providerCode: 'E1' } as const;
	const failure = new Failure({ ...codes, message: 'No Authorization', description: 'Look.' });
	expect(itemError(failure)).toEqual({ ...codes, message: 'No sign-in', retryable: false });
});
