import { Readable } from 'node:stream';

import { loadBuiltPackage, oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';
import { TriggerInEngine } from '../../harness/engine/publishedTrigger';
import { sandboxCredentials } from '../../sandbox/credentials';

// A .ts file, not .mts like its neighbors: imported from an ES module
// directly, the engine would get a wrong __dirname from tsx.

/** Executions that are discarded, and that are counted. */
const warmUps = 50;
const rounds = 300;

const polls = 1_000;
const forecastRounds = 7;

/** What Kie.ai answers in these measurements. */
const PLAIN_ANSWER = '{"code":200,"msg":"success","data":800}';

/** What Stablecog answers with as many lots as a watch remembers. */
const ANSWER_WITH_LOTS = JSON.stringify({
	total_remaining_credits: 40_000,
	credits: Array.from({ length: 40 }, (_, index) => ({
		id: `0c1d${index.toString().padStart(4, '0')}-5e6f-4a7b-8c9d-0e1f2a3b4c5d`,
		remaining_amount: 1_000,
		expires_at: new Date(Date.UTC(2035, index, 1)).toISOString(),
		type: { id: 'subscription', name: 'Subscription', amount: 1_000 },
	})),
});

/** As n8n's engine calls a node. */
type Call = (this: { helpers: Record<string, unknown> }) => Promise<unknown>;

/** Duration of each call of a node, and how long it blocked the event loop, in milliseconds. */
interface Timed {
	loader: Awaited<ReturnType<typeof loadBuiltPackage>>;
	times: number[];
	/** Maximum CPU time between two turns of the event loop. */
	longestTurns: number[];
}

/**
 * Loads the package so that all calls of one of its nodes are timed.
 *
 * @param answer what any provider answers at once, so that what is measured is reading
 * parameters and credential, judging the answer and making items; `null` where none is
 * asked, and the turns of the event loop are watched instead
 */
async function loadTimed(
	type: 'credits' | 'creditsTrigger',
	method: 'execute' | 'poll',
	answer: string | null,
): Promise<Timed> {
	const timed: Timed = { loader: await loadBuiltPackage(), times: [], longestTurns: [] };
	const node = timed.loader.getNode(type).type as unknown as Record<typeof method, Call>;
	const call = node[method];
	node[method] = async function (this: ThisParameterType<Call>) {
		if (answer !== null) this.helpers.httpRequestWithAuthentication = answerAtOnce(answer);
		const watch = answer === null ? new TurnWatch() : null;
		const startedAt = performance.now();
		const output = await call.call(this);
		timed.times.push(performance.now() - startedAt);
		if (watch !== null) timed.longestTurns.push(watch.stop());
		return output;
	};
	return timed;
}

/**
 * Measures reads of the node in n8n's own engine but without n8n's server.
 *
 * @param items number of input items
 * @returns milliseconds, one of each round
 */
export async function measureOwnTime(items: number, signal: AbortSignal): Promise<number[]> {
	const { loader, times } = await loadTimed('credits', 'execute', PLAIN_ANSWER);
	const credential = credentialFor('kieAi');
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
	return times.slice(warmUps);
}

/** What Forecast is measured with. */
export const forecasts = [
	{ title: '100,000 readings', readings: 100_000, accounts: 5, attachChart: false },
	{ title: '300 accounts with charts', readings: 60_000, accounts: 300, attachChart: true },
] as const;

/** Measures Forecast in n8n's engine, over readings in no order. */
export async function measureForecast(
	{ readings, accounts, attachChart }: (typeof forecasts)[number],
	signal: AbortSignal,
): Promise<Pick<Timed, 'times' | 'longestTurns'>> {
	const now = Date.now();
	const input = Array.from({ length: readings }, (_, index) => {
		// 7919 is prime, so every place comes once, in no order.
		const age = (index * 7919) % readings;
		const account = `Account ${age % accounts}`;
		const retrievedAt = new Date(now - age * 60_000).toISOString();
		return { json: { account, remaining: 1_000 + age, retrievedAt } };
	});
	const { loader, times, longestTurns } = await loadTimed('credits', 'execute', null);
	const workflow = oneNodeWorkflow({
		parameters: { operation: 'forecast', options: { attachChart } },
	});
	for (let round = 0; round < forecastRounds; round++) {
		signal.throwIfAborted();
		const { error } = await runWorkflow(loader, { ...workflow, input });
		if (error) throw error;
	}
	// In the first round, nothing is compiled yet.
	return { times: times.slice(1), longestTurns: longestTurns.slice(1) };
}

/** The answers that a trigger's polls are measured with, by provider. */
export const polled = { kieAi: PLAIN_ANSWER, stablecog: ANSWER_WITH_LOTS } as const;

/** Measures 1,000 polls of one watch in n8n's poll context, and the size of its memory. */
export async function measureOwnPolls(
	provider: keyof typeof polled,
	signal: AbortSignal,
): Promise<{ times: number[]; stateBytes: number }> {
	const { loader, times } = await loadTimed('creditsTrigger', 'poll', polled[provider]);
	const trigger = new TriggerInEngine(loader, {
		parameters: { provider, lowThreshold: 500 },
		credentials: [credentialFor(provider)],
	});
	// Activation stores the state, whose size is measured.
	await trigger.activate();
	for (let count = 0; count < warmUps + polls; count++) {
		signal.throwIfAborted();
		const { error } = await trigger.poll();
		if (error) throw error;
	}
	return { times: times.slice(-polls), stateBytes: Buffer.byteLength(trigger.storedState) };
}

/** Measures how long the event loop is blocked. */
class TurnWatch {
	private before = process.cpuUsage();

	private longest = 0;

	private readonly timer = setInterval(() => {
		this.turn();
	}, 1);

	/** @returns CPU time in milliseconds, which does not depend on the load of the machine */
	stop(): number {
		clearInterval(this.timer);
		this.turn();
		return this.longest;
	}

	private turn(): void {
		const { user, system } = process.cpuUsage(this.before);
		this.longest = Math.max(this.longest, (user + system) / 1000);
		this.before = process.cpuUsage();
	}
}

function credentialFor(wanted: string): (typeof sandboxCredentials)[number] {
	const credential = sandboxCredentials.find(({ provider }) => provider === wanted);
	if (!credential) throw new Error(`The sandbox has no credential for ${wanted}.`);
	return credential;
}

/** In the shape that n8n's helper answers with when it is asked for a stream. */
function answerAtOnce(body: string): () => Promise<object> {
	const bytes = Buffer.from(body);
	return async () =>
		await Promise.resolve({ statusCode: 200, headers: {}, body: Readable.from([bytes]) });
}
