// Written by `npm run generate` from the folders beside this file.
import { acyChecker } from './acyChecker/record';
import type { RemoteProvider } from './contract';
import { kieAi } from './kieAi/record';
import { melissa } from './melissa/record';
import { pixelcut } from './pixelcut/record';
import { stablecog } from './stablecog/record';

/** Every provider that is asked over HTTP, by the names that people see. */
export const remoteProviders: readonly RemoteProvider[] = [
	acyChecker,
	kieAi,
	melissa,
	pixelcut,
	stablecog,
];
