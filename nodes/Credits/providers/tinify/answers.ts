import { tinify } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [COMPRESSIONS] = tinify.balances;

/** The refusal of an empty image, with the count of the month. */
function counted(count: string) {
	return {
		status: 400,
		headers: { 'Compression-Count': count },
		body: { error: 'Input missing', message: 'File is empty' },
	};
}

function reading(remaining: number, used: number, limit: number) {
	return {
		...plainReading(COMPRESSIONS, remaining),
		used,
		limit,
		derived: ['remaining', 'limit'],
	};
}

/** Tinify, as documented in tinify/tinify-nodejs */
export const answers = {
	record: tinify,
	credential: { monthlyLimit: 500 },
	good: [
		{
			title: 'the refusal of an empty image',
			evidence: 'documented',
			reply: counted('12'),
			expected: [reading(488, 12, 500)],
		},
		{
			title: 'the limit of the month, under 429',
			evidence: 'documented',
			credential: { monthlyLimit: 1000 },
			reply: {
				status: 429,
				headers: { 'Compression-Count': '1002' },
				body: { error: 'Too many requests', message: 'Your monthly limit has been exceeded' },
			},
			expected: [reading(-2, 1002, 1000)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { error: 'Unauthorized', message: 'Credentials are invalid' },
			},
			class: 'auth',
			quotes: 'Credentials are invalid',
		},
		{
			title: '429 without a count',
			evidence: 'constructed',
			reply: { status: 429, body: { error: 'Too many requests', message: 'Slow down' } },
			class: 'rateLimited',
			quotes: 'Slow down',
		},
		bareStatus(400, 'badResponse', 'constructed'),
		{
			title: 'a count that cannot be read, which is no zero',
			evidence: 'constructed',
			reply: counted('many'),
			class: 'badResponse',
			says: "'compression-count' is a text",
		},
	],
	sandbox: {
		total: 500,
		answer: ({ remaining }) => ({ reply: counted(String(500 - remaining)) }),
	},
} as const satisfies ProviderAnswers;
