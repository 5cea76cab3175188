import {
	anyFieldsOf,
	balance,
	defineProvider,
	fieldsOf,
	get,
	header,
	inUnit,
	ownAddress,
	secret,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Infobip: the money of an account, asked for at the account's own host. */
export const infobip = defineProvider({
	name: 'infobip',
	displayName: 'Infobip',
	category: 'messaging',
	docsUrl: 'https://www.infobip.com/docs/api/platform/account-management',
	keysUrl: 'https://portal.infobip.com/settings/accounts/api-keys',
	fields: [
		secret('API Key', { description: 'A key with the scope account-management:manage' }),
		ownAddress({
			name: 'host',
			description: 'The host of the account, as shown beside its API keys',
			placeholder: 'e.g. xyz1ab.api.infobip.com',
			domain: 'api.infobip.com',
		}),
	],
	hosts: [],
	signIn: header('Authorization', 'App {apiKey}'),
	requests: {
		// Asked for nothing in particular, the host may answer in XML.
		balance: get('{host}/account/1/balance', { headers: { Accept: 'application/json' } }),
	},
	balances: [CREDITS],
	errorCodes: { at: 'requestError.serviceException.messageId' },
	failureWords: { forbidden: { advice: 'Give the key the scope account-management:manage.' } },
	providerMessage: (answer) =>
		anyFieldsOf(answer)
			.objectOrEmpty('requestError')
			.objectOrEmpty('serviceException')
			.text('text'),

	parse(answer) {
		const fields = fieldsOf(answer);
		const unit = inUnit(CREDITS, fields.currency('currency'));
		return balance(unit, { remaining: fields.amount('balance') });
	},

	notes: ['Each account has its own host: at another one its key is refused.'],
	evidence: [
		'documented 2026-11-26 · Path, both fields, scope, the bodies of 401 and 403, XML as the other form · The OpenAPI document of Infobip, as kept in api-evangelist/infobip, openapi/infobip-account-management-openapi.json (August 2026)',
	],
});
