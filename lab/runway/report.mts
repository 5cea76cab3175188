import { tableOf } from '../report.mjs';
import type { Accuracy } from './accuracy.mjs';
import type { AlertScore } from './alerts.mjs';
import type { Cost } from './cost.mjs';

/** Everything that was scored, as `--json` prints it. */
export interface Scores {
	accuracy: Accuracy[];
	alert: AlertScore[];
	cost: Cost;
}

/** The history length at which the method has to prove itself. */
const judgedDays = 7;

/** The scores for a person. */
export function reportOf({ accuracy, alert, cost }: Scores): string[] {
	const lengths = [...new Set(accuracy.map(({ historyDays }) => historyDays))];
	return [
		...lengths.map((days) => accuracyReport(accuracy, days)),
		alertReport(alert),
		`\nA forecast takes ${cost.forecastMs} ms (median), its history ${cost.stateBytes} bytes of JSON.`,
		'',
		comparison(accuracy),
	];
}

function accuracyReport(accuracy: readonly Accuracy[], days: number): string {
	const table = tableOf(
		['Left', 'Method', 'n', 'Fold error', 'Within ×1.5', 'Worst tenth', 'Coverage', 'Width'],
		accuracy
			.filter(({ historyDays }) => historyDays === days)
			.map((row) => [
				span(row.leftDays),
				row.method,
				row.n,
				factor(row.foldError),
				percent(row.within15),
				factor(row.worstTenth),
				percent(row.coverage),
				factor(row.width),
			]),
	);
	return `\nAfter ${span(days)} of history\n${table}`;
}

function alertReport(alert: readonly AlertScore[]): string {
	const table = tableOf(
		['Method', 'Firings per episode', 'Missed', 'Lead, 10 %', 'Lead', 'Lead, burn ×4'],
		alert.map(({ method, firingsPerEpisode, missed, leadP10, leadP50, burst }) => [
			method,
			factor(firingsPerEpisode),
			missed,
			hours(leadP10),
			hours(leadP50),
			hours(burst.leadP50),
		]),
	);
	return `\nRunning out within 48 hours\n${table}`;
}

/** How the method compares with the best baseline after a week. */
function comparison(accuracy: readonly Accuracy[]): string {
	const judged = accuracy.filter(({ historyDays }) => historyDays === judgedDays);
	const names = [...new Set(judged.map(({ method }) => method))];
	const means = new Map(
		names.map((name) => [name, meanLogarithm(judged.filter(({ method }) => method === name))]),
	);
	const [own, ...others] = names;
	const best = Math.min(...others.map((name) => means.get(name) ?? Infinity));
	const lines = judged
		.filter(({ method }) => method === own)
		.map(({ leftDays, foldError }) => {
			const rivals = judged.filter((row) => row.leftDays === leftDays && row.method !== own);
			const bestRival = Math.min(...rivals.map((row) => row.foldError ?? Infinity));
			return `  ${span(leftDays)} left: ×${((foldError ?? Infinity) / bestRival).toFixed(3)} of the best baseline's fold error`;
		});
	const ratio = (means.get(own ?? 'runway') ?? Infinity) / best;
	return [
		`After ${span(judgedDays)} of history, mean of ln(fold error): ${ratio.toFixed(3)} of the best baseline's`,
		...lines,
		`  coverage over all: ${percent(coverageOf(judged.filter(({ method }) => method === own)))}`,
	].join('\n');
}

function meanLogarithm(rows: readonly Accuracy[]): number {
	return rows.reduce((sum, row) => sum + Math.log(row.foldError ?? Infinity), 0) / rows.length;
}

function coverageOf(rows: readonly Accuracy[]): number {
	const total = rows.reduce((sum, { n }) => sum + n, 0);
	return rows.reduce((sum, { n, coverage }) => sum + n * (coverage ?? 0), 0) / total;
}

function span(days: number): string {
	if (days < 1) return `${days * 24} hours`;
	return days === 1 ? '1 day' : `${days} days`;
}

function factor(value: number | null): string {
	return value === null ? '–' : value.toFixed(2);
}

function percent(share: number | null): string {
	return share === null ? '–' : `${(100 * share).toFixed(0)} %`;
}

function hours(value: number | null): string {
	return value === null ? '–' : `${value.toFixed(0)} h`;
}
