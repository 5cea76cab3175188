import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time';
import { loadBuiltPackage } from '../../harness/engine/engine';
import { expectWellFormed } from '../support/eventItems';
import {
	passTime,
	SimulatedWatch,
	stopClockInEachTest,
	timeOf,
	type Account,
	type Finding,
} from '../support/simulatedWatch';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

stopClockInEachTest();

const ONLY_LOW = { events: ['low'] };

/** Whether a poll said nothing, said something, or only had n8n store what it knows. */
type Stored = 'null' | 'items' | 'empty list';

async function pollsOf(
	[first, ...others]: [Finding, ...Finding[]],
	parameters: INodeParameters = {},
): Promise<{ watch: SimulatedWatch; stored: Stored[] }> {
	const watch = new SimulatedWatch(loader, parameters);
	const polled = [await watch.activate(first), ...(await watch.poll(others))];
	const stored = polled.map(({ items }) => {
		if (items === null) return 'null';
		return items.length === 0 ? 'empty list' : 'items';
	});
	return { watch, stored };
}

describe('an execution without items', () => {
	const cases: Array<{
		when: string;
		findings: [Finding, ...Finding[]];
		parameters?: INodeParameters;
		wanted: Stored[];
	}> = [
		{
			when: 'nothing happens',
			findings: [80, 79, 78, 90, 70, 60, 50, 40, 30, 29, 28],
			parameters: ONLY_LOW,
			wanted: Array.from({ length: 11 }, () => 'null'),
		},
		{
			when: 'the provider was down when the watch began',
			findings: ['fail', 80, 79],
			parameters: ONLY_LOW,
			wanted: ['null', 'empty list', 'null'],
		},
		{
			when: 'an episode that nobody wants to hear of is opened and closed',
			findings: [80, 15, 14, 80, 79],
			parameters: { events: ['everyPoll'] },
			wanted: ['items', 'items', 'items', 'items', 'items'],
		},
		{
			when: 'an episode is closed in silence',
			findings: [80, 15, 14, 80, 79],
			parameters: ONLY_LOW,
			wanted: ['null', 'items', 'null', 'empty list', 'null'],
		},
		{
			when: 'an episode is opened in silence',
			findings: [80, 15, 14, 80, 79],
			parameters: { events: ['recovered'] },
			wanted: ['null', 'empty list', 'null', 'items', 'null'],
		},
		{
			when: 'a top-up lifts an empty account a little',
			findings: [80, 15, -5, 12, 11],
			parameters: { events: ['low', 'depleted'] },
			wanted: ['null', 'items', 'items', 'empty list', 'null'],
		},
		{
			when: 'the period is renewed in silence',
			findings: [
				{ remaining: 60, resetsAt: timeOf(1.5) },
				{ remaining: 60, resetsAt: timeOf(1.5) },
				{ remaining: 90, resetsAt: timeOf(700) },
				{ remaining: 89, resetsAt: timeOf(700) },
			],
			parameters: ONLY_LOW,
			wanted: ['null', 'null', 'empty list', 'null'],
		},
		{
			when: 'there is a new lot, and later it is used up',
			findings: [
				60,
				{ remaining: 60, expiresAt: timeOf(900) },
				{ remaining: 50, expiresAt: timeOf(900) },
				{ remaining: 0, expiresAt: timeOf(900) },
				{ remaining: 0, expiresAt: timeOf(900) },
			],
			parameters: { events: ['expired'] },
			wanted: ['null', 'empty list', 'null', 'null', 'empty list'],
		},
		{
			when: 'a failure that was thrown is over',
			findings: [80, 'fail', 'fail', 'fail', 79, 78],
			parameters: ONLY_LOW,
			wanted: ['null', 'null', 'null', 'null', 'empty list', 'null'],
		},
		{
			when: 'a failure that was told is over',
			findings: [80, 'fail', 'fail', 'fail', 79, 78],
			parameters: { events: ['readFailed'] },
			wanted: ['null', 'null', 'null', 'items', 'empty list', 'null'],
		},
		{
			when: 'reads fail too seldom to be told',
			findings: [80, 'fail', 'fail', 79, 'fail', 78],
			wanted: ['null', 'null', 'null', 'null', 'null', 'null'],
		},
	];

	it.each(cases)(
		'is made only where it is needed: $when',
		async ({ findings, parameters, wanted }) => {
			const { watch, stored } = await pollsOf(findings, parameters);
			expect(stored).toEqual(wanted);
			expect(watch.trigger.emptyExecutions).toBe(
				wanted.filter((entry) => entry === 'empty list').length,
			);
		},
	);
});

