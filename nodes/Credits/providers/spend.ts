import { addAmounts, scaleAmount } from '../balance/amounts';
import { monthOf } from '../balance/dates';
import { UnexpectedAnswer } from '../balance/failure';
import type { BalanceReading, BalanceUnit, Details } from '../balance/reading';
import type { AccountContext, AmountField, Call } from './contract';
import { amount } from './fields';
import { balanceLeft } from './readings';

/** Where the field of {@link monthlyBudget} stands in the credential. */
const BUDGET_FIELD = 'monthlyBudget';

/** Costs have more decimals than anybody pays: millionths of a unit will do. */
const MILLIONTHS = 1_000_000;

/** What may be spent in a month: the user's own figure, because the provider knows none. @param currency an ISO 4217 code */
export function monthlyBudget(currency: string): AmountField {
	return amount(BUDGET_FIELD, `Monthly Budget (${currency})`);
}

/** The balance of a budget. @param currency an ISO 4217 code */
export function budgetIn<const Currency extends string>(currency: Currency) {
	return { balance: 'budget', unit: currency, unitType: 'currency' } as const;
}

/**
 * What is left of the user's monthly budget, by what was spent since the first of the
 * month (UTC).
 *
 * @param costs every cost of the month, in the unit
 * @param details what else the provider says; the beginning of the month is added
 */
export function budgetLeft(
	unit: BalanceUnit,
	context: AccountContext,
	costs: readonly number[],
	details: Details = {},
): BalanceReading {
	const { startsAt, endsAt } = monthOf(context.now);
	return balanceLeft(unit, {
		used: scaleAmount(Math.round(addAmounts(costs) * MILLIONTHS), MILLIONTHS),
		limit: context.amount(BUDGET_FIELD),
		resetsAt: endsAt,
		details: { ...details, periodStart: startsAt },
		derived: ['used', 'limit', 'resetsAt'],
	});
}

/**
 * The call for the next page of a list.
 *
 * @param values those of the call, with the cursor or the number of the page among them;
 * `null` when the last page has come
 * @param maxPages more of them than any honest list has
 * @throws UnexpectedAnswer when the list goes on beyond that: a part of it is no answer
 */
export function nextPage(
	context: AccountContext,
	request: string,
	values: Call['values'] | null,
	maxPages = 6,
): Call | null {
	if (values === null || values === undefined) return null;
	if (context.asked(request) >= maxPages) throw new UnexpectedAnswer('it has too many pages');
	return { request, values };
}
