import {
	MAX_WAIT_MS,
	readRetryAfter,
	waitBeforeRetry,
} from '../../../nodes/Credits/transport/retry';

const NOW = Date.parse('2027-01-01T12:00:00.000Z');

describe('readRetryAfter', () => {
	it.each([
		['seconds', '120', 120_000],
		['no time at all', '0', 0],
		['a fraction of a second', '0.5', 500],
		['hundredths of a second', '1.25', 1250],
		['blanks around', ' 30 ', 30_000],
		['an HTTP date', 'Fri, 01 Jan 2027 12:02:00 GMT', 120_000],
		['an old form of an HTTP date', 'Friday, 01-Jan-27 12:02:00 GMT', 120_000],
		['the oldest form of an HTTP date', 'Fri Jan  1 12:02:00 2027', 120_000],
		['a date that has passed', 'Fri, 01 Jan 2027 11:00:00 GMT', 0],
	])('reads %s', (_, header, milliseconds) => {
		expect(readRetryAfter(header, NOW)).toBe(milliseconds);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['an empty header', ''],
		['words', 'soon'],
		['a negative number', '-5'],
		['a number instead of a text', 120],
		['several headers', ['1', '2']],
		['an exponent', '1e3'],
		['a year', '2027'.concat('-01-01')],
		['a date that does not exist', 'Fri, 99 Foo 2027 12:00:00 GMT'],
	])('finds nothing usable in %s', (_, header) => {
		expect(readRetryAfter(header, NOW)).toBeNull();
	});

	it.each([10, 20, 400])('reads no time that a Date cannot hold from %d digits', (digits) => {
		const wait = readRetryAfter('9'.repeat(digits), NOW);
		expect(new Date(NOW + (wait ?? 0)).getTime()).not.toBeNaN();
	});
});

describe('waitBeforeRetry', () => {
	it.each([
		[0, 0, 250],
		[0, 1, 500],
		[1, 0, 500],
		[1, 1, 1000],
		[4, 0, 4000],
		[4, 1, 8000],
	])(
		'backs off before retry %d, with the random number %d, for %d ms',
		(retry, random, milliseconds) => {
			expect(waitBeforeRetry(retry, null, random)).toBe(milliseconds);
		},
	);

	it.each([
		['as long as the provider asks, if that is longer', 0, 7000, 0.5, 7000],
		['as long as the backoff, if the provider asks for less', 1, 0, 0, 500],
	])('waits %s', (_, retry, askedMs, random, milliseconds) => {
		expect(waitBeforeRetry(retry, askedMs, random)).toBe(milliseconds);
	});

	it('never backs off for longer than the longest wait', () => {
		expect(waitBeforeRetry(4, null, 1)).toBeLessThanOrEqual(MAX_WAIT_MS);
	});
});
