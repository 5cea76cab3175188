import {
	anyFieldsOf,
	balanceIfSent,
	balanceLeftIfSent,
	commonMessage,
	CREDITS,
	defineProvider,
	fieldsOf,
	header,
	inUnit,
	isAboutTheKey,
	knownDetails,
	present,
} from '../words';

const WALLET = { balance: 'wallet', unit: null, unitType: 'currency' } as const;
const PREMIUM = { ...CREDITS, balance: 'premium' } as const;
const ADD_ON = { ...CREDITS, balance: 'addOn' } as const;
const SPEND = { balance: 'spend', unit: 'USD', unitType: 'currency' } as const;

/** The headline balance by how an account is billed. */
const HEADLINES = new Map([
	['wallet', 'wallet'],
	['subscription', 'premium'],
	['usage_based', 'spend'],
]);

/** HeyGen: a wallet, the credits of a subscription, or what is left of a spending cap. */
export const heyGen = defineProvider({
	name: 'heyGen',
	displayName: 'HeyGen',
	category: 'ai-media',
	docsUrl: 'https://developers.heygen.com/reference/get-current-user',
	hosts: ['api.heygen.com'],
	signIn: header('x-api-key'),
	requests: { user: 'GET https://api.heygen.com/v3/users/me' },
	balances: [WALLET, PREMIUM, ADD_ON, SPEND],
	offers: ['used', 'limit', 'resetsAt'],

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		if (!fields.isSent('error') || fields.isSent('data')) return null;
		const isRefusal = answer.status === 200 && isAboutTheKey(commonMessage(answer));
		return isRefusal ? { class: 'auth' } : {};
	},

	secretsIn(answer) {
		const username = anyFieldsOf(answer).objectOrEmpty('data').text('username');
		// A shorter one would take parts of other words away.
		return username !== null && username.length > 2 ? [username] : [];
	},

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const billingType = data.text('billing_type');
		const wallet = data.objectOrEmpty('wallet');
		const currency = wallet.isSent('currency') ? wallet.currency('currency') : 'USD';
		const subscription = data.objectOrEmpty('subscription');
		const credits = subscription.objectOrEmpty('credits');
		const usage = data.objectOrEmpty('usage_based');
		const plan = knownDetails({ billingType, plan: subscription.text('plan') });
		const ofPlan = [
			{ unit: PREMIUM, pool: credits.objectOrEmpty('premium_credits') },
			{ unit: ADD_ON, pool: credits.objectOrEmpty('add_on_credits') },
		];
		const balances = present([
			balanceIfSent(inUnit(WALLET, currency), {
				remaining: wallet.amountIfSent('remaining_balance'),
				details: knownDetails({
					billingType,
					autoReload: wallet.objectOrEmpty('auto_reload').flag('enabled'),
				}),
			}),
			...ofPlan.map(({ unit, pool }) =>
				balanceIfSent(unit, {
					remaining: pool.amountIfSent('remaining'),
					resetsAt: pool.instant('resets_at'),
					details: plan,
				}),
			),
			balanceLeftIfSent(SPEND, {
				used: usage.amountIfSent('spending_current_usd'),
				limit: usage.amountIfSent('spending_cap_usd'),
				details: knownDetails({ billingType }),
			}),
		]);
		const headline = HEADLINES.get(billingType ?? '');
		const isHeadline = (entry: { balance: string }) => Number(entry.balance === headline);
		return balances.sort((one, other) => isHeadline(other) - isHeadline(one));
	},

	notes: [
		'The headline balance goes by how HeyGen bills the account. `spend` is what is left of a cap on the invoice, not prepaid money. Money and credits are never added up.',
	],
	details: {
		billingType: 'How HeyGen bills the account: `wallet`, `subscription` or `usage_based`.',
		plan: 'Name of the plan.',
		autoReload: 'Whether the wallet is reloaded automatically.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, the blocks and their fields · https://developers.heygen.com/reference/get-current-user',
		'reported 2026-11-26 · The wallet as a number; wallet and subscription in one answer · Public client code',
	],
});
