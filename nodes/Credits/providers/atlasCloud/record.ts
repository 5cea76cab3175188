import { account, balance, defineProvider, fieldsOf, inUnit, knownDetails } from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Atlas Cloud: what an account may spend, cash, bonus and granted credit together. */
export const atlasCloud = defineProvider({
	name: 'atlasCloud',
	displayName: 'Atlas Cloud',
	category: 'ai-models',
	docsUrl: 'https://www.atlascloud.ai/docs/en/public-api/balance',
	keysUrl: 'https://www.atlascloud.ai/console/api-keys',
	topUpUrl: 'https://www.atlascloud.ai/console/billing',
	hosts: ['api.atlascloud.ai'],
	requests: { balance: 'GET https://api.atlascloud.ai/public/v1/balance' },
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		const available = fields.object('available');
		const grant = fields.objectOrEmpty('credit_grant');
		const details = knownDetails({
			cash: fields.objectOrEmpty('cash').amountOrNull('value'),
			bonus: fields.objectOrEmpty('bonus').amountOrNull('value'),
			subscriptionBonus: fields.objectOrEmpty('subscription_bonus').amountOrNull('value'),
			frozen: fields.objectOrEmpty('frozen').amountOrNull('value'),
			creditGrant: grant.objectOrEmpty('granted').amountOrNull('value'),
			overdrawn: grant.objectOrEmpty('overdrawn').amountOrNull('value'),
		});
		const unit = inUnit(CREDITS, available.currency('currency'));
		const accountId = fields.objectOrEmpty('account').id('id');
		return account(balance(unit, { remaining: available.amount('value'), details }), accountId);
	},

	notes: [
		'Atlas Cloud adds up what may be spent: do not add the parts in `details`.',
		'The key has to be that of the owner; in a team, of an Account Admin or of Finance.',
	],
	details: {
		cash: 'The part that was paid for.',
		bonus: 'The part that was given.',
		subscriptionBonus: 'The part that comes with a subscription.',
		frozen: 'What is held back.',
		creditGrant: 'Credit that Atlas Cloud has granted.',
		overdrawn: 'How much of that is overdrawn.',
	},
	evidence: [
		'documented 2026-11-26 · Path, bearer key, all fields, the body of an error · https://www.atlascloud.ai/docs/en/public-api/balance',
	],
});
