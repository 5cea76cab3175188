import fc from 'fast-check';

import { readInstant } from '../../nodes/Credits/balance/dates';

const zone = fc.constantFrom(
	...['UTC', 'Europe/Paris', 'America/New_York', 'America/St_Johns', 'Asia/Kolkata'],
	...['Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Apia'],
);

/** A text of the form of a date, of which few name a moment. */
const dateLike = fc.stringMatching(
	/^\d{4}-[01]\d-[0-3]\d[Tt ]?[0-2]\d:[0-6]\d:[0-6]\d(\.5|\.123456789)?( ?Z|\+02:00|-1130|\+14:00|-23:59|\+2)?$/,
);

/** What the clocks in a zone show at a moment, as `2027-01-31 09:00:00`. */
const wallClockAt = (instant: Date, timeZone: string) =>
	new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
		instant,
	);

describe('readInstant', () => {
	it('gives null or ISO 8601 in UTC, for any text and any zone', () => {
		const text = fc.oneof(fc.string(), dateLike, fc.anything());
		const anyZone = fc.option(fc.oneof(zone, fc.string()), { nil: undefined });
		fc.assert(
			fc.property(text, anyZone, (value, name) => {
				const instant = readInstant(value, name);
				if (instant !== null) expect(new Date(instant).toISOString()).toBe(instant);
			}),
			{ numRuns: 5000 },
		);
	});

	it('finds a moment at which the clocks of the zone show the text, and reads it back', () => {
		const moment = fc.date({
			min: new Date('2000-01-01'),
			max: new Date('2040-01-01'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(moment, zone, (date, name) => {
				const shown = wallClockAt(date, name);
				const instant = new Date(readInstant(shown, name) ?? '');
				expect(wallClockAt(instant, name)).toBe(shown);
				expect(readInstant(date.toISOString())).toBe(date.toISOString());
			}),
			{ numRuns: 2000 },
		);
	});
});
