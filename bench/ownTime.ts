import { Readable } from 'node:stream';

import { loadBuiltPackage, oneNodeWorkflow, runWorkflow } from '../test/support/engine';
import { sandboxCredentials } from '../sandbox/credentials';
import { summarise, type Summary } from './statistics';

// A .ts file and not .mts like its neighbours: reached from an ES module
// directly, the engine would get a wrong __dirname from tsx.

/** How many executions are thrown away, and how many are counted. */
const warmUps = 50;
const rounds = 300;

const body = Buffer.from('{"code":200,"msg":"success","data":800}');

/** As n8n's engine calls a node. */
type Execute = (this: { helpers: Record<string, unknown> }) => Promise<unknown>;

/**
 * Measures the node itself, in n8n's own engine but without n8n's server: the
 * provider answers at once, so what is left is reading parameters and
 * credential, judging the answer and making items.
 *
 * @param items how many input items it gets
 * @returns milliseconds
 */
export async function measureOwnTime(items: number, signal: AbortSignal): Promise<Summary> {
	const loader = await loadBuiltPackage();
	const node = loader.getNode('credits').type as unknown as { execute: Execute };
	const { execute } = node;
	const times: number[] = [];
	node.execute = async function (this: ThisParameterType<Execute>) {
		this.helpers.httpRequestWithAuthentication = answerAtOnce;
		const startedAt = performance.now();
		const output = await execute.call(this);
		times.push(performance.now() - startedAt);
		return output;
	};

	const credential = sandboxCredentials.find(({ provider }) => provider === 'kieAi');
	if (!credential) throw new Error('The sandbox has no credential for kieAi.');
	const workflow = oneNodeWorkflow({
		parameters: { provider: 'kieAi', lowThreshold: 500, options: {} },
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	});
	const input = Array.from({ length: items }, (_, id) => ({ json: { id } }));
	for (let round = 0; round < warmUps + rounds; round++) {
		signal.throwIfAborted();
		const { error } = await runWorkflow(loader, { ...workflow, credentials: [credential], input });
		if (error) throw error;
	}
	return summarise(times.slice(warmUps));
}

/** In the shape that n8n's helper answers with when it is asked for a stream. */
async function answerAtOnce(): Promise<object> {
	return await Promise.resolve({ statusCode: 200, headers: {}, body: Readable.from([body]) });
}
