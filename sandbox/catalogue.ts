// Written by `npm run generate` from the folders in nodes/Credits/providers.
import { answers as abyssale } from '../nodes/Credits/providers/abyssale/answers';
import { answers as acyChecker } from '../nodes/Credits/providers/acyChecker/answers';
import { answers as africasTalking } from '../nodes/Credits/providers/africasTalking/answers';
import { answers as ahrefs } from '../nodes/Credits/providers/ahrefs/answers';
import { answers as ai302 } from '../nodes/Credits/providers/ai302/answers';
import { answers as aiHorde } from '../nodes/Credits/providers/aiHorde/answers';
import { answers as aiHubMix } from '../nodes/Credits/providers/aiHubMix/answers';
import { answers as aimlApi } from '../nodes/Credits/providers/aimlApi/answers';
import { answers as aiven } from '../nodes/Credits/providers/aiven/answers';
import type { ProviderAnswers } from '../nodes/Credits/providers/answers';
import { answers as anthropic } from '../nodes/Credits/providers/anthropic/answers';
import { answers as antiCaptcha } from '../nodes/Credits/providers/antiCaptcha/answers';
import { answers as apiFlash } from '../nodes/Credits/providers/apiFlash/answers';
import { answers as apiframe } from '../nodes/Credits/providers/apiframe/answers';
import { answers as apify } from '../nodes/Credits/providers/apify/answers';
import { answers as apollo } from '../nodes/Credits/providers/apollo/answers';
import { answers as asinData } from '../nodes/Credits/providers/asinData/answers';
import { answers as atlasCloud } from '../nodes/Credits/providers/atlasCloud/answers';
import { answers as auphonic } from '../nodes/Credits/providers/auphonic/answers';
import { answers as baseten } from '../nodes/Credits/providers/baseten/answers';
import { answers as bigBox } from '../nodes/Credits/providers/bigBox/answers';
import { answers as binaryLane } from '../nodes/Credits/providers/binaryLane/answers';
import { answers as blackForestLabs } from '../nodes/Credits/providers/blackForestLabs/answers';
import { answers as boldSign } from '../nodes/Credits/providers/boldSign/answers';
import { answers as bouncer } from '../nodes/Credits/providers/bouncer/answers';
import { answers as brevo } from '../nodes/Credits/providers/brevo/answers';
import { answers as brightData } from '../nodes/Credits/providers/brightData/answers';
import { answers as builtWith } from '../nodes/Credits/providers/builtWith/answers';
import { answers as bunny } from '../nodes/Credits/providers/bunny/answers';
import { answers as capMonster } from '../nodes/Credits/providers/capMonster/answers';
import { answers as capSolver } from '../nodes/Credits/providers/capSolver/answers';
import { answers as censys } from '../nodes/Credits/providers/censys/answers';
import { answers as cherryServers } from '../nodes/Credits/providers/cherryServers/answers';
import { answers as chutes } from '../nodes/Credits/providers/chutes/answers';
import { answers as clawRouter } from '../nodes/Credits/providers/clawRouter/answers';
import { answers as clearout } from '../nodes/Credits/providers/clearout/answers';
import { answers as clickHouseCloud } from '../nodes/Credits/providers/clickHouseCloud/answers';
import { answers as clickSend } from '../nodes/Credits/providers/clickSend/answers';
import { answers as clickatell } from '../nodes/Credits/providers/clickatell/answers';
import { answers as cline } from '../nodes/Credits/providers/cline/answers';
import { answers as clinePass } from '../nodes/Credits/providers/clinePass/answers';
import { answers as cloudConvert } from '../nodes/Credits/providers/cloudConvert/answers';
import { answers as cloudflareAiGateway } from '../nodes/Credits/providers/cloudflareAiGateway/answers';
import { answers as cloudinary } from '../nodes/Credits/providers/cloudinary/answers';
import { answers as cockroachDb } from '../nodes/Credits/providers/cockroachDb/answers';
import { answers as codebuff } from '../nodes/Credits/providers/codebuff/answers';
import { answers as coinGecko } from '../nodes/Credits/providers/coinGecko/answers';
import { answers as coinMarketCap } from '../nodes/Credits/providers/coinMarketCap/answers';
import { answers as coinPaprika } from '../nodes/Credits/providers/coinPaprika/answers';
import { answers as companyEnrich } from '../nodes/Credits/providers/companyEnrich/answers';
import { answers as confluent } from '../nodes/Credits/providers/confluent/answers';
import { answers as contactOut } from '../nodes/Credits/providers/contactOut/answers';
import { answers as convertApi } from '../nodes/Credits/providers/convertApi/answers';
import { answers as copyleaks } from '../nodes/Credits/providers/copyleaks/answers';
import { answers as creatify } from '../nodes/Credits/providers/creatify/answers';
import { answers as creditGrantsRelay } from '../nodes/Credits/providers/creditGrantsRelay/answers';
import { answers as crof } from '../nodes/Credits/providers/crof/answers';
import { answers as crustdata } from '../nodes/Credits/providers/crustdata/answers';
import { answers as currencyApi } from '../nodes/Credits/providers/currencyApi/answers';
import { answers as d7Networks } from '../nodes/Credits/providers/d7Networks/answers';
import { answers as dId } from '../nodes/Credits/providers/dId/answers';
import { answers as dataForSeo } from '../nodes/Credits/providers/dataForSeo/answers';
import { answers as datadog } from '../nodes/Credits/providers/datadog/answers';
import { answers as deApi } from '../nodes/Credits/providers/deApi/answers';
import { answers as deathByCaptcha } from '../nodes/Credits/providers/deathByCaptcha/answers';
import { answers as deepInfra } from '../nodes/Credits/providers/deepInfra/answers';
import { answers as deepL } from '../nodes/Credits/providers/deepL/answers';
import { answers as deepSeek } from '../nodes/Credits/providers/deepSeek/answers';
import { answers as deepgram } from '../nodes/Credits/providers/deepgram/answers';
import { answers as didww } from '../nodes/Credits/providers/didww/answers';
import { answers as digitalOcean } from '../nodes/Credits/providers/digitalOcean/answers';
import { answers as domainTools } from '../nodes/Credits/providers/domainTools/answers';
import { answers as dropboxSign } from '../nodes/Credits/providers/dropboxSign/answers';
import { answers as dropcontact } from '../nodes/Credits/providers/dropcontact/answers';
import { answers as dtOne } from '../nodes/Credits/providers/dtOne/answers';
import { answers as dune } from '../nodes/Credits/providers/dune/answers';
import { answers as dynadot } from '../nodes/Credits/providers/dynadot/answers';
import { answers as easyPost } from '../nodes/Credits/providers/easyPost/answers';
import { answers as edenAi } from '../nodes/Credits/providers/edenAi/answers';
import { answers as elevenLabs } from '../nodes/Credits/providers/elevenLabs/answers';
import { answers as elks46 } from '../nodes/Credits/providers/elks46/answers';
import { answers as emailListVerify } from '../nodes/Credits/providers/emailListVerify/answers';
import { answers as emailable } from '../nodes/Credits/providers/emailable/answers';
import { answers as enrichLayer } from '../nodes/Credits/providers/enrichLayer/answers';
import { answers as enrichSo } from '../nodes/Credits/providers/enrichSo/answers';
import { answers as eodhd } from '../nodes/Credits/providers/eodhd/answers';
import { answers as esimAccess } from '../nodes/Credits/providers/esimAccess/answers';
import { answers as etherscan } from '../nodes/Credits/providers/etherscan/answers';
import { answers as evolink } from '../nodes/Credits/providers/evolink/answers';
import { answers as exchangeRateApi } from '../nodes/Credits/providers/exchangeRateApi/answers';
import { answers as falAi } from '../nodes/Credits/providers/falAi/answers';
import { answers as fastForex } from '../nodes/Credits/providers/fastForex/answers';
import { answers as fastly } from '../nodes/Credits/providers/fastly/answers';
import { answers as featherless } from '../nodes/Credits/providers/featherless/answers';
import { answers as findymail } from '../nodes/Credits/providers/findymail/answers';
import { answers as firecrawl } from '../nodes/Credits/providers/firecrawl/answers';
import { answers as fireworks } from '../nodes/Credits/providers/fireworks/answers';
import { answers as fishAudio } from '../nodes/Credits/providers/fishAudio/answers';
import { answers as fofa } from '../nodes/Credits/providers/fofa/answers';
import { answers as freeCurrencyApi } from '../nodes/Credits/providers/freeCurrencyApi/answers';
import { answers as fullEnrich } from '../nodes/Credits/providers/fullEnrich/answers';
import { answers as gatewayApi } from '../nodes/Credits/providers/gatewayApi/answers';
import { answers as giftbit } from '../nodes/Credits/providers/giftbit/answers';
import { answers as hedra } from '../nodes/Credits/providers/hedra/answers';
import { answers as hetrixTools } from '../nodes/Credits/providers/hetrixTools/answers';
import { answers as heyGen } from '../nodes/Credits/providers/heyGen/answers';
import { answers as hunter } from '../nodes/Credits/providers/hunter/answers';
import { answers as hyperbolic } from '../nodes/Credits/providers/hyperbolic/answers';
import { answers as hyperbrowser } from '../nodes/Credits/providers/hyperbrowser/answers';
import { answers as hyperstack } from '../nodes/Credits/providers/hyperstack/answers';
import { answers as icypeas } from '../nodes/Credits/providers/icypeas/answers';
import { answers as idealPostcodes } from '../nodes/Credits/providers/idealPostcodes/answers';
import { answers as imageRouter } from '../nodes/Credits/providers/imageRouter/answers';
import { answers as influencersClub } from '../nodes/Credits/providers/influencersClub/answers';
import { answers as infobip } from '../nodes/Credits/providers/infobip/answers';
import { answers as instantly } from '../nodes/Credits/providers/instantly/answers';
import { answers as ipRoyal } from '../nodes/Credits/providers/ipRoyal/answers';
import { answers as jina } from '../nodes/Credits/providers/jina/answers';
import { answers as keepa } from '../nodes/Credits/providers/keepa/answers';
import { answers as keywordsEverywhere } from '../nodes/Credits/providers/keywordsEverywhere/answers';
import { answers as kieAi } from '../nodes/Credits/providers/kieAi/answers';
import { answers as kilo } from '../nodes/Credits/providers/kilo/answers';
import { answers as kimiCode } from '../nodes/Credits/providers/kimiCode/answers';
import { answers as klaviyo } from '../nodes/Credits/providers/klaviyo/answers';
import { answers as krakenIo } from '../nodes/Credits/providers/krakenIo/answers';
import { answers as lalalAi } from '../nodes/Credits/providers/lalalAi/answers';
import { answers as leadMagic } from '../nodes/Credits/providers/leadMagic/answers';
import { answers as leadsforge } from '../nodes/Credits/providers/leadsforge/answers';
import { answers as lemlist } from '../nodes/Credits/providers/lemlist/answers';
import { answers as leonardoAi } from '../nodes/Credits/providers/leonardoAi/answers';
import { answers as linkup } from '../nodes/Credits/providers/linkup/answers';
import { answers as linode } from '../nodes/Credits/providers/linode/answers';
import { answers as liteLlm } from '../nodes/Credits/providers/liteLlm/answers';
import { answers as locationIq } from '../nodes/Credits/providers/locationIq/answers';
import { answers as luma } from '../nodes/Credits/providers/luma/answers';
import { answers as lusha } from '../nodes/Credits/providers/lusha/answers';
import { answers as mailerSend } from '../nodes/Credits/providers/mailerSend/answers';
import { answers as melissa } from '../nodes/Credits/providers/melissa/answers';
import { answers as mergeGateway } from '../nodes/Credits/providers/mergeGateway/answers';
import { answers as meshy } from '../nodes/Credits/providers/meshy/answers';
import { answers as messageBird } from '../nodes/Credits/providers/messageBird/answers';
import { answers as metalPriceApi } from '../nodes/Credits/providers/metalPriceApi/answers';
import { answers as metalsDev } from '../nodes/Credits/providers/metalsDev/answers';
import { answers as millionVerifier } from '../nodes/Credits/providers/millionVerifier/answers';
import { answers as miniMaxCodingPlan } from '../nodes/Credits/providers/miniMaxCodingPlan/answers';
import { answers as moonshot } from '../nodes/Credits/providers/moonshot/answers';
import { answers as nameCom } from '../nodes/Credits/providers/nameCom/answers';
import { answers as nameSilo } from '../nodes/Credits/providers/nameSilo/answers';
import { answers as namecheap } from '../nodes/Credits/providers/namecheap/answers';
import { answers as nanoGpt } from '../nodes/Credits/providers/nanoGpt/answers';
import { answers as nanoGptSubscription } from '../nodes/Credits/providers/nanoGptSubscription/answers';
import { answers as neuralwatt } from '../nodes/Credits/providers/neuralwatt/answers';
import { answers as neverBounce } from '../nodes/Credits/providers/neverBounce/answers';
import { answers as newApi } from '../nodes/Credits/providers/newApi/answers';
import { answers as newApiAccount } from '../nodes/Credits/providers/newApiAccount/answers';
import { answers as newApiToken } from '../nodes/Credits/providers/newApiToken/answers';
import { answers as newsCatcher } from '../nodes/Credits/providers/newsCatcher/answers';
import { answers as ninjaPear } from '../nodes/Credits/providers/ninjaPear/answers';
import { answers as novita } from '../nodes/Credits/providers/novita/answers';
import { answers as oceanIo } from '../nodes/Credits/providers/oceanIo/answers';
import { answers as openAi } from '../nodes/Credits/providers/openAi/answers';
import { answers as openCodeGo } from '../nodes/Credits/providers/openCodeGo/answers';
import { answers as openExchangeRates } from '../nodes/Credits/providers/openExchangeRates/answers';
import { answers as openRouter } from '../nodes/Credits/providers/openRouter/answers';
import { answers as pdfCo } from '../nodes/Credits/providers/pdfCo/answers';
import { answers as pdfShift } from '../nodes/Credits/providers/pdfShift/answers';
import { answers as photoRoom } from '../nodes/Credits/providers/photoRoom/answers';
import { answers as picsart } from '../nodes/Credits/providers/picsart/answers';
import { answers as pingen } from '../nodes/Credits/providers/pingen/answers';
import { answers as pixVerse } from '../nodes/Credits/providers/pixVerse/answers';
import { answers as pixelcut } from '../nodes/Credits/providers/pixelcut/answers';
import { answers as plivo } from '../nodes/Credits/providers/plivo/answers';
import { answers as poe } from '../nodes/Credits/providers/poe/answers';
import { answers as pollinations } from '../nodes/Credits/providers/pollinations/answers';
import { answers as polza } from '../nodes/Credits/providers/polza/answers';
import { answers as porkbun } from '../nodes/Credits/providers/porkbun/answers';
import { answers as ppio } from '../nodes/Credits/providers/ppio/answers';
import { answers as predictLeads } from '../nodes/Credits/providers/predictLeads/answers';
import { answers as prolific } from '../nodes/Credits/providers/prolific/answers';
import { answers as prospeo } from '../nodes/Credits/providers/prospeo/answers';
import { answers as proxyApi } from '../nodes/Credits/providers/proxyApi/answers';
import { answers as proxySeller } from '../nodes/Credits/providers/proxySeller/answers';
import { answers as recraft } from '../nodes/Credits/providers/recraft/answers';
import { answers as removeBg } from '../nodes/Credits/providers/removeBg/answers';
import { answers as reoon } from '../nodes/Credits/providers/reoon/answers';
import { answers as requesty } from '../nodes/Credits/providers/requesty/answers';
import { answers as revAi } from '../nodes/Credits/providers/revAi/answers';
import { answers as rocketReach } from '../nodes/Credits/providers/rocketReach/answers';
import { answers as runPod } from '../nodes/Credits/providers/runPod/answers';
import { answers as runningHub } from '../nodes/Credits/providers/runningHub/answers';
import { answers as runware } from '../nodes/Credits/providers/runware/answers';
import { answers as runway } from '../nodes/Credits/providers/runway/answers';
import { answers as scaleSerp } from '../nodes/Credits/providers/scaleSerp/answers';
import { answers as scalewayConsumption } from '../nodes/Credits/providers/scalewayConsumption/answers';
import { answers as scrapeCreators } from '../nodes/Credits/providers/scrapeCreators/answers';
import { answers as scrapeDo } from '../nodes/Credits/providers/scrapeDo/answers';
import { answers as scrapeGraphAi } from '../nodes/Credits/providers/scrapeGraphAi/answers';
import { answers as scrapeOps } from '../nodes/Credits/providers/scrapeOps/answers';
import { answers as scraperApi } from '../nodes/Credits/providers/scraperApi/answers';
import { answers as scrapfly } from '../nodes/Credits/providers/scrapfly/answers';
import { answers as scrapingAnt } from '../nodes/Credits/providers/scrapingAnt/answers';
import { answers as scrapingBee } from '../nodes/Credits/providers/scrapingBee/answers';
import { answers as screenshotOne } from '../nodes/Credits/providers/screenshotOne/answers';
import { answers as securityTrails } from '../nodes/Credits/providers/securityTrails/answers';
import { answers as semrush } from '../nodes/Credits/providers/semrush/answers';
import { answers as sendGrid } from '../nodes/Credits/providers/sendGrid/answers';
import { answers as serpApi } from '../nodes/Credits/providers/serpApi/answers';
import { answers as serpstat } from '../nodes/Credits/providers/serpstat/answers';
import { answers as sevenIo } from '../nodes/Credits/providers/sevenIo/answers';
import { answers as shipbubble } from '../nodes/Credits/providers/shipbubble/answers';
import { answers as shiprocket } from '../nodes/Credits/providers/shiprocket/answers';
import { answers as shodan } from '../nodes/Credits/providers/shodan/answers';
import { answers as shortPixel } from '../nodes/Credits/providers/shortPixel/answers';
import { answers as siliconFlow } from '../nodes/Credits/providers/siliconFlow/answers';
import { answers as smsApi } from '../nodes/Credits/providers/smsApi/answers';
import { answers as smsFactor } from '../nodes/Credits/providers/smsFactor/answers';
import { answers as smtp2Go } from '../nodes/Credits/providers/smtp2Go/answers';
import { answers as solapi } from '../nodes/Credits/providers/solapi/answers';
import { answers as spiderCloud } from '../nodes/Credits/providers/spiderCloud/answers';
import { answers as stabilityAi } from '../nodes/Credits/providers/stabilityAi/answers';
import { answers as stablecog } from '../nodes/Credits/providers/stablecog/answers';
import { answers as stepFun } from '../nodes/Credits/providers/stepFun/answers';
import { answers as straico } from '../nodes/Credits/providers/straico/answers';
import { answers as sub2api } from '../nodes/Credits/providers/sub2api/answers';
import { answers as sunoApi } from '../nodes/Credits/providers/sunoApi/answers';
import { answers as surfe } from '../nodes/Credits/providers/surfe/answers';
import { answers as synthetic } from '../nodes/Credits/providers/synthetic/answers';
import { answers as tavily } from '../nodes/Credits/providers/tavily/answers';
import { answers as telnyx } from '../nodes/Credits/providers/telnyx/answers';
import { answers as templated } from '../nodes/Credits/providers/templated/answers';
import { answers as termii } from '../nodes/Credits/providers/termii/answers';
import { answers as textbelt } from '../nodes/Credits/providers/textbelt/answers';
import { answers as textlocal } from '../nodes/Credits/providers/textlocal/answers';
import { answers as textmagic } from '../nodes/Credits/providers/textmagic/answers';
import { answers as theOddsApi } from '../nodes/Credits/providers/theOddsApi/answers';
import { answers as theSmsWorks } from '../nodes/Credits/providers/theSmsWorks/answers';
import { answers as theirStack } from '../nodes/Credits/providers/theirStack/answers';
import { answers as tinify } from '../nodes/Credits/providers/tinify/answers';
import { answers as topazLabs } from '../nodes/Credits/providers/topazLabs/answers';
import { answers as tremendous } from '../nodes/Credits/providers/tremendous/answers';
import { answers as tripo } from '../nodes/Credits/providers/tripo/answers';
import { answers as twilio } from '../nodes/Credits/providers/twilio/answers';
import { answers as twoCaptcha } from '../nodes/Credits/providers/twoCaptcha/answers';
import { answers as typecast } from '../nodes/Credits/providers/typecast/answers';
import { answers as upCloud } from '../nodes/Credits/providers/upCloud/answers';
import { answers as upstash } from '../nodes/Credits/providers/upstash/answers';
import { answers as urlscan } from '../nodes/Credits/providers/urlscan/answers';
import { answers as valueSerp } from '../nodes/Credits/providers/valueSerp/answers';
import { answers as vastAi } from '../nodes/Credits/providers/vastAi/answers';
import { answers as vectorizerAi } from '../nodes/Credits/providers/vectorizerAi/answers';
import { answers as venice } from '../nodes/Credits/providers/venice/answers';
import { answers as vercelAiGateway } from '../nodes/Credits/providers/vercelAiGateway/answers';
import { answers as verda } from '../nodes/Credits/providers/verda/answers';
import { answers as verifalia } from '../nodes/Credits/providers/verifalia/answers';
import { answers as vidu } from '../nodes/Credits/providers/vidu/answers';
import { answers as virusTotal } from '../nodes/Credits/providers/virusTotal/answers';
import { answers as vonage } from '../nodes/Credits/providers/vonage/answers';
import { answers as vseGpt } from '../nodes/Credits/providers/vseGpt/answers';
import { answers as wappalyzer } from '../nodes/Credits/providers/wappalyzer/answers';
import { answers as warp } from '../nodes/Credits/providers/warp/answers';
import { answers as waveSpeed } from '../nodes/Credits/providers/waveSpeed/answers';
import { answers as weatherbit } from '../nodes/Credits/providers/weatherbit/answers';
import { answers as webScrapingAi } from '../nodes/Credits/providers/webScrapingAi/answers';
import { answers as webshare } from '../nodes/Credits/providers/webshare/answers';
import { answers as wiza } from '../nodes/Credits/providers/wiza/answers';
import { answers as worldLabs } from '../nodes/Credits/providers/worldLabs/answers';
import { answers as wpScan } from '../nodes/Credits/providers/wpScan/answers';
import { answers as xAi } from '../nodes/Credits/providers/xAi/answers';
import { answers as xe } from '../nodes/Credits/providers/xe/answers';
import { answers as youCom } from '../nodes/Credits/providers/youCom/answers';
import { answers as zadarma } from '../nodes/Credits/providers/zadarma/answers';
import { answers as zaiCodingPlan } from '../nodes/Credits/providers/zaiCodingPlan/answers';
import { answers as zamzar } from '../nodes/Credits/providers/zamzar/answers';
import { answers as zenMux } from '../nodes/Credits/providers/zenMux/answers';
import { answers as zendit } from '../nodes/Credits/providers/zendit/answers';
import { answers as zenserp } from '../nodes/Credits/providers/zenserp/answers';
import { answers as zeroBounce } from '../nodes/Credits/providers/zeroBounce/answers';
import { answers as zoomEye } from '../nodes/Credits/providers/zoomEye/answers';

/** The documented answers of every provider, in the order of the catalogue. */
export const catalogue: readonly ProviderAnswers[] = [
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
