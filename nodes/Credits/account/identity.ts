import type { AccountIdentity, KnownBalance } from '../output/balanceItem';
import { findProvider, type Provider } from '../providers';
import { credentialTypeOf } from '../providers/contract';
import type { ReadContext } from '../transport/attempt';

/**
 * The owner of a balance, according to node and settings.
 *
 * @param name the chosen provider, which may not be in the catalogue
 */
export function identify(
	context: ReadContext,
	name: string,
	accountLabel: string | null,
): AccountIdentity {
	const provider = findProvider(name);
	const credentials = context.getNode().credentials ?? {};
	const credential =
		provider?.kind === 'remote' ? credentials[credentialTypeOf(provider)]?.name : undefined;
	return {
		provider: name,
		providerName: provider?.displayName ?? name,
		topUpUrl: provider?.topUpUrl ?? null,
		accountLabel,
		fallbackName:
			credential ??
			// Several rows without a credential can be told apart by it.
			(provider?.kind === 'remote' ? provider.displayName : 'Simulated Account'),
	};
}

/**
 * Known facts about the balances of an account that could not be read.
 *
 * @param name the chosen provider, which may not be in the catalogue
 * @param balance name of one of them; `null` for all
 */
export function knownBalance(name: string, balance: string | null): KnownBalance {
	const balances = findProvider(name)?.balances ?? [];
	const known = balances.find((entry) => balances.length === 1 || entry.balance === balance);
	return known ?? { balance: null, unit: null, unitType: null };
}

/** The id of the chosen credential; the simulated account has none. */
export function credentialIdOf(context: ReadContext, provider: Provider): string {
	if (provider.kind === 'simulated') return provider.name;
	const credential = context.getNode().credentials?.[credentialTypeOf(provider)];
	return credential?.id ?? credential?.name ?? 'none';
}
