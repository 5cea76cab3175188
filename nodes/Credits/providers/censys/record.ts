import {
	account,
	balance,
	CREDITS,
	defineProvider,
	fieldsOf,
	JsonFields,
	lot,
	secret,
	text,
} from '../words';

/** Censys: the credits of an organization, each grant of them a lot, or those of a free user. */
export const censys = defineProvider({
	name: 'censys',
	displayName: 'Censys Platform',
	category: 'security-data',
	docsUrl: 'https://docs.censys.com/reference/v3-accountmanagement-org-credits',
	keysUrl: 'https://accounts.censys.io/settings/personal-access-tokens',
	fields: [
		secret('Personal Access Token'),
		text('organizationId', 'Organization ID', {
			isOptional: true,
			description:
				'Without it the free account of the user is read, even for a member of an organization',
		}),
	],
	hosts: ['api.platform.censys.io'],
	requests: {
		user: 'GET https://api.platform.censys.io/v3/accounts/users/credits',
		organization:
			'GET https://api.platform.censys.io/v3/accounts/organizations/{organizationId}/credits',
	},
	start: (context) => ({
		request: context.field('organizationId') === '' ? 'user' : 'organization',
	}),
	balances: [CREDITS],
	offers: ['lots', 'resetsAt'],

	parse(answer) {
		const result = fieldsOf(answer).object('result');
		const reading = balance(CREDITS, {
			remaining: result.amount('balance'),
			resetsAt: result.instant('resets_at'),
			lots: result.isSent('credit_expirations')
				? result.objects('credit_expirations').map(readLot)
				: [],
			details: result.objectOrEmpty('auto_replenish_config').details({
				autoReplenish: 'enabled',
				autoReplenishThreshold: 'threshold',
				autoReplenishAmount: 'amount',
			}),
		});
		return account(reading, result.text('uid'));
	},

	credentialTest: {
		blindness:
			'It asks for the account of the user: a wrong Organization ID shows with the first read.',
	},
	notes: ['Credits of an organization expire twelve months after they were granted.'],
	details: {
		autoReplenish: 'Whether Censys buys credits by itself.',
		autoReplenishThreshold: 'Below how many credits it does.',
		autoReplenishAmount: 'How many it buys.',
	},
	evidence: [
		'documented 2026-11-26 · Both paths, all fields, errors, the expiry, free of charge · The OpenAPI document of Censys, as kept in api-evangelist/censys, openapi/_original/censys-platform-openapi.yml (1.0.103)',
	],
});

/** A grant of credits, which Censys names by no id: its dates tell it from the others. */
function readLot(grant: JsonFields) {
	const startsAt = grant.instant('created_at');
	const expiresAt = grant.instant('expires_at');
	return lot({
		id: `${startsAt ?? 'undated'}/${expiresAt ?? 'unlimited'}`,
		granted: grant.amountOrNull('initial_balance'),
		remaining: grant.amount('balance'),
		startsAt,
		expiresAt,
	});
}
