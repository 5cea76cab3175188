import type { BalanceReading } from '../../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { code } from './markdown';

/** What a balance may say beside what is left, and when it says so. */
const FIELDS: Readonly<Record<string, (reading: BalanceReading) => boolean>> = {
	used: ({ used }) => used !== null,
	limit: ({ limit }) => limit !== null,
	creditLine: ({ creditLine }) => creditLine !== null,
	lots: ({ lots }) => lots.length > 0,
	resetsAt: ({ resetsAt }) => resetsAt !== null,
	unlimited: ({ unlimited }) => unlimited,
};

/** What at least one of the documented answers fills, in words: `used`, `limit` (computed). */
export function filledFields({ good }: ProviderAnswers): string[] {
	const readings: BalanceReading[] = good.flatMap(({ expected }) => [...expected]);
	return Object.entries(FIELDS).flatMap(([name, isFilled]) => {
		const filled = readings.filter(isFilled);
		if (filled.length === 0) return [];
		const isComputed = filled.every(({ derived }) => derived.includes(name));
		return [isComputed ? `${code(name)} (computed)` : code(name)];
	});
}
