// Written by `npm run generate` from the folders beside this file.
import { acyChecker } from './acyChecker/record';
import { anthropic } from './anthropic/record';
import { antiCaptcha } from './antiCaptcha/record';
import { apify } from './apify/record';
import { apollo } from './apollo/record';
import { asinData } from './asinData/record';
import { bigBox } from './bigBox/record';
import { brevo } from './brevo/record';
import { brightData } from './brightData/record';
import type { RemoteProvider } from './contract';
import { copyleaks } from './copyleaks/record';
import { deepL } from './deepL/record';
import { deepSeek } from './deepSeek/record';
import { deepgram } from './deepgram/record';
import { digitalOcean } from './digitalOcean/record';
import { elevenLabs } from './elevenLabs/record';
import { firecrawl } from './firecrawl/record';
import { hunter } from './hunter/record';
import { hyperbrowser } from './hyperbrowser/record';
import { ipRoyal } from './ipRoyal/record';
import { keepa } from './keepa/record';
import { keywordsEverywhere } from './keywordsEverywhere/record';
import { kieAi } from './kieAi/record';
import { lemlist } from './lemlist/record';
import { leonardoAi } from './leonardoAi/record';
import { linkup } from './linkup/record';
import { liteLlm } from './liteLlm/record';
import { luma } from './luma/record';
import { melissa } from './melissa/record';
import { moonshot } from './moonshot/record';
import { namecheap } from './namecheap/record';
import { neverBounce } from './neverBounce/record';
import { newApi } from './newApi/record';
import { newsCatcher } from './newsCatcher/record';
import { openAi } from './openAi/record';
import { openRouter } from './openRouter/record';
import { pixelcut } from './pixelcut/record';
import { proxySeller } from './proxySeller/record';
import { runway } from './runway/record';
import { scaleSerp } from './scaleSerp/record';
import { scrapeCreators } from './scrapeCreators/record';
import { scrapeDo } from './scrapeDo/record';
import { scrapeGraphAi } from './scrapeGraphAi/record';
import { scrapeOps } from './scrapeOps/record';
import { scraperApi } from './scraperApi/record';
import { scrapfly } from './scrapfly/record';
import { scrapingAnt } from './scrapingAnt/record';
import { scrapingBee } from './scrapingBee/record';
import { semrush } from './semrush/record';
import { sendGrid } from './sendGrid/record';
import { serpApi } from './serpApi/record';
import { siliconFlow } from './siliconFlow/record';
import { spiderCloud } from './spiderCloud/record';
import { stablecog } from './stablecog/record';
import { tavily } from './tavily/record';
import { telnyx } from './telnyx/record';
import { theOddsApi } from './theOddsApi/record';
import { twilio } from './twilio/record';
import { valueSerp } from './valueSerp/record';
import { vonage } from './vonage/record';
import { webScrapingAi } from './webScrapingAi/record';
import { webshare } from './webshare/record';
import { youCom } from './youCom/record';
import { zenserp } from './zenserp/record';
import { zeroBounce } from './zeroBounce/record';

/** Every provider that is asked over HTTP, by the names that people see. */
export const remoteProviders: readonly RemoteProvider[] = [
	acyChecker,
	anthropic,
	antiCaptcha,
	apify,
	apollo,
	asinData,
	bigBox,
	brevo,
	brightData,
	copyleaks,
	deepgram,
	deepL,
	deepSeek,
	digitalOcean,
	elevenLabs,
	firecrawl,
	hunter,
	hyperbrowser,
	ipRoyal,
	keepa,
	keywordsEverywhere,
	kieAi,
	lemlist,
	leonardoAi,
	linkup,
	liteLlm,
	luma,
	melissa,
	moonshot,
	namecheap,
	neverBounce,
	newsCatcher,
	newApi,
	openAi,
	openRouter,
	pixelcut,
	proxySeller,
	runway,
	scaleSerp,
	scrapeDo,
	scrapeCreators,
	scrapeGraphAi,
	scrapeOps,
	scraperApi,
	scrapfly,
	scrapingAnt,
	scrapingBee,
	semrush,
	serpApi,
	siliconFlow,
	spiderCloud,
	stablecog,
	tavily,
	telnyx,
	theOddsApi,
	twilio,
	sendGrid,
	valueSerp,
	vonage,
	webScrapingAi,
	webshare,
	youCom,
	zenserp,
	zeroBounce,
];
