import type { ProviderFixture } from '../fixture';
import { kieAiFixture } from './kieAi';

/** The fixture of every provider that is asked over HTTP. */
export const fixtures: readonly ProviderFixture[] = [kieAiFixture];
