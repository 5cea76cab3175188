import type { Page } from 'playwright-core';

import { forecastChart, forecastOf } from '../../nodes/Credits/output/chartItem.js';
import { finish } from '../../nodes/Credits/runway/steps.js';
import { readStoredReadings } from '../../nodes/Credits/runway/storedReadings.js';
import { pastReadings } from '../../harness/pastReadings.js';

/** A Thursday morning, so that the picture is the same whenever it is made. */
const now = Date.parse('2026-11-26T09:00:00Z');

const account = {
	provider: 'kieAi',
	account: 'Client A',
	balance: 'credits',
	unit: 'credit',
	remaining: 2400,
};

/** Takes the picture of the chart that Forecast attaches, as a browser shows the file. */
export async function takeChartPicture(page: Page, file: string): Promise<void> {
	const present = { ...account, retrievedAt: new Date(now).toISOString() };
	const rows = [...pastReadings([account], now), present].map((row) => ({ ...row }));
	const [balance] = finish(readStoredReadings(rows, now, 'UTC')).balances;
	if (balance === undefined) throw new Error('There is no reading to make a chart of.');
	const chart = finish(forecastChart(finish(forecastOf(balance, now)), 500));
	await page.setContent(`<body style="margin: 0">${chart}</body>`);
	await page.locator('svg').first().screenshot({ path: file });
}
