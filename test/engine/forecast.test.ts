import type { PackageDirectoryLoader } from 'n8n-core';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HOUR_MS } from '../../nodes/Credits/balance/time';
import { loadBuiltPackage, oneNodeWorkflow, runWorkflow } from '../support/engine';

let loader: PackageDirectoryLoader;

beforeAll(async () => {
	loader = await loadBuiltPackage();
});

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
	readings: readonly IDataObject[],
	onError?: 'continueRegularOutput' | 'continueErrorOutput',
	options: INodeParameters = {},
) {
	const run = await runWorkflow(loader, {
		...oneNodeWorkflow({
			parameters: { operation: 'forecast', options },
			...(onError && { onError }),
		}),
		input: readings.map((json) => ({ json })),
	});
	return {
		error: run.error,
		items: run.items('Credits').map(({ json }) => json),
		refused: run.items('Credits', 1).map(({ json }) => json),
		files: run.items('Credits').map(({ binary }) => binary?.chart),
		origins: run.items('Credits').map(({ pairedItem }) => pairedItem),
	};
}

describe('Forecast', () => {
	it('tells when a steady burn has used what is left', async () => {
		const { items, origins, error } = await forecast(burning(8 * 24, 10));
		expect(error).toBeUndefined();
		const left = 10_000 - (8 * 24 - 1) * 10;
		expect(items).toEqual([
			{
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
			},
		]);
		const { hours } = items[0]?.runway as { hours: number };
		expect(hours).toBeGreaterThan((left / 10) * 0.98);
		expect(hours).toBeLessThan((left / 10) * 1.02);
		expect(origins).toEqual([{ item: 8 * 24 - 1 }]);
	});

	it('keeps accounts, balances and units apart, in any order and with duplicates', async () => {
		const first = burning(50, 1);
		const second = burning(50, 2, { account: 'Client B' });
		const third = burning(50, 3, { unit: 'USD' });
		const mixed = [...first, ...second, ...third, ...first];
		const shuffled = mixed.map((_, index) => mixed[(index * 77) % mixed.length] ?? {});
		const { items } = await forecast(shuffled);
		const straight = (await forecast(mixed)).items;
		expect(items.map(({ account, unit }) => `${account} ${unit}`).sort()).toEqual([
			'Client A USD',
			'Client A credit',
			'Client B credit',
		]);
		for (const item of items) {
			const same = straight.find(
				({ account, unit }) => account === item.account && unit === item.unit,
			);
			expect(same?.retrievedAt).toBe(item.retrievedAt);
			expect(same?.remaining).toBe(item.remaining);
		}
	});

	it('says that it has too little to go by', async () => {
		const { items } = await forecast(burning(1, 0));
		expect(items[0]).toMatchObject({
			runway: { status: 'accumulating', hours: null, exhaustsAt: null },
			summary: 'Kie.ai – Client A: 10,000 credits left, too few readings for a forecast yet',
		});
	});

	it('takes amounts and times as tables keep them', async () => {
		const readings = burning(30, 5).map(({ remaining, retrievedAt }) => ({
			remaining: String(remaining),
			retrievedAt: String(retrievedAt).replace('T', ' ').replace('.', '.'),
			used: '',
		}));
		const { items, error } = await forecast(readings);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({ provider: null, account: null, remaining: 9855 });
	});

	it('leaves out items of failed reads, and knows unlimited accounts', async () => {
		const readings = burning(30, 5);
		readings.push({ ...readings[0], remaining: null, status: 'unknown' });
		const unlimited = { ...readings[0], account: 'Client C', remaining: null, unlimited: true };
		const { items } = await forecast([...readings, unlimited]);
		expect(items.map(({ readings: count }) => count)).toEqual([30, 1]);
		expect(items[1]).toMatchObject({ runway: { status: 'notApplicable' } });
	});

	it.each([
		[
			'no time',
			{ retrievedAt: null },
			"Item 1 is no reading: 'retrievedAt' is null where a date and time was expected",
		],
		[
			'a time in the future',
			{ retrievedAt: '2999-01-01T00:00:00Z' },
			"Item 1 is no reading: 'retrievedAt' lies in the future",
		],
		[
			'a text for a number',
			{ remaining: 'plenty' },
			"Item 1 is no reading: 'remaining' is a text where a number was expected",
		],
		[
			'no amount',
			{ remaining: undefined },
			"Item 1 is no reading: 'remaining' is missing where a number was expected",
		],
		[
			'an unreadable used',
			{ used: 'much' },
			"Item 1 is no reading: 'used' is a text where a number was expected",
		],
	])('refuses an item with %s by its number', async (_, fields, message) => {
		const readings = burning(3, 1);
		readings[1] = { ...readings[1], ...fields };
		const stopped = await forecast(readings);
		expect(stopped.error).toMatchObject({
			name: 'NodeOperationError',
			message,
			context: { itemIndex: 1 },
		});
		const continued = await forecast(readings, 'continueRegularOutput');
		expect(continued.items).toMatchObject([
			{ readings: 2 },
			{ error: { class: 'configuration', message } },
		]);
		const branched = await forecast(readings, 'continueErrorOutput');
		expect(branched.items).toMatchObject([{ readings: 2 }]);
		expect(branched.refused).toMatchObject([{ error: { message }, message }]);
	});

	it('attaches a chart to each item only when asked', async () => {
		const readings = [...burning(60, 5), ...burning(60, 5, { account: 'Client <B>' })];
		expect((await forecast(readings)).files).toEqual([undefined, undefined]);
		const { files, error } = await forecast(readings, undefined, {
			attachChart: true,
			chartThreshold: 500,
		});
		expect(error).toBeUndefined();
		expect(files).toMatchObject([
			{ fileName: 'runway-kieAi-Client-A.svg', mimeType: 'image/svg+xml' },
			{ fileName: 'runway-kieAi-Client-B-.svg', mimeType: 'image/svg+xml' },
		]);
		const [, second] = files.map((file) => Buffer.from(file?.data ?? '', 'base64').toString());
		expect(second).toMatch(/^<svg .*<\/svg>\s*$/s);
		expect(second).toContain('Kie.ai – Client &lt;B&gt;');
		expect(second).toContain('threshold 500');
	});

	it('marks a top-up in the chart, and not a refund', async () => {
		const readings = burning(60, 5).map((reading, index) => ({
			...reading,
			remaining: Number(reading.remaining) + (index >= 20 ? 3000 : 0) + (index >= 40 ? 7 : 0),
		}));
		const { files } = await forecast(readings, undefined, { attachChart: true });
		const chart = Buffer.from(files[0]?.data ?? '', 'base64').toString();
		expect(chart.match(/\+2,995/g)).toHaveLength(1);
	});

	it('refuses a chart threshold that is no number', async () => {
		const { error } = await forecast(burning(3, 1), undefined, {
			attachChart: true,
			chartThreshold: 'high',
		});
		expect(error).toMatchObject({ message: "'Chart Threshold' must be a number of 0 or more" });
	});

	it('never says NaN, infinity or a date in the past', async () => {
		const at = new Date().toISOString();
		const cases = [
			burning(3, 0).map((reading) => ({ ...reading, retrievedAt: at })),
			burning(200, -50),
			burning(200, 60),
			burning(100, 0),
			burning(100, 1e-7),
			burning(100, 1).map((reading) => ({ ...reading, remaining: -5 })),
		];
		for (const readings of cases) {
			const { items, error } = await forecast(readings);
			expect(error).toBeUndefined();
			const text = JSON.stringify(items);
			expect(text).not.toMatch(/NaN|Infinity/);
			const { runway } = items[0] as { runway: Record<string, unknown> };
			for (const name of ['exhaustsAt', 'exhaustsAtEarliest', 'exhaustsAtLatest']) {
				if (runway[name] === null) continue;
				expect(Date.parse(String(runway[name]))).toBeGreaterThanOrEqual(Date.parse(at));
			}
		}
	});
});
