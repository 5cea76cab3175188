// Written by `npm run generate` from the folders in nodes/Credits/providers.
import { answers as acyChecker } from '../nodes/Credits/providers/acyChecker/answers';
import type { ProviderAnswers } from '../nodes/Credits/providers/answers';
import { answers as antiCaptcha } from '../nodes/Credits/providers/antiCaptcha/answers';
import { answers as apollo } from '../nodes/Credits/providers/apollo/answers';
import { answers as deepSeek } from '../nodes/Credits/providers/deepSeek/answers';
import { answers as deepgram } from '../nodes/Credits/providers/deepgram/answers';
import { answers as hunter } from '../nodes/Credits/providers/hunter/answers';
import { answers as keywordsEverywhere } from '../nodes/Credits/providers/keywordsEverywhere/answers';
import { answers as kieAi } from '../nodes/Credits/providers/kieAi/answers';
import { answers as lemlist } from '../nodes/Credits/providers/lemlist/answers';
import { answers as melissa } from '../nodes/Credits/providers/melissa/answers';
import { answers as neverBounce } from '../nodes/Credits/providers/neverBounce/answers';
import { answers as newApi } from '../nodes/Credits/providers/newApi/answers';
import { answers as pixelcut } from '../nodes/Credits/providers/pixelcut/answers';
import { answers as semrush } from '../nodes/Credits/providers/semrush/answers';
import { answers as stablecog } from '../nodes/Credits/providers/stablecog/answers';
import { answers as theOddsApi } from '../nodes/Credits/providers/theOddsApi/answers';
import { answers as twilio } from '../nodes/Credits/providers/twilio/answers';
import { answers as zeroBounce } from '../nodes/Credits/providers/zeroBounce/answers';

/** The documented answers of every provider, in the order of the catalogue. */
export const catalogue: readonly ProviderAnswers[] = [
	acyChecker,
	antiCaptcha,
	apollo,
	deepgram,
	deepSeek,
	hunter,
	keywordsEverywhere,
	kieAi,
	lemlist,
	melissa,
	neverBounce,
	newApi,
	pixelcut,
	semrush,
	stablecog,
	theOddsApi,
	twilio,
	zeroBounce,
];
