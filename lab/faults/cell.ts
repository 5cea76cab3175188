import { setTimeout as wait } from 'node:timers/promises';

import { ODD_KEY, PLAIN_KEY } from '../../harness/secrets/madeUpKeys';
import { leaksIn } from '../../harness/secrets/secretSearch';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { catalogue } from '../../sandbox/catalogue';
import { Random } from '../../sandbox/random';
import { sampleOf } from '../../sandbox/samples';
import type { Step } from '../../sandbox/steps';
import { faults } from './catalogue';
import { credentialWith } from './catalogue/credential';
import { isFailure, type Fault, type Injected, type Variant } from './catalogue/fault';
import type { FaultContext } from './catalogue/faultContext';
import { canBeSubject, hostOf, subjectOf, type Subject } from './catalogue/subject';
import { runComplaints, runNode, type NodeRead, type OnError } from './nodeRead';
import { aftermathComplaints, pollComplaints, pollHealthy, publishWatch } from './poll';

/** What a cell looks at: a run of the node under an On Error setting, or a poll of the trigger. */
export type Setting = OnError | 'poll';

/** What stands above the columns of the matrix. */
export const SETTINGS: readonly Setting[] = ['stop', 'continue', 'errorOutput', 'poll'];

const OPERATIONS = ['getBalance', 'requireCredits'] as const;

/** The providers that stand for all others: what goes over the wire depends on the shape of a request alone. */
export const representatives: readonly ProviderAnswers[] = sampleOf(
	catalogue.filter(canBeSubject),
	{ atLeast: 3, atMost: 5 },
);

/** One place in the matrix. */
export interface Cell {
	answers: ProviderAnswers;
	fault: Fault;
	setting: Setting;
}

/** Every fault at these providers under every setting. */
export function matrixOf(providers: readonly ProviderAnswers[]): Cell[] {
	return faults.flatMap((fault) =>
		providers.flatMap((answers) => SETTINGS.map((setting) => ({ fault, answers, setting }))),
	);
}

