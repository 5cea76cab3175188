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
import { errorComplaints, expect, unreadComplaints } from './itemChecks';
import { credentialWith, type Subject } from './subject';

/** n8n's three On Error settings. */
export type OnError = 'stop' | 'continue' | 'errorOutput';

/** The tested operations of the node. */
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

/** Message of each class that has the same at all providers. */
const MESSAGES: Partial<Record<ExpectedFailure['class'], RegExp>> = {
	auth: / refused the /,
	rateLimited: /^Too many requests to /,
	timeout: / did not answer in time$/,
	network: /^The connection to .* failed$/,
	badResponse: / sent a response without a readable balance$/,
	badRequest: / rejected the request$/,
};

/** The parameters that the node and the trigger have in common. */
export function accountParameters(
	{ answers, headlineAmount }: Subject,
	options: INodeParameters = {},
): INodeParameters {
	return {
		provider: answers.record.name,
		lowThreshold: headlineAmount / 8,
		options: { maxRetries: 0, timeout: 5000, ...options },
	};
}

/** Two items, to see where each of them ends up. */
const INPUT: INodeExecutionData[] = [{ json: { batch: 1 } }, { json: { batch: 2 } }];

/** Runs the node once, in n8n's own engine. */
export async function runNode(
	{ world }: FaultContext,
	{ subject, onError, operation, key }: NodeRead,
	{ options }: Variant,
): Promise<FinishedRun> {
	const parameters = accountParameters(subject, {
		...options,
		// Under Continue, the raw answer is included.
		includeRaw: onError === 'continue',
	});
	return await world.runNode(
		{ ...parameters, operation, simplify: false, requiredCredits: subject.headlineAmount / 4 },
		{
			input: INPUT,
			onError: SETTINGS[onError],
			credential: credentialWith(subject.answers, key).data,
		},
	);
}

/** Complaints about the outcome of a run: the error, and the items on each branch. */
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
	const isGate = operation === 'requireCredits';
	const amounts = found.map(({ json }) =>
		isGate
			? [json.batch, ...fieldsIn(json.credits, 'sufficient', 'remaining')]
			: fieldsIn(json, 'remaining'),
	);
	// Get Balance answers once what all items ask.
	const wanted = isGate
		? INPUT.map(({ json }) => [json.batch, true, remaining[0]])
		: remaining.map((amount) => [amount]);
	return [
		...expect('items', amounts, wanted),
		...expect('items on the other branch', others.length, 0),
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
	const [taken, other] = isContinue ? [first, second] : [second, first];
	const count = isContinue && read.operation === 'getBalance' ? 1 : INPUT.length;
	return [
		...expect('items, and on the other branch', [taken.length, other.length], [count, 0]),
		...taken.flatMap(({ json }) => errorItemComplaints(read, json, expected)),
	];
}

/** Complaints about one item of an account that could not be read. */
function errorItemComplaints(
	{ onError, operation }: NodeRead,
	json: IDataObject,
	expected: ExpectedFailure,
): string[] {
	const isGate = operation === 'requireCredits';
	const isErrorOutput = onError === 'errorOutput';
	const nested = isErrorOutput ? json.details : isGate ? json.credits : json;
	const fields = (nested ?? {}) as IDataObject;
	return [
		...(isGate ? expect('sufficient', fields.sufficient, null) : []),
		...unreadComplaints(fields),
		...errorComplaints(isErrorOutput ? json.error : fields.error, expected),
	];
}

/** Some fields of an object, in this order. */
function fieldsIn(json: unknown, ...names: string[]): unknown[] {
	return names.map((name) => (json as IDataObject | undefined)?.[name]);
}

function stopComplaints(error: NodeApiError | undefined, expected: ExpectedFailure): string[] {
	if (error === undefined) return ['the execution did not stop'];
	const { name, message, description, httpCode } = error;
	const { failure } = error as { failure?: IDataObject };
	const status = expected.httpCode === null ? null : String(expected.httpCode);
	const [min, max] = expected.retryAfterMs ?? [-Infinity, Infinity];
	const wait = Number(failure?.retryAfterMs);
	const isWaitRight = expected.retryAfterMs === undefined || (wait >= min && wait <= max);
	return [
		...expect('the error', [name, httpCode], ['NodeApiError', status]),
		...(messagePatternOf(expected).test(message) ? [] : [`message: ${message}`]),
		...(/^\S.*\.$/s.test(description ?? '') ? [] : [`description: ${description}`]),
		...(description?.includes(expected.says ?? '')
			? []
			: [`"${expected.says}" is missing in the description`]),
		...(isWaitRight ? [] : [`declared wait: ${wait}`]),
	];
}

/** Pattern of the message, unless the record words it itself. */
function messagePatternOf({ class: kind, hasOwnWords = false }: ExpectedFailure): RegExp {
	return (hasOwnWords ? undefined : MESSAGES[kind]) ?? /./;
}
