import type { ProviderFixture } from '../fixture';
import { acyCheckerFixture } from './acyChecker';
import { kieAiFixture } from './kieAi';
import { melissaFixture } from './melissa';
import { pixelcutFixture } from './pixelcut';
import { stablecogFixture } from './stablecog';

/** The fixture of every provider that is asked over HTTP. */
export const fixtures: readonly ProviderFixture[] = [
	acyCheckerFixture,
	kieAiFixture,
	melissaFixture,
	pixelcutFixture,
	stablecogFixture,
];
