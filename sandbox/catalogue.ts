// Written by `npm run generate` from the folders in nodes/Credits/providers.
import { answers as acyChecker } from '../nodes/Credits/providers/acyChecker/answers';
import type { ProviderAnswers } from '../nodes/Credits/providers/answers';
import { answers as antiCaptcha } from '../nodes/Credits/providers/antiCaptcha/answers';
import { answers as deepSeek } from '../nodes/Credits/providers/deepSeek/answers';
import { answers as deepgram } from '../nodes/Credits/providers/deepgram/answers';
import { answers as kieAi } from '../nodes/Credits/providers/kieAi/answers';
import { answers as melissa } from '../nodes/Credits/providers/melissa/answers';
import { answers as newApi } from '../nodes/Credits/providers/newApi/answers';
import { answers as pixelcut } from '../nodes/Credits/providers/pixelcut/answers';
import { answers as semrush } from '../nodes/Credits/providers/semrush/answers';
import { answers as stablecog } from '../nodes/Credits/providers/stablecog/answers';
import { answers as twilio } from '../nodes/Credits/providers/twilio/answers';

/** The documented answers of every provider, in the order of the catalogue. */
export const catalogue: readonly ProviderAnswers[] = [
	acyChecker,
	antiCaptcha,
	deepgram,
	deepSeek,
	kieAi,
	melissa,
	newApi,
	pixelcut,
	semrush,
	stablecog,
	twilio,
];
