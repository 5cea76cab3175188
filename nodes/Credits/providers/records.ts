// Written by `npm run generate` from the folders beside this file.
import { acyChecker } from './acyChecker/record';
import { antiCaptcha } from './antiCaptcha/record';
import { apollo } from './apollo/record';
import type { RemoteProvider } from './contract';
import { deepSeek } from './deepSeek/record';
import { deepgram } from './deepgram/record';
import { hunter } from './hunter/record';
import { keywordsEverywhere } from './keywordsEverywhere/record';
import { kieAi } from './kieAi/record';
import { lemlist } from './lemlist/record';
import { melissa } from './melissa/record';
import { neverBounce } from './neverBounce/record';
import { newApi } from './newApi/record';
import { pixelcut } from './pixelcut/record';
import { semrush } from './semrush/record';
import { stablecog } from './stablecog/record';
import { theOddsApi } from './theOddsApi/record';
import { twilio } from './twilio/record';
import { zeroBounce } from './zeroBounce/record';

/** Every provider that is asked over HTTP, by the names that people see. */
export const remoteProviders: readonly RemoteProvider[] = [
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
