import { Failure } from '../../../nodes/Credits/balance/failure';
import type { BalanceItem } from '../../../nodes/Credits/output/balanceItem';
import { itemError } from '../../../nodes/Credits/output/errorItem';
import { splitByLot } from '../../../nodes/Credits/output/items';

it.each([
	['one for each lot', [{ id: 'a' }, { id: 'b' }], [{ id: 'a' }, { id: 'b' }]],
	['a single one without lots', [], [null]],
])('a balance is split into items with its fields and without the list: %s', (_, lots, split) => {
	const items = splitByLot({ remaining: 2, lots } as unknown as BalanceItem);
	expect(items).toEqual(split.map((lot) => ({ remaining: 2, lot })));
});

it('an error keeps the word out for which n8n would never activate a workflow again', () => {
	const codes = { class: 'forbidden', httpCode: 403, providerCode: 'E1' } as const;
	const failure = new Failure({ ...codes, message: 'No Authorization', description: 'Look.' });
	expect(itemError(failure)).toEqual({ ...codes, message: 'No sign-in', retryable: false });
});
