import {
	balanceLeft,
	defineProvider,
	fieldsOf,
	JsonFields,
	type BalanceReading,
	type BalanceUnit,
} from '../words';

const FIVE_HOUR = { balance: 'fiveHour', unit: 'percent', unitType: 'other' } as const;
const WEEKLY = { ...FIVE_HOUR, balance: 'weekly' } as const;
const MONTHLY = { ...FIVE_HOUR, balance: 'monthly' } as const;

/** OpenCode Go: what is left of a plan, in percent of five hours, of a week and of a month. */
export const openCodeGo = defineProvider({
	name: 'openCodeGo',
	displayName: 'OpenCode Go',
	category: 'ai-models',
	docsUrl: 'https://opencode.ai',
	hosts: ['opencode.ai'],
	requests: { usage: 'GET https://opencode.ai/zen/go/v1/usage' },
	balances: [FIVE_HOUR, WEEKLY, MONTHLY],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const usage = fieldsOf(answer).object('usage');
		return [
			shareOf(FIVE_HOUR, usage.object('rolling')),
			usage.isSent('weekly') ? shareIfSent(WEEKLY, usage.object('weekly')) : null,
			usage.isSent('monthly') ? shareIfSent(MONTHLY, usage.object('monthly')) : null,
		];
	},

	notes: [
		'Only shares are reported: the pay-as-you-go money of OpenCode Zen is not in the response.',
	],
	evidence: [
		'reported 2026-11-26 · Path, bearer key, fields, the body of a refusal · steipete/CodexBar, docs/opencode.md and OpenCodeGoUsageFetcherErrorTests (August 2026); public client code',
	],
});

function shareOf(unit: BalanceUnit, window: JsonFields): BalanceReading {
	return balanceLeft(unit, {
		used: window.amount('percent'),
		limit: 100,
		resetsAt: window.instant('resetsAt'),
		derived: ['limit'],
	});
}

function shareIfSent(unit: BalanceUnit, window: JsonFields): BalanceReading | null {
	return window.isSent('percent') ? shareOf(unit, window) : null;
}
