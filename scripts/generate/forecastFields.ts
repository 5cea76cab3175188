import type { ForecastItem, SimpleForecastItem } from '../../nodes/Credits/output/forecastItem';
import type { Runway, RunwayStatus } from '../../nodes/Credits/runway/forecastRunway';
import type { Field } from './jsonSchema';
import { code } from './markdown';

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
	status: [
		'string',
		`${Object.entries(statusMeanings)
			.map(([status, meaning]) => `${code(status)}: ${meaning}`)
			.join('; ')}.`,
	],
	hours: [
		'number or null',
		'How long what is left lasts, the most likely value. `null` beyond a year and where there is no forecast.',
	],
	hoursLow: ['number or null', 'In nine cases of ten it lasts longer than this.'],
	hoursHigh: ['number or null', 'In nine cases of ten it is empty by then.'],
	exhaustsAt: ['string or null', 'When `hours` are over.'],
	exhaustsAtEarliest: ['string or null', 'When `hoursLow` are over.'],
	exhaustsAtLatest: ['string or null', 'When `hoursHigh` are over.'],
	burnPerDay: ['number or null', 'How much is expected to be used a day.'],
	historyHours: [
		'number or null',
		'How many hours of readings it is made of, at most 672 (28 days).',
	],
	runsOutBeforeReset: [
		'boolean or null',
		'Whether it is empty before the period renews. `null` without `resetsAt`.',
	],
} as const satisfies Record<keyof Runway, Field>;

/** The fields of Forecast's output with Simplify off. */
export const forecastFields = {
	provider: ['string or null', 'As the readings say.'],
	account: ['string or null', 'As the readings say.'],
	balance: ['string or null', 'As the readings say.'],
	remaining: ['number or null', 'What was left at the newest reading. `null` when unlimited.'],
	unit: ['string or null', 'As the readings say.'],
	runway: ['object', 'How long that lasts; the fields are below.'],
	summary: [
		'string',
		'One line for a chat: `Kie.ai – Client A: 480 credits left, enough for about 3.2 days (2.1 days to 5 days)`',
	],
	readings: ['number', 'How many readings it is made of.'],
	retrievedAt: ['string', 'The time of the newest reading.'],
} as const satisfies Record<keyof ForecastItem, Field>;

const { account, balance, remaining, unit, summary, retrievedAt, provider } = forecastFields;
const { status: runwayStatus, hours, hoursLow, hoursHigh, exhaustsAt, burnPerDay } = runwayFields;

/** The fields that Simplify leaves. */
export const simpleForecastFields = {
	...{ account, balance, remaining, unit, runwayStatus, hours, hoursLow, hoursHigh },
	...{ exhaustsAt, burnPerDay, summary, retrievedAt, provider },
} as const satisfies Record<keyof SimpleForecastItem, Field>;
