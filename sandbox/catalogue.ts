// Written by `npm run generate` from the folders in nodes/Credits/providers.
import { answers as acyChecker } from '../nodes/Credits/providers/acyChecker/answers';
import type { ProviderAnswers } from '../nodes/Credits/providers/answers';
import { answers as kieAi } from '../nodes/Credits/providers/kieAi/answers';
import { answers as melissa } from '../nodes/Credits/providers/melissa/answers';
import { answers as pixelcut } from '../nodes/Credits/providers/pixelcut/answers';
import { answers as stablecog } from '../nodes/Credits/providers/stablecog/answers';

/** The documented answers of every provider, in the order of the catalogue. */
export const catalogue: readonly ProviderAnswers[] = [
	acyChecker,
	kieAi,
	melissa,
	pixelcut,
	stablecog,
];
