import { account, balance, creditsIn, defineProvider, fieldsOf, get, secret, text } from '../words';

const CREDITS = creditsIn('USD');

const BALANCE = 'https://api.kilo.ai/api/profile/balance';
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Kilo Code: the dollars of a person, or of an organization. */
export const kilo = defineProvider({
	name: 'kilo',
	displayName: 'Kilo Code',
	category: 'ai-models',
	docsUrl: 'https://app.kilo.ai',
	fields: [
		secret('API Key'),
		text('organizationId', 'Organization ID', {
			description: 'Empty for the personal balance',
			isOptional: true,
		}),
	],
	hosts: ['api.kilo.ai'],
	requests: {
		personal: get(BALANCE, { headers: JSON_TYPE }),
		organization: get(BALANCE, {
			headers: { ...JSON_TYPE, 'X-KiloCode-OrganizationId': '{organizationId}' },
		}),
	},
	balances: [CREDITS],
	statusClasses: { 403: 'auth', 404: 'badResponse' },
	failureWords: {
		auth: { advice: 'Check the API Key, and whether it belongs to a member of the organization.' },
	},

	start: (context) => ({
		request: context.field('organizationId') === '' ? 'personal' : 'organization',
	}),

	parse: (answer, context) =>
		account(
			balance(CREDITS, { remaining: fieldsOf(answer).amount('balance') }),
			context.field('organizationId') || null,
		),

	credentialTest: {
		blindness: 'It asks for the personal balance, and so does not try the Organization ID.',
	},
	notes: [
		'Without an Organization ID the balance is the personal one, even for a key that is used in a team.',
		'Credit of Kilo Pass is separate, and not in the response.',
	],
	evidence: [
		"documented 2026-11-26 · The path, bearer key · The source of Kilo's own extension",
		'reported 2026-11-26 · The field, the header of an organization, statuses · openchamber/openchamber, quota/providers/kilo.js (2026); public client code',
	],
});
