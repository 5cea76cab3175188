import { amountAxis, type AmountAxis } from './amountAxis';
import { drawable, type BalanceChart } from './balanceChart';
import { DARK_STYLE_SHEET, paint } from './colors';
import { fanWithin } from './forecastFan';
import { drawHeader, labelRows } from './header';
import { medianInterval, thinOut } from './historyLines';
import { drawLegend } from './legend';
import { exhaustionWords } from './momentMarks';
import { drawPicture } from './picture';
import { plotOn, timeScale, type TimeWindow } from './plot';
import { element, escapeText } from './svg';
import { TEXT_SIZE, singleLine, textWidth } from './text';
import { isThresholdShown } from './thresholdLine';
import { TIME_AXIS_HEIGHT, timeWindow } from './timeAxis';

export type { BalanceChart, ChartReading, ChartTopUp, FanPoint } from './balanceChart';

/** The contents of a document; `content` is markup, the other two are plain text. */
interface DocumentParts {
	title: string;
	description: string;
	content: string;
	height: number;
}

/** The width of the text in most e-mails, in pixels. */
const CHART_WIDTH = 600;

const PADDING = 20;
const PLOT_HEIGHT = 210;

/** The distance between a label of the axis and the plot. */
const LABEL_GAP = 8;

/** Fonts that every system has: a document must not load anything. */
const FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/**
 * Draws the history of a balance, its forecast, and when it is empty: a complete SVG
 * document that needs nothing else, for an e-mail, a page or a converter. The same chart
 * is always the same text, under 60 KB however many readings there are. Times are in UTC.
 * A point whose time or amount is not finite is left out.
 *
 * @throws RangeError when `now` is not a time
 */
export function drawBalanceChart(chart: BalanceChart): string {
	const facts = drawable(chart);
	const interval = medianInterval(facts.readings);
	const window = timeWindow(facts, interval);
	const shown = within(facts, window);
	const amounts = amountsIn(shown);
	const hasThresholdLine = shown.threshold !== null && isThresholdShown(shown.threshold, amounts);
	if (hasThresholdLine && shown.threshold !== null) amounts.push(shown.threshold);
	const axis = amountAxis(amounts, facts.unit);

	const header = drawHeader(facts, {
		left: PADDING,
		right: CHART_WIDTH - PADDING,
		top: PADDING - 4,
	});
	const [left, right] = [PADDING + axisLabelWidth(axis) + LABEL_GAP, CHART_WIDTH - PADDING];
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
		...{ plot, axis, rows, interval, words },
		isThresholdShown: hasThresholdLine,
		width: CHART_WIDTH,
	});
	const top = area.bottom + TIME_AXIS_HEIGHT + 8;
	const legend = drawLegend(picture.entries, { left: PADDING, right, top });
	return svgDocument({
		title: singleLine(facts.title),
		description: singleLine(facts.summary),
		content: header.markup + picture.markup + legend.markup,
		height: Math.ceil(top + legend.height + PADDING - 8),
	});
}

/** The chart with only the readings and the forecast in the window, and no more than it can show. */
function within(chart: BalanceChart, window: TimeWindow): BalanceChart {
	const readings = chart.readings.filter(({ at }) => at >= window.start && at <= window.end);
	return {
		...chart,
		readings: thinOut(readings, timeScale({ left: 0, right: CHART_WIDTH }, window)),
		fan: fanWithin(chart.fan, window),
	};
}

function amountsIn({ readings, fan }: BalanceChart): number[] {
	return [
		...readings.map(({ remaining }) => remaining),
		...fan.flatMap(({ low, middle, high }) => [low, middle, high]),
	];
}

function axisLabelWidth({ ticks }: AmountAxis): number {
	return Math.max(...['UTC', ...ticks.map(({ label }) => label)].map((text) => textWidth(text)));
}

/** A document with a background of its own, readable in light and in dark surroundings. */
function svgDocument({ title, description, content, height }: DocumentParts): string {
	// Several charts in one page must not share their names.
	const name = `balance-${fingerprint(title + description + content)}`;
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: CHART_WIDTH,
			height,
			viewBox: `0 0 ${CHART_WIDTH} ${height}`,
			role: 'img',
			'aria-labelledby': `${name}-title ${name}-description`,
			'font-family': FONTS,
			'font-size': TEXT_SIZE,
		},
		element('title', { id: `${name}-title` }, escapeText(title)) +
			element('desc', { id: `${name}-description` }, escapeText(description)) +
			element('style', {}, DARK_STYLE_SHEET) +
			element('rect', { width: CHART_WIDTH, height, ...paint({ fill: 'background' }) }) +
			content,
	);
}

/** FNV-1a, which is enough to distinguish charts. */
function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
	}
	return hash.toString(36);
}
