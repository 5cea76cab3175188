import { balanceOfUsed, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** Prospeo: the credits of a plan, and when it renews. */
export const prospeo = defineProvider({
	name: 'prospeo',
	displayName: 'Prospeo',
	category: 'lead-data',
	docsUrl: 'https://prospeo.io/api-docs',
	hosts: ['api.prospeo.io'],
	signIn: header('X-KEY'),
	requests: { account: 'GET https://api.prospeo.io/account-information' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],
	// A wrong key comes as 400: the code tells it, and not the status.
	errorCodes: {
		at: 'error',
		good: false,
		codeAt: 'error_code',
		codes: { INVALID_API_KEY: 'auth', RATE_LIMITED: 'rateLimited' },
	},

	parse(answer) {
		const response = fieldsOf(answer).object('response');
		return balanceOfUsed(CREDITS, {
			remaining: response.amount('remaining_credits'),
			used: response.amountOrNull('used_credits'),
			resetsAt: response.instant('next_quota_renewal_date'),
			details: {
				...response.details({ plan: 'current_plan' }),
				...response.amounts({ teamMembers: 'current_team_members' }),
			},
		});
	},

	details: { plan: 'The plan, such as `STARTER`.', teamMembers: 'How many people the team has.' },
	evidence: [
		'documented 2026-11-26 · Path, header, fields · https://prospeo.io/api-docs',
		'reported 2026-11-26 · 400 for a wrong key, 429 · segevsh/w6w-apps, apps/prospeo (6 October 2026)',
		'reported 2026-11-26 · The same answer, `error` always there · Public client code',
	],
});
