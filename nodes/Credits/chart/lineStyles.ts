import { paint } from './inks';
import type { Attributes } from './markup';

/** How the lines look, in the plot and in the legend. */
export const MEASURED: Attributes = {
	...paint({ stroke: 'balance' }),
	'stroke-width': '2',
	'stroke-linejoin': 'round',
	'stroke-linecap': 'round',
};

export const UNMEASURED: Attributes = {
	...paint({ stroke: 'quiet' }),
	'stroke-width': '1.5',
	'stroke-dasharray': '1.5 4',
};

export const MEDIAN: Attributes = {
	...paint({ stroke: 'balance' }),
	'stroke-width': '2',
	'stroke-dasharray': '6 4',
};

export const BAND: Attributes = { ...paint({ fill: 'balance' }), 'fill-opacity': '0.25' };

export const THRESHOLD: Attributes = {
	...paint({ stroke: 'threshold' }),
	'stroke-width': '1.5',
	'stroke-dasharray': '2 3',
};
