import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	NodeApiError,
} from 'n8n-workflow';

import type { FinishedRun } from '../../../harness/engine/engine';
import {
	isFailure,
	type Expected,
	type ExpectedFailure,
	type ExpectedReading,
	type Variant,
} from './fault';
import type { FaultContext } from './faultContext';
import {
	errorComplaints,
	expect,
	originComplaints,
	readingComplaints,
	unknownComplaints,
} from './itemChecks';
import { credentialWith, type Subject } from './subject';

/** n8n's three On Error settings. */
export type OnError = 'stop' | 'continue' | 'errorOutput';

/** What the node is asked to do. */
export type Operation = 'getBalance' | 'requireCredits';

/** A run of the node behind a fault. */
export interface NodeRead {
	subject: Subject;
	onError: OnError;
	operation: Operation;
	/** The key in the credential. */
	key: string;
}

const SETTINGS: Record<OnError, NonNullable<INode['onError']>> = {
	stop: 'stopWorkflow',
	continue: 'continueRegularOutput',
	errorOutput: 'continueErrorOutput',
};

/** What the messages of a class say, as the README lists them. */
const MESSAGES: Partial<Record<ExpectedFailure['class'], RegExp>> = {
	auth: / refused the /,
	rateLimited: /^Too many requests to /,
	timeout: / did not answer in time$/,
	network: /^The connection to .* failed$/,
	badResponse: / sent a response without a readable balance$/,
	badRequest: / rejected the request$/,
};

const CAUSES: Partial<Record<ExpectedFailure['class'], string>> = {
	auth: 'credential-invalid',
	rateLimited: 'rate-limited',
	unavailable: 'temporarily-unavailable',
	timeout: 'temporarily-unavailable',
	network: 'temporarily-unavailable',
};

/** The parameters that the node and the trigger have in common. */
export function accountParameters(
	{ answers, plenty }: Subject,
	options: INodeParameters = {},
): INodeParameters {
	return {
		provider: answers.record.name,
		lowThreshold: plenty / 8,
		options: { maxRetries: 0, timeout: 5000, ...options },
	};
}

/** Two items, so that it shows where each of them ends up. */
const INPUT: INodeExecutionData[] = [{ json: { batch: 1 } }, { json: { batch: 2 } }];

/** Runs the node once, in n8n's own engine. */
export async function runNode(
	{ world }: FaultContext,
	{ subject, onError, operation, key }: NodeRead,
	{ options }: Variant,
): Promise<FinishedRun> {
	const parameters = accountParameters(subject, {
		...options,
		// Under Continue the whole answer is shown, wherever there is one.
		includeRaw: onError === 'continue',
	});
	return await world.runNode(
		{ ...parameters, operation, simplify: false, requiredCredits: subject.plenty / 4 },
		{
			input: INPUT,
			onError: SETTINGS[onError],
			credential: credentialWith(subject.answers, key).data,
		},
	);
}

/** What is wrong with the outcome of a run: the error, and the items on each branch. */
export function runComplaints(read: NodeRead, finished: FinishedRun, expected: Expected): string[] {
	const { error } = finished;
	const mayStop = isFailure(expected) && read.onError === 'stop';
	if (error !== undefined && !mayStop) return [`stopped: ${(error as Error).message}`];
	return isFailure(expected)
		? failureComplaints(read, finished, expected)
		: successComplaints(read, finished, expected);
}

function successComplaints(
	{ subject, operation }: NodeRead,
	{ items }: FinishedRun,
	{ remaining = subject.remaining }: ExpectedReading,
): string[] {
	const [found, others] = [items('Credits', 0), items('Credits', 1)];
	const counts = [found.length, others.length];
	const jsons = found.map(({ json }) => json);
	if (operation === 'getBalance') {
		// It says it once for all items that ask the same.
		return [
			...expect('items on both branches', counts, [remaining.length, 0]),
			...originComplaints(found, remaining.length),
			...readingComplaints(jsons, remaining, subject),
		];
	}
	const gates = jsons.map(({ credits }) => credits as IDataObject);
	return [
		...expect('items on both branches', counts, [INPUT.length, 0]),
		...originComplaints(found, 1),
		...expect(
			'input',
			jsons.map(({ batch }) => batch),
			[1, 2],
		),
		...gates.flatMap((gate) => [
			...expect('sufficient', gate.sufficient, true),
			...readingComplaints([gate], remaining.slice(0, 1), subject),
		]),
	];
}

function failureComplaints(
	read: NodeRead,
	{ error, items }: FinishedRun,
	expected: ExpectedFailure,
): string[] {
	const [first, second] = [items('Credits', 0), items('Credits', 1)];
	if (read.onError === 'stop') {
		return [
			...expect('items', first.length + second.length, 0),
			...stopComplaints(error as NodeApiError | undefined, expected),
		];
	}
	const isContinue = read.onError === 'continue';
	const [taken, spared] = isContinue ? [first, second] : [second, first];
	const count = isContinue && read.operation === 'getBalance' ? 1 : INPUT.length;
	return [
		...expect('items, and on the other branch', [taken.length, spared.length], [count, 0]),
		...originComplaints(taken, 1),
		...taken.flatMap(({ json }) => unreadComplaints(read, json, expected)),
	];
}

/** What is wrong with one item of an account that was not read. */
function unreadComplaints(
	{ subject, onError, operation }: NodeRead,
	json: IDataObject,
	expected: ExpectedFailure,
): string[] {
	const isGate = operation === 'requireCredits';
	const isErrorOutput = onError === 'errorOutput';
	const isNested = isGate || isErrorOutput;
	const nested = (isErrorOutput ? json.details : json.credits) as IDataObject | undefined;
	const fields = isNested ? (nested ?? {}) : json;
	return [
		...expect('input', typeof json.batch, isNested ? 'number' : 'undefined'),
		...(isGate ? expect('sufficient', fields.sufficient, null) : []),
		...unknownComplaints(fields, subject),
		...errorComplaints(isErrorOutput ? json.error : fields.error, expected),
	];
}

function stopComplaints(error: NodeApiError | undefined, expected: ExpectedFailure): string[] {
	if (error === undefined) return ['the execution did not stop'];
	const { name, message, description, httpCode } = error;
	const { failure } = error as { failure?: IDataObject };
	const status = expected.httpCode === null ? null : String(expected.httpCode);
	const facts = [name, httpCode, failure?.cause];
	const [least, most] = expected.retryAfterMs ?? [-Infinity, Infinity];
	const wait = Number(failure?.retryAfterMs);
	const isWaitRight = expected.retryAfterMs === undefined || (wait >= least && wait <= most);
	return [
		...expect('the error', facts, ['NodeApiError', status, CAUSES[expected.class]]),
		...(messagesOf(expected).test(message) ? [] : [`message: ${message}`]),
		...(/^\S.*\.$/s.test(description ?? '') ? [] : [`description: ${description}`]),
		...(/authorization/i.test(`${message} ${description}`) ? ['the word that stops n8n'] : []),
		...(description?.includes(expected.says ?? '') ? [] : [`"${expected.says}" is not said`]),
		...(isWaitRight ? [] : [`declared wait: ${wait}`]),
	];
}

/** What the message of a failure has to be like, where the record has no words of its own for it. */
function messagesOf({ class: kind, hasOwnWords = false }: ExpectedFailure): RegExp {
	return (hasOwnWords ? undefined : MESSAGES[kind]) ?? /./;
}
