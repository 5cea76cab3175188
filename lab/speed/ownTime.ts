import { Readable } from 'node:stream';

import { loadBuiltPackage, oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';
import { sandboxCredentials } from '../../sandbox/credentials';
import { TriggerInEngine } from '../../harness/engine/publishedTrigger';

// A .ts file and not .mts like its neighbours: reached from an ES module
// directly, the engine would get a wrong __dirname from tsx.

/** How many executions are thrown away, and how many are counted. */
const warmUps = 50;
const rounds = 300;

const polls = 1_000;

/** What Kie.ai answers in these measurements. */
const PLAIN_ANSWER = '{"code":200,"msg":"success","data":800}';

/** What Stablecog answers at most as far as a watch remembers it: forty lots. */
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
type Execute = (this: { helpers: Record<string, unknown> }) => Promise<unknown>;

/**
 * Measures the node itself, in n8n's own engine but without n8n's server: the
 * provider answers at once, so what is left is reading parameters and
 * credential, judging the answer and making items.
 *
 * @param items how many input items it gets
 * @returns milliseconds, one of each round
 */
export async function measureOwnTime(items: number, signal: AbortSignal): Promise<number[]> {
	const loader = await loadBuiltPackage();
	const node = loader.getNode('credits').type as unknown as { execute: Execute };
	const { execute } = node;
	const times: number[] = [];
	node.execute = async function (this: ThisParameterType<Execute>) {
		this.helpers.httpRequestWithAuthentication = answerAtOnce(PLAIN_ANSWER);
		const startedAt = performance.now();
		const output = await execute.call(this);
		times.push(performance.now() - startedAt);
		return output;
	};

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
const forecasts = [
	{ title: '100,000 readings', readings: 100_000, accounts: 5, hasCharts: false },
	{ title: '300 accounts with charts', readings: 60_000, accounts: 300, hasCharts: true },
];

const forecastRounds = 7;

/** How long Forecast takes, and how long it keeps others waiting. */
export interface MeasuredForecast {
	title: string;
	readings: number;
	/** Milliseconds, one of each round. */
	times: number[];
	/** The longest that the processor worked between two turns of the event loop, in milliseconds. */
	longestTurns: number[];
}

/** Measures Forecast in n8n's engine, over readings in no order. */
export async function measureForecasts(signal: AbortSignal): Promise<MeasuredForecast[]> {
	const measured: MeasuredForecast[] = [];
	for (const { title, readings, accounts, hasCharts } of forecasts) {
		const now = Date.now();
		const input = Array.from({ length: readings }, (_, index) => {
			// 7919 is prime, so every place comes once, in no order.
			const age = (index * 7919) % readings;
			const account = `Account ${age % accounts}`;
			const retrievedAt = new Date(now - age * 60_000).toISOString();
			return { json: { account, remaining: 1_000 + age, retrievedAt } };
		});
		measured.push({ title, readings, ...(await measureForecast(input, hasCharts, signal)) });
	}
	return measured;
}

async function measureForecast(
	input: { json: Record<string, string | number> }[],
	attachChart: boolean,
	signal: AbortSignal,
): Promise<Pick<MeasuredForecast, 'times' | 'longestTurns'>> {
	const loader = await loadBuiltPackage();
	const node = loader.getNode('credits').type as unknown as { execute: Execute };
	const { execute } = node;
	const times: number[] = [];
	const turns: number[] = [];
	node.execute = async function (this: ThisParameterType<Execute>) {
		const watch = new TurnWatch();
		const startedAt = performance.now();
		const output = await execute.call(this);
		times.push(performance.now() - startedAt);
		turns.push(watch.stop());
		return output;
	};
	const workflow = oneNodeWorkflow({
		parameters: { operation: 'forecast', options: { attachChart } },
	});
	for (let round = 0; round < forecastRounds; round++) {
		signal.throwIfAborted();
		const { error } = await runWorkflow(loader, { ...workflow, input });
		if (error) throw error;
	}
	// The first one finds nothing compiled.
	return { times: times.slice(1), longestTurns: turns.slice(1) };
}

/** Watches how long the event loop is kept from its next turn. */
class TurnWatch {
	private before = process.cpuUsage();

	private longest = 0;

	private readonly timer = setInterval(() => {
		this.turn();
	}, 1);

	/** @returns milliseconds of the processor, which a busy machine does not make longer */
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

/** A trigger's own time for one poll, and how large its memory is. */
export interface MeasuredPolls {
	provider: string;
	/** Milliseconds, one of each poll. */
	times: number[];
	stateBytes: number;
}

/**
 * Measures the trigger itself in n8n's poll context: 1,000 polls of one watch
 * against a provider that answers at once.
 */
export async function measureOwnPolls(signal: AbortSignal): Promise<MeasuredPolls[]> {
	return [
		await measureOwnPoll('kieAi', PLAIN_ANSWER, signal),
		await measureOwnPoll('stablecog', ANSWER_WITH_LOTS, signal),
	];
}

async function measureOwnPoll(
	provider: string,
	body: string,
	signal: AbortSignal,
): Promise<MeasuredPolls> {
	const loader = await loadBuiltPackage();
	const node = loader.getNode('creditsTrigger').type as unknown as { poll: Execute };
	const { poll } = node;
	const times: number[] = [];
	node.poll = async function (this: ThisParameterType<Execute>) {
		this.helpers.httpRequestWithAuthentication = answerAtOnce(body);
		const startedAt = performance.now();
		const output = await poll.call(this);
		times.push(performance.now() - startedAt);
		return output;
	};
	const trigger = new TriggerInEngine(loader, {
		parameters: { provider, lowThreshold: 500 },
		credentials: [credentialFor(provider)],
	});
	// Activation stores the state, which is what is weighed.
	await trigger.activate();
	for (let count = 0; count < warmUps + polls; count++) {
		signal.throwIfAborted();
		const { error } = await trigger.poll();
		if (error) throw error;
	}
	return {
		provider,
		times: times.slice(-polls),
		stateBytes: Buffer.byteLength(trigger.storedState),
	};
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
