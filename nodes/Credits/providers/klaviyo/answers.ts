import { klaviyo } from './record';
import { plainReading, type BalanceUnit } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const EMAIL_SENDS = { balance: 'emailSends', unit: 'message', unitType: 'message' } as const;

function row(id: string, used: number, max: number | null, unit: string) {
	return {
		type: 'billing-usage',
		id,
		attributes: {
			usage_used: used,
			usage_max: max,
			unit,
			period_start: '2026-05-08T00:00:00+00:00',
			period_end: '2026-06-08T00:00:00+00:00',
			as_of: '2026-05-20T10:00:00+00:00',
		},
	};
}

function body(...data: readonly object[]) {
	return { data, links: { self: 'https://a.klaviyo.com/api/billing-usage' } };
}

function reading(unit: BalanceUnit, remaining: number, used: number, limit: number) {
	return {
		...plainReading(unit, remaining),
		used,
		limit,
		resetsAt: '2026-06-08T00:00:00.000Z',
		details: { periodStartsAt: '2026-05-08T00:00:00.000Z', asOf: '2026-05-20T10:00:00.000Z' },
		derived: ['remaining'],
	};
}

/** Klaviyo, as documented at https://developers.klaviyo.com/en/reference/billing */
export const answers = {
	record: klaviyo,
	good: [
		{
			title: 'the sends of a plan',
			evidence: 'documented',
			body: body(row('email_sends', 61_200, 150_000, 'messages')),
			expected: [reading(EMAIL_SENDS, 88_800, 61_200, 150_000)],
		},
		{
			title: 'the other units, in whatever order',
			evidence: 'constructed',
			body: body(
				row('sms_credits', 12.5021, 1250, 'credits'),
				row('active_profiles', 900, 1000, 'profiles'),
				row('email_sends', 61_200, 150_000, 'messages'),
				row('ai_spend', 1.75, 20, 'USD'),
			),
			expected: [
				reading(EMAIL_SENDS, 88_800, 61_200, 150_000),
				reading(
					{ balance: 'smsCredits', unit: 'credit', unitType: 'credit' },
					1237.4979,
					12.5021,
					1250,
				),
				reading({ balance: 'activeProfiles', unit: 'profile', unitType: 'other' }, 100, 900, 1000),
				reading({ balance: 'aiSpend', unit: 'USD', unitType: 'currency' }, 18.25, 1.75, 20),
			],
		},
		{
			title: 'another row without what the plan includes, which is left out',
			evidence: 'constructed',
			body: body(
				row('email_sends', 61_200, 150_000, 'messages'),
				row('sms_credits', 12, null, 'credits'),
			),
			expected: [reading(EMAIL_SENDS, 88_800, 61_200, 150_000)],
		},
		{
			title: 'an account without e-mail, and more used than is included',
			evidence: 'constructed',
			body: body(row('conversations', 260, 250, 'conversations')),
			expected: [
				reading(
					{ balance: 'conversations', unit: 'conversation', unitType: 'other' },
					-10,
					260,
					250,
				),
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: {
				status: 401,
				body: { errors: [{ status: 401, code: 'not_authenticated', detail: 'Made-up words' }] },
			},
			class: 'auth',
			providerCode: 'not_authenticated',
			quotes: 'Made-up words',
		},
		bareStatus(403, 'forbidden', 'documented'),
		bareStatus(400, 'badRequest', 'documented'),
		{
			title: 'no row at all',
			evidence: 'constructed',
			body: body(),
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'a row without what the plan includes, which is no zero',
			evidence: 'constructed',
			body: body(row('email_sends', 61_200, null, 'messages')),
			class: 'badResponse',
			says: "'data[0].attributes.usage_max' is null",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ total, remaining }) => ({
			body: body(row('email_sends', total - remaining, total, 'messages')),
		}),
	},
} as const satisfies ProviderAnswers;
