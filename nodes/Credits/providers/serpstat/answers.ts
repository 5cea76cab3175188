import { serpstat } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [LINES, PLUGIN] = serpstat.balances;

function body(data: object) {
	return {
		id: '1',
		result: {
			data: { ...data, user_info: { user_id: 'user-1', ga_client_Id: 'ga-1', plan_id: 'plan-1' } },
			summary_info: { left_lines: 1 },
		},
	};
}

function error(code: number, message: string) {
	return { id: '1', error: { code, message } };
}

const DETAILS = { planId: 'plan-1' };

/** Serpstat, as documented at https://api-docs.serpstat.com/docs/serpstat-public-api/ */
export const answers = {
	record: serpstat,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body({
				max_lines: 200_000,
				used_lines: 1500,
				left_lines: 198_500,
				plugin_limits: {
					hasApiPlugin: true,
					delayBetweenRequests: 1,
					total: 10_000,
					used: 10,
					left: 9990,
				},
			}),
			accountId: 'user-1',
			expected: [
				{ ...plainReading(LINES, 198_500), used: 1500, limit: 200_000, details: DETAILS },
				{ ...plainReading(PLUGIN, 9990), used: 10, limit: 10_000, details: DETAILS },
			],
		},
		{
			title: 'amounts that do not add up, and no plugin',
			evidence: 'constructed',
			body: body({ max_lines: 200_000, used_lines: 1500, left_lines: 100_000 }),
			accountId: 'user-1',
			expected: [
				{
					...plainReading(LINES, 100_000),
					details: { ...DETAILS, planUsed: 1500, planLimit: 200_000 },
				},
			],
		},
	],
	bad: [
		{
			title: 'a wrong token under HTTP 200',
			evidence: 'reported',
			body: error(-32_000, 'Invalid token!'),
			class: 'auth',
			providerCode: -32_000,
			quotes: 'Invalid token!',
		},
		{
			title: 'a wrong token without a code',
			evidence: 'constructed',
			body: { id: '1', error: { message: 'Invalid token!' } },
			class: 'auth',
			quotes: 'Invalid token!',
		},
		{
			title: 'an unknown method; the words are made up',
			evidence: 'reported',
			body: error(-32_601, 'Made-up words about the method'),
			class: 'badRequest',
			providerCode: -32_601,
			quotes: 'Made-up words about the method',
		},
		{
			title: 'another failure; the words are made up',
			evidence: 'constructed',
			body: error(-32_000, 'Made-up words'),
			class: 'badResponse',
			providerCode: -32_000,
			quotes: 'Made-up words',
		},
		{
			title: 'lines left in the summary alone, which is not read',
			evidence: 'constructed',
			body: body({ max_lines: 200_000 }),
			class: 'badResponse',
			says: "'result.data.left_lines' is missing",
		},
	],
	sandbox: {
		total: 200_000,
		amountsAt: [['result', 'data', 'left_lines']],
		answer: ({ total, remaining }) => ({
			body: body({ max_lines: total, used_lines: total - remaining, left_lines: remaining }),
		}),
	},
} as const satisfies ProviderAnswers;
