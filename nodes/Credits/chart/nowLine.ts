import { paint } from './inks';
import { lettering, type Anchored } from './lettering';
import { element, length } from './markup';
import type { Plot } from './plot';

/** The word over the line. */
export const NOW = 'now';

/** An upright line between what was and what may be, with its label in the row above. */
export function drawNow(place: number, label: Anchored, { area }: Plot): string {
	return element(
		'g',
		{ class: 'balance-now' },
		element('path', {
			d: `M${length(place)} ${length(area.top - 4)}V${length(area.bottom)}`,
			...paint({ stroke: 'quiet' }),
		}) + lettering(NOW, label.x, area.top - 9, { anchor: label.anchor, ink: 'quiet' }),
	);
}
