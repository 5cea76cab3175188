import type { INodeParameters } from 'n8n-workflow';

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import type { PublishedTrigger } from '../../harness/engine/publishedTrigger';
import {
	passTime,
	timeOf,
	useSimulatedWatches,
	type Finding,
	type SimulatedWatch,
} from '../support/simulatedWatch';

const watchWith = useSimulatedWatches();

const ONLY_LOW = { events: ['low'] };

/** As many failed reads as are reported, by default. */
const DOWN = ['fail', 'fail', 'fail'] as const;

describe('a poll', () => {
	const renewal = [1.5, 1.5, 700, 700].map((hours) => ({ remaining: 60, resetsAt: timeOf(hours) }));
	const lots = [60, ...[60, 50, 0, 0].map((remaining) => ({ remaining, expiresAt: timeOf(900) }))];
	const everyPoll = { events: ['everyPoll'] };

	// A poll returns nothing, items, or an empty list, which only stores what it knows.
	it.each<[string, INodeParameters, Finding[], returned: string]>([
		['nothing happens', ONLY_LOW, [80, 79, 90, 30], '- - - -'],
		['the provider was down when the watch began', ONLY_LOW, ['fail', 80, 79], '- empty -'],
		['every poll is reported', everyPoll, [80, 15, 80], 'items items items'],
		['an episode is closed in silence', ONLY_LOW, [80, 15, 14, 80, 79], '- items - empty -'],
		[
			'an episode is opened in silence',
			{ events: ['recovered'] },
			[80, 15, 14, 80],
			'- empty - items',
		],
		['a top-up arms an alarm', { events: ['depleted'] }, [80, -5, 12, 11], '- items empty -'],
		['the period is renewed', ONLY_LOW, renewal, '- - empty -'],
		['a lot comes, and is used up', { events: ['expired'] }, lots, '- empty - - empty'],
		['a failure that was thrown is over', ONLY_LOW, [80, ...DOWN, 79, 78], '- - - - empty -'],
		[
			'a failure that was reported is over',
			{ events: ['readFailed'] },
			[80, ...DOWN, 79],
			'- - - items empty',
		],
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
	it('is the state of the last poll that returned something', async () => {
		const watch = await watchWith().play([80, 79]);
		const atActivation = watch.trigger.storedState;
		await watch.poll([60, 40, 30]);
		expect(watch.trigger.storedState).toBe(atActivation);
		await watch.poll([15]);
		expect(watch.trigger.storedState).not.toBe(atActivation);
	});

	it('is plain JSON under 4 KB with a version in it', async () => {
		const watch = await watchWith().play([80, 15, 0, ...DOWN, 90]);
		const { storedState } = watch.trigger;
		expect(Buffer.byteLength(storedState)).toBeLessThan(4096);
		expect(JSON.parse(storedState)).toHaveProperty('watch.version', 2);
	});

	it.each([
		['of a future version', (state: string) => state.replace('"version":2', '"version":3')],
		['that is not an object', () => '{"watch":[1,"x",null]}'],
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
	/** A history; a poll may be preceded by a publication with other parameters. */
	type History = [
		name: string,
		findings: Finding[],
		parameters?: INodeParameters,
		edits?: Record<number, INodeParameters>,
	];

	const lotted = (remaining: number, days: number) => ({ remaining, expiresAt: timeOf(days * 24) });
	const renewal = [60, 15, 12, 100, 40, 15, 10, 100, 99].map((remaining, day) => ({
		remaining,
		used: 100 - remaining,
		resetsAt: timeOf(24 * (day < 3 ? 2.5 : day < 7 ? 6.5 : 10.5)),
	}));

	const histories: History[] = [
		['draining and filled up', [80, 18, 17, 900, 890, 15, 0, 0, -1, 12, -1, 600]],
		['only Low is selected', [80, 18, 17, 900, 890, 15, 0, 0, 80, 15], ONLY_LOW],
		['an outage', [80, 70, ...DOWN, 15, ...DOWN, 14, 80]],
		['expiry', [...Array<Finding>(10).fill(lotted(60, 8.3)), 5, 5], { events: ['expired'] }],
		['renewal', renewal],
		[
			'a threshold raised and lowered',
			[40, 30, 30, 29, 28, 15, 80],
			{},
			{ 2: { lowThreshold: 50 }, 4: { lowThreshold: 20 } },
		],
		['a silent start', [15, 14, -1, 80, 15, 80], { options: { onFirstRead: 'baseline' } }],
	];

	/** What must be reported all the same: how low it is, and what expires. */
	const LASTING = ['low', 'depleted', 'recovered', 'expiringSoon', 'expired'];

	/** Their ids; of an expiry, which may have moved on in between, the event alone. */
	const lastingOf = ({ items }: SimulatedWatch): unknown[] =>
		items
			.filter(({ event }) => LASTING.includes(String(event)))
			.map(({ event, eventId }) => (String(event).startsWith('expir') ? event : eventId));

	it.each(histories)(
		'after any poll, and the same is reported as if it had run on: %s',
		async (_, findings, parameters = {}, edits = {}) => {
			/** Plays the history, and kills n8n right after a poll. */
			const reportedWhenKilled = async (killedAfter: number | null): Promise<unknown[]> => {
				jest.setSystemTime(Date.parse(timeOf(0)));
				const watch = watchWith({ ...parameters });
				for (const [poll, finding] of findings.entries()) {
					const edit = edits[poll];
					if (poll > 0) passTime(DAY_MS);
					watch.answer(finding);
					if (poll === 0) await watch.trigger.activate();
					else if (edit !== undefined) await watch.trigger.publish(edit);
					else await watch.trigger.poll();
					if (poll === killedAfter) await watch.killAndStart(finding);
				}
				return lastingOf(watch);
			};
			const wanted = await reportedWhenKilled(null);
			expect(wanted).not.toEqual([]);
			for (const killedAfter of findings.keys()) {
				const reported = await reportedWhenKilled(killedAfter);
				expect({ killedAfter, reported }).toEqual({ killedAfter, reported: wanted });
			}
		},
	);

	it.each<[string, Finding[], Finding[], reported: string, INodeParameters?]>([
		['says nothing again', [80, 15, 14, 13], [11, 10], 'low'],
		['says low again after a silent recovery', [80, 18, 900], [15], 'low low', ONLY_LOW],
		['goes on with a failure', [80, ...DOWN], [...DOWN, 80], 'readFailed readRecovered'],
	])(
		'and started again: %s',
		async (_, before, [first = 0, ...after], reported, parameters = {}) => {
			for (const mode of ['init', 'leadershipChange'] as const) {
				const watch = await watchWith(parameters).play(before);
				passTime(MINUTE_MS);
				watch.answer(first);
				await watch.trigger.killAndStart(mode);
				await watch.poll(after);
				expect(watch.reported.join(' ')).toBe(reported);
			}
		},
	);

	it('and says between which readings it happened', async () => {
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
	async function play(watch: SimulatedWatch, findings: readonly Finding[], everyMs?: number) {
		await watch.trigger.activate();
		return await watch.poll(findings, everyMs);
	}

	it.each<[string, Finding[], reported: string, everyMs?: number]>([
		['levels', [100, 21, 19, 15, -1, -2, 80, 79, 15], 'low depleted toppedUp recovered low'],
		['every minute', [30, 21, 19, -1, 50], 'low depleted toppedUp recovered', MINUTE_MS],
		['a failure', [80, ...DOWN, 'fail', 80], 'readFailed readRecovered'],
	])('reports each thing once: %s', async (_, findings, reported, everyMs = HOUR_MS) => {
		const watch = durable();
		await play(watch, findings, everyMs);
		expect(watch.reported.join(' ')).toBe(reported);
	});

	it('reports what it finds in the first poll', async () => {
		const watch = durable();
		await play(watch, [15, 14]);
		expect(watch.items).toMatchObject([{ event: 'low', reason: 'initial' }]);
	});

	it('keeps what every silent poll has seen, without an execution', async () => {
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

	it('keeps the state under another name of the node', async () => {
		const watch = durable();
		await play(watch, [80, 15]);
		await watch.trigger.rename('Watch of the credits');
		await watch.poll([14, 80]);
		expect(watch.reported).toEqual(['low', 'toppedUp', 'recovered']);
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
		watch.trigger.answer({ lowThreshold: 0 });
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
