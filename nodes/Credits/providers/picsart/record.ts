import { balance, choice, CREDITS, defineProvider, fieldsOf, get, header, secret } from '../words';

const JSON_WANTED = { headers: { Accept: 'application/json' } };

/** Picsart: the credits of one of its APIs. */
export const picsart = defineProvider({
	name: 'picsart',
	displayName: 'Picsart',
	category: 'ai-media',
	docsUrl: 'https://docs.picsart.io/reference/programmable-image-get_balance',
	keysUrl: 'https://console.picsart.io/',
	fields: [
		secret('API Key'),
		choice('product', 'Product', [
			{ value: 'image', displayName: 'Image', host: 'api.picsart.io' },
			{ value: 'genai', displayName: 'GenAI', host: 'genai-api.picsart.io' },
			{ value: 'video', displayName: 'Video', host: 'video-api.picsart.io' },
			{ value: 'variableData', displayName: 'Variable Data', host: 'vd-api.picsart.io' },
		]),
	],
	hosts: ['api.picsart.io', 'genai-api.picsart.io', 'video-api.picsart.io', 'vd-api.picsart.io'],
	signIn: header('X-Picsart-API-Key'),
	requests: {
		image: get('https://api.picsart.io/tools/1.0/balance', JSON_WANTED),
		other: get('https://{product}/v1/balance', JSON_WANTED),
	},
	start: (context) => ({ request: context.field('product') === 'image' ? 'image' : 'other' }),
	balances: [CREDITS],

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('credits') }),

	credentialTest: { blindness: 'It asks for the balance of Image, whatever product is chosen.' },
	notes: [
		'Choose the product that is used: Picsart does not say whether all of them spend the same credits.',
		'A plan with overdraft goes on when its credits are used up.',
	],
	evidence: [
		'documented 2026-11-26 · The four hosts, header, the whole number, statuses and their bodies · The OpenAPI documents of Picsart, as kept in api-evangelist/picsart (22 August 2026) and tryAGI/Picsart (16 August 2026)',
		'documented 2026-11-26 · 402 for credits that are used up, overdraft · docs.picsart.io, as kept in api-evangelist/picsart, errors and plans',
	],
});
