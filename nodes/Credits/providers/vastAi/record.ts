import { account, anyFieldsOf, balance, defineProvider, fieldsOf } from '../words';

const CREDIT = { balance: 'credit', unit: 'USD', unitType: 'currency' } as const;

/** Vast.ai: the prepaid money of an account. */
export const vastAi = defineProvider({
	name: 'vastAi',
	displayName: 'Vast.ai',
	category: 'cloud',
	docsUrl: 'https://docs.vast.ai/api-reference/accounts/show-user',
	keysUrl: 'https://cloud.vast.ai/account/',
	hosts: ['console.vast.ai'],
	// Without the slash at its end the address is a redirect.
	requests: { user: 'GET https://console.vast.ai/api/v0/users/current/' },
	balances: [CREDIT],
	failureWords: { forbidden: { advice: 'Use a key with the permission user_read.' } },
	secretsIn(answer) {
		const user = anyFieldsOf(answer);
		return ['api_key', 'ssh_key', 'sid'].map((name) => user.text(name));
	},

	parse(answer) {
		const user = fieldsOf(answer);
		const credit = balance(CREDIT, {
			// One that is sent as null says that it is not known, and not that it is the balance.
			remaining:
				user.value('credit') === null ? user.amount('credit') : user.amount('credit', 'balance'),
			details: {
				...user.amounts({ balance: 'balance' }),
				...(user.flag('balance_threshold_enabled') === true &&
					user.amounts({ alertThreshold: 'balance_threshold' })),
			},
		});
		return account(credit, user.id('id'));
	},

	notes: ['`remaining` is the prepaid credit. What Vast.ai calls the balance is 0 or a debt then.'],
	details: {
		balance: 'What Vast.ai calls the balance.',
		alertThreshold: 'Where Vast.ai itself sends an alert, if that is switched on.',
	},
	evidence: [
		'documented 2026-11-26 · Path, bearer key, the balance, the body of 401 · The OpenAPI document of Vast.ai, as kept in api-evangelist/vast-ai, openapi/_original',
		'documented 2026-11-26 · The credit, the threshold, the key that the answer repeats · vast-ai/vast-cli, vast.py at 5567983 (August 2026)',
		'reported 2026-11-26 · The credit is prepaid money in US dollars · Public client code',
	],
});
