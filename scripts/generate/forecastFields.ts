import type { ForecastItem, SimpleForecastItem } from '../../nodes/Credits/output/forecastItem';
import type { Runway, RunwayStatus } from '../../nodes/Credits/runway/forecastRunway';
import type { DescribedField } from './eventFields';

/** Meanings of a runway's status. */
const statusMeanings = {
	ok: 'there is a forecast',
	accumulating: 'less than 24 hours of readings, or too little use in them, for a number',
	idle: 'nothing is being used',
	empty: 'nothing is left',
	stale: 'the last reading is too old',
	notApplicable: 'the account is unlimited',
} as const satisfies Record<RunwayStatus, string>;

/** The fields of a runway. */
export const runwayFields = {
	status: {
		type: 'string',
		meaning: `${Object.entries(statusMeanings)
			.map(([status, meaning]) => `\`${status}\`: ${meaning}`)
			.join('; ')}.`,
	},
	hours: {
		type: 'number or null',
		meaning:
			'How long what is left lasts, the most likely value. `null` beyond a year and where there is no forecast.',
	},
	hoursLow: { type: 'number or null', meaning: 'In nine cases of ten it lasts longer than this.' },
	hoursHigh: { type: 'number or null', meaning: 'In nine cases of ten it is empty by then.' },
	exhaustsAt: { type: 'string or null', meaning: 'When `hours` are over.' },
	exhaustsAtEarliest: { type: 'string or null', meaning: 'When `hoursLow` are over.' },
	exhaustsAtLatest: { type: 'string or null', meaning: 'When `hoursHigh` are over.' },
	burnPerDay: { type: 'number or null', meaning: 'How much is expected to be used a day.' },
	historyHours: {
		type: 'number or null',
		meaning: 'How many hours of readings it is made of, at most 672 (28 days).',
	},
	runsOutBeforeReset: {
		type: 'boolean or null',
		meaning: 'Whether it is empty before the period renews. `null` without `resetsAt`.',
	},
} as const satisfies Record<keyof Runway, DescribedField>;

/** The fields of Forecast's output with Simplify off. */
export const forecastFields = {
	provider: { type: 'string or null', meaning: 'As the readings say.' },
	account: { type: 'string or null', meaning: 'As the readings say.' },
	balance: { type: 'string or null', meaning: 'As the readings say.' },
	remaining: {
		type: 'number or null',
		meaning: 'What was left at the newest reading. `null` when unlimited.',
	},
	unit: { type: 'string or null', meaning: 'As the readings say.' },
	runway: { type: 'object', meaning: 'How long that lasts; the fields are below.' },
	summary: {
		type: 'string',
		meaning:
			'One line for a chat: `Kie.ai – Client A: 480 credits left, enough for about 3.2 days (2.1 days to 5 days)`',
	},
	readings: { type: 'number', meaning: 'How many readings it is made of.' },
	retrievedAt: { type: 'string', meaning: 'The time of the newest reading.' },
} as const satisfies Record<keyof ForecastItem, DescribedField>;

/** The fields that Simplify leaves. */
export const simpleForecastFields = {
	account: forecastFields.account,
	balance: forecastFields.balance,
	remaining: forecastFields.remaining,
	unit: forecastFields.unit,
	runwayStatus: runwayFields.status,
	hours: runwayFields.hours,
	hoursLow: runwayFields.hoursLow,
	hoursHigh: runwayFields.hoursHigh,
	exhaustsAt: runwayFields.exhaustsAt,
	burnPerDay: runwayFields.burnPerDay,
	summary: forecastFields.summary,
	retrievedAt: forecastFields.retrievedAt,
	provider: forecastFields.provider,
} as const satisfies Record<keyof SimpleForecastItem, DescribedField>;
