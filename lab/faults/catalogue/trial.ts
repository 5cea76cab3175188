import { setTimeout as wait } from 'node:timers/promises';

import { ODD_KEY, PLAIN_KEY } from '../../../harness/secrets/madeUpKeys';
import { leaksIn } from '../../../harness/secrets/secretSearch';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { Random } from '../../../sandbox/random';
import type { Step } from '../../../sandbox/steps';
import { isFailure, type Fault, type Injected, type Variant } from './fault';
import type { FaultContext } from './faultContext';
import { runComplaints, runNode, type NodeRead, type OnError, type Operation } from './nodeRead';
import { nextPollComplaints, pollComplaints, publishWatch } from './poll';
import { credentialWith, subjectOf, type Subject } from './subject';

/** How an account is read behind a fault: a run of the node under an On Error setting, or a poll of the trigger. */
export type Way =
	| { setting: OnError; operation: Operation }
	| { setting: 'poll'; operation: 'poll' };

/** Every way to read an account. */
export const WAYS: readonly Way[] = [
	...(['stop', 'continue', 'errorOutput'] as const).flatMap((setting) =>
		(['getBalance', 'requireCredits'] as const).map((operation) => ({ setting, operation })),
	),
	{ setting: 'poll', operation: 'poll' },
];

/** One fault at one provider, read in one way. */
export interface Trial {
	answers: ProviderAnswers;
	fault: Fault;
	way: Way;
}

/** Result of one read behind a fault. */
export interface ReadResult {
	/** The expected outcome: a class of failures, or `read`. */
	outcome: string;
	complaints: string[];
	tookMs: number;
	/** Growth of the process in bytes, sandbox included. */
	grownBytes: number;
}

/** Maximum duration of a read beyond its waits; generous, for busy machines. */
const PATIENCE_MS = 4000;

/** Maximum growth by a read, sandbox included; reading the whole bomb would take 256 MiB. */
const MAX_GROWTH = 96 * 1024 * 1024;

/** How much longer than the node n8n holds a request, plus a moment for it to arrive. */
const STRAGGLER_MS = 1500;

/** Tries every variant of a fault; none where it cannot occur. */
export async function tryFault(
	context: FaultContext,
	{ answers, fault, way }: Trial,
	seed: number,
): Promise<ReadResult[]> {
	const { name } = answers.record;
	const subject = await subjectOf(answers);
	const random = new Random(seed, `${fault.name} ${name} ${way.setting} ${way.operation}`);
	const key = random.pick([ODD_KEY, PLAIN_KEY]);
	const results: ReadResult[] = [];
	for (const variant of fault.variants(subject, random, key)) {
		const result =
			way.setting === 'poll'
				? await tryPoll(context, subject, key, variant)
				: await tryRun(context, variant, { subject, key, onError: way.setting, ...way });
		const place = [way.operation, variant.title].filter(Boolean).join(', ');
		const complaints = result.complaints.map((complaint) => `${place}: ${complaint}`);
		results.push({ ...result, complaints });
	}
	return results;
}

async function tryRun(
	context: FaultContext,
	variant: Variant,
	read: NodeRead,
): Promise<ReadResult> {
	const { secrets } = credentialWith(read.subject.answers, read.key);
	return await readBehind(context, read.subject, variant, async () => {
		const finished = await runNode(context, read, variant);
		return {
			complaints: () => runComplaints(read, finished, variant.expected),
			leaks: (logs) => leaksIn([finished.run, finished.error, logs], ...secrets),
		};
	});
}

async function tryPoll(
	context: FaultContext,
	subject: Subject,
	key: string,
	variant: Variant,
): Promise<ReadResult> {
	const { secrets } = credentialWith(subject.answers, key);
	const trigger = await publishWatch(context, subject, key, variant);
	const result = await readBehind(context, subject, variant, async () => {
		const polled = await trigger.poll();
		return {
			complaints: () => pollComplaints(polled, variant.expected),
			leaks: (logs) => leaksIn([polled, trigger.storedState, logs], ...secrets),
		};
	});
	const later = await nextPollComplaints(context, subject, trigger);
	return { ...result, complaints: [...result.complaints, ...later] };
}

/** The complaints about a read and the secrets in it, evaluated when it is over. */
interface FinishedRead {
	complaints: () => string[];
	leaks: (logs: unknown[]) => string[];
}

async function readBehind(
	context: FaultContext,
	subject: Subject,
	variant: Variant,
	work: () => Promise<FinishedRead>,
): Promise<ReadResult> {
	const { expected, options = {} } = variant;
	const injected = variant.inject();
	context.takeLogs();
	return await context.behind(subject, injected, async () => {
		const { result, ...cost } = await measured(work);
		// On a busy machine a short time can be up before the request is under way. n8n
		// holds it a little longer: it must not arrive during the next read.
		if (options.timeout !== undefined && context.attemptsAt(subject, injected) === 0) {
			await wait(options.timeout + STRAGGLER_MS);
		}
		const complaints = [
			...result.complaints(),
			...costComplaints(variant, cost),
			...requestComplaints(context, subject, variant, injected),
			...result.leaks(context.takeLogs()),
		];
		return { outcome: isFailure(expected) ? expected.class : 'read', complaints, ...cost };
	});
}

/** Does something, and measures its duration and the peak growth of this process in bytes. */
async function measured<Result>(work: () => Promise<Result>) {
	const bytesInUse = () => {
		const { heapUsed, external } = process.memoryUsage();
		return heapUsed + external;
	};
	const before = bytesInUse();
	let peak = before;
	const timer = setInterval(() => (peak = Math.max(peak, bytesInUse())), 5);
	const startedAt = performance.now();
	try {
		const result = await work();
		const tookMs = performance.now() - startedAt;
		return { result, tookMs, grownBytes: Math.max(peak, bytesInUse()) - before };
	} finally {
		clearInterval(timer);
	}
}

function costComplaints(
	{ options, atLeastMs = 0 }: Variant,
	{ tookMs, grownBytes }: Pick<ReadResult, 'tookMs' | 'grownBytes'>,
): string[] {
	const max = (options?.timeout ?? atLeastMs) + PATIENCE_MS;
	return [
		...(tookMs <= max ? [] : [`took ${Math.round(tookMs)} ms of at most ${max}`]),
		...(tookMs >= atLeastMs ? [] : [`took ${Math.round(tookMs)} ms of at least ${atLeastMs}`]),
		...(grownBytes <= MAX_GROWTH ? [] : [`grew by ${grownBytes} bytes`]),
	];
}

/** Complaints about the number of requests, and about requests to other hosts. */
function requestComplaints(
	context: FaultContext,
	subject: Subject,
	{ attempts = 1, options, expected }: Variant,
	injected: Injected,
): string[] {
	const { strayRequests } = context.world.sandbox;
	const made = context.attemptsAt(subject, injected);
	const due = attempts + requestsAround(subject, !isFailure(expected), injected);
	// With a short timeout, a request may never be sent.
	const isMade = made === due || (options?.timeout !== undefined && made < due);
	return [
		...(injected.route !== undefined || isMade ? [] : [`${made} requests instead of ${due}`]),
		...strayRequests.map((url) => `a request to ${new URL(url).host}`),
		...(injected.complaints?.() ?? []),
	];
}

/** Number of the other requests of a read; for a broken connection, those to the same host. */
function requestsAround(
	{ before, target, after }: Subject,
	isRead: boolean,
	{ connection }: Injected,
): number {
	const isCounted = ({ host }: Step) => connection === undefined || host === target.host;
	return [...before, ...(isRead ? after : [])].filter(isCounted).length;
}
