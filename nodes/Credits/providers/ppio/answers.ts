import { ppio } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = ppio.balances;

/** A refusal. Its words are made up. */
function refusal(code: number, reason: string) {
	return { code, reason, message: 'Not with this key' };
}

/** PPIO, as public clients read it */
export const answers = {
	record: ppio,
	good: [
		{
			title: 'ten-thousandths of a yuan',
			evidence: 'reported',
			body: { credit_balance: 351_200 },
			expected: [plainReading(CREDITS, 35.12)],
		},
		{
			title: 'a debt',
			evidence: 'constructed',
			body: { credit_balance: -4321 },
			expected: [plainReading(CREDITS, -0.4321)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: refusal(401, 'INVALID_API_KEY') },
			class: 'auth',
			providerCode: 'INVALID_API_KEY',
			quotes: 'Not with this key',
		},
		{
			title: '400 for a key that did not arrive',
			evidence: 'reported',
			reply: { status: 400, body: refusal(400, 'MISSING_API_KEY') },
			class: 'auth',
			providerCode: 'MISSING_API_KEY',
			quotes: 'Not with this key',
		},
		bareStatus(403, 'auth', 'reported'),
		{
			title: '404 with a text',
			evidence: 'reported',
			reply: { status: 404, body: '404 page not found' },
			class: 'badResponse',
			quotes: '404 page not found',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: { credit_balance: null } },
			class: 'badResponse',
			says: "'credit_balance' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: { credit_balance: remaining * 10_000 } }),
	},
} as const satisfies ProviderAnswers;
