import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import { DAY_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import { loadBuiltPackage } from '../../harness/engine/engine';
import {
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

function watchWith(parameters: INodeParameters = {}): SimulatedWatch {
	return new SimulatedWatch(loader, parameters);
}

const repeated = (times: number, ...findings: Finding[]): Finding[] =>
	Array.from({ length: times }, () => findings).flat();

const fiveLowDays: Finding[] = [30, ...repeated(20, 18, 17, 16, 15, 14, 12)];

/** What an account is like whose provider says what was used. */
const used = (remaining: number, amount: number): Account => ({ remaining, used: amount });

interface Situation {
	name: string;
	findings: Finding[];
	parameters?: INodeParameters;
	everyMs?: number;
	wanted: string[];
}

const situations: Situation[] = [
	{
		name: 'a balance burns down to nothing',
		findings: [100, 80, 60, 40, 21, 19, 15, 10, 5, 0, 0, 0],
		wanted: ['low', 'depleted'],
	},
	{ name: 'it is low when watching starts', findings: [15, 14, 13, 12], wanted: ['low'] },
	{ name: 'it is empty when watching starts', findings: [0, 0, 0], wanted: ['depleted'] },
	{
		name: 'it is topped up and falls again',
		findings: [30, 18, 90, 60, 30, 18],
		wanted: ['low', 'toppedUp', 'recovered', 'low'],
	},
	{
		name: 'it wobbles around the threshold',
		findings: [30, ...repeated(5, 19, 21), 19],
		wanted: ['low'],
	},
	{ name: 'it stays low for five days', findings: fiveLowDays, wanted: ['low'] },
	{
		name: 'it stays low for five days and a reminder a day is asked for',
		parameters: { options: { remindEvery: 24 } },
		findings: fiveLowDays,
		wanted: ['low', 'low', 'low', 'low', 'low'],
	},
	{
		name: 'two reminders are the most that is asked for',
		parameters: { options: { remindEvery: 24, maxReminders: 2 } },
		findings: fiveLowDays,
		wanted: ['low', 'low', 'low'],
	},
	{
		name: 'the provider is down while it falls',
		findings: [30, 25, 'fail', 'fail', 15, 15],
		wanted: ['low'],
	},
	{ name: 'it falls below zero', findings: [40, 25, -5, -6], wanted: ['depleted'] },
	{ name: 'a read fails while it is low', findings: [30, 15, 'fail', 15, 14], wanted: ['low'] },
	{
		name: 'only Low is selected and it falls to zero at once',
		parameters: { events: ['low'], lowThreshold: 500 },
		findings: [600, 0, 0],
		wanted: ['low'],
	},
	{
		name: 'the period renews while it is low',
		parameters: { lowThreshold: 50 },
		findings: [used(500, 500), used(10, 990), used(1000, 0)],
		wanted: ['low', 'reset', 'recovered'],
	},
	{
		name: 'failed jobs are refunded',
		findings: [used(700, 300), used(720, 280)],
		wanted: [],
	},
	{
		name: 'most of what was used is refunded',
		findings: [used(100, 30), used(120, 10)],
		wanted: [],
	},
	{
		name: 'a small threshold',
		parameters: { lowThreshold: 5 },
		findings: repeated(10, 5, 6),
		wanted: ['low'],
	},
	{
		name: 'a percent threshold close to all of it',
		parameters: { lowThreshold: 95, lowThresholdType: 'percent' },
		findings: [94, 100, 94].map((remaining) => ({ remaining, limit: 100 })),
		wanted: ['low', 'recovered', 'low'],
	},
	{
		name: 'a small top-up between two zeros',
		findings: [0, 15, 0, 0],
		wanted: ['depleted', 'toppedUp', 'depleted'],
	},
	{
		name: 'daily polls find nothing left',
		findings: [900, 0],
		everyMs: DAY_MS,
		wanted: ['depleted'],
	},
	{ name: 'a zero that was none', findings: [900, 890, 0, 880], wanted: [] },
	{ name: 'a zero that stays', findings: [900, 890, 0, 0], wanted: ['depleted'] },
	{
		name: 'a zero, a failed read, and zero again',
		findings: [900, 890, 0, 'fail', 0],
		wanted: ['depleted'],
	},
	{
		name: 'zeros that were none while it is low',
		findings: [30, 15, 0, 15, 0, 15],
		wanted: ['low'],
	},
	{
		name: 'a top-up that ends below zero',
		findings: [-100, -50],
		wanted: ['depleted', 'toppedUp'],
	},
	{
		name: 'rises far below a large threshold',
		parameters: { lowThreshold: 500 },
		findings: [100, 0, 0, 12, 0, 12, 0],
		wanted: ['low', 'depleted'],
	},
	{
		name: 'three readings have to agree',
		parameters: { options: { confirmReads: 3 } },
		findings: [80, 15, 15, 40, 15, 15, 15, 15],
		wanted: ['low'],
	},
	{
		name: 'it was low before, and watching starts in silence',
		parameters: { options: { onFirstRead: 'baseline' } },
		findings: [15, 14, 40, 15],
		wanted: ['toppedUp', 'low'],
	},
	{
		name: 'it was low before, watching starts in silence, and it runs out',
		parameters: { options: { onFirstRead: 'baseline' } },
		findings: [15, 14, 0, 0],
		wanted: ['depleted'],
	},
	{
		name: 'only Recovered is selected',
		parameters: { events: 'recovered' },
		findings: [80, 15, 80],
		wanted: ['recovered'],
	},
	{
		name: 'only Depleted is selected and no threshold entered',
		parameters: { events: ['depleted'], lowThreshold: 0 },
		findings: [80, 1, 0.5, 0, 0],
		wanted: ['depleted'],
	},
	{
		name: 'every poll is asked for',
		parameters: { events: ['everyPoll'] },
		findings: [80, 'fail', 15],
		wanted: ['everyPoll', 'everyPoll'],
	},
	{
		name: 'a provider is down for three hours',
		findings: [80, 'fail', 'fail', 'fail', 'fail', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'a provider is down for a few minutes',
		findings: [80, ...repeated(14, 'fail'), 80],
		everyMs: MINUTE_MS,
		wanted: [],
	},
	{
		name: 'a provider is down for 15 minutes',
		findings: [80, ...repeated(16, 'fail'), 80],
		everyMs: MINUTE_MS,
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'one failed read is to be told',
		parameters: { options: { failedReads: 1 } },
		findings: [80, 'fail', 'fail', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'only Read Recovered is selected',
		parameters: { events: ['readRecovered'], options: { failedReads: 9 } },
		findings: [80, 'fail', 'fail', 80],
		wanted: [],
	},
	{
		name: 'what is left expires, a week and a day after it was said',
		parameters: { events: ['expiringSoon', 'expired'] },
		findings: repeated(12, { remaining: 60, expiresAt: timeOf(24 * 10 + 1) }),
		everyMs: DAY_MS,
		wanted: ['expiringSoon', 'expiringSoon', 'expired'],
	},
	{
		name: 'the time of renewal has come',
		findings: [
			{ remaining: 15, resetsAt: timeOf(1.5) },
			{ remaining: 14, resetsAt: timeOf(1.5) },
			{ remaining: 100, resetsAt: timeOf(721.5) },
			{ remaining: 99, resetsAt: timeOf(721.5) },
		],
		wanted: ['low', 'reset', 'recovered'],
	},
];

describe.each(situations)('$name', ({ findings, parameters, everyMs, wanted }) => {
	it(`tells ${wanted.join(', ') || 'nothing'}`, async () => {
		const watch = watchWith(parameters);
		await watch.play(findings, everyMs);
		expect(watch.reported).toEqual(wanted);
		expect(watch.trigger.errors).toEqual([]);
	});
});

describe('the threshold is edited', () => {
	it('says low once when it is raised above the balance', async () => {
		const watch = await watchWith().play([40, 35, 30]);
		await watch.trigger.publish({ lowThreshold: 50 });
		await watch.poll([30, 29, 28]);
		expect(watch.reported).toEqual(['low']);
		expect(watch.trigger.items[0]).toMatchObject({ reason: 'configChanged', threshold: 50 });
	});

	it('says so even where watching began in silence', async () => {
		const watch = await watchWith({ options: { onFirstRead: 'baseline' } }).play([40]);
		await watch.trigger.publish({ lowThreshold: 50 });
		expect(watch.reported).toEqual(['low']);
	});

	it('says nothing when it was low and still is', async () => {
		const watch = await watchWith().play([40, 15]);
		await watch.trigger.publish({ lowThreshold: 50 });
		await watch.poll([14, 13]);
		expect(watch.reported).toEqual(['low']);
	});

	it('closes the episode in silence when it is lowered below the balance', async () => {
		const watch = await watchWith().play([40, 15]);
		await watch.trigger.publish({ lowThreshold: 10 });
		await watch.poll([14, 9]);
		expect(watch.reported).toEqual(['low', 'low']);
		const [first, second] = watch.trigger.items;
		expect(first?.episodeId).not.toBe(second?.episodeId);
		expect(first?.dedupKey).toBe(second?.dedupKey);
	});

	it('says nothing when only an option is edited', async () => {
		const watch = await watchWith().play([40, 21]);
		await watch.trigger.publish({ options: { recoverMargin: 50, remindEvery: 0, minTopUp: 3 } });
		await watch.poll([21, 21]);
		expect(watch.reported).toEqual([]);
	});

	it('does not announce an open episode when an event is selected later', async () => {
		const watch = await watchWith({ events: ['recovered'] }).play([40, 15, 14]);
		await watch.trigger.publish({ events: ['low', 'recovered'] });
		await watch.poll([13, 12, 80]);
		expect(watch.reported).toEqual(['recovered']);
	});
});

describe('the events of one account', () => {
	it('share a key, and have an id for each episode and each notice', async () => {
		const watch = await watchWith().play([80, 15, 0, 0, 80, 15]);
		expect(watch.reported).toEqual(['low', 'depleted', 'toppedUp', 'recovered', 'low']);
		const [low, depleted, toppedUp, recovered, again] = watch.trigger.items;
		expect(low?.dedupKey).toMatch(/^credits:simulated:simulated:credits:level:[\w-]{8}$/);
		expect([depleted, recovered, again].map((item) => item?.dedupKey)).toEqual(
			[low, low, low].map((item) => item?.dedupKey),
		);
		expect([depleted, recovered].map((item) => item?.episodeId)).toEqual(
			[low, low].map((item) => item?.episodeId),
		);
		expect(again?.episodeId).not.toBe(low?.episodeId);
		expect(toppedUp?.eventId).toBe(
			'credits:simulated:simulated:credits:toppedUp:2026-03-02T11:00:00.000Z',
		);
	});

	it('keep their keys under another label', async () => {
		const watch = await watchWith({ options: { accountLabel: 'Client A' } }).play([80, 15]);
		await watch.trigger.publish({ options: { accountLabel: 'Client B' } });
		await watch.poll([80]);
		const [low, , recovered] = watch.trigger.items;
		expect(low?.account).toBe('Client A');
		expect(recovered).toMatchObject({ account: 'Client B', dedupKey: low?.dedupKey });
	});

	it('say what the last reading was and between which readings it happened', async () => {
		const watch = await watchWith().play([80, 'fail', 'fail', 15]);
		expect(watch.trigger.items).toMatchObject([
			{
				event: 'low',
				severity: 'warning',
				reason: 'crossed',
				previousRemaining: 80,
				remaining: 15,
				change: -65,
				since: timeOf(3),
				occurredBetween: [timeOf(0), timeOf(3)],
				lot: null,
				readError: null,
			},
		]);
	});

	it('say what a failed read was like', async () => {
		const watch = await watchWith({ options: { failedReads: 2 } }).play([80, 'fail', 'fail', 70]);
		expect(watch.trigger.items).toMatchObject([
			{
				event: 'readFailed',
				severity: 'warning',
				reason: 'unavailable',
				remaining: null,
				status: 'unknown',
				isLow: null,
				previousRemaining: 80,
				change: null,
				threshold: null,
				since: timeOf(1),
				dedupKey: expect.stringMatching(/^credits:simulated:simulated:account:read:[\w-]{8}$/),
				readError: { class: 'unavailable', httpCode: null, providerCode: null, retryable: true },
			},
			{
				event: 'readRecovered',
				severity: 'info',
				remaining: 70,
				previousRemaining: 80,
				change: -10,
				dedupKey: expect.stringMatching(/^credits:simulated:simulated:account:read:[\w-]{8}$/),
				since: timeOf(1),
				readError: null,
			},
		]);
	});

	it('say how much was bought, and that a difference is not exact', async () => {
		const watch = await watchWith().play([60, 160, used(160, 100), used(150, 110), used(250, 110)]);
		expect(watch.trigger.items).toMatchObject([
			{ event: 'toppedUp', topUpAmount: 100, topUpExact: false },
			{ event: 'toppedUp', topUpAmount: 100, topUpExact: true },
		]);
	});

	it('say in one line what has happened', async () => {
		const expiresAt = timeOf(40);
		const watch = await watchWith({
			simulatedLimit: 100,
			options: { failedReads: 1, confirmReads: 1 },
		}).play([
			{ remaining: 60, expiresAt },
			{ remaining: 15, expiresAt },
			'fail',
			{ remaining: 0, expiresAt },
			{ remaining: 90, expiresAt },
		]);
		const account = 'Simulated Account: ';
		expect(watch.trigger.items.map(({ event, summary }) => [event, summary])).toEqual([
			['expiringSoon', `${account}60 credits will expire on 2026-03-04 (UTC); 60 credits left`],
			['low', `${account}15 credits left, low (at or below 20)`],
			[
				'readFailed',
				`${account}balance unknown. Simulated Account (No Credential) is not available right now`,
			],
			['readRecovered', `${account}can be read again; 0 credits left, depleted`],
			['depleted', `${account}0 credits left, depleted`],
			['recovered', `${account}recovered; 90 credits left`],
		]);
	});

	it('say how much was lost when', async () => {
		const expiresAt = timeOf(30);
		const watch = await watchWith().play(
			[{ remaining: 60, expiresAt }, { remaining: 55, expiresAt }, { remaining: 50, expiresAt }, 0],
			DAY_MS / 2,
		);
		expect(watch.trigger.items.filter(({ lot }) => lot !== null)).toMatchObject([
			{ event: 'expiringSoon', lot: { id: 'simulated', remaining: 60, expiresAt } },
			{ event: 'expiringSoon', lot: { id: 'simulated', remaining: 55, expiresAt } },
			{ event: 'expired', lot: { id: 'simulated', remaining: 50, expiresAt } },
		]);
	});
});
