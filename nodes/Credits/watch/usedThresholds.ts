import type { BalanceState } from './state';
import { amountOfThreshold, type Measured, type ThresholdScale } from './zone';

/**
 * Number of thresholds, from the top of the list, that an open episode has used up: they
 * are not reported again until the balance has recovered from them.
 */
export function usedThresholds(
	{ episode, thresholds }: Pick<BalanceState, 'episode' | 'thresholds'>,
	{ reading, scale }: { reading: Measured; scale: ThresholdScale },
): number {
	if (episode === null) return 0;
	const { values, type } = scale.thresholds;
	const { reportedTo } = episode;
	// The Low Threshold opened the episode, whatever its value is now.
	if (type === thresholds.type) {
		return Math.max(1, values.filter((value) => value >= reportedTo).length);
	}
	const amount = amountOfThreshold(reportedTo, reading, { ...scale, thresholds });
	const amounts = values.map((value) => amountOfThreshold(value, reading, scale));
	const isUsed = (entry: number | null): boolean =>
		entry !== null && amount !== null && entry >= amount;
	return Math.max(1, amounts.filter(isUsed).length);
}
