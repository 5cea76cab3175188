// Written by `npm run generate` from the folders beside this file.
import { abyssale } from './abyssale/record';
import { acyChecker } from './acyChecker/record';
import { africasTalking } from './africasTalking/record';
import { ahrefs } from './ahrefs/record';
import { ai302 } from './ai302/record';
import { aiHorde } from './aiHorde/record';
import { aiHubMix } from './aiHubMix/record';
import { aimlApi } from './aimlApi/record';
import { aiven } from './aiven/record';
import { anthropic } from './anthropic/record';
import { antiCaptcha } from './antiCaptcha/record';
import { apiFlash } from './apiFlash/record';
import { apiframe } from './apiframe/record';
import { apify } from './apify/record';
import { apollo } from './apollo/record';
import { asinData } from './asinData/record';
import { atlasCloud } from './atlasCloud/record';
import { auphonic } from './auphonic/record';
import { baseten } from './baseten/record';
import { bigBox } from './bigBox/record';
import { binaryLane } from './binaryLane/record';
import { blackForestLabs } from './blackForestLabs/record';
import { boldSign } from './boldSign/record';
import { bouncer } from './bouncer/record';
import { brevo } from './brevo/record';
import { brightData } from './brightData/record';
import { builtWith } from './builtWith/record';
import { bunny } from './bunny/record';
import { capMonster } from './capMonster/record';
import { capSolver } from './capSolver/record';
import { censys } from './censys/record';
import { cherryServers } from './cherryServers/record';
import { chutes } from './chutes/record';
import { clawRouter } from './clawRouter/record';
import { clearout } from './clearout/record';
import { clickHouseCloud } from './clickHouseCloud/record';
import { clickSend } from './clickSend/record';
import { clickatell } from './clickatell/record';
import { cline } from './cline/record';
import { clinePass } from './clinePass/record';
import { cloudConvert } from './cloudConvert/record';
import { cloudflareAiGateway } from './cloudflareAiGateway/record';
import { cloudinary } from './cloudinary/record';
import { cockroachDb } from './cockroachDb/record';
import { codebuff } from './codebuff/record';
import { coinGecko } from './coinGecko/record';
import { coinMarketCap } from './coinMarketCap/record';
import { coinPaprika } from './coinPaprika/record';
import { companyEnrich } from './companyEnrich/record';
import { confluent } from './confluent/record';
import { contactOut } from './contactOut/record';
import type { RemoteProvider } from './contract';
import { convertApi } from './convertApi/record';
import { copyleaks } from './copyleaks/record';
import { creatify } from './creatify/record';
import { creditGrantsRelay } from './creditGrantsRelay/record';
import { crof } from './crof/record';
import { crustdata } from './crustdata/record';
import { currencyApi } from './currencyApi/record';
import { d7Networks } from './d7Networks/record';
import { dId } from './dId/record';
import { dataForSeo } from './dataForSeo/record';
import { datadog } from './datadog/record';
import { deApi } from './deApi/record';
import { deathByCaptcha } from './deathByCaptcha/record';
import { deepInfra } from './deepInfra/record';
import { deepL } from './deepL/record';
import { deepSeek } from './deepSeek/record';
import { deepgram } from './deepgram/record';
import { didww } from './didww/record';
import { digitalOcean } from './digitalOcean/record';
import { domainTools } from './domainTools/record';
import { dropboxSign } from './dropboxSign/record';
import { dropcontact } from './dropcontact/record';
import { dtOne } from './dtOne/record';
import { dune } from './dune/record';
import { dynadot } from './dynadot/record';
import { easyPost } from './easyPost/record';
import { edenAi } from './edenAi/record';
import { elevenLabs } from './elevenLabs/record';
import { elks46 } from './elks46/record';
import { emailListVerify } from './emailListVerify/record';
import { emailable } from './emailable/record';
import { enrichLayer } from './enrichLayer/record';
import { enrichSo } from './enrichSo/record';
import { eodhd } from './eodhd/record';
import { esimAccess } from './esimAccess/record';
import { etherscan } from './etherscan/record';
import { evolink } from './evolink/record';
import { exchangeRateApi } from './exchangeRateApi/record';
import { falAi } from './falAi/record';
import { fastForex } from './fastForex/record';
import { fastly } from './fastly/record';
import { featherless } from './featherless/record';
import { findymail } from './findymail/record';
import { firecrawl } from './firecrawl/record';
import { fireworks } from './fireworks/record';
import { fishAudio } from './fishAudio/record';
import { fofa } from './fofa/record';
import { freeCurrencyApi } from './freeCurrencyApi/record';
import { fullEnrich } from './fullEnrich/record';
import { gatewayApi } from './gatewayApi/record';
import { giftbit } from './giftbit/record';
import { hedra } from './hedra/record';
import { hetrixTools } from './hetrixTools/record';
import { heyGen } from './heyGen/record';
import { hunter } from './hunter/record';
import { hyperbolic } from './hyperbolic/record';
import { hyperbrowser } from './hyperbrowser/record';
import { hyperstack } from './hyperstack/record';
import { icypeas } from './icypeas/record';
import { idealPostcodes } from './idealPostcodes/record';
import { imageRouter } from './imageRouter/record';
import { influencersClub } from './influencersClub/record';
import { infobip } from './infobip/record';
import { instantly } from './instantly/record';
import { ipRoyal } from './ipRoyal/record';
import { jina } from './jina/record';
import { keepa } from './keepa/record';
import { keywordsEverywhere } from './keywordsEverywhere/record';
import { kieAi } from './kieAi/record';
import { kilo } from './kilo/record';
import { kimiCode } from './kimiCode/record';
import { klaviyo } from './klaviyo/record';
import { krakenIo } from './krakenIo/record';
import { lalalAi } from './lalalAi/record';
import { leadMagic } from './leadMagic/record';
import { leadsforge } from './leadsforge/record';
import { lemlist } from './lemlist/record';
import { leonardoAi } from './leonardoAi/record';
import { linkup } from './linkup/record';
import { linode } from './linode/record';
import { liteLlm } from './liteLlm/record';
import { locationIq } from './locationIq/record';
import { luma } from './luma/record';
import { lusha } from './lusha/record';
import { mailerSend } from './mailerSend/record';
import { melissa } from './melissa/record';
import { mergeGateway } from './mergeGateway/record';
import { meshy } from './meshy/record';
import { messageBird } from './messageBird/record';
import { metalPriceApi } from './metalPriceApi/record';
import { metalsDev } from './metalsDev/record';
import { millionVerifier } from './millionVerifier/record';
import { miniMaxCodingPlan } from './miniMaxCodingPlan/record';
import { moonshot } from './moonshot/record';
import { nameCom } from './nameCom/record';
import { nameSilo } from './nameSilo/record';
import { namecheap } from './namecheap/record';
import { nanoGpt } from './nanoGpt/record';
import { nanoGptSubscription } from './nanoGptSubscription/record';
import { neuralwatt } from './neuralwatt/record';
import { neverBounce } from './neverBounce/record';
import { newApi } from './newApi/record';
import { newApiAccount } from './newApiAccount/record';
import { newApiToken } from './newApiToken/record';
import { newsCatcher } from './newsCatcher/record';
import { ninjaPear } from './ninjaPear/record';
import { novita } from './novita/record';
import { oceanIo } from './oceanIo/record';
import { openAi } from './openAi/record';
import { openCodeGo } from './openCodeGo/record';
import { openExchangeRates } from './openExchangeRates/record';
import { openRouter } from './openRouter/record';
import { pdfCo } from './pdfCo/record';
import { pdfShift } from './pdfShift/record';
import { photoRoom } from './photoRoom/record';
import { picsart } from './picsart/record';
import { pingen } from './pingen/record';
import { pixVerse } from './pixVerse/record';
import { pixelcut } from './pixelcut/record';
import { plivo } from './plivo/record';
import { poe } from './poe/record';
import { pollinations } from './pollinations/record';
import { polza } from './polza/record';
import { porkbun } from './porkbun/record';
import { ppio } from './ppio/record';
import { predictLeads } from './predictLeads/record';
import { prolific } from './prolific/record';
import { prospeo } from './prospeo/record';
import { proxyApi } from './proxyApi/record';
import { proxySeller } from './proxySeller/record';
import { recraft } from './recraft/record';
import { removeBg } from './removeBg/record';
import { reoon } from './reoon/record';
import { requesty } from './requesty/record';
import { revAi } from './revAi/record';
import { rocketReach } from './rocketReach/record';
import { runPod } from './runPod/record';
import { runningHub } from './runningHub/record';
import { runware } from './runware/record';
import { runway } from './runway/record';
import { scaleSerp } from './scaleSerp/record';
import { scalewayConsumption } from './scalewayConsumption/record';
import { scrapeCreators } from './scrapeCreators/record';
import { scrapeDo } from './scrapeDo/record';
import { scrapeGraphAi } from './scrapeGraphAi/record';
import { scrapeOps } from './scrapeOps/record';
import { scraperApi } from './scraperApi/record';
import { scrapfly } from './scrapfly/record';
import { scrapingAnt } from './scrapingAnt/record';
import { scrapingBee } from './scrapingBee/record';
import { screenshotOne } from './screenshotOne/record';
import { securityTrails } from './securityTrails/record';
import { semrush } from './semrush/record';
import { sendGrid } from './sendGrid/record';
import { serpApi } from './serpApi/record';
import { serpstat } from './serpstat/record';
import { sevenIo } from './sevenIo/record';
import { shipbubble } from './shipbubble/record';
import { shiprocket } from './shiprocket/record';
import { shodan } from './shodan/record';
import { shortPixel } from './shortPixel/record';
import { siliconFlow } from './siliconFlow/record';
import { smsApi } from './smsApi/record';
import { smsFactor } from './smsFactor/record';
import { smtp2Go } from './smtp2Go/record';
import { solapi } from './solapi/record';
import { spiderCloud } from './spiderCloud/record';
import { stabilityAi } from './stabilityAi/record';
import { stablecog } from './stablecog/record';
import { stepFun } from './stepFun/record';
import { straico } from './straico/record';
import { sub2api } from './sub2api/record';
import { sunoApi } from './sunoApi/record';
import { surfe } from './surfe/record';
import { synthetic } from './synthetic/record';
import { tavily } from './tavily/record';
import { telnyx } from './telnyx/record';
import { templated } from './templated/record';
import { termii } from './termii/record';
import { textbelt } from './textbelt/record';
import { textlocal } from './textlocal/record';
import { textmagic } from './textmagic/record';
import { theOddsApi } from './theOddsApi/record';
import { theSmsWorks } from './theSmsWorks/record';
import { theirStack } from './theirStack/record';
import { tinify } from './tinify/record';
import { topazLabs } from './topazLabs/record';
import { tremendous } from './tremendous/record';
import { tripo } from './tripo/record';
import { twilio } from './twilio/record';
import { twoCaptcha } from './twoCaptcha/record';
import { typecast } from './typecast/record';
import { upCloud } from './upCloud/record';
import { upstash } from './upstash/record';
import { urlscan } from './urlscan/record';
import { valueSerp } from './valueSerp/record';
import { vastAi } from './vastAi/record';
import { vectorizerAi } from './vectorizerAi/record';
import { venice } from './venice/record';
import { vercelAiGateway } from './vercelAiGateway/record';
import { verda } from './verda/record';
import { verifalia } from './verifalia/record';
import { vidu } from './vidu/record';
import { virusTotal } from './virusTotal/record';
import { vonage } from './vonage/record';
import { vseGpt } from './vseGpt/record';
import { wappalyzer } from './wappalyzer/record';
import { warp } from './warp/record';
import { waveSpeed } from './waveSpeed/record';
import { weatherbit } from './weatherbit/record';
import { webScrapingAi } from './webScrapingAi/record';
import { webshare } from './webshare/record';
import { wiza } from './wiza/record';
import { worldLabs } from './worldLabs/record';
import { wpScan } from './wpScan/record';
import { xAi } from './xAi/record';
import { xe } from './xe/record';
import { youCom } from './youCom/record';
import { zadarma } from './zadarma/record';
import { zaiCodingPlan } from './zaiCodingPlan/record';
import { zamzar } from './zamzar/record';
import { zenMux } from './zenMux/record';
import { zendit } from './zendit/record';
import { zenserp } from './zenserp/record';
import { zeroBounce } from './zeroBounce/record';
import { zoomEye } from './zoomEye/record';

