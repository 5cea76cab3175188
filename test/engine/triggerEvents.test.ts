import { NodeApiError, type IDataObject, type INodeParameters } from 'n8n-workflow';

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import { expectWellFormed } from '../support/eventItems';
import { passTime, timeOf, useSimulatedWatches, type Finding } from '../support/watch';

const watchWith = useSimulatedWatches();

/** Findings of an account that reports what was used, with a limit of 100. */
const counting = (...amounts: number[]): Finding[] =>
	amounts.map((remaining) => ({ remaining, used: 100 - remaining, limit: 100 }));

/** Findings of an account with one lot that expires. */
const expiring = (hours: number, ...amounts: number[]): Finding[] =>
	amounts.map((remaining) => ({ remaining, expiresAt: timeOf(hours) }));

/** Findings of an account with one lot of 60 credits that expires. */
const days = (polls: number, hours: number): Finding[] =>
	expiring(hours, ...Array.from({ length: polls }, () => 60));

describe('a watch reports', () => {
	type Row = [
		name: string,
		findings: Finding[],
		wanted: string,
		parameters?: INodeParameters,
		everyMs?: number,
	];

	const burning = Array.from({ length: 200 }, (_, hour) => 1000 - 5 * hour);
	const outage = Array.from({ length: 16 }, (): Finding => 'fail');
	const lots = { events: ['expiringSoon', 'expired'] };
	const share = (lowThresholdType: string) => ({ lowThreshold: 50, lowThresholdType });
	const running = (runningOutWithin = 48) => ({
		events: ['runningOutSoon', 'runwayRecovered'],
		lowThreshold: 1,
		options: { runningOutWithin },
	});
	const lotWith = (options: INodeParameters) => ({ ...lots, options });
	const reminding = { options: { remindEvery: 24, maxReminders: 2 } };
	const margin = { events: ['low', 'recovered'], options: { recoverMargin: 50 } };

	// One row for each event and each setting; the rest of a watch is tested without n8n.
	const rows: Row[] = [
		['its levels', [80, 15, -1, -2, 80, 15], 'low depleted toppedUp recovered low'],
		['a renewal', counting(50, 10, 100), 'low reset recovered'],
		['an expiry', days(12, 241), 'expiringSoon expiringSoon expired', lots, DAY_MS],
		['failed reads', [80, 'fail', 'fail', 'fail', 80], 'readFailed readRecovered'],
		// A simulated account is polled however often it fails.
		['many of them', [80, ...outage, 80], 'readFailed readRecovered', {}, MINUTE_MS],
		['a short runway', [...burning, 3000], 'runningOutSoon runwayRecovered', running()],
		['every poll', [80, 'fail', 15], 'everyPoll everyPoll', { events: ['everyPoll'] }],
		['one event, stored as text', [80, 15, 80], 'recovered', { events: 'recovered' }],
		['Low Threshold', [80, 49], 'low', { lowThreshold: '50' }],
		['percent', counting(80, 49), 'low', share('percent')],
		['percent of the top-up', [80, 39], 'low', share('percentOfTopUp')],
		['Further Thresholds', [80, 15, 9], 'low low', { options: { furtherThresholds: '10' } }],
		['Recover Margin', [80, 15, 25], 'low', margin],
		['Confirm Reads', [80, 15, 15, 40, 15, 15, 15], 'low', { options: { confirmReads: 3 } }],
		['On First Read', [15, 14, 0, 0], 'depleted', { options: { onFirstRead: 'baseline' } }],
		['reminders', [15, 15, 15, 15, 15], 'low low low', reminding, DAY_MS],
		['Min Top-Up', [60, 160, 250], 'toppedUp', { options: { minTopUp: 100 } }],
		['Expiring Within', days(3, 60), 'expiringSoon', lotWith({ expiringWithin: '1' }), DAY_MS],
		['Min Expiring', days(3, 60), '', lotWith({ minExpiring: 61 }), DAY_MS / 2],
		['Failed Reads', [80, 'fail', 80], 'readFailed readRecovered', { options: { failedReads: 1 } }],
		['Running Out Within', burning.slice(0, 170), '', running(1)],
	];

	it.each(rows)('%s', async (_, findings, wanted, parameters = {}, everyMs = HOUR_MS) => {
		const watch = await watchWith(parameters).play(findings, everyMs);
		expect(watch.reported.join(' ')).toBe(wanted);
		expect(watch.trigger.errors).toEqual([]);
	});
});

