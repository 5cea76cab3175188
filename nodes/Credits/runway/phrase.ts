import { formatQuantity } from '../balance/amounts';
import type { Runway } from './forecastRunway';

/** Returns a runway in words that go into a sentence. */
export function runwayPhrase(runway: Runway): string {
	switch (runway.status) {
		case 'accumulating':
			return 'too few readings for a forecast yet';
		case 'idle':
			return 'nothing is being used';
		case 'empty':
			return 'nothing is left to use';
		case 'stale':
			return 'the last reading is too old for a forecast';
		case 'notApplicable':
			return 'never runs out';
		case 'ok':
			return runway.hours === null
				? 'enough for more than a year'
				: `enough for about ${duration(runway.hours)} (${interval(runway)})`;
	}
}

function interval({ hoursLow, hoursHigh }: Runway): string {
	const low = hoursLow === null ? 'more than a year' : duration(hoursLow);
	return `${low} to ${hoursHigh === null ? 'more than a year' : duration(hoursHigh)}`;
}

const HOURS_TO_SAY_IN_DAYS = 48;

/** Rounded to two digits, the precision of a forecast. */
function duration(hours: number): string {
	const inDays = hours >= HOURS_TO_SAY_IN_DAYS;
	const amount = Number((inDays ? hours / 24 : hours).toPrecision(2));
	return formatQuantity(amount, inDays ? 'day' : 'hour');
}
