import {
	account,
	balanceLeft,
	DAY_MS,
	defineProvider,
	fieldsOf,
	header,
	monthOf,
	secret,
	text,
	type BalanceUnit,
} from '../words';

const DAILY = { balance: 'apiRequestsDaily', unit: 'request', unitType: 'request' } as const;
const MONTHLY = { balance: 'apiRequestsMonthly', unit: 'request', unitType: 'request' } as const;
const SEARCHES = {
	balance: 'intelligenceSearchesMonthly',
	unit: 'request',
	unitType: 'request',
} as const;
const DOWNLOADS = {
	balance: 'intelligenceDownloadsMonthly',
	unit: 'request',
	unitType: 'request',
} as const;

/** VirusTotal: the requests that a day and a month have left, for the user or the group. */
export const virusTotal = defineProvider({
	name: 'virusTotal',
	displayName: 'VirusTotal',
	category: 'security-data',
	docsUrl: 'https://docs.virustotal.com/reference/user-overall-quotas',
	fields: [
		secret('API Key'),
		text('userId', 'User ID', { description: 'The user name that the profile shows' }),
	],
	hosts: ['www.virustotal.com'],
	signIn: header('x-apikey'),
	requests: { quotas: 'GET https://www.virustotal.com/api/v3/users/{userId}/overall_quotas' },
	balances: [DAILY, MONTHLY, SEARCHES, DOWNLOADS],
	offers: ['used', 'limit', 'resetsAt'],
	failureWords: {
		forbidden: { advice: 'Check the User ID: it has to be that of the key.' },
		badRequest: { advice: 'Check the User ID: VirusTotal may not know it.' },
	},

	parse(answer, context) {
		const data = fieldsOf(answer).object('data');
		const midnight = Math.floor(context.now / DAY_MS) * DAY_MS + DAY_MS;
		const read = (unit: BalanceUnit, resetsAt: string) => {
			const quota = data.object(fieldOf(unit));
			const binding = quota.object(quota.isSent('group') ? 'group' : 'user');
			return balanceLeft(unit, {
				used: binding.amount('used'),
				limit: binding.amount('allowed'),
				resetsAt,
				details: binding.details({ inheritedFrom: 'inherited_from' }),
				derived: ['resetsAt'],
			});
		};
		const monthly = [MONTHLY, SEARCHES, DOWNLOADS]
			.filter((unit) => data.isSent(fieldOf(unit)))
			.map((unit) => read(unit, monthOf(context.now).endsAt))
			// The plan does not have it.
			.filter(({ limit }) => limit !== null && limit > 0);
		const daily = read(DAILY, new Date(midnight).toISOString());
		return account([daily, ...monthly], context.field('userId'));
	},

	notes: [
		'For a member of a group the quota is that of the group. Days and months are in UTC.',
		'A quota that the plan does not have is left out.',
	],
	details: { inheritedFrom: 'The group whose quota it is.' },
	evidence: [
		'documented 2026-11-26 · Path, user and group, days and months of UTC · https://docs.virustotal.com/reference/user-overall-quotas',
		'reported 2026-11-26 · Reads with the own user name · Public client code',
	],
});

/** `apiRequestsDaily` as VirusTotal writes it: `api_requests_daily`. */
function fieldOf({ balance }: BalanceUnit): string {
	return balance.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
