import { addAmounts, scaleAmount } from '../balance/amounts';
import { monthOf } from '../balance/dates';
import type { BalanceReading, BalanceUnit, Details } from '../balance/reading';
import type { AccountContext, AmountField } from './contract';
import { amount } from './fields';
import { balanceLeft } from './readings';

/** Name of {@link monthlyBudget}'s field in the credential. */
const BUDGET_FIELD = 'monthlyBudget';

/**
 * Precision of costs: they have more decimals than anybody pays, and millionths of a unit
 * are enough.
 */
const MILLIONTHS = 1_000_000;

/**
 * The amount that may be spent in a month: the user's own figure, because the provider
 * knows none.
 *
 * @param currency an ISO 4217 code
 */
export function monthlyBudget(currency: string): AmountField {
	return amount(BUDGET_FIELD, `Monthly Budget (${currency})`);
}

/** The balance of a budget. @param currency an ISO 4217 code */
export function budgetIn<const Currency extends string>(currency: Currency) {
	return { balance: 'budget', unit: currency, unitType: 'currency' } as const;
}

/** An amount rounded to millionths of its unit. */
export function toMillionths(amount: number): number {
	return scaleAmount(Math.round(amount * MILLIONTHS), MILLIONTHS);
}

/**
 * The rest of the user's monthly budget, by the spending since the first of the month (UTC).
 *
 * @param costs every cost of the month, to be added up; or their sum as the provider sends it
 */
export function budgetLeft(
	unit: BalanceUnit,
	context: AccountContext,
	costs: number | readonly number[],
	details: Details,
): BalanceReading {
	const used = toMillionths(addAmounts([costs].flat()));
	return balanceLeft(unit, {
		used,
		limit: context.amount(BUDGET_FIELD),
		resetsAt: monthOf(context.now).endsAt,
		details,
		derived: [...(used === costs ? [] : ['used']), 'limit', 'resetsAt'],
	});
}
