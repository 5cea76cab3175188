import { account, balance, choice, CREDITS, defineProvider, fieldsOf, get, secret } from '../words';

/** CloudConvert: the credits of an account, packages and subscription together. */
export const cloudConvert = defineProvider({
	name: 'cloudConvert',
	displayName: 'CloudConvert',
	category: 'documents',
	docsUrl: 'https://cloudconvert.com/api/v2/users',
	fields: [
		secret('API Key', { description: 'A key with the scope user.read' }),
		choice('environment', 'Environment', [
			{ value: 'live', displayName: 'Live', host: 'api.cloudconvert.com' },
			{ value: 'sandbox', displayName: 'Sandbox', host: 'api.sandbox.cloudconvert.com' },
		]),
	],
	hosts: ['api.cloudconvert.com', 'api.sandbox.cloudconvert.com'],
	requests: {
		me: get('https://{environment}/v2/users/me', { headers: { Accept: 'application/json' } }),
	},
	balances: [CREDITS],
	failureWords: {
		auth: { advice: 'Check the key and the Environment: keys of one are refused by the other.' },
		forbidden: { advice: 'Use a key with the scope user.read.' },
	},

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const reading = balance(CREDITS, {
			remaining: data.amount('credits'),
			details: data.details({ username: 'username' }),
		});
		return account(reading, data.id('id'));
	},

	details: { username: 'User name of the account.' },
	evidence: [
		'documented 2026-11-26 · All fields · cloudconvert/cloudconvert-node, tests/unit/responses/user.json (April 2025)',
		'documented 2026-11-26 · The message and the code of an error, statuses · The PHP SDK of CloudConvert',
	],
});
