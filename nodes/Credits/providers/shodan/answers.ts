import { shodan } from './record';
import { isRecord } from '../../balance/readers';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [QUERY, SCAN] = shodan.balances;

function body(query: number, scan: number, limits?: object) {
	return {
		query_credits: query,
		scan_credits: scan,
		monitored_ips: 3,
		plan: 'dev',
		https: false,
		telnet: false,
		unlocked: true,
		unlocked_left: query,
		...(limits && { usage_limits: limits }),
	};
}

const OF_PLAN = { plan: 'dev', monitoredIps: 3 };

/** Shodan, as documented at https://developer.shodan.io/api */
export const answers = {
	record: shodan,
	good: [
		{
			title: 'a plan with limits',
			evidence: 'documented',
			body: body(95, 100, { query_credits: 100, scan_credits: 100, monitored_ips: 16 }),
			expected: [
				{
					...plainReading(QUERY, 95),
					used: 5,
					limit: 100,
					details: { ...OF_PLAN, monitoredIpsLimit: 16 },
					derived: ['used'],
				},
				{
					...plainReading(SCAN, 100),
					used: 0,
					limit: 100,
					details: { ...OF_PLAN, monitoredIpsLimit: 16 },
					derived: ['used'],
				},
			],
		},
		{
			title: 'a corporate plan without limits',
			evidence: 'reported',
			body: body(-1, -1, { query_credits: -1, scan_credits: -1, monitored_ips: -1 }),
			expected: [
				{
					...plainReading(QUERY, 0),
					remaining: null,
					unlimited: true,
					details: { ...OF_PLAN, monitoredIpsLimit: -1 },
				},
				{
					...plainReading(SCAN, 0),
					remaining: null,
					unlimited: true,
					details: { ...OF_PLAN, monitoredIpsLimit: -1 },
				},
			],
		},
		{
			title: 'an older plan that tells no limits',
			evidence: 'reported',
			body: body(20, 0),
			expected: [
				{ ...plainReading(QUERY, 20), details: OF_PLAN },
				{ ...plainReading(SCAN, 0), details: OF_PLAN },
			],
		},
		{
			title: 'scans without a limit, of which nothing is counted',
			evidence: 'constructed',
			body: {
				query_credits: 20,
				scan_credits: null,
				plan: 'corp',
				usage_limits: { query_credits: 100, scan_credits: -1 },
			},
			expected: [
				{
					...plainReading(QUERY, 20),
					used: 80,
					limit: 100,
					details: { plan: 'corp' },
					derived: ['used'],
				},
				{
					...plainReading(SCAN, 0),
					remaining: null,
					unlimited: true,
					details: { plan: 'corp' },
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, as a page',
			evidence: 'documented',
			reply: {
				status: 401,
				headers: { 'content-type': 'text/html' },
				body: '<html><head><title>401 Authorization Required</title></head></html>',
			},
			class: 'auth',
		},
		{
			title: 'an error under HTTP 200 that speaks of the key; the words are made up',
			evidence: 'documented',
			body: { error: 'Made-up words about the API key' },
			class: 'auth',
			quotes: 'Made-up words about the API key',
		},
		{
			title: 'another error under HTTP 200; the words are made up',
			evidence: 'documented',
			body: { error: 'Made-up words' },
			class: 'badResponse',
			quotes: 'Made-up words',
		},
		{
			title: 'no credits for queries',
			evidence: 'constructed',
			body: { scan_credits: 100, plan: 'dev' },
			class: 'badResponse',
			says: "'query_credits' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['query_credits'], ['scan_credits']],
		answer: ({ total, remaining }) => ({
			body: body(remaining, total, { query_credits: total, scan_credits: total }),
		}),
	},
	saysUnlimited({ info }, balance) {
		const limits = isRecord(info) ? info.usage_limits : undefined;
		return isRecord(limits) && Number(limits[`${balance}_credits`]) === -1;
	},
} as const satisfies ProviderAnswers;
