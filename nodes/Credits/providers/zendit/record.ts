import {
	balance,
	choice,
	defineProvider,
	fieldsOf,
	inUnit,
	scaleAmount,
	secret,
	UnexpectedAnswer,
} from '../words';

const WALLET = { balance: 'wallet', unit: null, unitType: 'currency' } as const;

/** Zendit: the wallet, in parts of its currency. */
export const zendit = defineProvider({
	name: 'zendit',
	displayName: 'Zendit',
	category: 'commerce',
	docsUrl: 'https://developers.zendit.io/api/',
	fields: [
		secret('API Key'),
		choice('environment', 'Environment', [
			{ value: 'live', displayName: 'Live', host: 'api.zendit.io' },
			{ value: 'test', displayName: 'Test', host: 'test-api.zendit.io' },
		]),
	],
	hosts: ['api.zendit.io', 'test-api.zendit.io'],
	requests: { balance: 'GET https://{environment}/v1/balance' },
	balances: [WALLET],
	failureWords: {
		forbidden: { advice: 'Allow the IP address of this n8n in the Zendit console.' },
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const divisor = fields.amount('currencyDivisor');
		if (!/^10*$/.test(String(divisor))) {
			throw new UnexpectedAnswer("'currencyDivisor' is not 1, 10, 100, …");
		}
		return balance(inUnit(WALLET, fields.currency('currency')), {
			remaining: scaleAmount(fields.amount('availableBalance'), divisor),
		});
	},

	notes: [
		'Zendit counts in parts such as cents and says how many make one; without that a read fails.',
	],
	evidence: [
		'documented 2026-11-26 · Path, amount and currency, what 401 and 403 mean · https://developers.zendit.io/api/',
		'reported 2026-11-26 · The divisor, Bearer before the key · Public client code',
	],
});
