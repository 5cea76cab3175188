import type { EventFacts, EventHeading } from '../../nodes/Credits/output/eventItem';
import { EVENT_NAMES } from '../../nodes/Credits/watch/events';
import type { Field } from './jsonSchema';
import { codes } from './markdown';

/** The fields of an event item before and after the balance. */
export const eventFields = {
	event: ['string', `What has happened: ${codes(EVENT_NAMES)}.`],
	severity: ['string', '`info`, `warning` or `critical`.'],
	reason: [
		'string or null',
		'Why now. Low, Depleted, Expiring Soon: `initial` (it was so when watching began), `crossed`, `confirmed` (another reading agreed), `configChanged` (the settings were changed), `reminder`. Recovered: `toppedUp`, `reset`, `unlimited`, `rose`. Read Failed: the class of the error. `sample` in the editor.',
	],
	previousRemaining: [
		'number or null',
		'What was left at the reading that this one is compared with.',
	],
	change: ['number or null', '`remaining` less `previousRemaining`.'],
	threshold: [
		'number or null',
		"The threshold that was reached, as it was set: 'Low Threshold' or one of 'Further Thresholds'. Of a percentage of the last top-up, the amount that it comes to.",
	],
	thresholdType: ['string or null', '`amount`, `percent` or `percentOfTopUp`.'],
	level: [
		'number or null',
		"In Low, which threshold was reached: 1 for 'Low Threshold', 2 and up for 'Further Thresholds'.",
	],
	topUpAmount: [
		'number or null',
		'How much was bought or granted. In Topped Up, and in a Recovered because of it.',
	],
	topUpExact: [
		'boolean or null',
		"Whether that is the provider's own figure. `false`: the difference of two readings, from which what was used in between is missing.",
	],
	lot: [
		'object or null',
		'The soonest of the lots that expire or have expired on one day. After its end `remaining` is what it held when it was last read, so at most that much was lost. A license has the id `licence` and no amount.',
	],
	lots: [
		'list',
		'In Expiring Soon and Expired all lots of that day (UTC), elsewhere those of the balance.',
	],
	readError: [
		'object or null',
		'In Read Failed: `class`, `message`, `httpCode`, `providerCode`, `retryable`.',
	],
	since: ['string or null', 'When the episode began.'],
	occurredBetween: [
		'list of two texts or null',
		'The times of the two readings between which it happened. `null` at the first reading of all.',
	],
	dedupKey: [
		'string or null',
		'The same for every notice of this trigger about one matter of one balance: open and close incidents by it. Another trigger on the same account has its own. At most 255 characters. `null` for Topped Up, Reset and Every Poll, which open nothing.',
	],
	episodeId: ['string or null', 'One per episode. Buy once per `episodeId`.'],
	runway: [
		'object or null',
		'How long the balance lasts at the rate at which it is used: the fields of `runway` in [Forecast](../README.md#forecast). `null` in Read Failed.',
	],
	eventId: ['string', 'One per notice, the same when n8n runs a poll twice.'],
} as const satisfies Record<keyof EventHeading | keyof EventFacts, Field>;
