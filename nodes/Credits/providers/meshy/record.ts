import { balance, CREDITS, defineProvider, fieldsOf, lot } from '../words';

/** Meshy: credits, and where Meshy tells them the monthly ones and those that stay. */
export const meshy = defineProvider({
	name: 'meshy',
	displayName: 'Meshy',
	category: 'ai-media',
	docsUrl: 'https://docs.meshy.ai/api/balance',
	hosts: ['api.meshy.ai'],
	requests: { balance: 'GET https://api.meshy.ai/openapi/v1/balance' },
	balances: [CREDITS],
	offers: ['lots', 'resetsAt'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const resetsAt = fields.instant('monthly_resets_at');
		const monthly = fields.amountIfSent('monthly_credits');
		const permanent = fields.amountIfSent('permanent_credits');
		return balance(CREDITS, {
			remaining: fields.amount('balance'),
			resetsAt,
			lots: [
				...(monthly === null
					? []
					: [lot({ id: 'monthly', remaining: monthly, expiresAt: resetsAt })]),
				...(permanent === null ? [] : [lot({ id: 'permanent', remaining: permanent })]),
			],
		});
	},

	notes: [
		'The balance of a member of a team is that of the team. It is below the sum of the lots where a member or a workspace has a limit.',
		'Keys of the free plan are refused.',
	],
	evidence: [
		'documented 2026-11-26 · Path, bearer key, the answer · https://docs.meshy.ai/api/balance',
		'documented 2026-11-26 · The parts of the balance, the pool of a team · The MCP server of Meshy, version 0.6.4',
		'reported 2026-11-26 · A whole number · Public client code',
	],
});
