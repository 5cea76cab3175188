import {
	account,
	balanceOfLots,
	defineProvider,
	fieldsOf,
	JsonFields,
	lot,
	UnexpectedAnswer,
} from '../words';

const API = { balance: 'api', unit: 'token', unitType: 'token' } as const;
const APP = { balance: 'app', unit: 'token', unitType: 'token' } as const;

/** Leonardo.Ai: the tokens that API calls spend, and apart from them those of the web app. */
export const leonardoAi = defineProvider({
	name: 'leonardoAi',
	displayName: 'Leonardo.Ai',
	category: 'ai-media',
	docsUrl: 'https://docs.leonardo.ai/reference/getuserself',
	keysUrl: 'https://app.leonardo.ai/api-access',
	topUpUrl: 'https://app.leonardo.ai/api-access',
	hosts: ['cloud.leonardo.ai'],
	requests: { me: 'GET https://cloud.leonardo.ai/api/rest/v1/me' },
	balances: [API, APP],
	offers: ['lots', 'resetsAt'],

	parse(answer) {
		const [me] = fieldsOf(answer).objects('user_details');
		if (me === undefined) throw new UnexpectedAnswer("'user_details' is empty");
		const resetsAt = me.instant('apiPlanTokenRenewalDate');
		const details = me.amounts({
			promptTokens: 'subscriptionGptTokens',
			modelTokens: 'subscriptionModelTokens',
			apiConcurrencySlots: 'apiConcurrencySlots',
		});
		const api = partsOf(me, 'apiSubscriptionTokens', 'apiPaidTokens', resetsAt);
		if (api.length === 0) throw me.unexpected('apiSubscriptionTokens', 'a number');
		const app = partsOf(me, 'subscriptionTokens', 'paidTokens');
		return account(
			[
				balanceOfLots(API, api, { resetsAt, details, derived: ['remaining'] }),
				app.length === 0
					? null
					: balanceOfLots(APP, app, {
							resetsAt: me.instant('tokenRenewalDate'),
							derived: ['remaining'],
						}),
			],
			me.objectOrEmpty('user').text('id'),
		);
	},

	notes: [
		'API calls spend the tokens of `api`. Those of `app` are spent in the web app only, however many they are.',
	],
	details: {
		promptTokens: 'What the subscription has left for prompts.',
		modelTokens: 'What the subscription has left for training models.',
		apiConcurrencySlots: 'How many API calls may run at a time.',
	},
	evidence: [
		'documented 2026-11-26 · Path, all fields and which of them may be null · The OpenAPI document of Leonardo.Ai, as kept in tryAGI/Leonardo, src/libs/Leonardo/openapi.json (17 June 2026)',
		'reported 2026-11-26 · The sum of both for API calls; fractions · Public client code',
	],
});

/** The two parts of a balance, as far as they were sent. @param expiresAt of the subscription's */
function partsOf(
	me: JsonFields,
	subscription: string,
	paid: string,
	expiresAt: string | null = null,
) {
	return [
		{ id: 'subscription', remaining: me.amountIfSent(subscription), expiresAt },
		{ id: 'paid', remaining: me.amountIfSent(paid) },
	].flatMap(({ remaining, ...part }) => (remaining === null ? [] : [lot({ ...part, remaining })]));
}
