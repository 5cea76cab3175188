import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	NodeApiError,
} from 'n8n-workflow';

import { oneNodeWorkflow, runWorkflow, type FinishedRun } from '../../harness/engine/engine';
import { credentialWith } from './catalogue/credential';
import {
	isFailure,
	type Expected,
	type ExpectedFailure,
	type ExpectedReading,
	type Variant,
} from './catalogue/fault';
import type { FaultContext } from './catalogue/faultContext';
import { plentyOf, type Subject } from './catalogue/subject';
import {
	errorComplaints,
	expect,
	originComplaints,
	readingComplaints,
	unknownComplaints,
} from './itemChecks';

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
	network: /^The connection to .* did not work$/,
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
	subject: Subject,
	options: { timeout?: number; maxRetries?: number } = {},
): INodeParameters {
	return {
		provider: subject.answers.record.name,
		lowThreshold: plentyOf(subject) / 8,
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
	const parameters = accountParameters(subject, options);
	const credential = credentialWith(subject.answers, key);
	const { id, name, type } = credential;
	return await runWorkflow(world.loader, {
		...oneNodeWorkflow({
			parameters: {
				...parameters,
				operation,
				simplify: false,
				requiredCredits: plentyOf(subject) / 4,
				options: {
					...(parameters.options as IDataObject),
					// Under Continue the whole answer is shown, wherever there is one.
					includeRaw: onError === 'continue',
				},
			} as typeof parameters,
			onError: SETTINGS[onError],
			credentials: { [type]: { id, name } },
		}),
		credentials: [credential],
		input: INPUT,
	});
}

/** What is wrong with the outcome of a run: the error, and the items on each branch. */
export function runComplaints(read: NodeRead, finished: FinishedRun, expected: Expected): string[] {
	return isFailure(expected)
		? failureComplaints(read, finished, expected)
		: successComplaints(read, finished, expected);
}

function successComplaints(
	{ subject, operation }: NodeRead,
	{ error, items }: FinishedRun,
	expected: ExpectedReading,
): string[] {
	if (error !== undefined) return [`stopped: ${messageOf(error)}`];
	const [first, others] = [items('Credits', 0), items('Credits', 1)];
	// Get Balance says it once for all items that ask the same.
	const perInput = operation === 'getBalance' ? subject.remaining.length : 1;
	const count = operation === 'getBalance' ? perInput : INPUT.length;
	const complaints = [
		...expect('items on the error branch', others.length, 0),
		...expect('items', first.length, count),
		...originComplaints(first, perInput),
	];
	if (operation === 'requireCredits') {
		const [gate] = first.map(({ json }) => json.credits as IDataObject | undefined);
		return [
			...complaints,
			...expect(
				'input',
				first.map(({ json }) => json.batch),
				[1, 2],
			),
			...expect('sufficient', gate?.sufficient, true),
			...readingComplaints([gate ?? {}], { remaining: expected.remaining.slice(0, 1) }, subject),
		];
	}
	const balances = first.slice(0, perInput).map(({ json }) => json);
	return [...complaints, ...readingComplaints(balances, expected, subject)];
}

function failureComplaints(
	read: NodeRead,
	finished: FinishedRun,
	expected: ExpectedFailure,
): string[] {
	const { error, items } = finished;
	const [first, others] = [items('Credits', 0), items('Credits', 1)];
	if (read.onError === 'stop') {
		return [
			...expect('items', first.length + others.length, 0),
			...stopComplaints(error as NodeApiError | undefined, expected),
		];
	}
	if (error !== undefined) return [`stopped: ${messageOf(error)}`];
	const isContinue = read.onError === 'continue';
	const [taken, spared] = isContinue ? [first, others] : [others, first];
	const isOnce = isContinue && read.operation === 'getBalance';
	return [
		...expect('items on the other branch', spared.length, 0),
		...expect('items', taken.length, isOnce ? 1 : INPUT.length),
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
	const nested = (onError === 'errorOutput' ? json.details : json.credits) as
		| IDataObject
		| undefined;
	const fields = isGate || onError === 'errorOutput' ? (nested ?? {}) : json;
	const error = onError === 'errorOutput' ? json.error : fields.error;
	return [
		...(isGate || onError === 'errorOutput'
			? expect('input', typeof json.batch, 'number')
			: expect('input', json.batch, undefined)),
		...(isGate ? expect('sufficient', fields.sufficient, null) : []),
		...unknownComplaints(fields, subject),
		...errorComplaints(error, expected),
	];
}

function stopComplaints(error: NodeApiError | undefined, expected: ExpectedFailure): string[] {
	if (error === undefined) return ['the execution did not stop'];
	const { name, message, description, httpCode } = error;
	const failure = (error as { failure?: IDataObject }).failure;
	const wait = failure?.retryAfterMs;
	const [least, most] = expected.retryAfterMs ?? [];
	return [
		...expect('error', name, 'NodeApiError'),
		...expect('httpCode', httpCode, expected.httpCode === null ? null : String(expected.httpCode)),
		...expect('declared cause', failure?.cause, CAUSES[expected.class]),
		...(messagesOf(expected).test(message) ? [] : [`message: ${message}`]),
		...(/^\S.*\.$/s.test(description ?? '') ? [] : [`description: ${description}`]),
		...(/authorization/i.test(`${message} ${description}`) ? ['the word that stops n8n'] : []),
		...(description?.includes(expected.says ?? '') ? [] : [`"${expected.says}" is not said`]),
		...(least === undefined || (Number(wait) >= least && Number(wait) <= Number(most))
			? []
			: [`declared wait: ${String(wait)}`]),
	];
}

/** What the message of a failure has to be like, where the record has no words of its own for it. */
function messagesOf({ class: kind, hasOwnWords = false }: ExpectedFailure): RegExp {
	return (hasOwnWords ? undefined : MESSAGES[kind]) ?? /./;
}

function messageOf(error: unknown): string {
	const { message, description } = error as NodeApiError;
	return `${message} (${description})`;
}