describe('an event item', () => {
	const account = 'Simulated Account: ';
	const key = (kind: string): unknown =>
		expect.stringMatching(new RegExp(`^credits:simulated:simulated:${kind}:[\\w-]{8}$`));

	it('says what happened and between which readings, and sums it up in a line', async () => {
		const watch = await watchWith().play([80, 'fail', 'fail', 15]);
		expect(watch.items).toMatchObject([
			{
				event: 'low',
				severity: 'warning',
				reason: 'crossed',
				previousRemaining: 80,
				remaining: 15,
				change: -65,
				threshold: 20,
				thresholdType: 'amount',
				level: 1,
				since: timeOf(3),
				occurredBetween: [timeOf(0), timeOf(3)],
				lot: null,
				readError: null,
				dedupKey: key('credits:level'),
				summary: `${account}15 credits left, low (at or below 20)`,
			},
		]);
	});

	it('says what a failed read was like', async () => {
		const watch = await watchWith({ options: { failedReads: 2 } }).play([80, 'fail', 'fail', 70]);
		expect(watch.items).toMatchObject([
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
				dedupKey: key('account:read'),
				readError: { class: 'unavailable', httpCode: null, providerCode: null, retryable: true },
				summary: `${account}balance unknown. Simulated Account (No Credential) is not available right now`,
			},
			{
				event: 'readRecovered',
				severity: 'info',
				remaining: 70,
				previousRemaining: 80,
				change: -10,
				dedupKey: key('account:read'),
				since: timeOf(1),
				readError: null,
				summary: `${account}can be read again; 70 credits left`,
			},
		]);
	});

	it('says how much was bought, and that a period was renewed', async () => {
		const bought = await watchWith().play([60, 160]);
		const about = `${account}topped up by about 100 credits; 160 credits left`;
		expect(bought.items).toMatchObject([{ topUpAmount: 100, topUpExact: false, summary: about }]);
		const renewed = await watchWith({ events: ['reset'] }).play(counting(50, 10, 100));
		const summary = `${account}the period was renewed; 100 credits left`;
		expect(renewed.items).toMatchObject([{ event: 'reset', summary }]);
	});

	it('says how much will be lost, and was', async () => {
		const watch = await watchWith().play([...expiring(30, 60, 55, 50), 0], DAY_MS / 2);
		const lotOf = (remaining: number) => ({ id: 'simulated', remaining, expiresAt: timeOf(30) });
		expect(watch.items.filter(({ lot }) => lot !== null)).toMatchObject([
			{
				event: 'expiringSoon',
				lot: lotOf(60),
				summary: `${account}60 credits will expire on 2026-03-03 (UTC); 60 credits left`,
			},
			{ event: 'expiringSoon', lot: lotOf(55) },
			{ event: 'expired', lot: lotOf(50) },
		]);
	});
});

