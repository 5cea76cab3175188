import type { ForecastItem, SimpleForecastItem } from '../../nodes/Credits/output/forecastItem';
import type { Runway, RunwayStatus } from '../../nodes/Credits/runway/forecastRunway';
import {
	flagOrNull,
	number,
	numberOrNull,
	object,
	text,
	textOrNull,
	type Field,
} from './jsonSchema';
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
	hours: numberOrNull(
		'How long what is left lasts, the most likely value. `null` beyond a year and where there is no forecast.',
	),
	hoursLow: numberOrNull('In nine cases of ten it lasts longer than this.'),
	hoursHigh: numberOrNull('In nine cases of ten it is empty by then.'),
	exhaustsAt: textOrNull('When `hours` are over.'),
	exhaustsAtEarliest: textOrNull('When `hoursLow` are over.'),
	exhaustsAtLatest: textOrNull('When `hoursHigh` are over.'),
	burnPerDay: numberOrNull('How much is expected to be used a day.'),
	historyHours: numberOrNull('How many hours of readings it is made of, at most 672 (28 days).'),
	runsOutBeforeReset: flagOrNull(
		'Whether it is empty before the period renews. `null` without `resetsAt`.',
	),
} as const satisfies Record<keyof Runway, Field>;

/** The fields of Forecast's output with Simplify off. */
export const forecastFields = {
	provider: textOrNull('As the readings say.'),
	account: textOrNull('As the readings say.'),
	balance: textOrNull('As the readings say.'),
	remaining: numberOrNull('What was left at the newest reading. `null` when unlimited.'),
	unit: textOrNull('As the readings say.'),
	runway: object('How long that lasts; the fields are below.'),
	summary: text(
		'One line for a chat: `Kie.ai – Client A: 480 credits left, enough for about 3.2 days (2.1 days to 5 days)`',
	),
	readings: number('How many readings it is made of.'),
	retrievedAt: text('The time of the newest reading.'),
} as const satisfies Record<keyof ForecastItem, Field>;

const { account, balance, remaining, unit, summary, retrievedAt, provider } = forecastFields;
const { status: runwayStatus, hours, hoursLow, hoursHigh, exhaustsAt, burnPerDay } = runwayFields;

/** The fields that Simplify leaves. */
export const simpleForecastFields = {
	...{ account, balance, remaining, unit, runwayStatus, hours, hoursLow, hoursHigh },
	...{ exhaustsAt, burnPerDay, summary, retrievedAt, provider },
} as const satisfies Record<keyof SimpleForecastItem, Field>;
