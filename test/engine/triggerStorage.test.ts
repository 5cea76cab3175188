import type { INodeParameters } from 'n8n-workflow';

import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time';
import type { PublishedTrigger } from '../../harness/engine/publishedTrigger';
import {
	passTime,
	timeOf,
	useSimulatedWatches,
	type Finding,
	type SimulatedWatch,
} from '../support/watch';

const watchWith = useSimulatedWatches();

const ONLY_LOW = { events: ['low'] };

/** As many failed reads as are reported, by default. */
const DOWN = ['fail', 'fail', 'fail'] as const;

describe('a poll', () => {
	const everyPoll = { events: ['everyPoll'] };

	// When a state must be stored is tested without n8n. A poll returns nothing, items, or an
	// empty list, which only makes n8n store the state.
	it.each<[string, INodeParameters, Finding[], returned: string]>([
		['nothing happens', ONLY_LOW, [80, 79, 90, 30], '- - - -'],
		['the provider was down when the watch began', ONLY_LOW, ['fail', 80, 79], '- empty -'],
		['every poll is reported', everyPoll, [80, 15, 80], 'items items items'],
		['an episode is closed in silence', ONLY_LOW, [80, 15, 14, 80, 79], '- items - empty -'],
		['a failure that was thrown is over', ONLY_LOW, [80, ...DOWN, 79, 78], '- - - - empty -'],
		['reads fail too seldom', {}, [80, 'fail', 'fail', 79, 'fail', 78], '- - - - - -'],
	])(
		'returns an empty list only where it is needed: %s',
		async (_, parameters, findings, wanted) => {
			const watch = watchWith(parameters);
			const [first = 0, ...others] = findings;
			const polled = [await watch.activate(first), ...(await watch.poll(others))];
			const returned = polled.map(({ items }) => items && (items.length > 0 ? 'items' : 'empty'));
			expect(returned.map((kind) => kind ?? '-').join(' ')).toBe(wanted);
		},
	);
});

describe('what n8n stores', () => {
	it('has a name and a version', async () => {
		const { trigger } = await watchWith().play([80]);
		expect(JSON.parse(trigger.storedState)).toMatchObject({ watch: { version: 2 } });
	});

	it.each([
		['of a future version', (state: string) => state.replace('"version":2', '"version":3')],
		['that is a text', () => '{"watch":"{}","simulated":"x"}'],
	])('is discarded if it is a state %s', async (_, change) => {
		const watch = await watchWith().play([80, 15]);
		watch.trigger.storedState = change(watch.trigger.storedState);
		await watch.killAndStart(15);
		expect(watch.reported).toEqual(['low', 'low']);
		expect(watch.items[1]).toMatchObject({ reason: 'initial' });
	});

	it('goes on when the workflow is published again, but not under another name or unit', async () => {
		const watch = await watchWith().play([80, 15, 14]);
		await watch.trigger.publish({ options: { accountLabel: 'Client A' } });
		await watch.poll([13]);
		expect(watch.reported).toEqual(['low']);
		passTime(HOUR_MS);
		await watch.trigger.rename('Watch of the credits');
		passTime(HOUR_MS);
		await watch.trigger.publish({ simulatedUnit: 'token' });
		const [before, renamed, inTokens] = watch.items;
		expect(watch.items).toHaveLength(3);
		expect(renamed).toMatchObject({ reason: 'initial', dedupKey: before?.dedupKey });
		expect(renamed?.episodeId).not.toBe(before?.episodeId);
		expect(inTokens).toMatchObject({ event: 'low', reason: 'initial', unit: 'token' });
	});

	it.each([
		['be set back by days', -3 * DAY_MS, HOUR_MS],
		['stand still', 0, 0],
	])('does not silence the watch: the clock may %s', async (_, jumpMs, everyMs) => {
		const watch = await watchWith().play([80, 79], everyMs);
		passTime(jumpMs);
		await watch.poll([78, 15, 80, 15], everyMs);
		expect(watch.reported).toEqual(['low', 'toppedUp', 'recovered', 'low']);
	});
});

describe('n8n is killed', () => {
	it.each<[string, Finding[], Finding[], reported: string, INodeParameters?]>([
		['says nothing again', [80, 15, 14, 13], [11, 10], 'low'],
		['says low again after a silent recovery', [80, 18, 900], [15], 'low low', ONLY_LOW],
		['goes on with a failure', [80, ...DOWN], [...DOWN, 80], 'readFailed readRecovered'],
	])(
		'and started again: %s',
		async (_, before, [first = 0, ...after], reported, parameters = {}) => {
			for (const mode of ['init', 'leadershipChange'] as const) {
				const watch = await watchWith(parameters).play(before);
				await watch.killAndStart(first, mode);
				await watch.poll(after);
				expect(watch.reported.join(' ')).toBe(reported);
			}
		},
	);

	it('and the event says between which readings it happened', async () => {
		const watch = await watchWith().play([80, 70, 60]);
		await watch.killAndStart(15);
		const occurredBetween = [timeOf(0), new Date(Date.now()).toISOString()];
		const facts = { previousRemaining: 80, change: -65, occurredBetween };
		expect(watch.items).toMatchObject([{ event: 'low', ...facts }]);
	});
});

