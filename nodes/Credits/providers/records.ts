// Written by `npm run generate` from the folders beside this file.
import { acyChecker } from './acyChecker/record';
import { africasTalking } from './africasTalking/record';
import { anthropic } from './anthropic/record';
import { antiCaptcha } from './antiCaptcha/record';
import { apify } from './apify/record';
import { apollo } from './apollo/record';
import { asinData } from './asinData/record';
import { bigBox } from './bigBox/record';
import { brevo } from './brevo/record';
import { brightData } from './brightData/record';
import { capMonster } from './capMonster/record';
import { capSolver } from './capSolver/record';
import { clickSend } from './clickSend/record';
import { clickatell } from './clickatell/record';
import type { RemoteProvider } from './contract';
import { copyleaks } from './copyleaks/record';
import { d7Networks } from './d7Networks/record';
import { deathByCaptcha } from './deathByCaptcha/record';
import { deepL } from './deepL/record';
import { deepSeek } from './deepSeek/record';
import { deepgram } from './deepgram/record';
import { didww } from './didww/record';
import { digitalOcean } from './digitalOcean/record';
import { elevenLabs } from './elevenLabs/record';
import { elks46 } from './elks46/record';
import { firecrawl } from './firecrawl/record';
import { gatewayApi } from './gatewayApi/record';
import { hunter } from './hunter/record';
import { hyperbrowser } from './hyperbrowser/record';
import { infobip } from './infobip/record';
import { ipRoyal } from './ipRoyal/record';
import { keepa } from './keepa/record';
import { keywordsEverywhere } from './keywordsEverywhere/record';
import { kieAi } from './kieAi/record';
import { klaviyo } from './klaviyo/record';
import { lemlist } from './lemlist/record';
import { leonardoAi } from './leonardoAi/record';
import { linkup } from './linkup/record';
import { liteLlm } from './liteLlm/record';
import { luma } from './luma/record';
import { mailerSend } from './mailerSend/record';
import { melissa } from './melissa/record';
import { messageBird } from './messageBird/record';
import { moonshot } from './moonshot/record';
import { namecheap } from './namecheap/record';
import { neverBounce } from './neverBounce/record';
import { newApi } from './newApi/record';
import { newsCatcher } from './newsCatcher/record';
import { openAi } from './openAi/record';
import { openRouter } from './openRouter/record';
import { pixelcut } from './pixelcut/record';
import { plivo } from './plivo/record';
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
import { sevenIo } from './sevenIo/record';
import { siliconFlow } from './siliconFlow/record';
import { smsApi } from './smsApi/record';
import { smsFactor } from './smsFactor/record';
import { smtp2Go } from './smtp2Go/record';
import { spiderCloud } from './spiderCloud/record';
import { stablecog } from './stablecog/record';
import { tavily } from './tavily/record';
import { telnyx } from './telnyx/record';
import { termii } from './termii/record';
import { textbelt } from './textbelt/record';
import { textlocal } from './textlocal/record';
import { textmagic } from './textmagic/record';
import { theOddsApi } from './theOddsApi/record';
import { theSmsWorks } from './theSmsWorks/record';
import { twilio } from './twilio/record';
import { twoCaptcha } from './twoCaptcha/record';
import { valueSerp } from './valueSerp/record';
import { vonage } from './vonage/record';
import { webScrapingAi } from './webScrapingAi/record';
import { webshare } from './webshare/record';
import { youCom } from './youCom/record';
import { zenserp } from './zenserp/record';
import { zeroBounce } from './zeroBounce/record';

/** Every provider that is asked over HTTP, by the names that people see. */
export const remoteProviders: readonly RemoteProvider[] = [
	twoCaptcha,
	elks46,
	acyChecker,
	africasTalking,
	anthropic,
	antiCaptcha,
	apify,
	apollo,
	asinData,
	bigBox,
	brevo,
	brightData,
	capMonster,
	capSolver,
	clickatell,
	clickSend,
	copyleaks,
	d7Networks,
	deathByCaptcha,
	deepgram,
	deepL,
	deepSeek,
	didww,
	digitalOcean,
	elevenLabs,
	firecrawl,
	gatewayApi,
	hunter,
	hyperbrowser,
	infobip,
	ipRoyal,
	keepa,
	keywordsEverywhere,
	kieAi,
	klaviyo,
	lemlist,
	leonardoAi,
	linkup,
	liteLlm,
	luma,
	mailerSend,
	melissa,
	messageBird,
	moonshot,
	namecheap,
	neverBounce,
	newsCatcher,
	newApi,
	openAi,
	openRouter,
	pixelcut,
	plivo,
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
	sevenIo,
	siliconFlow,
	smsApi,
	smsFactor,
	smtp2Go,
	spiderCloud,
	stablecog,
	tavily,
	telnyx,
	termii,
	textbelt,
	textlocal,
	textmagic,
	theOddsApi,
	theSmsWorks,
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
