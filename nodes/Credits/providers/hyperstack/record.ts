import { balance, defineProvider, fieldsOf, header } from '../words';

const CREDIT = { balance: 'credit', unit: 'USD', unitType: 'currency' } as const;

/** Hyperstack: the credit of an organization. */
export const hyperstack = defineProvider({
	name: 'hyperstack',
	displayName: 'Hyperstack',
	category: 'cloud',
	docsUrl: 'https://docs.hyperstack.cloud/docs/api-reference/billing-resources/billing/credits/',
	keysUrl: 'https://console.hyperstack.cloud/api-keys',
	hosts: ['infrahub-api.nexgencloud.com'],
	signIn: header('api_key'),
	requests: { credit: 'GET https://infrahub-api.nexgencloud.com/v1/billing/user-credit/credit' },
	balances: [CREDIT],
	errorCodes: { at: 'status', codeAt: 'error_reason', good: true },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		return balance(CREDIT, {
			remaining: data.amount('credit'),
			details: {
				...data.amounts({ threshold: 'threshold' }),
				...data.details({ canCreateInstance: 'can_create_instance' }),
			},
		});
	},

	notes: [
		'Below `details.threshold` no machine can be created, although credit is left.',
		'The key travels in a header with an underscore in its name, which some proxies drop.',
	],
	details: {
		threshold: 'Credit that is needed to create a machine.',
		canCreateInstance: 'Whether a machine can be created.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, all fields, the shape of an error, statuses · NexGenCloud/hyperstack-sdk-python, docs, credit_api.py and configuration.py',
	],
});
