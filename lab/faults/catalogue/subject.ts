import { Failure } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import {
	examineLeaves,
	repliesWith,
	type ExaminedLeaf,
	type Readable,
} from '../../../sandbox/amountLeaves';
import { repliesOf, textOf } from '../../../sandbox/answered';
import { readBytes } from '../../../sandbox/readInProcess';
import { readSteps, type Step } from '../../../sandbox/steps';

/** A provider as faults meet it: how a read of it goes well, and which of its answers is spoiled. */
export interface Subject {
	answers: ProviderAnswers;
	/** The requests of a read and their good answers, in order. */
	steps: readonly Step[];
	/** The step that says what is left: the one whose answer is spoiled. */
	target: number;
	/** What the good answers leave of each balance; `null` for an unlimited one. */
	remaining: ReadonlyArray<number | null>;
	/** The scalars in the target's answer, and what comes from each. */
	leaves: readonly ExaminedLeaf[];
	/** Those in whose place any text may stand without changing what is left. */
	texts: readonly ExaminedLeaf[];
}

/** How much of a full account the good answers of these faults leave. */
const PLENTY = 0.8;

/** Answers that can be read at any time, and what is left by them. */
interface GoodAnswers {
	readable: Readable;
	/** Of each balance that is known beforehand. */
	remaining: ReadonlyArray<number | null>;
}

/** The good answers of a provider; `null` where none can be read at any time. */
export function goodAnswersOf({ sandbox, good }: ProviderAnswers, now: number): GoodAnswers | null {
	if (sandbox !== undefined) {
		const { total, answer } = sandbox;
		const remaining = total * PLENTY;
		return { readable: answer({ total, remaining }, now), remaining: [remaining] };
	}
	const timeless = good.find((each) => each.now === undefined && each.credential === undefined);
	if (timeless === undefined) return null;
	return { readable: timeless, remaining: timeless.expected.map((balance) => balance.remaining) };
}

/** Whether the faults can be tried at a provider: its answers are JSON objects, and something is left. */
export function canBeSubject(answers: ProviderAnswers): boolean {
	const good = goodAnswersOf(answers, Date.now());
	if (good === null || !(Number(good.remaining[0]) > 0)) return false;
	const bodies = [...repliesOf(answers, good.readable).values()].flat().map(({ body }) => body);
	return bodies.every((body) => typeof body === 'object' && body !== null && !Array.isArray(body));
}

const subjects = new Map<ProviderAnswers, Promise<Subject>>();

/** Gets to know a provider; once. */
export async function subjectOf(answers: ProviderAnswers): Promise<Subject> {
	const known = subjects.get(answers) ?? makeSubject(answers);
	subjects.set(answers, known);
	return await known;
}

async function makeSubject(answers: ProviderAnswers): Promise<Subject> {
	const { name } = answers.record;
	const now = Date.now();
	const good = goodAnswersOf(answers, now);
	if (good === null) throw new Error(`${name} has no answer that can be read at any time`);
	const readable = { ...good.readable, now: new Date(now).toISOString() };
	const { steps, reading } = await readSteps(answers, readable);
	const remaining = reading.balances.map((balance) => balance.remaining);
	// What is expected of the node must not come from its own code alone.
	if (good.remaining.some((amount, index) => amount !== remaining[index])) {
		throw new Error(`${name}: good answers are read as ${remaining.join()}`);
	}
	const leaves = await examineLeaves(answers, readable);
	const position = (step: number) =>
		steps.slice(0, step).filter(({ request }) => request === steps[step]?.request).length;
	const leavesAt = (step: number) =>
		leaves.filter(
			({ request, reply }) => request === steps[step]?.request && reply === position(step),
		);
	const target = steps.flatMap((_, step) => (leavesAt(step).some(isHeadline) ? [step] : [])).at(-1);
	if (target === undefined) throw new Error(`${name}: no answer says what is left`);
	const texts: ExaminedLeaf[] = [];
	for (const leaf of leavesAt(target)) {
		if (typeof leaf.value !== 'string') continue;
		const replies = repliesWith(answers, readable, leaf, '"any other text"');
		const outcome = await readBytes(answers, replies, { now: readable.now });
		if (outcome instanceof Failure) continue;
		const others = outcome.reading.balances.map((balance) => balance.remaining);
		if (others.join() === remaining.join()) texts.push(leaf);
	}
	return { answers, steps, target, remaining, leaves: leavesAt(target), texts };
}

/** Whether what is left of the headline balance comes from a leaf. */
export function isHeadline({ amounts }: ExaminedLeaf): boolean {
	return amounts.some(({ balance, lot }) => balance === 0 && lot === null);
}

/** Whether what is left of a balance, and not of a lot, comes from a leaf. */
export function isBalance({ amounts }: ExaminedLeaf): boolean {
	return amounts.some(({ lot }) => lot === null);
}

/** The step whose answer is spoiled. */
export function targetOf({ steps, target }: Subject): Step {
	const step = steps[target];
	if (step === undefined) throw new RangeError('There is no such step');
	return step;
}

/** The host that the spoiled answer comes from. */
export function hostOf(subject: Subject): string {
	return targetOf(subject).host;
}

/** How much the good answers leave of the headline balance. */
export function plentyOf({ remaining }: Subject): number {
	return Number(remaining[0]);
}

/** The good body that is spoiled. */
export function goodBody(subject: Subject): Record<string, unknown> {
	return targetOf(subject).reply.body as Record<string, unknown>;
}

/** The same as text, in which a character is a byte. */
export function goodText(subject: Subject): string {
	return textOf(targetOf(subject).reply).replace(
		/[^ -~]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
