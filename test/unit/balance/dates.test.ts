import { instantOfSeconds, monthOf, readInstant } from '../../../nodes/Credits/balance/dates';
import { HOUR_MS } from '../../../nodes/Credits/balance/time';

it.each<[text: string, instant: string]>([
	['2027-03-01T12:30:00Z', '2027-03-01T12:30:00.000Z'],
	['2027-03-01t12:30:00z', '2027-03-01T12:30:00.000Z'],
	['2027-03-01T12:30Z', '2027-03-01T12:30:00.000Z'],
	['2027-03-01Z', '2027-03-01T00:00:00.000Z'],
	[' 2027-03-01T12:30:00Z ', '2027-03-01T12:30:00.000Z'],
	['2027-03-01T12:30:00+02:00', '2027-03-01T10:30:00.000Z'],
	['2027-03-01T12:30:00+0200', '2027-03-01T10:30:00.000Z'],
	['2027-03-01T12:30:00-05:30', '2027-03-01T18:00:00.000Z'],
	['2027-03-01 12:30:00+00', '2027-03-01T12:30:00.000Z'],
	['2027-03-01T12:30:00-05', '2027-03-01T17:30:00.000Z'],
	['2028-02-29T12:00:00Z', '2028-02-29T12:00:00.000Z'],
	['2027-01-01T00:00:00+14:00', '2026-12-31T10:00:00.000Z'],
	['2027-03-01T12:30:00.1Z', '2027-03-01T12:30:00.100Z'],
	['2027-03-01 12:30:00.123456+02', '2027-03-01T10:30:00.123Z'],
	['2027-03-01T12:30:00.999999999Z', '2027-03-01T12:30:00.999Z'],
])('readInstant reads %s as %s', (text, instant) => {
	expect(readInstant(text)).toBe(instant);
});

it.each<[text: string, zone: string, instant: string]>([
	['2027-01-31 09:00:00.000000', 'Europe/Paris', '2027-01-31T08:00:00.000Z'],
	['2027-07-31 09:00:00.000000', 'Europe/Paris', '2027-07-31T07:00:00.000Z'],
	['2027-01-31 09:00:00', 'Asia/Kolkata', '2027-01-31T03:30:00.000Z'],
	['2027-01-01 00:00:00', 'Pacific/Auckland', '2026-12-31T11:00:00.000Z'],
	['2027-01-31', 'Europe/Paris', '2027-01-30T23:00:00.000Z'],
	['2027-01-31 09:00:00', 'Europe/Vaduz', '2027-01-31T08:00:00.000Z'],
	['2027-01-31 09:00:00', '+02:00', '2027-01-31T07:00:00.000Z'],
	['2027-01-31 09:00:00', '-0330', '2027-01-31T12:30:00.000Z'],
	['2027-01-31 09:00:00', '+02', '2027-01-31T07:00:00.000Z'],
	['2027-01-31 09:00:00', 'UTC+01:00', '2027-01-31T08:00:00.000Z'],
	['2027-01-31 09:00:00', 'Z', '2027-01-31T09:00:00.000Z'],
	['1970-01-01 00:00:00', 'Europe/London', '1969-12-31T23:00:00.000Z'],
	// The zone that the text names comes first.
	['2027-01-31T09:00:00Z', 'Europe/Paris', '2027-01-31T09:00:00.000Z'],
	// The moments before and after a clock change.
	['2027-03-28 01:59:59', 'Europe/Paris', '2027-03-28T00:59:59.000Z'],
	['2027-03-28 03:00:00', 'Europe/Paris', '2027-03-28T01:00:00.000Z'],
	['2027-10-31 01:59:59', 'Europe/Paris', '2027-10-30T23:59:59.000Z'],
	['2027-10-31 03:00:00', 'Europe/Paris', '2027-10-31T02:00:00.000Z'],
])('readInstant reads %s in %s as %s', (text, zone, instant) => {
	expect(readInstant(text, zone)).toBe(instant);
});

it.each<[zone: string, text: string, first: string]>([
	['Europe/Paris', '2027-10-31 02:30:00', '2027-10-31T00:30:00.000Z'],
	['America/New_York', '2027-11-07 01:30:00', '2027-11-07T05:30:00.000Z'],
])(
	'an hour that occurs twice at a clock change in %s is read as one of the two',
	(zone, text, first) => {
		const instant = Date.parse(readInstant(text, zone) ?? '');
		expect([0, HOUR_MS]).toContain(instant - Date.parse(first));
	},
);