/** Every provider that is asked over HTTP, by the names that people see. */
export const remoteProviders: readonly RemoteProvider[] = [
	twoCaptcha,
	ai302,
	elks46,
	abyssale,
	acyChecker,
	africasTalking,
	ahrefs,
	aiHorde,
	aimlApi,
	aiHubMix,
	aiven,
	anthropic,
	antiCaptcha,
	apiFlash,
	apiframe,
	apify,
	apollo,
	asinData,
	atlasCloud,
	auphonic,
	baseten,
	bigBox,
	binaryLane,
	blackForestLabs,
	boldSign,
	bouncer,
	brevo,
	brightData,
	builtWith,
	bunny,
	capMonster,
	capSolver,
	censys,
	cherryServers,
	chutes,
	clawRouter,
	clearout,
	clickatell,
	clickHouseCloud,
	clickSend,
	cline,
	clinePass,
	cloudConvert,
	cloudflareAiGateway,
	cloudinary,
	cockroachDb,
	codebuff,
	coinGecko,
	coinMarketCap,
	coinPaprika,
	companyEnrich,
	confluent,
	contactOut,
	convertApi,
	copyleaks,
	creatify,
	crof,
	crustdata,
	currencyApi,
	dId,
	d7Networks,
	datadog,
	dataForSeo,
	deApi,
	deathByCaptcha,
	deepgram,
	deepInfra,
	deepL,
	deepSeek,
	didww,
	digitalOcean,
	domainTools,
	dropboxSign,
	dropcontact,
	dtOne,
	dune,
	dynadot,
	easyPost,
	edenAi,
	elevenLabs,
	emailable,
	emailListVerify,
	enrichLayer,
	enrichSo,
	eodhd,
	esimAccess,
	etherscan,
	evolink,
	exchangeRateApi,
	falAi,
	fastForex,
	fastly,
	featherless,
	findymail,
	firecrawl,
	fireworks,
	fishAudio,
	fofa,
	freeCurrencyApi,
	fullEnrich,
	gatewayApi,
	giftbit,
	hedra,
	hetrixTools,
	heyGen,
	hunter,
	hyperbolic,
	hyperbrowser,
	hyperstack,
	icypeas,
	idealPostcodes,
	imageRouter,
	influencersClub,
	infobip,
	instantly,
	ipRoyal,
	jina,
	keepa,
	keywordsEverywhere,
	kieAi,
	kilo,
	kimiCode,
	klaviyo,
	krakenIo,
	lalalAi,
	leadMagic,
	leadsforge,
	lemlist,
	leonardoAi,
	linkup,
	linode,
	liteLlm,
	locationIq,
	luma,
	lusha,
	mailerSend,
	melissa,
	mergeGateway,
	meshy,
	messageBird,
	metalPriceApi,
	metalsDev,
	millionVerifier,
	miniMaxCodingPlan,
	moonshot,
	nameCom,
	namecheap,
	nameSilo,
	nanoGpt,
	nanoGptSubscription,
	neuralwatt,
	neverBounce,
	newApiToken,
	newApiAccount,
	newsCatcher,
	ninjaPear,
	novita,
	oceanIo,
	newApi,
	openExchangeRates,
	openAi,
	creditGrantsRelay,
	openCodeGo,
	openRouter,
	pdfCo,
	pdfShift,
	photoRoom,
	picsart,
	pingen,
	pixelcut,
	pixVerse,
	plivo,
	poe,
	pollinations,
	polza,
	porkbun,
	ppio,
	predictLeads,
	prolific,
	prospeo,
	proxySeller,
	proxyApi,
	recraft,
	removeBg,
	reoon,
	requesty,
	revAi,
	rocketReach,
	runningHub,
	runPod,
	runware,
	runway,
	scaleSerp,
	scalewayConsumption,
	scrapeDo,
	scrapeCreators,
	scrapeGraphAi,
	scrapeOps,
	scraperApi,
	scrapfly,
	scrapingAnt,
	scrapingBee,
	screenshotOne,
	securityTrails,
	semrush,
	serpApi,
	serpstat,
	sevenIo,
	shipbubble,
	shiprocket,
	shodan,
	shortPixel,
	siliconFlow,
	smsApi,
	smsFactor,
	smtp2Go,
	solapi,
	spiderCloud,
	stabilityAi,
	stablecog,
	stepFun,
	straico,
	sub2api,
	sunoApi,
	surfe,
	synthetic,
	tavily,
	telnyx,
	templated,
	termii,
	textbelt,
	textlocal,
	textmagic,
	theOddsApi,
	theSmsWorks,
	theirStack,
	tinify,
	topazLabs,
	tremendous,
	tripo,
	twilio,
	sendGrid,
	typecast,
	upCloud,
	upstash,
	urlscan,
	valueSerp,
	vastAi,
	vectorizerAi,
	venice,
	vercelAiGateway,
	verda,
	verifalia,
	vidu,
	virusTotal,
	vonage,
	vseGpt,
	wappalyzer,
	warp,
	waveSpeed,
	weatherbit,
	webScrapingAi,
	webshare,
	wiza,
	worldLabs,
	wpScan,
	xAi,
	xe,
	youCom,
	zaiCodingPlan,
	zadarma,
	zamzar,
	zendit,
	zenMux,
	zenserp,
	zeroBounce,
	zoomEye,
];
