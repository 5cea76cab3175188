import { Failure } from '../../../nodes/Credits/balance/failure';
import type { BalanceItem } from '../../../nodes/Credits/output/balanceItem';
import type { Lot } from '../../../nodes/Credits/balance/reading';
import { errorBranchItem, itemError } from '../../../nodes/Credits/output/errorItem';
import { splitByLot } from '../../../nodes/Credits/output/items';

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
	const error = {
		class: 'auth',
		message: 'Refused',
		httpCode: null,
		providerCode: null,
		retryable: false,
	};

	it('has what is known of the balance beside the error', () => {
		expect(errorBranchItem(failure, { remaining: null }, { item: 3 }, true)).toEqual({
			json: { error, message: 'Refused', details: { remaining: null } },
			pairedItem: { item: 3 },
		});
	});

	it('has it within the error for an n8n that takes anything more for a success', () => {
		expect(errorBranchItem(failure, { remaining: null }, { item: 3 }, false)).toEqual({
			json: { error: { ...error, details: { remaining: null } }, message: 'Refused' },
			pairedItem: { item: 3 },
		});
	});
});

describe('itemError', () => {
	it('keeps the word out for which n8n would never activate a workflow again', () => {
		const failure = new Failure({
			class: 'forbidden',
			message: 'No Authorization',
			description: 'Look.',
			httpCode: 403,
			providerCode: 'E1',
		});
		expect(itemError(failure)).toEqual({
			class: 'forbidden',
			message: 'No sign-in',
			httpCode: 403,
			providerCode: 'E1',
			retryable: false,
		});
	});
});
