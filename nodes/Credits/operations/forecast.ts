import type { INodeExecutionData } from 'n8n-workflow';

import { failureOf, type Failure } from '../balance/failure';
import { forecastOf, type BalanceForecast } from '../output/balanceForecast';
import { ChartFiles } from '../output/chartFile';
import { itemError } from '../output/errorItem';
import { forecastChart } from '../output/forecastChart';
import { forecastItem, simplifiedForecast } from '../output/forecastItem';
import { newItem } from '../output/items';
import type { ParameterReader } from '../panel/parameterReader';
import { readForecastInput } from './forecastInput';
import type { Run } from './run';

/** Settings from the panel; an expression is evaluated for the first item. */
interface ForecastSettings {
	simplify: boolean;
	hasChart: boolean;
	/** Drawn as a line in the chart; `null` for none. */
	threshold: number | null;
}

/**
 * Forecast: takes readings as input items, from a table or a database, and returns one item
 * per account and balance with its runway, and optionally a chart. No provider is asked.
 */
export async function forecast(run: Run): Promise<INodeExecutionData[]> {
	try {
		return await forecastItems(run);
	} catch (error) {
		// Throwing under Continue would let the readings themselves pass for forecasts.
		const failure = failureOf(error, 'The forecast could not be computed');
		run.stopFor(failure);
		return [refusedItem(run, failure)];
	}
}

async function forecastItems(run: Run): Promise<INodeExecutionData[]> {
	const settings = readSettings(run.parametersOf(0));
	const now = Date.now();
	const files = new ChartFiles();
	const output: INodeExecutionData[] = [];
	for (const balance of await readForecastInput(run, now)) {
		const forecast = await run.breaks.during(forecastOf(balance, now));
		const item = forecastItem(forecast);
		const fields = settings.simplify ? simplifiedForecast(item) : item;
		const chart = settings.hasChart ? await attachChart(run, forecast, settings, files) : {};
		output.push({ ...newItem(fields, { item: forecast.newest.item }), ...chart });
		await run.breaks.takeIfDue();
	}
	return output;
}

function readSettings(parameters: ParameterReader): ForecastSettings {
	const options = parameters.collection('options');
	const hasChart = options.boolean('attachChart');
	const threshold = hasChart ? options.number('chartThreshold', { least: 0 }) : 0;
	return {
		simplify: parameters.boolean('simplify'),
		hasChart,
		threshold: threshold === 0 ? null : threshold,
	};
}

async function attachChart(
	run: Run,
	forecast: BalanceForecast,
	{ threshold }: ForecastSettings,
	files: ChartFiles,
): Promise<Pick<INodeExecutionData, 'binary'>> {
	const svg = Buffer.from(await run.breaks.during(forecastChart(forecast, threshold)));
	const fileName = files.nameFor(forecast.balance);
	const { prepareBinaryData } = run.context.helpers;
	return { binary: { chart: await prepareBinaryData(svg, fileName, 'image/svg+xml') } };
}

function refusedItem(run: Run, failure: Failure): INodeExecutionData {
	const origin = { item: failure.itemIndex ?? 0 };
	return run.onError === 'errorBranch'
		? run.errorBranchItem(failure, {}, origin)
		: newItem({ error: itemError(failure) }, origin);
}
