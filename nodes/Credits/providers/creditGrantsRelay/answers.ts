import { creditGrantsRelay } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = creditGrantsRelay.balances;

function body(total_granted: unknown, total_used: unknown, total_available: unknown) {
	return { object: 'credit_summary', total_granted, total_used, total_available, expires_at: 0 };
}

/** Credit grants, as in controller/channel-billing.go of songquanpeng/one-api */
export const answers = {
	record: creditGrantsRelay,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(30, 11.5, 18.5),
			expected: [{ ...plainReading(CREDITS, 18.5), used: 11.5, limit: 30 }],
		},
		{
			title: 'a relay that does not count what was used',
			evidence: 'documented',
			body: body(18.5, 0, 18.5),
			expected: [{ ...plainReading(CREDITS, 18.5), used: 0, limit: 18.5 }],
		},
		{
			title: 'amounts that contradict one another',
			evidence: 'constructed',
			body: body(30, 2, 18.5),
			expected: [{ ...plainReading(CREDITS, 18.5), details: { planUsed: 2, planLimit: 30 } }],
		},
		{
			title: 'nothing but what is left, overdrawn',
			evidence: 'constructed',
			body: { object: 'credit_summary', total_available: -0.25 },
			expected: [plainReading(CREDITS, -0.25)],
		},
		{
			title: 'what was used without what was granted, which cannot be checked',
			evidence: 'constructed',
			body: body(null, 11.5, 18.5),
			expected: [plainReading(CREDITS, 18.5)],
		},
		{
			title: 'what was granted without what was used',
			evidence: 'constructed',
			body: body(30, null, 18.5),
			expected: [plainReading(CREDITS, 18.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { error: { message: 'Wrong key' } } },
			class: 'auth',
			quotes: 'Wrong key',
		},
		{
			title: '403 for a wrong key',
			evidence: 'documented',
			reply: { status: 403, body: { error: { message: 'Wrong key' } } },
			class: 'auth',
			quotes: 'Wrong key',
		},
		{
			title: 'an error under HTTP 200',
			evidence: 'documented',
			reply: { body: { error: { message: 'Not supported' } } },
			class: 'badResponse',
			quotes: 'Not supported',
		},
		{
			title: 'a relay without the path',
			evidence: 'documented',
			reply: { status: 404, body: '<!doctype html><html></html>' },
			class: 'badResponse',
			says: 'whether this relay has the path',
		},
		{
			title: 'what was granted without what is left, which is not computed',
			evidence: 'constructed',
			reply: { body: body(30, 11.5, null) },
			class: 'badResponse',
			says: "'total_available' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['total_available']],
		answer: ({ total, remaining }) => ({ body: body(total, total - remaining, remaining) }),
	},
} as const satisfies ProviderAnswers;
