import { balance, balanceIfSent, defineProvider, fieldsOf, header, lot } from '../words';

const ON_DEMAND = { balance: 'onDemand', unit: 'credit', unitType: 'credit' } as const;
const SUBSCRIPTION = { ...ON_DEMAND, balance: 'subscription' } as const;

/** EmailListVerify: credits paid as one goes, and those of a subscription that expire with it. */
export const emailListVerify = defineProvider({
	name: 'emailListVerify',
	displayName: 'EmailListVerify',
	category: 'lead-data',
	docsUrl: 'https://api.emaillistverify.com/api-doc',
	hosts: ['api.emaillistverify.com'],
	signIn: header('x-api-key'),
	requests: { credits: 'GET https://api.emaillistverify.com/api/credits' },
	balances: [ON_DEMAND, SUBSCRIPTION],
	offers: ['lots'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const onDemand = fields.object('onDemand');
		const plan = fields.objectOrEmpty('subscription');
		const remaining = plan.amountIfSent('available');
		const expiresAt = plan.instant('expiresAt');
		return [
			balance(ON_DEMAND, { remaining: onDemand.amount('available') }),
			balanceIfSent(SUBSCRIPTION, {
				remaining,
				lots: remaining === null ? [] : [lot({ id: 'subscription', remaining, expiresAt })],
				details: plan.details({ subscriptionExpiresAt: 'expiresAt' }),
			}),
		];
	},

	notes: ['The balance `subscription` is there only while the account has a subscription.'],
	details: { subscriptionExpiresAt: 'When the subscription ends, as sent.' },
	evidence: [
		'documented 2026-11-26 · Path, header, the answer with and without a subscription, statuses of errors · EmailListVerify-com/emaillistverify-sdk-js, src/client.ts, src/types/index.ts and src/utils/errors.ts (29 October 2025)',
		'reported 2026-11-26 · The same answer · Public client code',
	],
});
