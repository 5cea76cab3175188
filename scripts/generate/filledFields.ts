import type { BalanceReading } from '../../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { code } from './markdown';

/** Optional values of a balance, and whether a reading has them. */
const FIELDS: Readonly<Record<string, (reading: BalanceReading) => boolean>> = {
	used: ({ used }) => used !== null,
	limit: ({ limit }) => limit !== null,
	creditLine: ({ creditLine }) => creditLine !== null,
	lots: ({ lots }) => lots.length > 0,
	resetsAt: ({ resetsAt }) => resetsAt !== null,
	unlimited: ({ unlimited }) => unlimited,
};

/** Values present in at least one documented answer: `used`, `limit` (computed). */
export function filledFields({ good }: ProviderAnswers): string[] {
	const readings: BalanceReading[] = good.flatMap(({ expected }) => [...expected]);
	return Object.entries(FIELDS).flatMap(([name, isFilled]) => {
		const filled = readings.filter(isFilled);
		if (filled.length === 0) return [];
		const isComputed = filled.every(({ derived }) => derived.includes(name));
		return [isComputed ? `${code(name)} (computed)` : code(name)];
	});
}