/** What came of a cell. */
export interface CellResult {
	provider: string;
	fault: string;
	setting: Setting;
	verdict: 'passed' | 'failed' | 'impossible';
	/** What each read had to come to: a class of failures, or `read`. */
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
const MAX_GROWTH = 96 * 1024 * 1024;

/** So much longer than the node n8n holds on to a request, and a moment for it to arrive. */
const STRAGGLER_MS = 1500;

/** What one read of a cell was like. */
interface Look {
	complaints: string[];
	tookMs: number;
	grownBytes: number;
}

/** Tries a fault at a provider under one setting. */
export async function tryCell(
	context: FaultContext,
	{ answers, fault, setting }: Cell,
	seed: number,
): Promise<CellResult> {
	const { name: provider } = answers.record;
	const subject = await subjectOf(answers);
	const looks: Look[] = [];
	const outcomes = new Set<string>();
	for (const kind of setting === 'poll' ? (['poll'] as const) : OPERATIONS) {
		const random = new Random(seed, `${fault.name} ${provider} ${setting} ${kind}`);
		const key = random.pick([ODD_KEY, PLAIN_KEY]);
		for (const variant of fault.variants(subject, random, key)) {
			const look =
				setting === 'poll' || kind === 'poll'
					? await lookAtPoll(context, subject, key, variant)
					: await lookAtRun(context, variant, { subject, onError: setting, operation: kind, key });
			outcomes.add(isFailure(variant.expected) ? variant.expected.class : 'read');
			const place = [kind, variant.title].filter(Boolean).join(', ');
			const complaints = look.complaints.map((complaint) => `${place}: ${complaint}`);
			looks.push({ ...look, complaints });
		}
	}
	const complaints = looks.flatMap((look) => look.complaints);
	const verdict = complaints.length === 0 ? 'passed' : 'failed';
	return {
		provider,
		fault: fault.name,
		setting,
		verdict: looks.length === 0 ? 'impossible' : verdict,
		outcomes: [...outcomes].sort(),
		complaints,
		reads: looks.length,
		slowestMs: Math.round(Math.max(0, ...looks.map(({ tookMs }) => tookMs))),
		grownBytes: Math.max(0, ...looks.map(({ grownBytes }) => grownBytes)),
	};
}

async function lookAtRun(context: FaultContext, variant: Variant, read: NodeRead): Promise<Look> {
	const secrets = credentialWith(read.subject.answers, read.key).secrets;
	return await lookBehind(context, read.subject, variant, async () => {
		const finished = await runNode(context, read, variant);
		return {
			complaints: () => runComplaints(read, finished, variant.expected),
			leaks: (logs) => leaksIn([finished.run, finished.error, logs], ...secrets),
		};
	});
}

async function lookAtPoll(
	context: FaultContext,
	subject: Subject,
	key: string,
	variant: Variant,
): Promise<Look> {
	const watch = await publishWatch(context, subject, key, variant);
	const look = await lookBehind(context, subject, variant, async () => {
		const polled = await watch.trigger.poll();
		return {
			complaints: () => pollComplaints(watch, polled, variant.expected),
			leaks: (logs) => leaksIn([polled, watch.trigger.storedState, logs], ...watch.secrets),
		};
	});
	const aftermath = aftermathComplaints(await pollHealthy(context, watch));
	return { ...look, complaints: [...look.complaints, ...aftermath] };
}

/** What is wrong with a read, and what of it shows secrets; asked when all of it is over. */
interface Read {
	complaints: () => string[];
	leaks: (logs: unknown[]) => string[];
}

async function lookBehind(
	context: FaultContext,
	subject: Subject,
	variant: Variant,
	work: () => Promise<Read>,
): Promise<Look> {
	const injected = variant.inject();
	context.takeLogs();
	return await context.behind(subject, injected, async () => {
		const { result, ...cost } = await measured(work);
		const { timeout } = variant.options ?? {};
		// On a busy machine a short time can be up before the request is under way. n8n
		// holds on to it a little longer: it is not to arrive in the midst of the next read.
		if (timeout !== undefined && context.attemptsAt(subject, injected) === 0) {
			await wait(timeout + STRAGGLER_MS);
		}
		const complaints = [
			...result.complaints(),
			...costComplaints(variant, cost),
			...wayComplaints(context, subject, variant, injected),
			...result.leaks(context.takeLogs()),
		];
		return { ...cost, complaints };
	});
}

/** Does something, and says how long it took and by how many bytes this process grew at its peak. */
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
	{ tookMs, grownBytes }: Omit<Look, 'complaints'>,
): string[] {
	const most = (options?.timeout ?? atLeastMs) + PATIENCE_MS;
	return [
		...(tookMs <= most ? [] : [`took ${Math.round(tookMs)} ms of at most ${most}`]),
		...(tookMs >= atLeastMs ? [] : [`took ${Math.round(tookMs)} ms of at least ${atLeastMs}`]),
		...(grownBytes <= MAX_GROWTH ? [] : [`grew by ${grownBytes} bytes`]),
	];
}

/** What is wrong on the way: requests too many or too few, or to somebody else. */
function wayComplaints(
	context: FaultContext,
	subject: Subject,
	{ attempts = 1, options, expected }: Variant,
	injected: Injected,
): string[] {
	const { strayRequests } = context.world.sandbox;
	const made = context.attemptsAt(subject, injected);
	const due = attempts + requestsAround(subject, !isFailure(expected), injected);
	// One that never got under way is none.
	const isMade = made === due || (options?.timeout !== undefined && made < due);
	return [
		...(injected.route !== undefined || isMade ? [] : [`${made} requests instead of ${due}`]),
		...strayRequests.map((url) => `a request to ${new URL(url).host} and not ${hostOf(subject)}`),
		...(injected.complaints?.() ?? []),
	];
}

/** How many requests of a read are made beside the one that is hit; of a broken connection, to the same host. */
function requestsAround(
	{ steps, target }: Subject,
	isRead: boolean,
	{ connection }: Injected,
): number {
	const around = [...steps.slice(0, target), ...(isRead ? steps.slice(target + 1) : [])];
	const isCounted = ({ host }: Step) => connection === undefined || host === steps[target]?.host;
	return around.filter(isCounted).length;
}
