import { Readable } from 'node:stream';

import {
	runWorkflow,
	type FinishedRun,
	type loadBuiltPackage,
	type WorkflowToRun,
} from '../harness/engine/engine';

// A .ts file, not .mts like its neighbors: imported from an ES module
// directly, the engine would get a wrong __dirname from tsx.

type Loader = Awaited<ReturnType<typeof loadBuiltPackage>>;

type NodeName = 'credits' | 'creditsOverview' | 'creditsTrigger';

/** As n8n's engine calls a node. */
type Call = (this: { helpers: Record<string, unknown> }) => Promise<unknown>;

/** Does something around each call of a node. */
export function wrapCalls(
	loader: Loader,
	name: NodeName,
	wrap: (call: () => Promise<unknown>, helpers: Record<string, unknown>) => Promise<unknown>,
): void {
	const method = name === 'creditsTrigger' ? 'poll' : 'execute';
	const node = loader.getNode(name).type as unknown as Record<typeof method, Call>;
	const call = node[method];
	node[method] = async function (this: ThisParameterType<Call>) {
		return await wrap(async () => await call.call(this), this.helpers);
	};
}

/** Times each call of a node. @returns milliseconds; grows with every call */
export function timeCalls(loader: Loader, name: NodeName): number[] {
	const times: number[] = [];
	wrapCalls(loader, name, async (call) => {
		const startedAt = performance.now();
		const output = await call();
		times.push(performance.now() - startedAt);
		return output;
	});
	return times;
}

/** Answers every request of a node within the process. @param answer for an account, by credential type */
export function answerRequests(
	loader: Loader,
	name: NodeName,
	answer: (credentialType: string) => Promise<string>,
): void {
	// In the shape that n8n's helper answers with when it is asked for a stream.
	const request = async (credentialType: string): Promise<object> => {
		const body = Readable.from([Buffer.from(await answer(credentialType))]);
		return { statusCode: 200, headers: {}, body };
	};
	wrapCalls(loader, name, async (call, helpers) => {
		helpers['httpRequestWithAuthentication'] = request;
		return await call();
	});
}

/** Runs a workflow several times in n8n's engine. @returns the last run */
export async function runRepeatedly(
	loader: Loader,
	workflow: WorkflowToRun,
	times: number,
	signal: AbortSignal,
): Promise<FinishedRun> {
	for (let left = times; ; left--) {
		signal.throwIfAborted();
		const finished = await runWorkflow(loader, workflow);
		if (finished.error) throw finished.error;
		if (left <= 1) return finished;
	}
}
