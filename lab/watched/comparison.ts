import type { EventItem } from '../../nodes/Credits/output/eventItem';
import type { ExpectedNotice } from './model';
import { differingFields, isSameNotice } from './sameItem';

/** What is wrong with one notice. */
export interface Difference {
	kind: 'lost' | 'doubled' | 'unexpected' | 'order' | 'different';
	/** Which notice, and what of it. */
	what: string;
}

/** What came of comparing. */
export interface Comparison {
	differences: Difference[];
	/** For each expected notice whether it came. */
	hasCome: boolean[];
}

type Step =
	| { kind: 'match'; expected: number; received: number; fields: string[] }
	| { kind: 'missing'; expected: number }
	| { kind: 'extra'; received: number };

/** That a notice in flight is missing is no fault, but a match is the better explanation. */
const COST = { missing: 1, missingInFlight: 0.01, extra: 1, different: 0.5 } as const;

/**
 * Compares what was received with what had to come: every notice, once, in order.
 * Only one whose poll was in flight when n8n was killed may be missing.
 */
export function compare(
	expected: readonly ExpectedNotice[],
	received: readonly EventItem[],
): Comparison {
	const steps = align(expected, received);
	const hasCome = expected.map(() => false);
	const missing: number[] = [];
	const extra: number[] = [];
	const differences: Difference[] = [];
	for (const step of steps) {
		if (step.kind === 'extra') extra.push(step.received);
		else if (step.kind === 'match') {
			hasCome[step.expected] = true;
			const notice = expected[step.expected];
			const item = received[step.received];
			if (step.fields.length > 0 && notice && item) {
				differences.push({ kind: 'different', what: describe(notice.item, item, step.fields) });
			}
		} else if (expected[step.expected]?.isInFlight === false) missing.push(step.expected);
	}
	for (const index of extra) {
		const item = received[index];
		if (item === undefined) continue;
		const late = missing.findIndex((one) => {
			const notice = expected[one];
			return notice !== undefined && isSameNotice(notice.item, item);
		});
		const [found] = late < 0 ? [] : missing.splice(late, 1);
		if (found !== undefined) {
			hasCome[found] = true;
			differences.push({ kind: 'order', what: nameOf(item) });
			continue;
		}
		const isDoubled = received.some((other, at) => at !== index && isSameNotice(other, item));
		differences.push({ kind: isDoubled ? 'doubled' : 'unexpected', what: nameOf(item) });
	}
	for (const index of missing) {
		const notice = expected[index];
		if (notice) differences.push({ kind: 'lost', what: nameOf(notice.item) });
	}
	return { differences, hasCome };
}

/** The cheapest way to turn the one list into the other. */
function align(expected: readonly ExpectedNotice[], received: readonly EventItem[]): Step[] {
	const best: Array<Array<{ cost: number; step: Step | null }>> = [];
	for (let one = expected.length; one >= 0; one--) {
		const row: Array<{ cost: number; step: Step | null }> = [];
		best[one] = row;
		for (let other = received.length; other >= 0; other--) {
			const notice = expected[one];
			const item = received[other];
			const choices: Array<{ cost: number; step: Step | null }> = [];
			if (notice && item && isSameNotice(notice.item, item)) {
				const fields = differingFields(notice.item, item);
				const rest = best[one + 1]?.[other + 1]?.cost ?? 0;
				choices.push({
					cost: rest + (fields.length > 0 ? COST.different : 0),
					step: { kind: 'match', expected: one, received: other, fields },
				});
			}
			if (notice) {
				const cost = notice.isInFlight ? COST.missingInFlight : COST.missing;
				const rest = best[one + 1]?.[other]?.cost ?? 0;
				choices.push({ cost: rest + cost, step: { kind: 'missing', expected: one } });
			}
			if (item) {
				const rest = row[other + 1]?.cost ?? 0;
				choices.push({ cost: rest + COST.extra, step: { kind: 'extra', received: other } });
			}
			row[other] = choices.reduce((least, choice) => (choice.cost < least.cost ? choice : least), {
				cost: choices.length > 0 ? Number.POSITIVE_INFINITY : 0,
				step: null,
			});
		}
	}
	const steps: Step[] = [];
	for (let one = 0, other = 0; ; ) {
		const step = best[one]?.[other]?.step ?? null;
		if (step === null) return steps;
		steps.push(step);
		if (step.kind !== 'extra') one += 1;
		if (step.kind !== 'missing') other += 1;
	}
}

/** A notice in short, for people. */
export function nameOf({ event, reason, eventId }: EventItem): string {
	return `${event} (${reason ?? 'no reason'}) ${eventId}`;
}

function describe(expected: EventItem, received: EventItem, fields: readonly string[]): string {
	const [one, other] = [expected, received] as unknown as Array<Record<string, unknown>>;
	const parts = fields.map(
		(field) => `${field} ${JSON.stringify(one?.[field])} is ${JSON.stringify(other?.[field])}`,
	);
	return `${nameOf(expected)}: ${parts.join(', ')}`;
}
