import type { IDataObject, IExecuteFunctions, INodeParameters, INodeType } from 'n8n-workflow';

import { HOUR_MS } from '../../nodes/Credits/balance/time';
import { itemError } from '../support/balanceItems';
import { longestBlock } from '../support/longestBlock';
import { ON_ERROR, useTestWorld, type PlainRunSetup } from '../support/useTestWorld';

const world = useTestWorld();

/** Readings of one account, an hour apart, the newest one just now. */
function burning(count: number, perHour: number, fields: IDataObject = {}): IDataObject[] {
	const now = Date.now();
	return Array.from({ length: count }, (_, index) => ({
		provider: 'kieAi',
		account: 'Client A',
		balance: 'credits',
		unit: 'credit',
		remaining: 10_000 - index * perHour,
		retrievedAt: new Date(now - (count - 1 - index) * HOUR_MS).toISOString(),
		...fields,
	}));
}

async function forecast(
	input: readonly object[],
	parameters: INodeParameters = {},
	setup: PlainRunSetup = {},
) {
	const whole = { operation: 'forecast', simplify: false, ...parameters };
	const left = await world.run(whole, { input, ...setup });
	const files = left.items.map(({ binary }) => binary?.chart);
	const charts = files.map((file) => Buffer.from(file?.data ?? '', 'base64').toString());
	return { ...left, files, charts };
}

const CHART = { attachChart: true };

