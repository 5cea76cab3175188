import { miniMaxCodingPlan } from './record';
import { plainReading, type BalanceReading, type BalanceUnit } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [FIVE_HOUR, WEEKLY] = miniMaxCodingPlan.balances;

const ENTRY = {
	model_name: 'general',
	start_time: 1_790_000_000_000,
	end_time: 1_790_018_000_000,
	remains_time: 9_000_000,
	current_interval_total_count: 0,
	current_interval_usage_count: 0,
	current_interval_status: 1,
	current_interval_remaining_percent: 82,
	weekly_end_time: 1_790_500_000_000,
	current_weekly_status: 1,
	current_weekly_remaining_percent: 64,
};

const SUCCESS = { status_code: 0, status_msg: 'success' };

const HOURS_END = '2026-09-21T19:13:20.000Z';
const WEEK_END = '2026-09-27T09:06:40.000Z';

function body(...entries: object[]) {
	return { model_remains: entries, base_resp: SUCCESS };
}

/** A refusal under HTTP 200. Its words are made up. */
function refusal(status_code: number, status_msg: string) {
	return { base_resp: { status_code, status_msg } };
}

function share(unit: BalanceUnit, remaining: number, resetsAt: string): BalanceReading {
	return {
		...plainReading(unit, remaining),
		used: 100 - remaining,
		limit: 100,
		resetsAt,
		derived: ['used', 'limit'],
	};
}

const OF_HOURS = share(FIVE_HOUR, 82, HOURS_END);
const OF_WEEK = share(WEEKLY, 64, WEEK_END);

/** MiniMax, as in the fixtures of steipete/CodexBar */
export const answers = {
	record: miniMaxCodingPlan,
	credential: { apiKey: 'sk-cp-{32}' },
	good: [
		{
			title: 'a percent plan',
			evidence: 'reported',
			body: body(ENTRY),
			expected: [OF_HOURS, OF_WEEK],
		},
		{
			title: 'a plan in China, texts, and other models beside it',
			evidence: 'reported',
			credential: { region: 'china' },
			body: body(
				{ ...ENTRY, model_name: 'video', current_interval_remaining_percent: 5 },
				{
					...ENTRY,
					current_interval_remaining_percent: '82',
					current_weekly_remaining_percent: '64',
				},
			),
			expected: [OF_HOURS, OF_WEEK],
		},
		{
			title: 'everything under data, with the plan and its points',
			evidence: 'reported',
			body: {
				data: { current_subscribe_title: 'Max', points_balance: '1200', model_remains: [ENTRY] },
				base_resp: SUCCESS,
			},
			expected: [{ ...OF_HOURS, details: { plan: 'Max', pointsBalance: 1200 } }, OF_WEEK],
		},
		{
			title: 'a week without a cap, of which 100 says nothing',
			evidence: 'reported',
			body: body({
				model_name: 'general',
				end_time: ENTRY.end_time,
				current_interval_remaining_percent: 82,
				weekly_end_time: ENTRY.weekly_end_time,
				current_weekly_status: 3,
				current_weekly_remaining_percent: 100,
			}),
			expected: [
				OF_HOURS,
				{ ...plainReading(WEEKLY, 0), remaining: null, unlimited: true, resetsAt: WEEK_END },
			],
		},
		{
			title: 'one entry of another name, and no week',
			evidence: 'constructed',
			body: body({
				model_name: 'text',
				end_time: 1_790_018_000_000,
				current_interval_remaining_percent: 0,
			}),
			expected: [share(FIVE_HOUR, 0, HOURS_END)],
		},
		{
			title: 'more than all of it, which is no share of 100',
			evidence: 'constructed',
			body: body({ model_name: 'general', current_interval_remaining_percent: 104 }),
			expected: [plainReading(FIVE_HOUR, 104)],
		},
	],
	bad: [
		{
			title: '1004 under HTTP 200 for a wrong key',
			evidence: 'reported',
			reply: { body: refusal(1004, 'login fail') },
			class: 'auth',
			providerCode: 1004,
			quotes: 'login fail',
		},
		{
			title: '2049 under HTTP 200 for a wrong key',
			evidence: 'reported',
			reply: { body: refusal(2049, 'wrong key') },
			class: 'auth',
			providerCode: 2049,
			quotes: 'wrong key',
		},
		{
			title: '1002 under HTTP 200',
			evidence: 'reported',
			reply: { body: refusal(1002, 'slow down') },
			class: 'rateLimited',
			providerCode: 1002,
			quotes: 'slow down',
		},
		{
			title: 'another code under HTTP 200',
			evidence: 'constructed',
			reply: { body: refusal(1000, 'something is wrong') },
			class: 'badResponse',
			providerCode: 1000,
			quotes: 'something is wrong',
		},
		bareStatus(403, 'auth', 'reported'),
		bareStatus(404, 'badResponse', 'reported'),
		{
			title: 'no plan',
			evidence: 'constructed',
			reply: { body: body() },
			class: 'badResponse',
			says: 'MiniMax Coding / Token Plan shows no plan',
		},
		{
			title: 'counts without a percentage, which are not read',
			evidence: 'constructed',
			reply: { body: body({ ...ENTRY, current_interval_remaining_percent: null }) },
			class: 'badResponse',
			says: "'model_remains[0].current_interval_remaining_percent' is null",
		},
	],
} as const satisfies ProviderAnswers;
