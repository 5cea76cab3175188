import { ODD_KEY, PLAIN_KEY } from '../../test/support/madeUpKeys';
import { leaksIn } from '../../test/support/secretSearch';
import { setTimeout as wait } from 'node:timers/promises';

import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import type { Step } from '../../sandbox/steps';
import { Random, seedFor } from '../random';
import { isFailure, type Fault, type Laid, type Variant } from './fault';
import { attemptsAt, behindFault, type Ground } from './ground';
import { credentialWith } from './keys';
import { withGrowth } from './memory';
import { runComplaints, runNode, type NodeRead, type OnError, type Operation } from './nodeRead';
import { aftermathComplaints, pollComplaints, pollHealthy, publishWatch } from './poll';
import { hostOf, subjectOf, type Subject } from './subject';

/** What a cell looks at: a run of the node under an On Error setting, or a poll of the trigger. */
export type Setting = OnError | 'poll';

/** One place in the matrix. */
export interface Cell {
	answers: ProviderAnswers;
	fault: Fault;
	setting: Setting;
	operations: readonly Operation[];
	/** How many variants of the fault are tried at most; the seed decides which. */
	mostVariants: number;
}

/** What came of a cell. */
export interface CellResult {
	provider: string;
	fault: string;
	setting: Setting;
	verdict: 'passed' | 'failed' | 'impossible';
	/** What each read had to come to and came to: a class of failures, or `read`. */
	outcomes: string[];
	/** What was wrong, in whole. */
	complaints: string[];
	reads: number;
	/** The longest read. */
	slowestMs: number;
	/** The most by which the process grew in one read, the sandbox included. */
	grownBytes: number;
}

/** What a read may take beyond what it has to wait for; generous, for busy machines. */
const PATIENCE_MS = 4000;

/** What a read may cost in memory, the sandbox included; a body read whole would cost 256 MiB. */
const MOST_GROWTH = 96 * 1024 * 1024;

/** So much longer than the node n8n holds on to a request, and a moment for it to arrive. */
const STRAGGLER_MS = 1500;

/** What one read of a cell was like. */
interface Look {
	complaints: string[];
	tookMs: number;
	grownBytes: number;
}

/** Tries a fault at a provider under one setting. */
export async function tryCell(ground: Ground, cell: Cell, seed: number): Promise<CellResult> {
	const { answers, fault, setting, operations, mostVariants } = cell;
	const { name: provider } = answers.record;
	const subject = await subjectOf(answers);
	const result: CellResult = {
		provider,
		fault: fault.name,
		setting,
		verdict: 'passed',
		outcomes: [],
		complaints: [],
		reads: 0,
		slowestMs: 0,
		grownBytes: 0,
	};
	const kinds = setting === 'poll' ? (['poll'] as const) : operations;
	const outcomes = new Set<string>();
	for (const kind of kinds) {
		const name = `${fault.name} ${provider} ${setting} ${kind}`;
		const random = new Random(seedFor(seed, name));
		const key = random.pick([ODD_KEY, PLAIN_KEY]);
		const variants = fault.variants(subject, random, key);
		for (const variant of random.pickSome(variants, mostVariants)) {
			const look =
				setting === 'poll' || kind === 'poll'
					? await lookAtPoll(ground, subject, key, variant)
					: await lookAtRun(ground, variant, { subject, onError: setting, operation: kind, key });
			const { expected } = variant;
			outcomes.add(isFailure(expected) ? expected.class : 'read');
			result.reads += 1;
			result.slowestMs = Math.max(result.slowestMs, Math.round(look.tookMs));
			result.grownBytes = Math.max(result.grownBytes, look.grownBytes);
			const place = [kind, variant.title].filter(Boolean).join(', ');
			result.complaints.push(...look.complaints.map((complaint) => `${place}: ${complaint}`));
		}
	}
	if (result.reads === 0) return { ...result, verdict: 'impossible' };
	const verdict = result.complaints.length === 0 ? 'passed' : 'failed';
	return { ...result, verdict, outcomes: [...outcomes].sort() };
}