describe('what n8n stores', () => {
	it('is the state of the last poll that returned something', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 79]);
		const atActivation = watch.trigger.storedState;
		await watch.poll([60, 40, 30]);
		expect(watch.trigger.storedState).toBe(atActivation);
		await watch.poll([15]);
		expect(watch.trigger.storedState).not.toBe(atActivation);
	});

	it('is plain JSON under 4 KB with a version in it', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 15, 0, 'fail', 'fail', 'fail', 90]);
		const { storedState } = watch.trigger;
		expect(Buffer.byteLength(storedState)).toBeLessThan(4096);
		expect(JSON.parse(storedState)).toHaveProperty('watch.version', 2);
	});

	it.each([
		['of a future version', (state: string) => state.replace('"version":2', '"version":3')],
		['that somebody emptied', () => '{"watch":{}}'],
		['that is no object', () => '{"watch":[1,"x",null]}'],
		['that is a text', () => '{"watch":"{}","simulated":"x"}'],
		['with a part missing', (state: string) => state.replace('"balances"', '"ballast"')],
	])('is discarded if it is a state %s', async (_, change) => {
		const watch = await new SimulatedWatch(loader).play([80, 15]);
		watch.trigger.storedState = change(watch.trigger.storedState);
		await watch.killAndStart(15);
		expect(watch.reported).toEqual(['low', 'low']);
		expect(watch.trigger.items[1]).toMatchObject({ reason: 'initial' });
	});
});

/** A history, and what n8n is told at each of its polls. */
interface History {
	name: string;
	findings: Finding[];
	parameters?: INodeParameters;
	everyMs?: number;
	/** Parameters with which the workflow is published again before the poll of this number. */
	edits?: Record<number, INodeParameters>;
}

const lotted = (remaining: number, days: number): Account => ({
	remaining,
	expiresAt: timeOf(days * 24),
});

const histories: History[] = [
	{ name: 'draining', findings: [100, 80, 60, 40, 21, 19, 15, 10, 5, -1, -2, -3] },
	{ name: 'a fall to zero', findings: [100, 80, 60, 19, 10, 0, 0, 0] },
	{ name: 'an empty account', findings: [0, 0, 0, 50, 50, 15, 15] },
	{ name: 'draining and filled up', findings: [80, 18, 17, 16, 900, 890, 15, 14, 600] },
	{ name: 'wobbling', findings: [30, 19, 21, 19, 21, 19, 25, 19, 21] },
	{
		name: 'small top-ups above an empty account',
		findings: [80, 15, -1, 12, 11, -1, 13, 12, -1, 80],
	},
	{
		name: 'refunds',
		findings: [
			{ remaining: 100, used: 30 },
			{ remaining: 120, used: 10 },
			{ remaining: 19, used: 111 },
			{ remaining: 21, used: 109 },
			{ remaining: 15, used: 115 },
			{ remaining: 80, used: 50 },
		],
	},
	{
		name: 'top-ups of an account that says what was used',
		findings: [
			{ remaining: 80, used: 20 },
			{ remaining: 15, used: 85 },
			{ remaining: -5, used: 105 },
			{ remaining: 5, used: 105 },
			{ remaining: -5, used: 115 },
			{ remaining: 95, used: 115 },
			{ remaining: 10, used: 200 },
		],
	},
	{
		name: 'an outage while it falls',
		findings: [80, 70, 'fail', 'fail', 'fail', 'fail', 15, 14, 80],
	},
	{
		name: 'an outage while it is low',
		findings: [80, 15, 'fail', 'fail', 'fail', 14, 13, 'fail', 80],
	},
	{
		name: 'expiry',
		everyMs: DAY_MS / 2,
		findings: [
			...Array.from({ length: 20 }, (_, poll) => lotted(90 - poll, 9.3)),
			...[5, 5, 80, 80],
		],
	},
	{
		name: 'an expiry that moves on',
		everyMs: DAY_MS,
		findings: [
			...Array.from({ length: 6 }, () => lotted(60, 8.3)),
			...Array.from({ length: 8 }, () => lotted(60, 12.3)),
		],
	},
	{
		name: 'lots that are used up before they expire',
		everyMs: DAY_MS,
		findings: [
			lotted(60, 8.3),
			lotted(60, 8.3),
			lotted(40, 8.3),
			lotted(0, 8.3),
			0,
			0,
			0,
			0,
			0,
			0,
			0,
		],
	},
	{
		name: 'renewal',
		everyMs: DAY_MS,
		findings: [60, 15, 12, 100, 40, 15, 10, 100, 99].map((remaining, day) => ({
			remaining,
			used: 100 - remaining,
			resetsAt: timeOf(24 * (day < 3 ? 2.5 : day < 7 ? 6.5 : 10.5)),
		})),
	},
	{
		name: 'renewal without a date',
		findings: [60, 15, 12, 100, 40, 15, 10, 100].map((remaining) => ({
			remaining,
			used: 100 - remaining,
		})),
	},
	{
		name: 'a threshold raised and lowered',
		findings: [40, 35, 30, 30, 29, 28, 28, 15, 80],
		edits: { 3: { lowThreshold: 50 }, 6: { lowThreshold: 20 } },
	},
	{
		name: 'nothing announced at first',
		parameters: { options: { onFirstRead: 'baseline' } },
		findings: [15, 14, 13, -1, -2, 80, 15, 80],
	},
];

