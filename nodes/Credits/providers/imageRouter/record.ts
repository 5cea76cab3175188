import { balance, creditsIn, defineProvider, fieldsOf } from '../words';

const CREDITS = creditsIn('USD');

/** ImageRouter: the money of an account, which its answer calls credits. */
export const imageRouter = defineProvider({
	name: 'imageRouter',
	displayName: 'ImageRouter',
	category: 'ai-media',
	docsUrl: 'https://docs.imagerouter.io/api-reference/credits',
	hosts: ['api.imagerouter.io'],
	requests: { credits: 'GET https://api.imagerouter.io/v1/credits' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: fields.amount('remaining_credits'),
			details: fields.amounts({
				usedInTotal: 'credit_usage',
				depositedInTotal: 'total_deposits',
			}),
		});
	},

	details: {
		usedInTotal: 'All that was ever used.',
		depositedInTotal: 'All that was ever paid in.',
	},
	evidence: [
		'documented 2026-11-26 · Path, bearer key, three texts, US dollars as what usage is counted in, the body of an error · https://docs.imagerouter.io/api-reference/credits',
	],
});
