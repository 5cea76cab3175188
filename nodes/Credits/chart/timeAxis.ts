import { paint } from './inks';
import { LINE_HEIGHT, lettering, textWidth } from './lettering';
import { element, length } from './markup';
import type { Plot } from './plot';
import { timeTicks } from './timeTicks';

/** How much room the axis needs below the plot. */
export const TIME_AXIS_HEIGHT = 2 * LINE_HEIGHT + 4;

/** A label and the space to the next. */
const LABEL_WIDTH = 64;

const TICK_LENGTH = 5;

/** Round moments in UTC under the plot, and below them the day or the year they belong to. */
export function drawTimeAxis({ area, window, x }: Plot, width: number): string {
	const { left, right, bottom } = area;
	const marks: string[] = [];
	const labels = [
		lettering('UTC', left - 8, bottom + LINE_HEIGHT, { anchor: 'end', ink: 'quiet' }),
	];
	let before = '';
	let contextEnd = 0;
	for (const tick of timeTicks(window, Math.floor((right - left) / LABEL_WIDTH))) {
		const place = x(tick.at);
		marks.push(`M${length(place)} ${length(bottom)}v${TICK_LENGTH}`);
		const half = textWidth(tick.label) / 2;
		// It would run into "UTC" or over the edge.
		if (place - half < left - 4 || place + half > width - 4) continue;
		labels.push(
			lettering(tick.label, place, bottom + LINE_HEIGHT, { anchor: 'middle', ink: 'quiet' }),
		);
		const context = tick.contexts.at(-1) ?? '';
		if (context === before) continue;
		const fitting = tick.contexts.find((text) => {
			const halfContext = textWidth(text) / 2;
			return place - halfContext > contextEnd && place + halfContext < width - 4;
		});
		if (fitting === undefined) continue;
		before = context;
		contextEnd = place + textWidth(fitting) / 2 + 8;
		labels.push(
			lettering(fitting, place, bottom + 2 * LINE_HEIGHT - 2, { anchor: 'middle', ink: 'quiet' }),
		);
	}
	const ticks = element('path', { d: marks.join('') || 'M0 0', ...paint({ stroke: 'axis' }) });
	return element('g', { class: 'balance-times' }, ticks + labels.join(''));
}