const selections: INodeParameters[] = [
	{},
	{ events: ['low'] },
	{ events: ['recovered', 'expired'] },
];

/** What has to be told all the same if n8n is killed: how low it is, and what expires. */
const LASTING = ['low', 'depleted', 'recovered', 'expiringSoon', 'expired'];

/** A moment right after a poll. */
interface Moment {
	time: number;
	/** What n8n has stored. */
	state: string;
	/** What was told so far. */
	told: unknown[];
	/** The parameters of the workflow. */
	parameters: INodeParameters;
}

/** The ids of what has to be told; of an expiry that moved on in between only what was told. */
function lastingOf({ trigger }: SimulatedWatch): unknown[] {
	return trigger.items
		.filter(({ event }) => LASTING.includes(String(event)))
		.map(({ event, eventId }) => (String(event).startsWith('expir') ? event : eventId));
}

/** Plays the polls after the one of a given number. */
async function playOn(
	watch: SimulatedWatch,
	{ findings, everyMs = HOUR_MS, edits = {} }: History,
	after: number,
	onPoll?: (poll: number) => void,
): Promise<void> {
	for (const [poll, finding] of findings.entries()) {
		if (poll <= after) continue;
		const edit = edits[poll];
		passTime(everyMs);
		watch.answer(finding);
		if (edit === undefined) await watch.trigger.poll();
		else await watch.trigger.publish(edit);
		onPoll?.(poll);
	}
}

describe.each(histories)('n8n is killed during this history: $name', (history) => {
	it.each(selections)('tells what it would have told without, selected: %j', async (selection) => {
		const moments: Moment[] = [];
		let parameters = { ...history.parameters, ...selection };
		const unharmed = new SimulatedWatch(loader, parameters);
		const note = (poll: number) => {
			parameters = { ...parameters, ...history.edits?.[poll] };
			const { storedState: state } = unharmed.trigger;
			moments.push({ time: Date.now(), state, told: lastingOf(unharmed), parameters });
		};
		await unharmed.activate(history.findings[0] ?? 0);
		note(0);
		await playOn(unharmed, history, 0, note);
		const wanted = lastingOf(unharmed);
		expectWellFormed(unharmed.trigger.items);

		for (const [poll, moment] of moments.entries()) {
			jest.setSystemTime(moment.time);
			const watch = new SimulatedWatch(loader, moment.parameters);
			watch.trigger.storedState = moment.state;
			await watch.killAndStart(history.findings[poll] ?? 0);
			await playOn(watch, history, poll);
			const told = [...moment.told, ...lastingOf(watch)];
			expect({ killedAfter: poll, told }).toEqual({ killedAfter: poll, told: wanted });
		}
	});
});

