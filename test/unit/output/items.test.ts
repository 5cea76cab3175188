import type { BalanceItem } from '../../../nodes/Credits/output/balanceItem';
import { splitByLot } from '../../../nodes/Credits/output/items';

it.each([
	['one for each lot', [{ id: 'a' }, { id: 'b' }], [{ id: 'a' }, { id: 'b' }]],
	['a single one without lots', [], [null]],
])('a balance is split into items with its fields and without the list: %s', (_, lots, split) => {
	const items = splitByLot({ remaining: 2, lots } as unknown as BalanceItem);
	expect(items).toEqual(split.map((lot) => ({ remaining: 2, lot })));
});
