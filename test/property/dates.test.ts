import fc from 'fast-check';

import { readInstant } from '../../nodes/Credits/balance/dates';

const ZONES = [
	'UTC',
	'Europe/Paris',
	'America/New_York',
	'America/St_Johns',
	'Asia/Kolkata',
	'Australia/Lord_Howe',
	'Pacific/Auckland',
	'Pacific/Apia',
];

const zone = fc.constantFrom(...ZONES);

/** A text of the form of a date, of which few name a moment. */
const dateLike = fc
	.tuple(
		fc.nat({ max: 9999 }),
		fc.nat({ max: 13 }),
		fc.nat({ max: 32 }),
		fc.nat({ max: 25 }),
		fc.nat({ max: 61 }),
		fc.nat({ max: 61 }),
		fc.constantFrom('', '.5', '.123456789'),
		fc.constantFrom('', 'Z', '+02:00', '-1130', '+14:00', '-23:59', ' Z', '+2'),
		fc.constantFrom('T', ' ', 't', ''),
	)
	.map(([year, month, day, hour, minute, second, fraction, offset, separator]) => {
		const two = (number: number) => String(number).padStart(2, '0');
		const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
		return `${date}${separator}${two(hour)}:${two(minute)}:${two(second)}${fraction}${offset}`;
	});

/** What the clocks in a zone show at a moment, as `2027-01-31 09:00:00`. */
function wallClockAt(instant: Date, timeZone: string): string {
	return new Intl.DateTimeFormat('sv-SE', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	}).format(instant);
}

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

	it('reads back what it wrote', () => {
		const moment = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(moment, (date) => {
				expect(readInstant(date.toISOString())).toBe(date.toISOString());
			}),
		);
	});

	it('finds a moment at which the clocks of the zone show the text', () => {
		const moment = fc
			.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 })
			.map((seconds) => new Date(seconds * 1000));
		fc.assert(
			fc.property(moment, zone, (date, name) => {
				const shown = wallClockAt(date, name);
				const instant = readInstant(shown, name);
				expect(instant).not.toBeNull();
				expect(wallClockAt(new Date(instant ?? ''), name)).toBe(shown);
			}),
			{ numRuns: 2000 },
		);
	});
});
