import { shortForm } from '../balance/shortForm';
import { openFailures } from './failures';
import { accountOf, newState, type AccountState, type WatchState } from './state';
import type { WatchedProvider } from './watchSettings';

/** So many reports of accounts that were chosen before can be waiting to be closed. */
const MAX_OPEN_INCIDENTS = 3;

/** Which account the node is set to. */
export interface ChosenAccount {
	provider: WatchedProvider;
	/** Id of the n8n credential, or `simulated`. */
	credential: string;
}

/** Whether what is stored is about the account that the node is set to. */
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
 * The state of the account, or a new one when it is another account than before.
 *
 * @param accountId the provider's own id, where this poll brought one
 * @param balanceFilter the balance that is watched from now on
 */
export function stateOfAccount(
	stored: WatchState | null,
	account: ChosenAccount & { at: number },
	accountId: string | null,
	balanceFilter: string | null,
): WatchState {
	const isThis = (state: AccountState): boolean =>
		isSameAccount(state, account) && isNotAnother(state, accountId);
	if (stored !== null && isThis(stored)) return stored;
	// An account of which no reading came does not take the place of the one before.
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

/** An account that is not watched now; what it has open is handed over. */
function withoutIncidents(state: AccountState): AccountState {
	return { ...accountOf(state), failure: null, incidents: [] };
}

/** Whether the id that the provider gives an account, if it gives any, is the one of before. */
function isNotAnother(known: AccountState, accountId: string | null): boolean {
	return accountId === null || known.accountId === null || known.accountId === shortForm(accountId);
}
