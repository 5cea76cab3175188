import { Failure } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { mainSecretOf } from '../../../nodes/Credits/providers/contract';
import { examineLeaves, type ExaminedLeaf, type Readable } from '../../../sandbox/amountLeaves';
import { repliesOf, textOf } from '../../../sandbox/answered';
import {
	sandboxCredentialOf,
	secretsIn,
	type SandboxCredential,
} from '../../../sandbox/credentials';
import { readBytes } from '../../../sandbox/readInProcess';
import { readSteps, type Step } from '../../../sandbox/steps';

/** A provider under test: its good read, and the request that faults affect. */
export interface Subject {
	answers: ProviderAnswers;
	/** The request that returns the headline balance: the one that faults affect. */
	target: Step;
	/** The requests of a read before it and after it, with their good answers. */
	before: readonly Step[];
	after: readonly Step[];
	/** The good body of the target. */
	goodBody: object;
	/** The same as ASCII text, so that a character is a byte. */
	goodText: string;
	/** Remaining amount of each balance in the good answers; `null` for an unlimited one. */
	remaining: ReadonlyArray<number | null>;
	/** Remaining amount of the headline balance. */
	headlineAmount: number;
	/** The scalars in the target's answer, and what is read from each. */
	leaves: readonly ExaminedLeaf[];
	/** Those that any text can replace without changing a remaining amount. */
	texts: readonly ExaminedLeaf[];
}

/** Remaining share of a full account in good answers. */
const SHARE_LEFT = 0.8;

/** Answers that can be read at any time, and the remaining amounts in them. */
interface GoodAnswers {
	readable: Readable;
	/** One for each balance that is known beforehand. */
	remaining: ReadonlyArray<number | null>;
}

/** The good answers of a provider; `null` where none can be read at any time. */
function goodAnswersOf({ sandbox, good }: ProviderAnswers, now: number): GoodAnswers | null {
	if (sandbox !== undefined) {
		const { total, answer } = sandbox;
		const remaining = total * SHARE_LEFT;
		return { readable: answer({ total, remaining }, now), remaining: [remaining] };
	}
	const timeless = good.find((each) => each.now === undefined && each.credential === undefined);
	if (timeless === undefined) return null;
	return { readable: timeless, remaining: timeless.expected.map(({ remaining }) => remaining) };
}

/** Whether faults can be tried at a provider: its answers are JSON objects, and something is left. */
export function canBeSubject(answers: ProviderAnswers): boolean {
	const good = goodAnswersOf(answers, Date.now());
	if (good === null || !(Number(good.remaining[0]) > 0)) return false;
	const bodies = [...repliesOf(answers, good.readable).values()].flat().map(({ body }) => body);
	return bodies.every((body) => typeof body === 'object' && body !== null && !Array.isArray(body));
}

const subjects = new Map<ProviderAnswers, Promise<Subject>>();

/** Prepares a provider, once. */
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
	const allLeaves = await examineLeaves(answers, readable);
	const leavesAt = ({ request }: Step, index: number) => {
		const position = steps.slice(0, index).filter((step) => step.request === request).length;
		return allLeaves.filter((leaf) => leaf.request === request && leaf.reply === position);
	};
	const index = steps.map((step, at) => leavesAt(step, at).some(isHeadline)).lastIndexOf(true);
	const target = steps[index];
	if (target === undefined) throw new Error(`${name}: no answer has the headline balance`);
	const leaves = leavesAt(target, index);
	const texts: ExaminedLeaf[] = [];
	for (const leaf of leaves) {
		if (typeof leaf.value !== 'string') continue;
		const replies = leaf.withRaw('"any other text"');
		const outcome = await readBytes(answers, replies, { now: readable.now });
		if (outcome instanceof Failure) continue;
		const others = outcome.reading.balances.map((balance) => balance.remaining);
		if (others.join() === remaining.join()) texts.push(leaf);
	}
	return {
		answers,
		target,
		before: steps.slice(0, index),
		after: steps.slice(index + 1),
		goodBody: target.reply.body as object,
		goodText: inAscii(textOf(target.reply)),
		remaining,
		headlineAmount: Number(remaining[0]),
		leaves,
		texts,
	};
}

function inAscii(json: string): string {
	return json.replace(
		/[^ -~]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** Whether the headline balance is read from a leaf. */
function isHeadline({ amounts }: ExaminedLeaf): boolean {
	return amounts.some(({ balance, lot }) => balance === 0 && lot === null);
}

/**
 * A provider's credential that the sandbox accepts, with chosen secrets: the key and, if
 * there are more, others that are made from it and do not contain it.
 */
export function credentialWith({ record }: ProviderAnswers, key: string): SandboxCredential {
	const known = sandboxCredentialOf(record.name);
	const main = mainSecretOf(record).name;
	const secrets = record.fields.filter(({ kind }) => kind === 'secret');
	const chosen = secrets.map(({ name }, index) => [
		name,
		name === main ? key : `${index}${[...key].reverse().join('')}`,
	]);
	const data = { ...known.data, ...Object.fromEntries(chosen) };
	return { ...known, data, secrets: secretsIn(record, data) };
}
