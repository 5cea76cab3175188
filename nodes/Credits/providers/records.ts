// Written by `npm run generate` from the folders beside this file.
import { acyChecker } from './acyChecker/record';
import { anthropic } from './anthropic/record';
import { antiCaptcha } from './antiCaptcha/record';
import { apify } from './apify/record';
import { apollo } from './apollo/record';
import { brevo } from './brevo/record';
import type { RemoteProvider } from './contract';
import { copyleaks } from './copyleaks/record';
import { deepL } from './deepL/record';
import { deepSeek } from './deepSeek/record';
import { deepgram } from './deepgram/record';
import { digitalOcean } from './digitalOcean/record';
import { elevenLabs } from './elevenLabs/record';
import { firecrawl } from './firecrawl/record';
import { hunter } from './hunter/record';
import { keywordsEverywhere } from './keywordsEverywhere/record';
import { kieAi } from './kieAi/record';
import { lemlist } from './lemlist/record';
import { leonardoAi } from './leonardoAi/record';
import { liteLlm } from './liteLlm/record';
import { luma } from './luma/record';
import { melissa } from './melissa/record';
import { moonshot } from './moonshot/record';
import { namecheap } from './namecheap/record';
import { neverBounce } from './neverBounce/record';
import { newApi } from './newApi/record';
import { openAi } from './openAi/record';
import { openRouter } from './openRouter/record';
import { pixelcut } from './pixelcut/record';
import { runway } from './runway/record';
import { semrush } from './semrush/record';
import { sendGrid } from './sendGrid/record';
import { serpApi } from './serpApi/record';
import { siliconFlow } from './siliconFlow/record';
import { stablecog } from './stablecog/record';
import { tavily } from './tavily/record';
import { telnyx } from './telnyx/record';
import { theOddsApi } from './theOddsApi/record';
import { twilio } from './twilio/record';
import { vonage } from './vonage/record';
import { webshare } from './webshare/record';
import { zeroBounce } from './zeroBounce/record';

/** Every provider that is asked over HTTP, by the names that people see. */
export const remoteProviders: readonly RemoteProvider[] = [
	acyChecker,
	anthropic,
	antiCaptcha,
	apify,
	apollo,
	brevo,
	copyleaks,
	deepgram,
	deepL,
	deepSeek,
	digitalOcean,
	elevenLabs,
	firecrawl,
	hunter,
	keywordsEverywhere,
	kieAi,
	lemlist,
	leonardoAi,
	liteLlm,
	luma,
	melissa,
	moonshot,
	namecheap,
	neverBounce,
	newApi,
	openAi,
	openRouter,
	pixelcut,
	runway,
	semrush,
	serpApi,
	siliconFlow,
	stablecog,
	tavily,
	telnyx,
	theOddsApi,
	twilio,
	sendGrid,
	vonage,
	webshare,
	zeroBounce,
];
