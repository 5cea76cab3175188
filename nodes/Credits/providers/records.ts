// Written by `npm run generate` from the folders beside this file.
import { acyChecker } from './acyChecker/record';
import { antiCaptcha } from './antiCaptcha/record';
import type { RemoteProvider } from './contract';
import { deepSeek } from './deepSeek/record';
import { deepgram } from './deepgram/record';
import { kieAi } from './kieAi/record';
import { melissa } from './melissa/record';
import { newApi } from './newApi/record';
import { pixelcut } from './pixelcut/record';
import { semrush } from './semrush/record';
import { stablecog } from './stablecog/record';
import { twilio } from './twilio/record';

/** Every provider that is asked over HTTP, by the names that people see. */
export const remoteProviders: readonly RemoteProvider[] = [
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
