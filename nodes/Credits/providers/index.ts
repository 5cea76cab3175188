import type { AccountReading } from '../balance/reading';
import { simulated, type SimulatedAccount } from '../simulation/simulatedAccount';
import type { ProviderFacts, RemoteProvider } from './contract';
import { customApi } from './custom';
import { remoteProviders } from './records';

export { remoteProviders } from './records';

/** A provider without requests: its numbers are parameters of the node. */
export interface SimulatedProvider extends ProviderFacts {
	kind: 'simulated';
	simulate(account: SimulatedAccount): AccountReading;
}

/** A provider of the catalogue; `kind` decides how it is read. */
export type Provider = RemoteProvider | SimulatedProvider;

/** Every provider with a credential: the custom API, then the catalogue by name. */
export const askedProviders: readonly RemoteProvider[] = [customApi, ...remoteProviders];

/**
 * All providers in the order of the selector: the simulated account, the custom API, the
 * catalogue by name.
 */
export const providers: readonly Provider[] = [simulated, ...askedProviders];

const byName: ReadonlyMap<string, Provider> = new Map(
	providers.map((provider) => [provider.name, provider]),
);

/** The provider with this catalogue id, if there is one. */
export function findProvider(name: string): Provider | undefined {
	return byName.get(name);
}

/** Whether an account of a provider may have more than one balance. */
export function hasSeveralBalances({ balances, hasOpenBalances }: ProviderFacts): boolean {
	return balances.length > 1 || hasOpenBalances === true;
}
