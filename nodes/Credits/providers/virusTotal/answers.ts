import { virusTotal } from './record';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [DAILY, MONTHLY, SEARCHES, DOWNLOADS] = virusTotal.balances;

const NOW = '2026-11-26T12:00:00.000Z';
const TOMORROW = '2026-11-27T00:00:00.000Z';
const NEXT_MONTH = '2026-12-01T00:00:00.000Z';

function quota(used: number, allowed: number, group?: object) {
	return { user: { used, allowed }, ...(group && { group }) };
}

function reading(
	unit: (typeof virusTotal.balances)[number],
	used: number,
	limit: number,
	resetsAt: string,
	details: Record<string, string> = {},
) {
	return {
		...plainReading(unit, limit - used),
		used,
		limit,
		resetsAt,
		details,
		derived: ['remaining', 'resetsAt'],
	};
}

/** An error as VirusTotal shapes it. Its words are made up where they are not documented. */
function error(
	status: number,
	code: string,
	failureClass: BadCase['class'],
	message = `Made-up words about ${code}`,
): BadCase {
	return {
		title: `${status} ${code}`,
		evidence: 'documented',
		reply: { status, body: { error: { code, message } } },
		class: failureClass,
		providerCode: code,
		quotes: message,
	};
}

/** VirusTotal, as documented at https://docs.virustotal.com/reference/user-overall-quotas */
export const answers = {
	record: virusTotal,
	credential: { userId: 'acme-user' },
	good: [
		{
			title: 'a member of a group, in a plan without searches',
			evidence: 'documented',
			now: NOW,
			body: {
				data: {
					api_requests_hourly: quota(0, 240),
					api_requests_daily: quota(12, 500, {
						used: 653,
						allowed: 20_000,
						inherited_from: 'acme',
					}),
					api_requests_monthly: quota(30, 15_500),
					intelligence_searches_monthly: quota(0, 0),
				},
			},
			accountId: 'acme-user',
			expected: [
				reading(DAILY, 653, 20_000, TOMORROW, { inheritedFrom: 'acme' }),
				reading(MONTHLY, 30, 15_500, NEXT_MONTH),
			],
		},
		{
			title: 'a user without a group; a very large number is shown as sent',
			evidence: 'documented',
			now: NOW,
			body: {
				data: {
					api_requests_daily: quota(512, 500),
					intelligence_searches_monthly: quota(1, 1_000_000_000),
					intelligence_downloads_monthly: quota(0, 300),
				},
			},
			accountId: 'acme-user',
			expected: [
				reading(DAILY, 512, 500, TOMORROW),
				reading(SEARCHES, 1, 1_000_000_000, NEXT_MONTH),
				reading(DOWNLOADS, 0, 300, NEXT_MONTH),
			],
		},
	],
	bad: [
		error(401, 'WrongCredentialsError', 'auth', 'Wrong API key'),
		{ ...error(403, 'ForbiddenError', 'forbidden'), says: 'Check the User ID' },
		{ ...error(404, 'NotFoundError', 'badRequest'), says: 'Check the User ID' },
		error(429, 'QuotaExceededError', 'rateLimited'),
		{
			title: 'a day without a word of what is used',
			evidence: 'constructed',
			body: { data: { api_requests_daily: { user: { allowed: 500 } } } },
			class: 'badResponse',
			says: "'data.api_requests_daily.user.used' is missing",
		},
	],
	sandbox: {
		total: 500,
		answer: ({ total, remaining }) => ({
			body: { data: { api_requests_daily: quota(total - remaining, total) } },
		}),
	},
} as const satisfies ProviderAnswers;
