import {
	balanceOfLots,
	commonMessage,
	CREDITS,
	defineProvider,
	fieldsOf,
	header,
	isAboutTheKey,
	JsonFields,
	lot,
	present,
	secret,
	type Lot,
} from '../words';

const EMAIL = { balance: 'email', unit: 'credit', unitType: 'credit' } as const;
const PHONE = { ...EMAIL, balance: 'phone' } as const;
const PREVIEW = { ...EMAIL, balance: 'preview' } as const;

/** Ocean.io: pools of credits, each of a one-time and a recurrent grant. */
export const oceanIo = defineProvider({
	name: 'oceanIo',
	displayName: 'Ocean.io',
	category: 'lead-data',
	docsUrl: 'https://app.ocean.io/docs/getting-started/credits',
	keysUrl: 'https://app.ocean.io/settings/api-tokens',
	fields: [secret('API Token')],
	hosts: ['api.ocean.io'],
	signIn: header('X-Api-Token'),
	requests: { balance: 'GET https://api.ocean.io/v2/credits/balance' },
	balances: [CREDITS, EMAIL, PHONE, PREVIEW],
	offers: ['lots'],

	// How a wrong token is refused; its words alone tell it from a right that is lacking.
	detectError: (answer) =>
		answer.status === 403 && isAboutTheKey(commonMessage(answer)) ? { class: 'auth' } : null,

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.amounts({
			dailyRequestsLeft: 'dailyLimitRateLeft',
			dailyResetsInSeconds: 'dailyLimitRateSecondsToReset',
		});
		const pools = [
			{ unit: CREDITS, lots: grantsIn(fields, 'credits') },
			{ unit: EMAIL, lots: grantsIn(fields, 'emailCredits') },
			{ unit: PHONE, lots: grantsIn(fields, 'phoneCredits') },
			{ unit: PREVIEW, lots: grantsIn(fields, 'previewCredits') },
		];
		return present(
			pools.map(({ unit, lots }) =>
				lots.length === 0 ? null : balanceOfLots(unit, lots, { details }),
			),
		);
	},

	credentialTest: { statuses: { 403: 'Ocean.io refused the API Token' } },
	notes: [
		'What is left in a pool is its one-time and its recurrent credits together; an account may lack a pool.',
		'A reading counts as one of the requests of the day, of which a self-serve account has 1,000.',
	],
	details: {
		dailyRequestsLeft: 'Requests that are left today; they are no credits.',
		dailyResetsInSeconds: 'Seconds until that count begins anew.',
	},
	evidence: [
		"documented 2026-11-26 · Path, header, all fields, statuses and words of errors, limits · The provider's OpenAPI document, as kept in api-evangelist/ocean-io, openapi/_original/ocean-io-openapi.json, and its pages on errors and limits (13 August 2026)",
		'reported 2026-11-26 · An answer with one pool, the words of 403, free of charge · superdesigndev/treg, oceanio.account.balance.json and oauth_providers.py (20 August 2026)',
	],
});

/** The grants of a pool; none when it is not in the account. */
function grantsIn(fields: JsonFields, name: string): Lot[] {
	if (!fields.isSent(name)) return [];
	const pool = fields.object(name);
	return ['recurrent', 'oneTime'].flatMap((id) => {
		const remaining = pool.amountIfSent(id);
		return remaining === null ? [] : [lot({ id, remaining })];
	});
}
