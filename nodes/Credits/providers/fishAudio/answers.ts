import { fishAudio } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = fishAudio.balances;

function body(credit: unknown, hasFreeCredit: boolean | null = null) {
	return {
		_id: '64f0',
		user_id: '64f1',
		credit,
		cumulative_top_up: '15',
		created_at: '2026-01-01T00:00:00Z',
		updated_at: '2026-11-01T00:00:00Z',
		has_phone_sha256: true,
		has_free_credit: hasFreeCredit,
	};
}

/** An error, whose words are made up. */
function error(status: number, message: string) {
	return { status, body: { status, message, reason: null } };
}

/** Fish Audio, as documented at https://docs.fish.audio/api-reference/endpoint/wallet/get-api-credit */
export const answers = {
	record: fishAudio,
	good: [
		{
			title: 'texts with decimals',
			evidence: 'documented',
			body: body('9.950000'),
			accountId: '64f1',
			expected: [{ ...plainReading(CREDITS, 9.95), details: { toppedUpInTotal: 15 } }],
		},
		{
			title: 'a number, in the wallet of a team',
			evidence: 'reported',
			credential: { teamId: 'team-1' },
			body: body(4.2, true),
			accountId: '64f1',
			expected: [
				{ ...plainReading(CREDITS, 4.2), details: { toppedUpInTotal: 15, hasFreeCredit: true } },
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: error(401, 'Made-up words about the key'),
			class: 'auth',
			quotes: 'Made-up words about the key',
		},
		{
			title: '503',
			evidence: 'documented',
			reply: error(503, 'Made-up words about the service'),
			class: 'unavailable',
			quotes: 'Made-up words about the service',
		},
		{
			title: 'no credit, for which what was paid in does not stand in',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'credit' is null",
		},
	],
	sandbox: {
		total: 50,
		answer: ({ remaining }) => ({ body: body(String(remaining)) }),
	},
} as const satisfies ProviderAnswers;
