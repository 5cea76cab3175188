import { ai302 } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = ai302.balances;

function body(balance: unknown) {
	return { data: { balance } };
}

/** 302.AI, as public client code reads it */
export const answers = {
	record: ai302,
	good: [
		{
			title: 'a text',
			evidence: 'reported',
			body: body('23.70'),
			expected: [plainReading(CREDITS, 23.7)],
		},
		{
			title: 'a number',
			evidence: 'reported',
			body: body(23.7),
			expected: [plainReading(CREDITS, 23.7)],
		},
		{
			title: 'a debt',
			evidence: 'constructed',
			body: body('-0.015'),
			expected: [plainReading(CREDITS, -0.015)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '403 for a key that may not read the balance',
			evidence: 'reported',
			reply: { status: 403, body: '' },
			class: 'forbidden',
			says: 'Let the key read the balance',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: body(null) },
			class: 'badResponse',
			says: "'data.balance' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(String(remaining)) }),
	},
} as const satisfies ProviderAnswers;