it.each<[zone: string, text: string, change: string]>([
	['Europe/Paris', '2027-03-28 02:30:00', '2027-03-28T01:00:00.000Z'],
	['America/New_York', '2027-03-14 02:30:00', '2027-03-14T07:00:00.000Z'],
])(
	'an hour that a clock change in %s skips is read within an hour of the change',
	(zone, text, change) => {
		const instant = Date.parse(readInstant(text, zone) ?? '');
		expect(Math.abs(instant - Date.parse(change))).toBeLessThanOrEqual(HOUR_MS);
	},
);

it.each<[name: string, value: unknown]>([
	['a number', 1795257498901],
	['null', null],
	['a Date', new Date(0)],
	['nothing', ''],
	['words', 'last Monday'],
	['an American date', '12/01/2027 00:00:00'],
	['a number of seconds as a text', '1795257498'],
	['a month that does not exist', '2027-13-01T00:00:00Z'],
	['month 0', '2027-00-01T00:00:00Z'],
	['the date that MySQL writes for none', '0000-00-00 00:00:00Z'],
	['the year 1, in which some systems write "no date"', '0001-01-01 00:00:00'],
	['the moment before 1970', '1969-12-31 23:59:59'],
	['30 February', '2027-02-30T00:00:00Z'],
	['29 February of a common year', '2027-02-29T00:00:00Z'],
	['hour 24', '2027-01-01T24:00:00Z'],
	['minute 60', '2027-01-01T00:60:00Z'],
	['second 60', '2027-01-01T00:00:60Z'],
	['a date without separators', '20270301T123000Z'],
	['an offset beyond any on earth', '2027-01-01T00:00:00+15:00'],
	['an offset of 60 minutes beside hours', '2027-01-01T00:00:00+01:60'],
	['an offset of one digit', '2027-01-01T00:00:00+1'],
	['an offset of three', '2027-01-01T00:00:00+100'],
	['an unknown zone after it', '2027-01-01T00:00:00 Mars'],
	['something after it', '2027-01-01T00:00:00Z; DROP TABLE'],
	['two lines', '2027-01-01T00:00:00Z\n2028-01-01T00:00:00Z'],
])('readInstant refuses %s: %j', (_, value) => {
	expect(readInstant(value)).toBeNull();
	expect(readInstant(value, 'Europe/Paris')).toBeNull();
});

it.each([
	...[undefined, 'Europe/Atlantis', '', '+25:00', '3', 'Europe/Paris; ', 'Mars+02:00'],
	...['+02:00 Mars', '__proto__'],
])('readInstant refuses a text without a zone in the zone %j', (zone) => {
	expect(readInstant('2027-01-31 09:00:00', zone)).toBeNull();
});

it.each<[seconds: unknown, instant: string]>([
	[1_795_257_498, '2026-11-21T10:38:18.000Z'],
	[1_795_257_498.123_9, '2026-11-21T10:38:18.123Z'],
	[1_001.001, '1970-01-01T00:16:41.001Z'],
	[4_102_444_799, '2099-12-31T23:59:59.000Z'],
	['1795257498', '2026-11-21T10:38:18.000Z'],
])('instantOfSeconds reads %s as %s', (seconds, instant) => {
	expect(instantOfSeconds(seconds)).toBe(instant);
});

it.each<[name: string, seconds: unknown]>([
	['0, which means never', 0],
	['below 0', -1],
	['beyond the year 2099, which means never', 4_102_444_800],
	['a text that is not a number', 'soon'],
	['null', null],
])('instantOfSeconds refuses %s', (_, seconds) => {
	expect(instantOfSeconds(seconds)).toBeNull();
});

it.each<[now: string, startsAt: string, endsAt: string]>([
	['2026-11-26T10:00:00Z', '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
	['2026-12-31T23:59:59.999Z', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
	['2027-01-01T00:00:00Z', '2027-01-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z'],
	['2027-03-31T12:00:00Z', '2027-03-01T00:00:00.000Z', '2027-04-01T00:00:00.000Z'],
])('monthOf %s is the month in UTC', (now, startsAt, endsAt) => {
	expect(monthOf(Date.parse(now))).toEqual({ startsAt, endsAt });
});
