import { apollo } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

function credits(balance: string) {
	return { balance, unit: 'credit', unitType: 'credit' } as const;
}

const DIALER = { balance: 'dialer', unit: 'minute', unitType: 'other' } as const;

const CYCLE = { start_date: '2026-11-01T00:00:00.000Z', end_date: '2026-12-01T00:00:00.000Z' };
const NO_CYCLE = { start_date: null, end_date: null };

function pool(limit: number, left_over: number) {
	return { limit, consumed: limit - left_over, left_over };
}

function body(stats: object, cycle: object = CYCLE) {
	return { credit_usage_stats: stats, current_credit_cycle: cycle };
}

const LEAD = pool(8000, 5000);

function reading(
	unit: ReturnType<typeof credits> | typeof DIALER,
	remaining: number,
	used: number,
	limit: number,
) {
	return {
		...plainReading(unit, remaining),
		used,
		limit,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details: { cycleStartsAt: '2026-11-01T00:00:00.000Z' },
	};
}

/** Apollo.io, as documented at https://docs.apollo.io/reference/view-credit-usage-stats */
export const answers = {
	record: apollo,
	good: [
		{
			title: 'every documented pool',
			evidence: 'documented',
			body: body({
				lead_credit: LEAD,
				direct_dial_credit: pool(100, 90),
				export_credit: pool(200, 150),
				conversation_credit: pool(300, 299),
				ai_credit: pool(400, 0),
				power_up_credit: pool(500, 499),
				inbound_website_visitor_credit: pool(600, 599),
				contact_website_visitor_credit: pool(700, 650),
				web_search_record_credit: pool(800, 750),
				dialer: pool(300, 280),
			}),
			expected: [
				reading(credits('lead'), 5000, 3000, 8000),
				reading(credits('directDial'), 90, 10, 100),
				reading(credits('export'), 150, 50, 200),
				reading(credits('conversation'), 299, 1, 300),
				reading(credits('ai'), 0, 400, 400),
				reading(credits('powerUp'), 499, 1, 500),
				reading(credits('inboundWebsiteVisitor'), 599, 1, 600),
				reading(credits('contactWebsiteVisitor'), 650, 50, 700),
				reading(credits('webSearchRecord'), 750, 50, 800),
				reading(DIALER, 280, 20, 300),
			],
		},
		{
			title: 'an account without a cycle, and pools that the plan does not have',
			evidence: 'documented',
			body: body(
				{
					lead_credit: LEAD,
					export_credit: pool(0, 0),
					ai_credit: null,
					dialer: { ...pool(0, 0), consumed: 3 },
				},
				NO_CYCLE,
			),
			expected: [{ ...plainReading(credits('lead'), 5000), used: 3000, limit: 8000 }],
		},
		{
			title: 'a plan without credits, and a pool that holds more than its limit',
			evidence: 'constructed',
			body: body({ lead_credit: pool(0, 0), export_credit: pool(0, 25), ai_credit: pool(10, 12) }),
			expected: [
				reading(credits('lead'), 0, 0, 0),
				reading(credits('export'), 25, -25, 0),
				reading(credits('ai'), 12, -2, 10),
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in plain text',
			evidence: 'documented',
			reply: {
				status: 401,
				headers: { 'content-type': 'text/plain' },
				body: 'Invalid API key. Made-up words about it.',
			},
			class: 'auth',
			quotes: 'Invalid API key. Made-up words about it.',
		},
		{
			title: '403 for a key without the scope',
			evidence: 'documented',
			reply: {
				status: 403,
				body: { error: 'Made-up words about the scope', error_code: 'API_INACCESSIBLE' },
			},
			class: 'forbidden',
			providerCode: 'API_INACCESSIBLE',
			quotes: 'Made-up words about the scope',
			says: 'Use a master key',
		},
		bareStatus(404, 'badResponse', 'reported'),
		{
			title: 'no pool of leads',
			evidence: 'constructed',
			body: body({ export_credit: pool(200, 150) }),
			class: 'badResponse',
			says: "'credit_usage_stats.lead_credit' is missing",
		},
		{
			title: 'a pool that does not say what is left, which is not left out',
			evidence: 'constructed',
			body: body({ lead_credit: LEAD, export_credit: { limit: 200, consumed: 50 } }),
			class: 'badResponse',
			says: "'credit_usage_stats.export_credit.left_over' is missing",
		},
	],
	sandbox: {
		total: 8000,
		amountsAt: [['credit_usage_stats', 'lead_credit', 'left_over']],
		answer: ({ total, remaining }) => ({ body: body({ lead_credit: pool(total, remaining) }) }),
	},
} as const satisfies ProviderAnswers;
