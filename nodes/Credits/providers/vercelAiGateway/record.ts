import { balance, creditsIn, defineProvider, fieldsOf, secret } from '../words';

const CREDITS = creditsIn('USD');

/** Vercel AI Gateway: the money of a team. */
export const vercelAiGateway = defineProvider({
	name: 'vercelAiGateway',
	displayName: 'Vercel AI Gateway',
	category: 'ai-models',
	docsUrl: 'https://vercel.com/docs/ai-gateway/sdks-and-apis/rest-api',
	keysUrl: 'https://vercel.com/dashboard',
	topUpUrl: 'https://vercel.com/dashboard',
	fields: [secret('AI Gateway API Key')],
	hosts: ['ai-gateway.vercel.sh'],
	requests: { credits: 'GET https://ai-gateway.vercel.sh/v1/credits' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('balance'),
			details: fields.amounts({ totalUsed: 'total_used' }),
		});
	},

	notes: ['Figures are those of the team, not of the key.'],
	details: { totalUsed: 'What the team has spent in all.' },
	evidence: [
		'documented 2026-11-26 · Path, bearer key, both fields as texts · https://vercel.com/docs/ai-gateway/sdks-and-apis/rest-api',
	],
});
