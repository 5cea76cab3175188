import { tableOf } from './report.mjs';
import type { Summary } from './statistics.mjs';

/** A measurement, and whether it meets its target. */
export interface Verdict {
	what: string;
	/** `null` where there is none. */
	target: string | null;
	measured: string;
	verdict: 'met' | 'NOT MET' | 'unclear' | null;
}

/** Compares a figure with the largest that is allowed. */
export function exactVerdict(
	what: string,
	value: number,
	max: number,
	shown: (value: number) => string,
): Verdict {
	const verdict = value <= max ? 'met' : 'NOT MET';
	return { what, target: `at most ${shown(max)}`, measured: shown(value), verdict };
}

/** Compares a median with the largest that is allowed; on a busy machine the result may be unclear. */
export function medianVerdict(
	what: string,
	summary: Summary,
	max: number,
	unit: string,
	digits = 0,
): Verdict {
	const [median, lower, upper] = [summary.median, summary.lowerQuartile, summary.upperQuartile].map(
		(value) => value.toFixed(digits),
	);
	return {
		what,
		target: `at most ${max} ${unit}`,
		measured: `${median} ${unit} (half of them: ${lower} to ${upper})`,
		verdict: compare(summary, max),
	};
}

/** A median beyond the limit counts only if three quarters of the measurements are. */
export function compare({ median, lowerQuartile }: Summary, max: number): Verdict['verdict'] {
	if (median <= max) return 'met';
	return lowerQuartile > max ? 'NOT MET' : 'unclear';
}

/** The verdicts for a person. */
export function verdictReport(verdicts: readonly Verdict[]): string[] {
	const isUnclear = verdicts.some(({ verdict }) => verdict === 'unclear');
	return [
		tableOf(
			['What', 'Target', 'Measured', ''],
			verdicts.map(({ what, target, measured, verdict }) => [what, target, measured, verdict]),
		),
		...(isUnclear ? [UNCLEAR] : []),
	];
}

const UNCLEAR = `Unclear: the median misses the target, but a quarter of the rounds or the CPU time meets it.
This machine gave no stable figures: run the command again when it is idle.`;

/** Whether no target was clearly missed. */
export function hasMetTargets(verdicts: readonly Verdict[]): boolean {
	return verdicts.every(({ verdict }) => verdict !== 'NOT MET');
}
