import { balanceLeft, defineProvider, fieldsOf, present } from '../words';

const FIVE_HOUR = { balance: 'fiveHour', unit: 'percent', unitType: 'other' } as const;
const WEEKLY = { ...FIVE_HOUR, balance: 'weekly' } as const;
const MONTHLY = { ...FIVE_HOUR, balance: 'monthly' } as const;

/** The windows of a plan by their type in the answer. */
const WINDOWS = { five_hour: FIVE_HOUR, weekly: WEEKLY, monthly: MONTHLY } as const;

/** ClinePass: how many percent are left of the windows of a plan. */
export const clinePass = defineProvider({
	name: 'clinePass',
	displayName: 'ClinePass',
	category: 'ai-models',
	docsUrl: 'https://app.cline.bot',
	hosts: ['api.cline.bot'],
	requests: { limits: 'GET https://api.cline.bot/api/v1/users/me/plan/usage-limits' },
	balances: [FIVE_HOUR, WEEKLY, MONTHLY],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: { at: 'success', good: true },
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const limits = fieldsOf(answer).object('data').objects('limits');
		const balances = Object.entries(WINDOWS).map(([type, unit]) => {
			const window = limits.find((entry) => entry.text('type') === type);
			if (window === undefined) return null;
			return balanceLeft(unit, {
				used: window.amount('percentUsed'),
				limit: 100,
				resetsAt: window.instant('resetsAt'),
				derived: ['limit'],
			});
		});
		return present(balances);
	},

	notes: [
		'Cline reports percentages, not amounts. Only the windows that a plan has are there; credits to pay as one goes are those of the provider Cline.',
	],
	evidence: [
		'reported 2026-11-26 · Path, fields, windows of other types, times with nanoseconds · steipete/CodexBar, clinepass.js and ClinePassPluginTests; public client code',
	],
});
