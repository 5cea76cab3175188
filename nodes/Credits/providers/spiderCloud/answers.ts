import { spiderCloud } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = spiderCloud.balances;

function body(credits: unknown, failedPayment: unknown = null) {
	return {
		data: {
			id: '8d66-example',
			user_id: '6bd0-example',
			credits,
			created_at: '2026-04-21T01:21:32.886863+00:00',
			updated_at: '2026-11-21T01:21:32.886863+00:00',
			failed_payment: failedPayment,
		},
	};
}

/** Spider, as documented in spider-rs/spider-clients, and as its users read it */
export const answers = {
	record: spiderCloud,
	good: [
		{
			title: 'every known field',
			evidence: 'reported',
			body: body(53_334),
			accountId: '6bd0-example',
			expected: [plainReading(CREDITS, 53_334)],
		},
		{
			title: 'a fraction below zero, after a payment that failed',
			evidence: 'constructed',
			body: body(-12.5, true),
			accountId: '6bd0-example',
			expected: [{ ...plainReading(CREDITS, -12.5), details: { failedPayment: true } }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		bareStatus(402, 'forbidden', 'constructed'),
		{
			title: 'an amount at the top, which is another one',
			evidence: 'constructed',
			body: { credits: 53_334 },
			class: 'badResponse',
			says: "'data' is missing",
		},
	],
	sandbox: {
		total: 100_000,
		amountsAt: [['data', 'credits']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
