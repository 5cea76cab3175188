import type { INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { itemError } from '../output/errorItem';
import { newItem } from '../output/items';
import type { Runway } from '../runway/forecastRunway';
import type { ParameterReader } from '../panel/parameterReader';
import {
	forecastChart,
	lookAheadOf,
	ownerName,
	standing,
	type BalanceOutlook,
} from '../output/chartItem';
import type { Run } from './run';
import { readStoredReadings, type StoredBalance } from '../runway/storedReadings';

/**
 * What Forecast puts out for one balance of one account. Every field is always
 * present; times are ISO 8601 UTC.
 */
export interface ForecastItem {
	provider: string | null;
	account: string | null;
	balance: string | null;
	/** At the newest reading; `null` when unlimited. */
	remaining: number | null;
	unit: string | null;
	runway: Runway;
	summary: string;
	/** How many readings it is made of. */
	readings: number;
	/** The time of the newest reading. */
	retrievedAt: string;
}

/** What the panel says of a chart. */
interface ChartSettings {
	isAttached: boolean;
	/** Drawn as a line; `null` for none. */
	threshold: number | null;
}

/**
 * Forecast: takes readings as input items, from a table or a database, and
 * returns one item per account and balance with its runway, and a chart if that is
 * wanted. Nothing is asked of any provider.
 */
export async function forecast(run: Run): Promise<INodeExecutionData[]> {
	const [chart] = run.perItem(readChartSettings);
	run.stopForFirst([chart]);
	const now = Date.now();
	const timeZone = run.context.getTimezone();
	const items = run.inputs.map(({ json }) => json);
	const { balances, failures } = readStoredReadings(items, now, timeZone);
	run.stopForFirst(failures);
	const output: INodeExecutionData[] = [];
	for (const balance of balances) {
		const outlook = lookAheadOf(balance, now);
		const binary = chart instanceof Failure ? {} : await attachChart(run, outlook, chart);
		output.push({ ...forecastItem(outlook), ...binary });
	}
	const refused = chart instanceof Failure ? [chart, ...failures] : failures;
	return [...output, ...refused.map((failure) => refusedItem(run, failure))];
}

function readChartSettings(parameters: ParameterReader): ChartSettings {
	const options = parameters.collection('options');
	const isAttached = options.boolean('attachChart');
	const threshold = isAttached ? options.number('chartThreshold', { least: 0 }) : 0;
	return { isAttached, threshold: threshold === 0 ? null : threshold };
}

async function attachChart(
	run: Run,
	outlook: BalanceOutlook,
	chart: ChartSettings | undefined,
): Promise<Pick<INodeExecutionData, 'binary'>> {
	if (!chart?.isAttached) return {};
	const svg = Buffer.from(forecastChart(outlook, chart.threshold));
	const { provider, account } = outlook.balance;
	const name = [provider, account].filter((part) => part !== null);
	const fileName = `runway-${name.join('-').replace(/[^\w.-]+/g, '-')}.svg`;
	const { prepareBinaryData } = run.context.helpers;
	return { binary: { chart: await prepareBinaryData(svg, fileName, 'image/svg+xml') } };
}

function refusedItem(run: Run, failure: Failure): INodeExecutionData {
	const origin = { item: failure.itemIndex ?? 0 };
	return run.onError === 'errorBranch'
		? run.errorBranchItem(failure, {}, origin)
		: newItem({ error: itemError(failure) }, origin);
}

function forecastItem(outlook: BalanceOutlook): INodeExecutionData {
	const { balance, newest, runway } = outlook;
	const item: ForecastItem = {
		provider: balance.provider,
		account: balance.account,
		balance: balance.balance,
		remaining: newest.remaining,
		unit: balance.unit,
		runway,
		summary: `${ownerPrefix(balance)}${standing(outlook)}`,
		readings: balance.readings.length,
		retrievedAt: new Date(newest.at).toISOString(),
	};
	return newItem(item, { item: newest.item });
}

function ownerPrefix(owner: Omit<StoredBalance, 'readings'>): string {
	const name = ownerName(owner);
	return name === '' ? '' : `${name}: `;
}
