import { amountAxis, type AmountAxis } from './amountAxis';
import type { BalanceChart } from './balanceChart';
import { drawable } from './drawable';
import { fanWithin } from './forecastFan';
import { drawHeader } from './header';
import { usualInterval } from './history';
import { labelRows } from './labelRows';
import { drawLegend } from './legend';
import { oneLine, textWidth } from './lettering';
import { drawPicture } from './picture';
import { plotOn, timeScale } from './plot';
import { svgDocument } from './svgDocument';
import { isThresholdShown } from './thresholdLine';
import { TIME_AXIS_HEIGHT } from './timeAxis';
import { timeWindow, type TimeWindow } from './timeWindow';
import { exhaustionWords } from './wording';

export type { BalanceChart, ChartReading, ChartTopUp, FanPoint } from './balanceChart';

/** As wide as the text of most e-mails, in pixels. */
const WIDTH = 600;

const PADDING = 20;
const PLOT_HEIGHT = 210;

/** Between a label of the axis and the plot. */
const LABEL_GAP = 8;

/**
 * Draws the history of a balance, what may become of it, and when it is empty: a
 * complete SVG document that needs nothing outside of it, for an e-mail, a page or a
 * converter. The same chart is always the same text, under 60 KB however many
 * readings there are. Times are in UTC. A point whose time or amount is not finite
 * is left out.
 *
 * @throws RangeError when `now` is no time
 */
export function drawBalanceChart(chart: BalanceChart): string {
	const facts = drawable(chart);
	const usual = usualInterval(facts.readings);
	const window = timeWindow(facts, usual);
	const shown = within(facts, window);
	const amounts = amountsIn(shown);
	const hasThresholdLine = shown.threshold !== null && isThresholdShown(shown.threshold, amounts);
	if (hasThresholdLine && shown.threshold !== null) amounts.push(shown.threshold);
	const axis = amountAxis(amounts, facts.unit);

	const header = drawHeader(facts, { left: PADDING, right: WIDTH - PADDING, top: PADDING - 4 });
	const [left, right] = [PADDING + labelWidth(axis) + LABEL_GAP, WIDTH - PADDING];
	const words = exhaustionWords(facts, facts.now);
	const rows = labelRows(
		{
			unit: axis.caption,
			hasWords: words !== null,
			nowPlace: timeScale({ left, right }, window)(facts.now),
		},
		{ left: PADDING, right, top: header.bottom + 10 },
	);
	const area = { left, right, top: rows.bottom, bottom: rows.bottom + PLOT_HEIGHT };
	const plot = plotOn(area, window, axis);
	const picture = drawPicture(shown, {
		...{ plot, axis, rows, usual, words },
		isThresholdShown: hasThresholdLine,
		width: WIDTH,
	});
	const top = area.bottom + TIME_AXIS_HEIGHT + 8;
	const legend = drawLegend(picture.entries, { left: PADDING, right, top });
	return svgDocument({
		title: oneLine(facts.title),
		description: oneLine(facts.summary),
		content: header.markup + picture.markup + legend.markup,
		width: WIDTH,
		height: Math.ceil(top + legend.height + PADDING - 8),
	});
}

/** The chart with only the readings and the forecast that lie in the window. */
function within(chart: BalanceChart, window: TimeWindow): BalanceChart {
	return {
		...chart,
		readings: chart.readings.filter(({ at }) => at >= window.start && at <= window.end),
		fan: fanWithin(chart.fan, window),
	};
}

function amountsIn({ readings, fan }: BalanceChart): number[] {
	return [
		...readings.map(({ remaining }) => remaining),
		...fan.flatMap(({ low, middle, high }) => [low, middle, high]),
	];
}

function labelWidth({ ticks }: AmountAxis): number {
	return Math.max(...['UTC', ...ticks.map(({ label }) => label)].map((text) => textWidth(text)));
}
