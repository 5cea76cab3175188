import { Failure } from '../../../nodes/Credits/balance/failure';
import type { BalanceItem } from '../../../nodes/Credits/output/balanceItem';
import { itemError } from '../../../nodes/Credits/output/errorItem';
import { splitByLot } from '../../../nodes/Credits/output/items';

it('a balance of several lots is an item for each, with its fields and without the list', () => {
	const [balance, first, second] = [{ remaining: 2 }, { id: 'a' }, { id: 'b' }];
	const items = splitByLot({ ...balance, lots: [first, second] } as unknown as BalanceItem);
	expect(items).toEqual([
		{ ...balance, lot: first },
		{ ...balance, lot: second },
	]);
});

it('an error keeps the word out for which n8n would never activate a workflow again', () => {
	const codes = { class: 'forbidden', httpCode: 403, providerCode: 'E1' } as const;
	const failure = new Failure({ ...codes, message: 'No Authorization', description: 'Look.' });
	expect(itemError(failure)).toEqual({ ...codes, message: 'No sign-in', retryable: false });
});
