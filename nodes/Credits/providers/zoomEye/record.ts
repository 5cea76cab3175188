import {
	account,
	anyFieldsOf,
	balance,
	balanceIfSent,
	defineProvider,
	fieldsOf,
	header,
	isAboutTheKey,
} from '../words';

const POINTS = { balance: 'points', unit: 'point', unitType: 'credit' } as const;
const ZOOMEYE_POINTS = { balance: 'zoomEyePoints', unit: 'point', unitType: 'credit' } as const;

/** What stands as the code of a success. */
const GOOD_CODE = 60_000;

const LOG_IN = /\blog-? ?in\b/i;

/** ZoomEye: two kinds of points, which are spent differently. */
export const zoomEye = defineProvider({
	name: 'zoomEye',
	displayName: 'ZoomEye',
	category: 'security-data',
	docsUrl: 'https://www.zoomeye.ai/doc',
	hosts: ['api.zoomeye.org'],
	signIn: header('API-KEY'),
	requests: { user: 'POST https://api.zoomeye.org/v2/userinfo' },
	balances: [POINTS, ZOOMEYE_POINTS],
	errorCodes: { at: 'code', good: GOOD_CODE },

	// Under another HTTP status that status says it, whatever the words.
	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const providerCode = fields.amountOrNull('code');
		if (answer.status !== 200 || providerCode === GOOD_CODE) return null;
		const message = fields.text('message');
		const isRefusal = isAboutTheKey(message) || LOG_IN.test(message ?? '');
		return isRefusal ? { class: 'auth', providerCode } : null;
	},

	secretsIn: (answer) => [anyFieldsOf(answer).objectOrEmpty('data').text('phone')],

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const subscription = data.object('subscription');
		const details = subscription.details({ plan: 'plan', subscriptionEndsAt: 'end_date' });
		return account(
			[
				balance(POINTS, { remaining: subscription.amount('points'), details }),
				balanceIfSent(ZOOMEYE_POINTS, {
					remaining: subscription.amountIfSent('zoomeye_points'),
					details,
				}),
			],
			data.text('username'),
		);
	},

	notes: ['The two kinds of points are spent differently: never add them up.'],
	details: { plan: 'Name of the plan.', subscriptionEndsAt: 'When the plan ends, as sent.' },
	evidence: [
		'documented 2026-11-26 · POST, path, header, all fields, points as texts, the code of a success · knownsec/ZoomEye-python, api.md, README and zoomeye/sdk.py (April 2025)',
	],
});
