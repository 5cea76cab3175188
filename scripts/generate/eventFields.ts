import type { EventFacts, EventHeading } from '../../nodes/Credits/output/eventItem';
import { EVENT_NAMES } from '../../nodes/Credits/watch/events';
import { flagOrNull, numberOrNull, objectOrNull, text, textOrNull, type Field } from './jsonSchema';
import { codes } from './markdown';

/** The fields of an event item before and after the balance. */
export const eventFields = {
	event: text(`What has happened: ${codes(EVENT_NAMES)}.`),
	severity: text('`info`, `warning` or `critical`.'),
	reason: textOrNull(
		'Why now. Low, Depleted, Expiring Soon: `initial` (it was so when watching began), `crossed`, `confirmed` (another reading agreed), `configChanged` (the settings were changed), `reminder`. Recovered: `toppedUp`, `reset`, `unlimited`, `rose`. Read Failed: the class of the error. `sample` in the editor.',
	),
	previousRemaining: numberOrNull('What was left at the reading that this one is compared with.'),
	change: numberOrNull('`remaining` less `previousRemaining`.'),
	threshold: numberOrNull(
		"The threshold that was reached, as it was set: 'Low Threshold' or one of 'Further Thresholds'. Of a percentage of the last top-up, the amount that it comes to.",
	),
	thresholdType: textOrNull('`amount`, `percent` or `percentOfTopUp`.'),
	level: numberOrNull(
		"In Low, which threshold was reached: 1 for 'Low Threshold', 2 and up for 'Further Thresholds'.",
	),
	topUpAmount: numberOrNull(
		'How much was bought or granted. In Topped Up, and in a Recovered because of it.',
	),
	topUpExact: flagOrNull(
		"Whether that is the provider's own figure. `false`: the difference of two readings, from which what was used in between is missing.",
	),
	lot: objectOrNull(
		'The soonest of the lots that expire or have expired on one day. After its end `remaining` is what it held when it was last read, so at most that much was lost. A license has the id `licence` and no amount.',
	),
	lots: [
		'list',
		'In Expiring Soon and Expired all lots of that day (UTC), elsewhere those of the balance.',
	],
	readError: objectOrNull(
		'In Read Failed: `class`, `message`, `httpCode`, `providerCode`, `retryable`.',
	),
	since: textOrNull('When the episode began.'),
	occurredBetween: [
		'list of two texts or null',
		'The times of the two readings between which it happened. `null` at the first reading of all.',
	],
	dedupKey: textOrNull(
		'The same for every notice of this trigger about one matter of one balance: open and close incidents by it. Another trigger on the same account has its own. At most 255 characters. `null` for Topped Up, Reset and Every Poll, which open nothing.',
	),
	episodeId: textOrNull(
		'One per episode. Buy once per `episodeId`. An end of credits or of a license that is put off is an episode of its own.',
	),
	runway: objectOrNull(
		'How long the balance lasts at the rate at which it is used: the fields of `runway` in [Forecast](../README.md#forecast). `null` in Read Failed.',
	),
	eventId: text('One per notice, the same when n8n runs a poll twice.'),
} as const satisfies Record<keyof EventHeading | keyof EventFacts, Field>;
