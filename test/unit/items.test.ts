import type { BalanceItem } from '../../nodes/Credits/balance/item';
import type { Lot } from '../../nodes/Credits/balance/reading';
import { splitByLot } from '../../nodes/Credits/items';

function lot(id: string): Lot {
	return {
		id,
		label: null,
		granted: null,
		remaining: 1,
		startsAt: null,
		expiresAt: null,
		details: {},
	};
}

const BALANCE = { provider: 'stablecog', remaining: 2 };

function balanceWith(...lots: Lot[]): BalanceItem {
	return { ...BALANCE, lots } as unknown as BalanceItem;
}

describe('splitByLot', () => {
	it('makes an item per lot, with the fields of the balance and without the list', () => {
		expect(splitByLot(balanceWith(lot('a'), lot('b')))).toEqual([
			{ ...BALANCE, lot: lot('a') },
			{ ...BALANCE, lot: lot('b') },
		]);
	});

	it('makes one item of a balance without lots', () => {
		expect(splitByLot(balanceWith())).toEqual([{ ...BALANCE, lot: null }]);
	});
});
