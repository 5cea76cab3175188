import type { EventFacts, EventHeading } from '../../nodes/Credits/output/eventItem';
import { EVENT_NAMES } from '../../nodes/Credits/watch/events';

/** A field and its meaning. n8n shows no output schema for triggers, so no schema is needed. */
export interface DescribedField {
	type: string;
	/** One or more sentences in Markdown. */
	meaning: string;
}

/** The fields of an event item before and after the balance. */
export const eventFields = {
	event: {
		type: 'string',
		meaning: `What has happened: ${EVENT_NAMES.map((name) => `\`${name}\``).join(', ')}.`,
	},
	severity: {
		type: 'string',
		meaning: '`info`, `warning` or `critical`.',
	},
	reason: {
		type: 'string or null',
		meaning:
			'Why now. Low, Depleted, Expiring Soon: `initial` (it was so when watching began), `crossed`, `confirmed` (another reading agreed), `configChanged` (the settings were changed), `reminder`. Recovered: `toppedUp`, `reset`, `unlimited`, `rose`. Read Failed: the class of the error. `sample` in the editor.',
	},
	previousRemaining: {
		type: 'number or null',
		meaning: 'What was left at the reading that this one is compared with.',
	},
	change: {
		type: 'number or null',
		meaning: '`remaining` less `previousRemaining`.',
	},
	threshold: {
		type: 'number or null',
		meaning:
			"The threshold that was reached, as it was set: 'Low Threshold' or one of 'Further Thresholds'. Of a percentage of the last top-up, the amount that it comes to.",
	},
	thresholdType: { type: 'string or null', meaning: '`amount`, `percent` or `percentOfTopUp`.' },
	level: {
		type: 'number or null',
		meaning:
			"In Low, which threshold was reached: 1 for 'Low Threshold', 2 and up for 'Further Thresholds'.",
	},
	topUpAmount: {
		type: 'number or null',
		meaning: 'How much was bought or granted. In Topped Up, and in a Recovered because of it.',
	},
	topUpExact: {
		type: 'boolean or null',
		meaning:
			"Whether that is the provider's own figure. `false`: the difference of two readings, from which what was used in between is missing.",
	},
	lot: {
		type: 'object or null',
		meaning:
			'The soonest of the lots that expire or have expired on one day. After its end `remaining` is what it held when it was last read, so at most that much was lost. A license has the id `licence` and no amount.',
	},
	lots: {
		type: 'list',
		meaning:
			'In Expiring Soon and Expired all lots of that day (UTC), elsewhere those of the balance.',
	},
	readError: {
		type: 'object or null',
		meaning: 'In Read Failed: `class`, `message`, `httpCode`, `providerCode`, `retryable`.',
	},
	since: {
		type: 'string or null',
		meaning: 'When the episode began.',
	},
	occurredBetween: {
		type: 'list of two texts or null',
		meaning:
			'The times of the two readings between which it happened. `null` at the first reading of all.',
	},
	dedupKey: {
		type: 'string or null',
		meaning:
			'The same for every notice of this trigger about one matter of one balance: open and close incidents by it. Another trigger on the same account has its own. At most 255 characters. `null` for Topped Up, Reset and Every Poll, which open nothing.',
	},
	episodeId: {
		type: 'string or null',
		meaning: 'One per episode. Buy once per `episodeId`.',
	},
	runway: {
		type: 'object or null',
		meaning:
			'How long the balance lasts at the rate at which it is used: the fields of `runway` in [Forecast](../README.md#forecast). `null` in Read Failed.',
	},
	eventId: {
		type: 'string',
		meaning: 'One per notice, the same when n8n runs a poll twice.',
	},
} as const satisfies Record<keyof EventHeading | keyof EventFacts, DescribedField>;