describe('a restart', () => {
	it('says nothing again after silent polls while the balance is low', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 15, 14, 13, 12]);
		await watch.killAndStart(11);
		await watch.poll([10, 9]);
		expect(watch.reported).toEqual(['low']);
	});

	it('says low again when it had recovered before', async () => {
		const watch = await new SimulatedWatch(loader, ONLY_LOW).play([80, 18, 900]);
		await watch.killAndStart(15);
		expect(watch.reported).toEqual(['low', 'low']);
	});

	it('says depleted again when a top-up came before', async () => {
		const parameters = { events: ['low', 'depleted'] };
		const watch = await new SimulatedWatch(loader, parameters).play([20, 0, 0, 15]);
		await watch.killAndStart(0);
		await watch.poll([0]);
		expect(watch.reported).toEqual(['low', 'depleted', 'depleted']);
	});

	it('says between which readings it happened', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 70, 60]);
		await watch.killAndStart(15);
		expect(watch.trigger.items).toMatchObject([
			{ event: 'low', previousRemaining: 80, change: -65 },
		]);
		expect(watch.trigger.items[0]?.occurredBetween).toEqual([
			timeOf(0),
			new Date(Date.now()).toISOString(),
		]);
	});

	it('closes a failure that was told before', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 'fail', 'fail', 'fail', 'fail']);
		await watch.killAndStart(80);
		expect(watch.reported).toEqual(['readFailed', 'readRecovered']);
		expect(watch.trigger.items[1]?.episodeId).toBe(watch.trigger.items[0]?.episodeId);
	});

	it('does not tell a failure again that goes on', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 'fail', 'fail', 'fail']);
		await watch.killAndStart('fail');
		await watch.poll(['fail', 'fail', 'fail', 80]);
		expect(watch.reported).toEqual(['readFailed', 'readRecovered']);
	});

	it('twice in a row tells nothing twice', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 15]);
		await watch.killAndStart(14);
		await watch.killAndStart(13);
		await watch.poll([80]);
		await watch.killAndStart(80);
		expect(watch.reported).toEqual(['low', 'toppedUp', 'recovered']);
	});

	it('of another leader is one like any other', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 15, 14]);
		watch.answer(13);
		await watch.trigger.killAndStart('leadershipChange');
		await watch.poll([12]);
		expect(watch.reported).toEqual(['low']);
	});
});

describe('another name of the node', () => {
	it('starts a new watch with other ids under the same key', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 15, 14]);
		passTime(HOUR_MS);
		await watch.trigger.rename('Watch of the credits');
		expect(watch.reported).toEqual(['low', 'low']);
		const [before, after] = watch.trigger.items;
		expect(after).toMatchObject({ reason: 'initial', dedupKey: before?.dedupKey });
		expect(after?.episodeId).not.toBe(before?.episodeId);
	});
});

describe('a workflow published again', () => {
	it('goes on with the state that n8n has stored', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 15, 14]);
		await watch.trigger.publish({ options: { accountLabel: 'Client A' } });
		await watch.poll([13, 80]);
		expect(watch.reported).toEqual(['low', 'toppedUp', 'recovered']);
	});

	it('with the account in another unit is a new watch', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 15, 14]);
		await watch.trigger.publish({ simulatedUnit: 'token' });
		expect(watch.reported).toEqual(['low', 'low']);
		expect(watch.trigger.items[1]).toMatchObject({ reason: 'initial', unit: 'token' });
	});
});

describe('the clock', () => {
	it('may be set back by days without silencing the watch', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 79]);
		passTime(-3 * DAY_MS);
		await watch.poll([78, 15]);
		expect(watch.reported).toEqual(['low']);
	});

	it('may stand still', async () => {
		const watch = await new SimulatedWatch(loader).play([80, 79, 15, 15, 80, 80, 15], 0);
		expect(watch.reported).toEqual(['low', 'toppedUp', 'recovered', 'low']);
	});
});
