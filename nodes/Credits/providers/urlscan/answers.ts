import { urlscan } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [SEARCH, PUBLIC, UNLISTED, PRIVATE, RETRIEVE] = urlscan.balances;

function action(used: number, limit: number) {
	return {
		day: { limit, used, remaining: limit - used, percent: 0 },
		hour: { limit, used: 0, remaining: limit, percent: 0 },
		minute: { limit: 60, used: 0, remaining: 60, percent: 0 },
	};
}

function body(limits: object, source = 'user') {
	return { source, scope: source, limits };
}

function reading(
	unit: (typeof urlscan.balances)[number],
	remaining: number,
	used: number,
	source = 'user',
) {
	return {
		...plainReading(unit, remaining),
		used,
		limit: remaining + used,
		resetsAt: '2026-11-27T00:00:00.000Z',
		details: { source },
		derived: ['resetsAt'],
	};
}

/** urlscan.io, as documented at https://docs.urlscan.io/apis/urlscan-openapi */
export const answers = {
	record: urlscan,
	good: [
		{
			title: 'every documented action, and one that is not read',
			evidence: 'documented',
			now: '2026-11-26T23:59:59.999Z',
			body: body({
				public: action(12, 5000),
				search: action(40, 1000),
				private: action(1, 50),
				unlisted: action(2, 1000),
				retrieve: action(3, 10_000),
				livescan: action(0, 10),
			}),
			expected: [
				reading(SEARCH, 960, 40),
				reading(PUBLIC, 4988, 12),
				reading(UNLISTED, 998, 2),
				reading(PRIVATE, 49, 1),
				reading(RETRIEVE, 9997, 3),
			],
		},
		{
			title: 'a team whose plan has no private scans, read at midnight',
			evidence: 'constructed',
			now: '2026-11-26T00:00:00.000Z',
			body: body({ search: action(0, 0), private: action(0, 0) }, 'team'),
			expected: [reading(SEARCH, 0, 0, 'team')],
		},
		{
			title: 'actions without a day, or without what is left of it, which are left out',
			evidence: 'constructed',
			now: '2026-11-26T12:00:00.000Z',
			body: body({
				search: action(40, 1000),
				public: { hour: { limit: 5000, used: 0, remaining: 5000, percent: 0 } },
				private: { day: { limit: 50, used: 1, remaining: null, percent: 0 } },
				retrieve: null,
			}),
			expected: [reading(SEARCH, 960, 40)],
		},
	],
	bad: [
		{
			title: 'an unknown key under HTTP 200, with the quotas of the address',
			evidence: 'reported',
			body: body({ public: action(12, 5000), search: action(40, 1000) }, 'ip-address'),
			class: 'auth',
		},
		{
			title: '401; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'Made-up words about the key', status: 401 } },
			class: 'auth',
			quotes: 'Made-up words about the key',
		},
		{
			title: 'no word of searches',
			evidence: 'constructed',
			body: body({ public: action(12, 5000) }),
			class: 'badResponse',
			says: "'limits.search' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['limits', 'search', 'day', 'remaining']],
		answer: ({ total, remaining }) => ({
			body: body({ search: action(total - remaining, total) }),
		}),
	},
} as const satisfies ProviderAnswers;
