import { xAi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = xAi.balances;

const TEAM = { teamId: 'team-1' };

/** Cents as a text: money in the account is below 0. */
function body(val: unknown) {
	return {
		changes: [
			{
				changeOrigin: 'PURCHASE',
				amount: { val: '-6000' },
				createTs: '2026-05-02T09:00:00Z',
			},
		],
		total: { val },
	};
}

function reading(remaining: number) {
	return { ...plainReading(CREDITS, remaining), derived: ['remaining'] };
}

/** xAI, as documented at https://docs.x.ai/developers/rest-api-reference/management/billing */
export const answers = {
	record: xAi,
	credential: TEAM,
	good: [
		{
			title: 'money in the account',
			evidence: 'documented',
			credential: TEAM,
			body: body('-4120'),
			accountId: 'team-1',
			expected: [reading(41.2)],
		},
		{
			title: 'money owed',
			evidence: 'reported',
			credential: TEAM,
			body: body('2500'),
			accountId: 'team-1',
			expected: [reading(-25)],
		},
		{
			title: 'nothing, without a sign',
			evidence: 'constructed',
			credential: TEAM,
			body: body('0'),
			accountId: 'team-1',
			expected: [reading(0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		bareStatus(403, 'forbidden', 'constructed'),
		bareStatus(404, 'badRequest', 'reported'),
		{
			title: 'changes without a total, which are not added up',
			evidence: 'constructed',
			reply: { body: body(null) },
			class: 'badResponse',
			says: "'total.val' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(String(Math.round(remaining * -100))) }),
	},
} as const satisfies ProviderAnswers;
