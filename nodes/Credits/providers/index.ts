import { simulated, type SimulatedAccount } from '../simulation/simulatedAccount';
import type { AccountReading } from '../balance/reading';
import { acyChecker } from './acyChecker';
import { kieAi } from './kieAi';
import { melissa } from './melissa';
import { pixelcut } from './pixelcut';
import type { ProviderFacts, RemoteProvider } from './provider';
import { stablecog } from './stablecog';

/** Every provider that is asked over HTTP. The one list: all else is derived from it or checked against it. */
export const remoteProviders: readonly RemoteProvider[] = [
	acyChecker,
	kieAi,
	melissa,
	pixelcut,
	stablecog,
];

/** A provider that asks nobody: its numbers are parameters of the node. */
export interface SimulatedProvider extends ProviderFacts {
	kind: 'simulated';
	simulate(account: SimulatedAccount): AccountReading;
}

/** A provider of the catalogue: `kind` tells how it is read. */
export type Provider = RemoteProvider | SimulatedProvider;

/** The whole catalogue, in the order in which it is shown. */
export const providers: readonly Provider[] = [...remoteProviders, simulated].sort(
	(first, second) => first.displayName.localeCompare(second.displayName, 'en'),
);

/** The provider with this catalogue id, if there is one. */
export function findProvider(name: string): Provider | undefined {
	return providers.find((provider) => provider.name === name);
}
