import { account, balance, creditsIn, defineProvider, fieldsOf } from '../words';

const CREDITS = creditsIn('USD');

/** Requesty: the dollars of an organization. */
export const requesty = defineProvider({
	name: 'requesty',
	displayName: 'Requesty',
	category: 'ai-models',
	docsUrl: 'https://docs.requesty.ai',
	keysUrl: 'https://app.requesty.ai/api-keys',
	topUpUrl: 'https://app.requesty.ai',
	hosts: ['api-v2.requesty.ai'],
	requests: { organization: 'GET https://api-v2.requesty.ai/v1/manage/org' },
	balances: [CREDITS],
	failureWords: { forbidden: { advice: 'The key needs the permission "manage: read".' } },

	parse(answer) {
		const fields = fieldsOf(answer);
		return account(balance(CREDITS, { remaining: fields.amount('balance') }), fields.text('name'));
	},

	notes: [
		'The key needs the permission "manage: read". The balance is that of the organization, and not what the key itself may still spend in a month.',
	],
	evidence: [
		'reported 2026-11-26 · Path, both fields, dollars, the permission, statuses · Public client code',
	],
});
