import { anyFieldsOf, balance, balanceLeft, defineProvider, fieldsOf, get, secret } from '../words';

const CONVERSIONS = { balance: 'conversions', unit: 'conversion', unitType: 'request' } as const;
const SECONDS = { balance: 'seconds', unit: 'second', unitType: 'second' } as const;

/** ConvertAPI: the conversions of an account; an older one has seconds in their place. */
export const convertApi = defineProvider({
	name: 'convertApi',
	displayName: 'ConvertAPI',
	category: 'documents',
	docsUrl: 'https://docs.convertapi.com/docs/user-information',
	fields: [
		secret('API Token / Secret', { description: 'Not a token that was made for a short time' }),
	],
	hosts: ['v2.convertapi.com'],
	requests: {
		user: get('https://v2.convertapi.com/user', { headers: { Accept: 'application/json' } }),
	},
	balances: [CONVERSIONS, SECONDS],
	offers: ['used', 'limit'],

	errorCodes: { at: 'Code' },
	secretsIn(answer) {
		const fields = anyFieldsOf(answer);
		return ['Secret', 'ApiKey', 'FullName', 'Email'].map((name) => fields.id(name));
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.details({ active: 'Active' });
		const lacks = (name: string) => !fields.isSent(name);
		const lacksConversions = lacks('ConversionsTotal') || lacks('ConversionsConsumed');
		if (lacksConversions && fields.isSent('SecondsLeft')) {
			return balance(SECONDS, { remaining: fields.amount('SecondsLeft'), details });
		}
		return balanceLeft(CONVERSIONS, {
			used: fields.amount('ConversionsConsumed'),
			limit: fields.amount('ConversionsTotal'),
			details,
		});
	},

	notes: ['An account has either conversions or, if it is an older one, seconds.'],
	details: { active: 'Whether the account is active.' },
	evidence: [
		'documented 2026-11-26 · Path, both kinds of answers, the secret in them · https://docs.convertapi.com/docs/user-information and the SDKs of ConvertAPI',
	],
});
