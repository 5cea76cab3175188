import type { Subject } from './subject';

/**
 * Checks every provider at the same time. For what consists of waiting: one after
 * the other, each new provider would make the suite seconds longer.
 */
export async function everyOf(
	subjects: readonly Subject[],
	check: (subject: Subject) => Promise<void>,
): Promise<void> {
	const outcomes = await Promise.allSettled(subjects.map(async (subject) => await check(subject)));
	const failures = outcomes.flatMap((outcome, index) =>
		outcome.status === 'rejected' ? [`${subjects[index]?.displayName}: ${outcome.reason}`] : [],
	);
	expect(failures).toEqual([]);
}
