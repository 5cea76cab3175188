import {
	account,
	balance,
	defineProvider,
	fieldsOf,
	header,
	inUnit,
	JsonFields,
	knownDetails,
	scaleAmount,
	secret,
	text,
} from '../words';

const AVAILABLE = { balance: 'available', unit: null, unitType: 'currency' } as const;

/** Prolific: the money of a workspace that no study has taken yet. */
export const prolific = defineProvider({
	name: 'prolific',
	displayName: 'Prolific',
	category: 'commerce',
	docsUrl: 'https://docs.prolific.com/api-reference/workspaces/get-workspace-balance',
	fields: [secret('API Token'), text('workspaceId', 'Workspace ID')],
	hosts: ['api.prolific.com'],
	signIn: header('Authorization', 'Token {apiKey}'),
	requests: { balance: 'GET https://api.prolific.com/api/v1/workspaces/{workspaceId}/balance/' },
	balances: [AVAILABLE],

	parse(answer, context) {
		const fields = fieldsOf(answer);
		const parts = fields.objectOrEmpty('available_balance_breakdown');
		const reading = balance(inUnit(AVAILABLE, fields.currency('currency_code')), {
			remaining: scaleAmount(fields.amount('available_balance'), 100),
			details: knownDetails({
				total: moneyIn(fields, 'total_balance'),
				availableRewards: moneyIn(parts, 'rewards'),
				availableFees: moneyIn(parts, 'fees'),
				availableVat: moneyIn(parts, 'vat'),
			}),
		});
		return account(reading, context.field('workspaceId'));
	},

	notes: [
		'Money of running studies is in `details.total` and no longer in what remains. An API Token of Prolific may do everything and does not expire.',
	],
	details: {
		total: 'The whole balance, money of running studies included.',
		availableRewards: 'The part of what is available for rewards.',
		availableFees: 'The part of what is available for fees.',
		availableVat: 'The part of what is available for VAT.',
	},
	evidence: [
		'documented 2026-11-26 · Path, Token before the key, all fields, pence and cents · The OpenAPI document of Prolific, as kept in api-evangelist/prolific; prolific-oss/cli, cmd/workspace/balance.go and client/responses.go (August 2026)',
	],
});

/** An amount that Prolific sends in pence or cents. */
function moneyIn(fields: JsonFields, name: string): number | null {
	const amount = fields.amountOrNull(name);
	return amount === null ? null : scaleAmount(amount, 100);
}