describe('a test in the editor', () => {
	/** The item that the editor shows of such an account. */
	async function sampleOf(finding: Finding, parameters: INodeParameters): Promise<IDataObject> {
		const watch = watchWith(parameters);
		const { items, error } = await watch.fetchTestEvent(finding);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expectWellFormed(items ?? []);
		expect(watch.trigger.storedState).toBe('{}');
		const [item = {}] = items ?? [];
		expect(item).toMatchObject({ reason: 'sample', summary: expect.stringMatching(/^Test: /) });
		return item;
	}

	const [healthy = 80] = counting(80);

	type Sample = [event: string, before: number | null, now: number | null, facts?: object];
	const samples: Sample[] = [
		['low', 100, 20, { threshold: 20, level: 1 }],
		['depleted', 80, 0],
		['recovered', 20, 100],
		['toppedUp', 0, 80, { topUpAmount: 80, topUpExact: true }],
		['reset', 0, 100],
		['expiringSoon', 80, 80, { lot: { remaining: 80, expiresAt: timeOf(7 * 24) } }],
		['expired', 160, 80, { lot: { remaining: 80, expiresAt: timeOf(0) } }],
		['readFailed', 80, null],
		['readRecovered', 80, 80],
		['runningOutSoon', 100, 80, { runway: { status: 'ok', hours: 24 } }],
		['runwayRecovered', 100, 80, { runway: { status: 'ok', hours: 96 } }],
		['everyPoll', null, 80],
	];

	it.each(samples)(
		'shows %s where only that is selected, and nothing that contradicts it',
		async (event, previousRemaining, remaining, facts = {}) => {
			const item = await sampleOf(healthy, { events: [event] });
			const isComparable = remaining !== null && previousRemaining !== null;
			const change = isComparable ? remaining - previousRemaining : null;
			expect(item).toMatchObject({ event, previousRemaining, remaining, change, ...facts });
			for (const amount of [15, 0, -5]) {
				expect((await sampleOf(amount, { events: [event] })).event).toBe(event);
			}
			if (remaining === null) return;
			const status = remaining === 0 ? 'depleted' : remaining <= 20 ? 'low' : 'ok';
			expect(item).toMatchObject({ limit: 100, used: 100 - remaining, readError: null, status });
		},
	);

	const low = { events: ['low'], lowThreshold: 25 };
	const at = (threshold: number) => ({ remaining: threshold, threshold, status: 'low' });

	it.each<[string, Finding, INodeParameters, expected: object]>([
		['what is the matter', 15, {}, { event: 'low', remaining: 15, threshold: 20, level: 1 }],
		['how bad it is', 0, {}, { event: 'depleted', severity: 'critical' }],
		[
			'a low balance before the event selected first',
			0,
			{ events: ['recovered', 'low'] },
			{ event: 'low' },
		],
		[
			'otherwise the first event selected',
			80,
			{ events: ['recovered', 'low'] },
			{ event: 'recovered' },
		],
		['a single event, stored as text', 80, { events: 'toppedUp' }, { event: 'toppedUp' }],
		['low at a percentage', healthy, { ...low, lowThresholdType: 'percent' }, at(25)],
		[
			'low at a percentage of the last top-up',
			{ remaining: 80, limit: 200 },
			{ ...low, lowThresholdType: 'percentOfTopUp' },
			{ ...at(50), summary: expect.stringContaining('low (at or below 50)') as string },
		],
		[
			'the real lot',
			{ remaining: 60, expiresAt: timeOf(30) },
			{ events: ['expiringSoon'] },
			{ lot: { id: 'simulated', remaining: 60, expiresAt: timeOf(30) } },
		],
		[
			'the key of a real expiry',
			{ remaining: 80, expiresAt: timeOf(900) },
			{ events: ['expired'] },
			{ dedupKey: expect.stringMatching(/:credits:expiry:2026-03-02:[\w-]{8}$/) as string },
		],
		['a failed read as its event', 'fail', {}, { event: 'readFailed', remaining: null }],
	])('shows %s', async (_, finding, parameters, expected) => {
		expect(await sampleOf(finding, parameters)).toMatchObject(expected);
	});

	it('shows keys like those of a real event', async () => {
		const { dedupKey, episodeId, since } = await sampleOf(80, { events: ['low'] });
		expect(dedupKey).toMatch(/^credits:simulated:simulated:credits:level:[\w-]{8}$/);
		expect([episodeId, since]).toEqual([`${String(dedupKey)}:${timeOf(0)}:1`, timeOf(0)]);
	});

	it('shows a failed read as an error where Read Failed is not selected', async () => {
		const { items, error } = await watchWith({ events: ['low'] }).fetchTestEvent('fail');
		expect(items).toBeNull();
		expect(error).toBeInstanceOf(NodeApiError);
	});

	it('leaves the watch alone, and always reads', async () => {
		const watch = await watchWith().play([80, 15, 'fail', 'fail', 'fail']);
		const { storedState } = watch.trigger;
		for (const finding of [90, 'fail', 0] as const) await watch.fetchTestEvent(finding);
		expect(watch.trigger.storedState).toBe(storedState);
		await watch.poll([14, 80]);
		expect(watch.reported).toEqual(['low', 'readFailed', 'readRecovered', 'toppedUp', 'recovered']);
	});
});

describe('a list in Simulated Remaining', () => {
	/** Polls a list some more times. */
	async function pollOn({ trigger }: ReturnType<typeof watchWith>, times: number): Promise<void> {
		for (let count = 0; count < times; count++) {
			passTime(HOUR_MS);
			await trigger.poll();
		}
	}

	it('yields one entry per poll and the first one in a test, and starts over when it is edited', async () => {
		const events = ['everyPoll'];
		const watch = watchWith({ events, simulatedRemaining: '100, 60,fail ,15' });
		await watch.trigger.activate();
		await pollOn(watch, 1);
		for (let round = 0; round < 2; round++) {
			expect((await watch.trigger.fetchTestEvent()).items).toMatchObject([{ remaining: 100 }]);
		}
		await watch.trigger.publish({ options: { accountLabel: 'Client A' } });
		await pollOn(watch, 2);
		await watch.trigger.publish({ simulatedRemaining: '100, 60, 15, 5' });
		await pollOn(watch, 1);
		const amounts = watch.trigger.items.map(({ remaining }) => remaining);
		expect(amounts).toEqual([100, 60, 15, 15, 100, 60]);
	});
});
