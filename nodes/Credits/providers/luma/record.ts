import { balance, creditsIn, defineProvider, fieldsOf, scaleAmount, withoutNoise } from '../words';

const CREDITS = creditsIn('USD');

/** Luma: the money of its API, which its answer calls credits and counts in cents. */
export const luma = defineProvider({
	name: 'luma',
	displayName: 'Luma (Dream Machine)',
	category: 'ai-media',
	docsUrl: 'https://docs.lumalabs.ai/changelog/callbacks-and-credits-balance',
	hosts: ['api.lumalabs.ai'],
	requests: { credits: 'GET https://api.lumalabs.ai/dream-machine/v1/credits' },
	balances: [CREDITS],
	authByMessage: true,

	parse(answer) {
		const cents = fieldsOf(answer).amount('credit_balance');
		return balance(CREDITS, { remaining: scaleAmount(withoutNoise(cents), 100) });
	},

	notes: ['Credits of the Dream Machine web plans are separate, and not in the response.'],
	evidence: [
		'documented 2026-11-26 · Path, the field, cents, the field detail of an error · The OpenAPI document of Luma, as kept in tryAGI/Luma, src/libs/Luma/openapi.yaml (2 August 2026); lumalabs/lumaai-node, src/resources/credits.ts',
	],
});