describe('under the durable scheduler', () => {
	const durable = (parameters?: INodeParameters) => watchWith(parameters, { isDurable: true });

	/** Publishes, which polls nothing there, and polls for each finding. */
	async function play(watch: SimulatedWatch, findings: readonly Finding[]) {
		await watch.trigger.activate();
		return await watch.poll(findings);
	}

	it.each<[string, Finding[], reported: string]>([
		['levels', [100, 21, 19, 15, -1, -2, 80, 79, 15], 'low depleted toppedUp recovered low'],
		['a failure', [80, ...DOWN, 'fail', 80], 'readFailed readRecovered'],
	])('reports each thing once: %s', async (_, findings, reported) => {
		const watch = durable();
		await play(watch, findings);
		expect(watch.reported.join(' ')).toBe(reported);
	});

	it('reports what it finds in the first poll', async () => {
		const watch = durable();
		await play(watch, [15, 14]);
		expect(watch.items).toMatchObject([{ event: 'low', reason: 'initial' }]);
	});

	it('stores the reading of every silent poll, without an execution', async () => {
		const watch = durable(ONLY_LOW);
		const polled = await play(watch, [80, 70, 60, 28, 27, 26]);
		expect(polled.map(({ items }) => items)).toEqual(polled.map(() => null));
		await watch.trigger.activate('init');
		await watch.poll([15]);
		expect(watch.items).toMatchObject([{ previousRemaining: 26 }]);
	});

	it('gives the same ids when a poll runs twice', async () => {
		const watch = durable();
		const pollTwice = async (finding: Finding) => {
			const { storedState } = watch.trigger;
			const [first] = await watch.poll([finding]);
			watch.trigger.storedState = storedState;
			const [second] = await watch.poll([finding], 5000);
			return [first, second].map((polled) => polled?.items?.map(({ eventId }) => eventId));
		};
		await play(watch, [80]);
		for (const finding of [15, -1, 80, 'fail', 'fail', 'fail', 60, 15] as const) {
			const [first, second] = await pollTwice(finding);
			expect(second).toEqual(first);
		}
		expect(watch.trigger.items.length).toBeGreaterThan(10);
	});

	it('throws at every poll while n8n stores nothing of it', async () => {
		const watch = durable(ONLY_LOW);
		const polled = await play(watch, [80, ...DOWN, 'fail', 80, 15]);
		const thrown = polled.flatMap(({ error }, poll) => (error === undefined ? [] : [poll]));
		expect(thrown).toEqual([3, 4]);
		expect(watch.reported).toEqual(['low']);
	});

	it('reports a wrong setting, and compares with the last poll after an edit', async () => {
		const watch = durable();
		await play(watch, [40, 30]);
		watch.trigger.setParameters({ lowThreshold: 0 });
		const [{ error } = {}] = await watch.poll([30]);
		expect(error).toMatchObject({ message: expect.stringMatching(/^Enter a Low Threshold/) });
		await watch.trigger.publish({ lowThreshold: 50 });
		await watch.poll([30, 29]);
		expect(watch.items).toMatchObject([{ event: 'low', reason: 'configChanged' }]);
	});
});

describe.each<[string, Partial<PublishedTrigger>]>([
	['n8n 1.123, which grants no time by itself', { isOldN8n: true }],
	['an n8n that grants less time', { budgetMs: 20_000 }],
])('in %s', (_, published) => {
	it('reports each thing once, over restarts too', async () => {
		const watch = await watchWith({}, published).play([80, 15, 14]);
		await watch.killAndStart(13);
		await watch.poll([-1, -2, 80]);
		await watch.killAndStart(79);
		await watch.poll([15]);
		expect(watch.reported).toEqual(['low', 'depleted', 'toppedUp', 'recovered', 'low']);
		expect((await watch.trigger.fetchTestEvent()).items).toHaveLength(1);
	});

	it('survives a start while reads fail', async () => {
		const parameters = { ...ONLY_LOW, options: { failedReads: 1 } };
		const watch = await watchWith(parameters, published).play([80, 15]);
		await watch.killAndStart('fail');
		expect(watch.trigger.isAlive).toBe(true);
		const polled = await watch.poll(['fail', 'fail']);
		expect(polled.map(({ error }) => error !== undefined)).toEqual([true, false]);
	});
});
