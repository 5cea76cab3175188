import { shortForm } from '../balance/shortForm';
import { openFailures } from './failures';
import { accountOf, newState, type AccountState, type WatchState } from './state';
import type { WatchedProvider } from './watchSettings';

/** Maximum number of open reports about previously watched accounts. */
const MAX_OPEN_INCIDENTS = 3;

/** The account that the node is set to. */
export interface ChosenAccount {
	provider: WatchedProvider;
	/** Id of the n8n credential, or `simulated`. */
	credential: string;
}

/** Whether the stored state belongs to the account that the node is set to. */
export function isSameAccount<State extends AccountState>(
	stored: State | null,
	{ provider, credential }: ChosenAccount,
): stored is State {
	return (
		stored !== null &&
		stored.provider === provider.name &&
		stored.credential === shortForm(credential)
	);
}

/**
 * Returns the stored state of the account, or a new one when the account has changed.
 *
 * @param accountId the provider's own id, if this poll brought one
 * @param balanceFilter the balance that is watched from now on
 */
export function stateOfAccount(
	stored: WatchState | null,
	account: ChosenAccount & { at: number },
	accountId: string | null,
	balanceFilter: string | null,
): WatchState {
	const isThis = (state: AccountState): boolean =>
		isSameAccount(state, account) && matchesAccountId(state, accountId);
	if (stored !== null && isThis(stored)) return stored;
	// An account without a successful reading does not replace the previous one.
	const previous = stored?.readAt === null ? stored.former : stored;
	const known = newState(
		{ provider: account.provider.name, credential: account.credential },
		account.at,
	);
	const state: WatchState =
		previous !== null && isThis(previous)
			? { ...known, ...previous, former: null }
			: { ...known, former: previous && withoutIncidents(previous) };
	return {
		...state,
		balanceFilter: state.readAt === null ? balanceFilter : state.balanceFilter,
		failure: null,
		incidents: stored === null ? [] : openFailures(stored).slice(-MAX_OPEN_INCIDENTS),
	};
}

/** State of an account that is no longer watched. Its open incidents are handed over. */
function withoutIncidents(state: AccountState): AccountState {
	return { ...accountOf(state), failure: null, incidents: [] };
}

/** Whether the provider's account id, if any, still matches. */
function matchesAccountId(known: AccountState, accountId: string | null): boolean {
	return accountId === null || known.accountId === null || known.accountId === shortForm(accountId);
}
