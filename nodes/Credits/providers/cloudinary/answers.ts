import { cloudinary } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS, TRANSFORMATIONS, BANDWIDTH, STORAGE] = cloudinary.balances;

const DETAILS = { plan: 'Free', lastUpdated: '2026-05-08' };

function body(meters: object) {
	return {
		plan: 'Free',
		last_updated: '2026-05-08',
		date_requested: '2026-05-09T00:00:00Z',
		requests: 900,
		...meters,
	};
}

function ofCredits(credits: object) {
	return body({
		credits,
		transformations: { usage: 880, credits_usage: 0.88 },
		bandwidth: { usage: 12_345, credits_usage: 0 },
		storage: { usage: 2048, credits_usage: 0 },
	});
}

/** Cloudinary, as documented at https://cloudinary.com/documentation/admin_api#usage */
export const answers = {
	record: cloudinary,
	credential: { cloudName: 'acme' },
	good: [
		{
			title: 'a plan with credits',
			evidence: 'documented',
			body: ofCredits({ usage: 3.2, limit: 25, used_percent: 12.8 }),
			accountId: 'acme',
			expected: [
				{
					...plainReading(CREDITS, 21.8),
					used: 3.2,
					limit: 25,
					details: DETAILS,
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'a legacy plan with meters, of which one is used up',
			evidence: 'documented',
			body: body({
				transformations: { usage: 880, limit: 7500, used_percent: 11.73 },
				bandwidth: { usage: 5_300_000_000, limit: 5_000_000_000, used_percent: 106 },
				storage: { usage: 2048, limit: 2_000_000_000, used_percent: 0 },
				objects: { usage: 12, limit: 75_000, used_percent: 0.02 },
			}),
			accountId: 'acme',
			expected: [
				{
					...plainReading(TRANSFORMATIONS, 6620),
					used: 880,
					limit: 7500,
					details: DETAILS,
					derived: ['remaining'],
				},
				{
					...plainReading(BANDWIDTH, -300_000_000),
					used: 5_300_000_000,
					limit: 5_000_000_000,
					details: DETAILS,
					derived: ['remaining'],
				},
				{
					...plainReading(STORAGE, 1_999_997_952),
					used: 2048,
					limit: 2_000_000_000,
					details: DETAILS,
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'a meter without what is used, which is left out',
			evidence: 'constructed',
			body: body({
				credits: { limit: 25 },
				transformations: { limit: 7500 },
				storage: { usage: 2048, limit: 10_000 },
			}),
			accountId: 'acme',
			expected: [
				{
					...plainReading(STORAGE, 7952),
					used: 2048,
					limit: 10_000,
					details: DETAILS,
					derived: ['remaining'],
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key and in the wrong region; the words are made up',
			evidence: 'reported',
			reply: { status: 401, body: { error: { message: 'Made-up words about the key' } } },
			class: 'auth',
			quotes: 'Made-up words about the key',
			says: 'Region',
		},
		bareStatus(420, 'rateLimited', 'documented'),
		{
			title: '404 for an unknown cloud, as a page',
			evidence: 'reported',
			reply: {
				status: 404,
				headers: { 'content-type': 'text/html' },
				body: '<html><body>Not Found</body></html>',
			},
			class: 'badRequest',
		},
		{
			title: 'meters without a limit, which are no balance',
			evidence: 'constructed',
			body: ofCredits({ usage: 3.2 }),
			class: 'badResponse',
			says: 'It holds no balance',
		},
	],
	sandbox: {
		total: 25,
		answer: ({ total, remaining }) => ({
			body: ofCredits({ usage: total - remaining, limit: total }),
		}),
	},
} as const satisfies ProviderAnswers;
