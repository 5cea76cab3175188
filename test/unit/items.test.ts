import { Failure } from '../../nodes/Credits/balance/failure';
import type { BalanceItem } from '../../nodes/Credits/balance/item';
import type { Lot } from '../../nodes/Credits/balance/reading';
import { errorBranchItem, splitByLot } from '../../nodes/Credits/items';

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

describe('errorBranchItem', () => {
	const failure = new Failure({ class: 'auth', message: 'Refused', description: 'Look.' });
	const item = errorBranchItem(failure, { remaining: null }, { item: 3 });

	it('holds nothing but error and message: n8n 1.x and 2.0 take anything more for a success', () => {
		expect(Object.keys(item.json)).toEqual(['error', 'message']);
	});

	it('has what is known of the balance within the error', () => {
		expect(item).toEqual({
			json: {
				error: {
					class: 'auth',
					message: 'Refused',
					httpCode: null,
					providerCode: null,
					retryable: false,
					details: { remaining: null },
				},
				message: 'Refused',
			},
			pairedItem: { item: 3 },
		});
	});
});