describe('Forecast', () => {
	it('predicts when a steady burn will have used what is left', async () => {
		const { items, error } = await forecast(burning(8 * 24, 10));
		expect(error).toBeUndefined();
		const left = 10_000 - (8 * 24 - 1) * 10;
		const json = {
			provider: 'kieAi',
			account: 'Client A',
			balance: 'credits',
			remaining: left,
			unit: 'credit',
			readings: 8 * 24,
			retrievedAt: expect.any(String),
			summary: expect.stringMatching(
				/^Kie\.ai – Client A: 8,090 credits left, enough for about 3\d days \(/,
			),
			runway: expect.objectContaining({ status: 'ok', burnPerDay: 240 }),
		};
		expect(items).toEqual([{ json, pairedItem: { item: 8 * 24 - 1 } }]);
		const { hours } = items[0]?.json.runway as { hours: number };
		expect(Math.abs(hours / (left / 10) - 1)).toBeLessThan(0.02);
	});

	it('keeps accounts, balances and units apart, in any order and with duplicates', async () => {
		const first = burning(50, 1);
		const others = [burning(50, 2, { account: 'Client B' }), burning(50, 3, { unit: 'USD' })];
		const mixed = [...first, ...others.flat(), ...first];
		const shuffled = mixed.map((_, index) => mixed[(index * 77) % mixed.length] ?? {});
		const { passed } = await forecast(shuffled);
		expect(passed.map(({ account, unit, remaining }) => [account, unit, remaining]).sort()).toEqual(
			[
				['Client A', 'USD', 10_000 - 49 * 3],
				['Client A', 'credit', 10_000 - 49],
				['Client B', 'credit', 10_000 - 49 * 2],
			],
		);
	});

	it('says that there are too few readings, and does not repeat the name of the provider', async () => {
		const { passed } = await forecast(burning(1, 0, { account: 'Kie.ai Credits account 2' }));
		expect(passed).toMatchObject([
			{
				account: 'Kie.ai Credits account 2',
				runway: { status: 'accumulating', hours: null, exhaustsAt: null },
				summary: 'Kie.ai (2): 10,000 credits left, too few readings for a forecast yet',
			},
		]);
	});

	it('reads times as tables store them, in the time zone of the workflow', async () => {
		const row = { remaining: '9855', retrievedAt: '2026-03-01 13:30:00', used: '' };
		const { passed } = await forecast([row], {}, { timezone: 'Asia/Kolkata' });
		expect(passed).toMatchObject([
			{ provider: null, account: null, remaining: 9855, retrievedAt: '2026-03-01T08:00:00.000Z' },
		]);
	});

	it('leaves out items of failed reads without a hint, and accepts unlimited accounts', async () => {
		const readings = burning(30, 5);
		const unread = { ...readings[0], remaining: null, status: 'unknown' };
		const unlimited = { ...readings[0], account: 'Client C', remaining: null, unlimited: true };
		const { passed, hints } = await forecast([...readings, unread, unlimited]);
		expect(passed.map(({ readings: count }) => count)).toEqual([30, 1]);
		expect(passed[1]).toMatchObject({ runway: { status: 'notApplicable' } });
		expect(hints).toEqual([]);
	});

	it('returns with Simplify, which is on, the fields that people use, in their order', async () => {
		const readings = burning(8 * 24, 10);
		const [whole] = (await forecast(readings)).passed;
		const [simple = {}] = (await world.run({ operation: 'forecast' }, { input: readings })).passed;
		const { hours, hoursLow, hoursHigh, exhaustsAt, burnPerDay } = whole?.runway as IDataObject;
		expect(Object.entries(simple)).toEqual([
			['account', 'Client A'],
			['balance', 'credits'],
			['remaining', 8090],
			['unit', 'credit'],
			['runwayStatus', 'ok'],
			['hours', expect.closeTo(Number(hours), 1)],
			['hoursLow', expect.closeTo(Number(hoursLow), 1)],
			['hoursHigh', expect.closeTo(Number(hoursHigh), 1)],
			['exhaustsAt', expect.any(String)],
			['burnPerDay', burnPerDay],
			['summary', whole?.summary],
			['retrievedAt', whole?.retrievedAt],
			['provider', 'kieAi'],
		]);
		const lag = Date.parse(String(simple.exhaustsAt)) - Date.parse(String(exhaustsAt));
		expect(Math.abs(lag)).toBeLessThan(60_000);
	});

	it('blocks the event loop for less than 50 ms, with charts of many accounts', async () => {
		const readings = Array.from({ length: 40 }, (_, account) =>
			burning(72, 5, { account: `Client ${account}` }),
		).flat();
		const parameters = { options: { ...CHART, chartThreshold: 500 } };
		const blockedMs = await longestBlock(world.loader, async () => {
			expect((await forecast(readings, parameters)).passed).toHaveLength(40);
		});
		expect(blockedMs).toBeLessThan(50);
	}, 60_000);
});

describe('rows that are not readings', () => {
	const rows = [{ status: 'unknown' }, { id: 1, name: 'a raw row' }, { id: 2 }];
	const message =
		"No item is a reading: 'retrievedAt' is missing where a date and time was expected";

	it.each(ON_ERROR)(
		'are left out, and one hint says how many and what is wrong with the first (On Error: %s)',
		async (onError) => {
			const readings = burning(60, 5);
			readings.splice(7, 0, { ...readings[0], remaining: '' });
			readings.splice(20, 0, { ...readings[0], retrievedAt: {} });
			readings.push({ ...readings[0], retrievedAt: '2626-01-01T00:00:00Z' });
			const { passed, refused, hints, error } = await forecast(readings, {}, { onError });
			expect([error, refused]).toEqual([undefined, []]);
			expect(passed).toMatchObject([{ readings: 60, remaining: 9705 }]);
			expect(hints).toEqual([
				"3 of 63 items are not readings and were left out. The first is item 7: 'remaining' is an empty text where a number was expected.",
			]);
		},
	);

	it('are reported even if there is only one', async () => {
		const { passed, hints } = await forecast([...burning(5, 5), { remaining: 3 }]);
		expect(passed).toHaveLength(1);
		expect(hints).toEqual([
			"1 of 6 items is not a reading and was left out: item 5, 'retrievedAt' is missing where a date and time was expected.",
		]);
	});

	it('fail when no other is left, and the error says what a reading is', async () => {
		const { error } = await forecast(rows);
		expect(error).toMatchObject({ name: 'NodeOperationError', message, context: { itemIndex: 1 } });
		const reading = /'remaining' \(a number\) and 'retrievedAt' \(a date .*'Readings and runway'/;
		expect(error?.description).toMatch(reading);
		expect((await forecast([{ status: 'unknown' }])).error?.message).toBe(
			'No item is a reading: all of them come from reads that did not succeed, or from balances that the plan does not have',
		);
	});

	it('do not pass under Continue, nor down the success branch', async () => {
		for (const simplify of [true, false]) {
			const continued = await forecast(rows, { simplify }, { onError: 'continueRegularOutput' });
			expect(continued.passed).toEqual([{ error: itemError('configuration', message) }]);
		}
		const branched = await forecast(rows, {}, { onError: 'continueErrorOutput' });
		expect([branched.error, branched.passed]).toEqual([undefined, []]);
		expect(branched.refused).toMatchObject([{ error: { message }, message }]);
	});
});

describe('a chart', () => {
	it('is attached to each item only when asked', async () => {
		const readings = [...burning(60, 5), ...burning(60, 5, { account: 'Client <B>' })];
		expect((await forecast(readings)).files).toEqual([undefined, undefined]);
		const options = { ...CHART, chartThreshold: 500 };
		const { files, charts } = await forecast(readings, { options });
		expect(files).toMatchObject([
			{ fileName: 'runway-kieAi-Client-A-credits.svg', mimeType: 'image/svg+xml' },
			{ fileName: 'runway-kieAi-Client-B-credits.svg', mimeType: 'image/svg+xml' },
		]);
		expect(charts[1]).toMatch(/^<svg .*<\/svg>\s*$/s);
		expect(charts[1]).toContain('Kie.ai – Client &lt;B&gt;');
		expect(charts[1]).toContain('threshold 500');
	});

	it('takes its settings from the first item only, whatever the others yield', async () => {
		const readings = burning(40, 5).map((reading, index) => ({ ...reading, line: index || 300 }));
		const options = { ...CHART, chartThreshold: '={{ $json.line === 300 ? 300 : "?" }}' };
		expect((await forecast(readings, { options })).charts[0]).toContain('threshold 300');
	});

	it('marks a top-up, and neither a refund nor the end of a false 0', async () => {
		const bought = (index: number) => (index >= 20 ? 3000 : 0) + (index >= 40 ? 7 : 0);
		const readings = burning(60, 5).map((reading, index) => ({
			...reading,
			remaining: [30, 31].includes(index) ? 0 : Number(reading.remaining) + bought(index),
		}));
		const { charts, passed } = await forecast(readings, { options: CHART });
		expect(charts[0]?.match(/\+[\d,]+/g)).toEqual(['+2,995']);
		expect(passed).toMatchObject([{ readings: 60, runway: { status: 'ok', burnPerDay: 120 } }]);
	});

	it.each([
		['USD', ['+4.98']],
		['credit', undefined],
	])('marks a top-up of less than ten: %s', async (unit, marks) => {
		const readings = burning(60, 0, { unit }).map((reading, index) => ({
			...reading,
			remaining: 6 - index * 0.02 + (index >= 20 ? 5 : 0),
		}));
		const { charts } = await forecast(readings, { options: CHART });
		expect(charts[0]?.match(/\+[\d.,]+/g) ?? undefined).toEqual(marks);
	});

	it('is refused with a threshold that is not a number', async () => {
		const options = { ...CHART, chartThreshold: 'high' };
		const { error } = await forecast(burning(3, 1), { options });
		expect(error?.message).toBe("'Chart Threshold' must be a number of 0 or more");
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'passes no reading off as a forecast when a file cannot be stored (On Error: %s)',
		async (onError) => {
			const node = world.loader.getNode('credits').type as Required<Pick<INodeType, 'execute'>>;
			const { execute } = node;
			node.execute = async function (this: IExecuteFunctions) {
				this.helpers.prepareBinaryData = async () => await Promise.reject(new Error('Disk full'));
				return await execute.call(this);
			};
			const { passed, refused } = await forecast(burning(60, 5), { options: CHART }, { onError });
			node.execute = execute;
			const failed = { error: { message: 'The forecast could not be computed' } };
			const [marked, others] =
				onError === 'continueErrorOutput' ? [refused, passed] : [passed, refused];
			expect(marked).toMatchObject([failed]);
			expect(others).toEqual([]);
		},
	);
});
