import { companyEnrich } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = companyEnrich.balances;

/** CompanyEnrich, as in superdesigndev/treg, companyenrich.account.me.json */
export const answers = {
	record: companyEnrich,
	good: [
		{
			title: 'used and total',
			evidence: 'reported',
			body: {
				userId: '00000000-0000-0000-0000-000000000001',
				credits: { used: 60, total: 800 },
				capabilities: { lists: false },
			},
			accountId: '00000000-0000-0000-0000-000000000001',
			expected: [{ ...plainReading(CREDITS, 740), used: 60, limit: 800, derived: ['remaining'] }],
		},
		{
			title: 'more used than the total',
			evidence: 'constructed',
			body: { credits: { used: 803, total: 800 } },
			expected: [{ ...plainReading(CREDITS, -3), used: 803, limit: 800, derived: ['remaining'] }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: {
				status: 401,
				body: {
					title: 'Unauthorized',
					status: 401,
					detail: 'Invalid or no authorization token provided',
				},
			},
			class: 'auth',
			quotes: 'Invalid or no authorization token provided',
		},
		{
			title: 'a total without what was used',
			evidence: 'constructed',
			body: { credits: { total: 800 } },
			class: 'badResponse',
			says: "'credits.used' is missing",
		},
		{
			title: 'no total, which is no zero',
			evidence: 'constructed',
			body: { credits: { used: 60, total: null } },
			class: 'badResponse',
			says: "'credits.total' is null",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ total, remaining }) => ({ body: { credits: { used: total - remaining, total } } }),
	},
} as const satisfies ProviderAnswers;
