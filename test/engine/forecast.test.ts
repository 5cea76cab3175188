import type { PackageDirectoryLoader } from 'n8n-core';
import type { IDataObject, IExecuteFunctions, INodeParameters, INodeType } from 'n8n-workflow';

import { HOUR_MS } from '../../nodes/Credits/balance/time';
import { loadBuiltPackage, oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';

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
	parameters: INodeParameters = { simplify: false },
) {
	const run = await runWorkflow(loader, {
		...oneNodeWorkflow({
			parameters: { operation: 'forecast', ...parameters },
			...(onError && { onError }),
		}),
		input: readings.map((json) => ({ json })),
	});
	return {
		error: run.error,
		items: run.items('Credits').map(({ json }) => json),
		hints: run.hints('Credits'),
		refused: run.items('Credits', 1).map(({ json }) => json),
		files: run.items('Credits').map(({ binary }) => binary?.chart),
		origins: run.items('Credits').map(({ pairedItem }) => pairedItem),
	};
}

/** Watches how much the process computes between two turns of its event loop while the node runs. */
function watchTurns(of: PackageDirectoryLoader): { longest: () => number } {
	const node = of.getNode('credits').type as Required<Pick<INodeType, 'execute'>>;
	const { execute } = node;
	let longest = 0;
	node.execute = async function (this: IExecuteFunctions) {
		let before = process.cpuUsage();
		const turn = () => {
			const { user, system } = process.cpuUsage(before);
			longest = Math.max(longest, (user + system) / 1000);
			before = process.cpuUsage();
		};
		const timer = setInterval(turn, 1);
		const output = await execute.call(this);
		turn();
		clearInterval(timer);
		return output;
	};
	return {
		longest: () => {
			node.execute = execute;
			return longest;
		},
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

	it.each([
		["n8n's own name for a credential", 'Kie.ai Credits account', 'Kie.ai'],
		['that for a second one', 'Kie.ai Credits account 2', 'Kie.ai (2)'],
		["a label with the provider's name in it", 'Client C – Kie.ai', 'Client C – Kie.ai'],
	])('says no name twice: %s', async (_, account, title) => {
		const { items } = await forecast(burning(1, 0, { account }));
		expect(items[0]).toMatchObject({
			account,
			summary: `${title}: 10,000 credits left, too few readings for a forecast yet`,
		});
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

	describe('of rows that are no readings', () => {
		const README = /'remaining' \(a number\) and 'retrievedAt' \(a date and time\)/;

		it.each([undefined, 'continueRegularOutput', 'continueErrorOutput'] as const)(
			'leaves out those, and says in one hint how many and what is wrong with the first (On Error: %s)',
			async (onError) => {
				const readings = burning(60, 5);
				readings.splice(7, 0, { ...readings[0], remaining: '' });
				readings.splice(20, 0, { ...readings[0], retrievedAt: {} });
				readings.push({ ...readings[0], retrievedAt: '2626-01-01T00:00:00Z' });
				const { items, refused, hints, error } = await forecast(readings, onError);
				expect(error).toBeUndefined();
				expect(items).toMatchObject([{ readings: 60, remaining: 9705 }]);
				expect(refused).toEqual([]);
				expect(hints).toEqual([
					"3 of 63 items are not readings and were left out. The first is item 7: 'remaining' is an empty text where a number was expected.",
				]);
			},
		);

		it('says so of a single one, too', async () => {
			const { items, hints } = await forecast([...burning(5, 5), { remaining: 3 }]);
			expect(items).toHaveLength(1);
			expect(hints).toEqual([
				"1 of 6 items is not a reading and was left out: item 5, 'retrievedAt' is missing where a date and time was expected.",
			]);
		});

		it('says nothing where there are none', async () => {
			const readings = burning(5, 5);
			readings.push({ ...readings[0], remaining: null, status: 'unknown' });
			expect((await forecast(readings)).hints).toEqual([]);
		});

		const rows = [{ status: 'unknown' }, { id: 1, name: 'a raw row' }, { id: 2 }];
		const message =
			"No item is a reading: 'retrievedAt' is missing where a date and time was expected";

		it('fails when no other is left, and says what a reading is', async () => {
			const { error } = await forecast(rows);
			expect(error).toMatchObject({
				name: 'NodeOperationError',
				message,
				description: expect.stringMatching(README),
				context: { itemIndex: 1 },
			});
			expect(error).toMatchObject({ description: expect.stringContaining('Readings and runway') });
		});

		it.each([true, false])(
			'lets none of them pass under Continue (Simplify: %s)',
			async (simplify) => {
				const { items, error } = await forecast(rows, 'continueRegularOutput', { simplify });
				expect(error).toBeUndefined();
				expect(items).toEqual([
					{ error: expect.objectContaining({ class: 'configuration', message }) },
				]);
			},
		);

		it('sends none of them down the success branch with an error output', async () => {
			const { items, refused, error } = await forecast(rows, 'continueErrorOutput');
			expect(error).toBeUndefined();
			expect(items).toEqual([]);
			expect(refused).toMatchObject([{ error: { message }, message }]);
		});

		it('fails where all come from reads that did not succeed', async () => {
			const { error } = await forecast([{ status: 'unknown' }, { status: 'unknown' }]);
			expect(error).toMatchObject({
				message:
					'No item is a reading: all of them come from reads that did not succeed, or from balances that the plan does not have',
			});
		});

		it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
			'lets no reading pass for a forecast when a file cannot be kept (On Error: %s)',
			async (onError) => {
				const node = loader.getNode('credits').type as Required<Pick<INodeType, 'execute'>>;
				const { execute } = node;
				node.execute = async function (this: IExecuteFunctions) {
					this.helpers.prepareBinaryData = async () => await Promise.reject(new Error('Disk full'));
					return await execute.call(this);
				};
				const { items, refused } = await forecast(burning(60, 5), onError, {
					options: { attachChart: true },
				});
				node.execute = execute;
				const told = onError === 'continueRegularOutput' ? items : refused;
				expect([...items, ...refused]).toHaveLength(1);
				expect(told).toMatchObject([{ error: { message: 'The forecast could not be computed' } }]);
			},
		);
	});

	it('reads what databases and sheets make of a reading', async () => {
		const expiresAt = new Date(Date.now() + 24 * HOUR_MS);
		const lots = [{ id: 'a', remaining: 3000, expiresAt: expiresAt.toISOString() }];
		const plain = burning(28 * 24, 10).map(
			(reading): IDataObject => ({
				...reading,
				remaining: Number(reading.remaining) - 3000,
				lots,
			}),
		);
		const hoursOf = async (readings: readonly object[]) => {
			const { items, hints, error } = await forecast(readings as IDataObject[]);
			expect([error, hints]).toEqual([undefined, []]);
			return (items[0]?.runway as { hours: number }).hours;
		};
		const expected = await hoursOf(plain);
		const asText = plain.map((reading) => ({
			...reading,
			remaining: String(reading.remaining),
			retrievedAt: String(reading.retrievedAt).replace('T', ' ').replace('Z', '+00'),
			unlimited: 'FALSE',
			lots: JSON.stringify(
				lots.map((lot) => ({
					...lot,
					expiresAt: lot.expiresAt.replace('T', ' ').replace('Z', ''),
				})),
			),
		}));
		const asDates = plain.map((reading): object => ({
			...reading,
			retrievedAt: new Date(String(reading.retrievedAt)),
			unlimited: 0,
			lots: lots.map((lot) => ({ ...lot, expiresAt })),
			resetsAt: expiresAt,
		}));
		expect(Math.abs((await hoursOf(asText)) - expected)).toBeLessThan(0.1);
		expect(Math.abs((await hoursOf(asDates)) - expected)).toBeLessThan(0.1);
	});

	it('returns with Simplify, which is on, the fields that people use, in their order', async () => {
		const readings = burning(8 * 24, 10);
		const [whole] = (await forecast(readings)).items;
		const [simple = {}] = (await forecast(readings, undefined, {})).items;
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

	it('asks for the settings of the first item only, whatever the others yield', async () => {
		const readings = burning(40, 5).map((reading, index) => ({
			...reading,
			line: index ? '?' : 300,
		}));
		const { files, error } = await forecast(readings, undefined, {
			options: { attachChart: true, chartThreshold: '={{ $json.line }}' },
		});
		expect(error).toBeUndefined();
		const chart = Buffer.from(files[0]?.data ?? '', 'base64').toString();
		expect(chart).toContain('threshold 300');
	});

	it('attaches a chart to each item only when asked', async () => {
		const readings = [...burning(60, 5), ...burning(60, 5, { account: 'Client <B>' })];
		expect((await forecast(readings)).files).toEqual([undefined, undefined]);
		const { files, error } = await forecast(readings, undefined, {
			options: { attachChart: true, chartThreshold: 500 },
		});
		expect(error).toBeUndefined();
		expect(files).toMatchObject([
			{ fileName: 'runway-kieAi-Client-A-credits.svg', mimeType: 'image/svg+xml' },
			{ fileName: 'runway-kieAi-Client-B-credits.svg', mimeType: 'image/svg+xml' },
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
		const { files } = await forecast(readings, undefined, { options: { attachChart: true } });
		const chart = Buffer.from(files[0]?.data ?? '', 'base64').toString();
		expect(chart.match(/\+2,995/g)).toHaveLength(1);
	});

	it('marks no top-up where a reading of 0 was false', async () => {
		const readings = burning(60, 5).map((reading, index) =>
			[30, 31].includes(index) ? { ...reading, remaining: 0 } : reading,
		);
		const { files, items } = await forecast(readings, undefined, {
			simplify: false,
			options: { attachChart: true },
		});
		const chart = Buffer.from(files[0]?.data ?? '', 'base64').toString();
		expect(chart).not.toContain('balance-top-ups');
		expect(items).toMatchObject([{ readings: 60, runway: { status: 'ok', burnPerDay: 120 } }]);
	});

	it('names charts so that each has a file of its own', async () => {
		const accounts = ['Клиент А', 'Клиент Б', '株式会社', '🚀', '🌍'];
		const readings = accounts.flatMap((account) =>
			['batch', 'simple'].flatMap((balance) => burning(2, 5, { account, balance })),
		);
		const { files } = await forecast(readings, undefined, { options: { attachChart: true } });
		expect(files.map((file) => file?.fileName)).toEqual([
			...['Клиент-А', 'Клиент-Б', '株式会社'].flatMap((account) =>
				['batch', 'simple'].map((balance) => `runway-kieAi-${account}-${balance}.svg`),
			),
			...['batch', 'simple', 'batch-2', 'simple-2'].map((name) => `runway-kieAi-${name}.svg`),
		]);
	});

	it('holds up nobody else for long, with charts of many accounts', async () => {
		const readings = Array.from({ length: 40 }, (_, account) =>
			burning(72, 5, { account: `Client ${account}` }),
		).flat();
		const parameters = { options: { attachChart: true, chartThreshold: 500 } };
		const blocks: number[] = [];
		for (let round = 0; round < 3; round++) {
			const watch = watchTurns(loader);
			const { items, error } = await forecast(readings, undefined, parameters);
			expect(error).toBeUndefined();
			expect(items).toHaveLength(40);
			blocks.push(watch.longest());
		}
		// What else the process has to do, such as compiling, only adds to it.
		expect(Math.min(...blocks)).toBeLessThan(50);
	}, 60_000);

	it('refuses a chart threshold that is not a number', async () => {
		const { error } = await forecast(burning(3, 1), undefined, {
			options: { attachChart: true, chartThreshold: 'high' },
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
