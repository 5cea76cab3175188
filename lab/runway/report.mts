import { max } from 'd3-array';

import { tableOf } from '../report.mjs';
import type { Accuracy } from './accuracy.mjs';
import type { AlertScore } from './alerts.mjs';

/** Everything that was scored, as `--json` prints it. */
export interface Scores {
	accuracy: Accuracy[];
	alert: AlertScore[];
}

/** The history length by which the method is compared. */
const judgedDays = 7;

/** The scores for a person. */
export function reportOf({ accuracy, alert }: Scores): string[] {
	const lengths = [...new Set(accuracy.map(({ historyDays }) => historyDays))];
	const slowest = max(accuracy, ({ method, milliseconds = 0 }) =>
		method === 'runway' ? milliseconds : 0,
	);
	return [
		...lengths.flatMap((days) => [
			`\nAfter ${span(days)} of history`,
			tableOf(
				['Left', 'Method', 'n', 'Fold error', 'Within ×1.5', 'Worst tenth', 'Coverage', 'Width'],
				accuracy
					.filter(({ historyDays }) => historyDays === days)
					.map((row) => [
						...[span(row.leftDays), row.method, row.n],
						...[factor(row.foldError), percent(row.within15), factor(row.worstTenth)],
						...[percent(row.coverage), factor(row.width)],
					]),
			),
		]),
		'\nRunning out within 48 hours',
		tableOf(
			['Method', 'Firings per episode', 'Missed', 'Lead, 10 %', 'Lead', 'Lead, burn ×4'],
			alert.map(({ method, firingsPerEpisode, missed, leadP10, leadP50, burst }) => [
				...[method, factor(firingsPerEpisode), missed],
				...[leadP10, leadP50, burst.leadP50].map(hours),
			]),
		),
		'',
		...comparison(accuracy.filter(({ historyDays }) => historyDays === judgedDays)),
		`A forecast takes ${(slowest ?? NaN).toFixed(2)} ms (the largest median of any history and balance).`,
	];
}

/** How the method compares with the best baseline after a week. */
function comparison(judged: readonly Accuracy[]): string[] {
	const own = judged.filter(({ method }) => method === 'runway');
	const rivals = judged.filter(({ method }) => method !== 'runway');
	const means = [...new Set(rivals.map(({ method }) => method))].map((name) =>
		meanLogarithm(rivals.filter(({ method }) => method === name)),
	);
	const ratio = meanLogarithm(own) / Math.min(...means);
	const total = own.reduce((sum, { n }) => sum + n, 0);
	const covered = own.reduce((sum, { n, coverage }) => sum + n * (coverage ?? 0), 0);
	return [
		`After ${span(judgedDays)} of history, mean of ln(fold error): ${ratio.toFixed(3)} of the best baseline's`,
		...own.map(({ leftDays, foldError }) => {
			const others = rivals.filter((row) => row.leftDays === leftDays);
			const best = Math.min(...others.map((row) => row.foldError ?? Infinity));
			return `  ${span(leftDays)} left: ×${((foldError ?? Infinity) / best).toFixed(3)} of the best baseline's fold error`;
		}),
		`  coverage over all: ${percent(covered / total)}`,
	];
}

function meanLogarithm(rows: readonly Accuracy[]): number {
	return rows.reduce((sum, row) => sum + Math.log(row.foldError ?? Infinity), 0) / rows.length;
}

function span(days: number): string {
	if (days < 1) return `${days * 24} hours`;
	return days === 1 ? '1 day' : `${days} days`;
}

function factor(value: number | undefined): string | null {
	return value === undefined ? null : value.toFixed(2);
}

function percent(share: number | undefined): string | null {
	return share === undefined ? null : `${(100 * share).toFixed(0)} %`;
}

function hours(value: number | undefined): string | null {
	return value === undefined ? null : `${value.toFixed(0)} h`;
}