async function lookAtRun(ground: Ground, variant: Variant, read: NodeRead): Promise<Look> {
	const laid = variant.lay();
	ground.takeLogs();
	return await behindFault(ground, read.subject, laid, async () => {
		const { result, ...cost } = await measured(async () => await runNode(ground, read, variant));
		await awaitStraggler(ground, read.subject, variant, laid);
		const left = [result.run, result.error, ground.takeLogs()];
		return {
			...cost,
			complaints: [
				...runComplaints(read, result, variant.expected),
				...costComplaints(variant, cost),
				...wayComplaints(ground, read.subject, variant, laid),
				...leaksIn(left, ...credentialWith(read.subject.answers, read.key).secrets),
			],
		};
	});
}

async function lookAtPoll(
	ground: Ground,
	subject: Subject,
	key: string,
	variant: Variant,
): Promise<Look> {
	const watch = await publishWatch(ground, subject, key, variant);
	const laid = variant.lay();
	ground.takeLogs();
	const look = await behindFault(ground, subject, laid, async () => {
		const { result, ...cost } = await measured(async () => await watch.trigger.poll());
		await awaitStraggler(ground, subject, variant, laid);
		return {
			...cost,
			complaints: [
				...pollComplaints(watch, result, variant.expected),
				...costComplaints(variant, cost),
				...wayComplaints(ground, subject, variant, laid),
				...leaksIn([result, watch.trigger.storedState, ground.takeLogs()], ...watch.secrets),
			],
		};
	});
	const aftermath = aftermathComplaints(await pollHealthy(ground, watch));
	return { ...look, complaints: [...look.complaints, ...aftermath] };
}

/**
 * On a busy machine a short time can be up before the request is under way. n8n
 * holds on to it a little longer: it is not to arrive in the midst of the next read.
 */
async function awaitStraggler(
	ground: Ground,
	subject: Subject,
	{ options }: Variant,
	laid: Laid,
): Promise<void> {
	if (options?.timeout === undefined || attemptsAt(ground, subject, laid) > 0) return;
	await wait(options.timeout + STRAGGLER_MS);
}

async function measured<Result>(work: () => Promise<Result>) {
	const startedAt = performance.now();
	const { result, grownBytes } = await withGrowth(work);
	return { result, grownBytes, tookMs: performance.now() - startedAt };
}

function costComplaints(
	{ options, atLeastMs = 0 }: Variant,
	{ tookMs, grownBytes }: Omit<Look, 'complaints'>,
): string[] {
	const mostMs = (options?.timeout ?? atLeastMs) + PATIENCE_MS;
	return [
		...(tookMs <= mostMs ? [] : [`took ${Math.round(tookMs)} ms of at most ${mostMs}`]),
		...(tookMs >= atLeastMs ? [] : [`took ${Math.round(tookMs)} ms of at least ${atLeastMs}`]),
		...(grownBytes <= MOST_GROWTH ? [] : [`grew by ${grownBytes} bytes`]),
	];
}

/** What is wrong on the way: requests too many or too few, or to somebody else. */
function wayComplaints(
	ground: Ground,
	subject: Subject,
	{ attempts = 1, options, expected }: Variant,
	laid: Laid,
): string[] {
	const { strayRequests } = ground.world.sandbox;
	const made = attemptsAt(ground, subject, laid);
	const due = attempts + requestsAround(subject, !isFailure(expected), laid);
	// One that never got under way is none.
	const isMade = made === due || (options?.timeout !== undefined && made < due);
	return [
		...(laid.route !== undefined || isMade ? [] : [`${made} requests instead of ${due}`]),
		...strayRequests.map((url) => `a request to ${new URL(url).host} and not ${hostOf(subject)}`),
		...(laid.complaints?.() ?? []),
	];
}

/** How many requests of a read are made beside the one that is hit; of a broken line, to the same host. */
function requestsAround({ steps, target }: Subject, isRead: boolean, { line }: Laid): number {
	const around = [...steps.slice(0, target), ...(isRead ? steps.slice(target + 1) : [])];
	const isCounted = ({ host }: Step) => line === undefined || host === steps[target]?.host;
	return around.filter(isCounted).length;
}
