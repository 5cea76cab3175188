import fc from 'fast-check';

import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { Random } from '../../sandbox/random';
import { anyChangedAnswer, crowdedAnswer, type ChangedAnswer } from './changedAnswer';
import { Checker, type Checked } from './checker';

/** The simplest answer of a provider with a forbidden outcome. */
export interface Finding {
	provider: string;
	status: number;
	complaint: string;
	/** The body, or its beginning. */
	body: string;
}

const MAX_BODY_LENGTH = 2000;

/**
 * Searches for an answer of a provider with a forbidden outcome.
 *
 * @param count number of answers, beginning with the longest possible one
 * @param onChecked called with each result, but not while a finding is simplified
 */
export async function searchFinding(
	answers: ProviderAnswers,
	count: number,
	seed: number,
	onChecked: (checked: Checked) => Promise<void>,
): Promise<Finding | null> {
	const { name } = answers.record;
	const checker = Checker.of(answers);
	let hasFound = false;
	const holds = fc.asyncProperty(anyChangedAnswer(answers), async (changed) => {
		const checked = await checker.check(changed);
		const { complaints } = checked;
		if (!hasFound) await onChecked(checked);
		hasFound ||= complaints.length > 0;
		if (complaints.length > 0) throw new Error(complaints.join('\n'));
	});
	const crowded = crowdedAnswer(answers);
	const { counterexample, errorInstance } = await fc.check<[ChangedAnswer]>(holds, {
		numRuns: count,
		seed: new Random(seed, name).below(2 ** 31),
		examples: crowded === null ? [] : [[crowded]],
	});
	if (counterexample === null) return null;
	const [{ changed }] = counterexample;
	const body = changed.body.toString();
	const isLong = body.length > MAX_BODY_LENGTH;
	return {
		provider: name,
		status: changed.status,
		// The node never throws: that it does would be a finding of its own, with its stack.
		complaint: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
		body: isLong ? `${body.slice(0, MAX_BODY_LENGTH)}… (${body.length})` : body,
	};
}
