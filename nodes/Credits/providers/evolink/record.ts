import { balance, balanceIfSent, defineProvider, fieldsOf, unlimitedBalance } from '../words';

const ACCOUNT = { balance: 'account', unit: 'credit', unitType: 'credit' } as const;
const KEY = { ...ACCOUNT, balance: 'key' } as const;

/** EvoLink: the credits of an account, and the cap of the key. */
export const evolink = defineProvider({
	name: 'evolink',
	displayName: 'EvoLink',
	category: 'ai-models',
	docsUrl: 'https://docs.evolink.ai/en/api-manual/account-management/get-credits',
	hosts: ['api.evolink.ai'],
	requests: { credits: 'GET https://api.evolink.ai/v1/credits' },
	balances: [ACCOUNT, KEY],
	errorCodes: { at: 'success', good: true },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const user = data.object('user');
		const key = data.objectOrEmpty('token');
		const details = key.amounts({ used: 'used_credits' });
		return [
			balance(ACCOUNT, {
				remaining: user.amount('remaining_credits'),
				details: user.amounts({ used: 'used_credits' }),
			}),
			key.flag('unlimited_credits') === true
				? unlimitedBalance(KEY, { details })
				: balanceIfSent(KEY, { remaining: key.amountIfSent('remaining_credits'), details }),
		];
	},

	notes: [
		'A key may show more than the account holds: never add the two balances up.',
		'What was used is the all-time total.',
	],
	details: { used: 'Credits used in all, by the account or by the key.' },
	evidence: [
		'documented 2026-11-26 · Path, bearer key, fields, statuses · https://docs.evolink.ai/en/api-manual/account-management/get-credits',
	],
});
