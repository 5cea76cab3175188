import { loadBuiltPackage, oneNodeWorkflow } from '../../harness/engine/engine';
import { TriggerInEngine } from '../../harness/engine/publishedTrigger';
import { sandboxCredentialOf } from '../../sandbox/credentials';
import { answerRequests, runRepeatedly, timeCalls, wrapCalls } from '../timedNode';

// A .ts file, not .mts like its neighbors: see timedNode.ts.

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

/**
 * Measures reads of the node in n8n's own engine but without n8n's server. The provider answers
 * at once, so that what is measured is reading parameters and credential, judging the answer and
 * making items.
 *
 * @param items number of input items
 * @returns milliseconds, one of each round
 */
export async function measureOwnTime(items: number, signal: AbortSignal): Promise<number[]> {
	const loader = await loadBuiltPackage();
	const times = timeCalls(loader, 'credits');
	answerRequests(loader, 'credits', () => Promise.resolve(PLAIN_ANSWER));
	const parameters = { provider: 'kieAi', lowThreshold: 500, options: {} };
	const workflow = oneNodeWorkflow({ parameters }, [sandboxCredentialOf('kieAi')]);
	const input = Array.from({ length: items }, (_, id) => ({ json: { id } }));
	await runRepeatedly(loader, { ...workflow, input }, warmUps + rounds, signal);
	return times.slice(warmUps);
}

/** What Forecast is measured with. */
export const forecasts = [
	{ title: '100,000 readings', readings: 100_000, accounts: 5, attachChart: false },
	{ title: '300 accounts with charts', readings: 60_000, accounts: 300, attachChart: true },
] as const;

/** Measures Forecast in n8n's engine, over readings in no order: how long it takes, and how long it blocks the event loop, in milliseconds. */
export async function measureForecast(
	{ readings, accounts, attachChart }: (typeof forecasts)[number],
	signal: AbortSignal,
): Promise<{ times: number[]; longestTurns: number[] }> {
	const now = Date.now();
	const input = Array.from({ length: readings }, (_, index) => {
		// 7919 is prime, so every place comes once, in no order.
		const age = (index * 7919) % readings;
		const account = `Account ${age % accounts}`;
		const retrievedAt = new Date(now - age * 60_000).toISOString();
		return { json: { account, remaining: 1_000 + age, retrievedAt } };
	});
	const loader = await loadBuiltPackage();
	const longestTurns: number[] = [];
	wrapCalls(loader, 'credits', async (call) => {
		const watch = new TurnWatch();
		const output = await call();
		longestTurns.push(watch.stop());
		return output;
	});
	const times = timeCalls(loader, 'credits');
	const workflow = oneNodeWorkflow({
		parameters: { operation: 'forecast', options: { attachChart } },
	});
	await runRepeatedly(loader, { ...workflow, input }, forecastRounds, signal);
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
	const loader = await loadBuiltPackage();
	const times = timeCalls(loader, 'creditsTrigger');
	answerRequests(loader, 'creditsTrigger', () => Promise.resolve(polled[provider]));
	const trigger = new TriggerInEngine(loader, {
		parameters: { provider, lowThreshold: 500 },
		credentials: [sandboxCredentialOf(provider)],
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
