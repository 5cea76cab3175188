import type { RequestFailureClass } from '../../nodes/Credits/balance/failure';
import type { ScriptedReply } from '../../sandbox';
import type { ProviderFixture } from '../../sandbox/fixture';
import type { Random } from '../random';
import { goodBody, goodReading, type ExpectedFailure, type Fault, type Variant } from './fault';
import { json, text } from './replies';

const YEAR_S = 365 * 24 * 60 * 60;

/** An HTTP date has no fractions of a second, and the answer takes a moment. */
const SLACK_MS = 5000;

/** Between two attempts lies half a second at most, and half of that at least. */
const SHORTEST_BACKOFF_MS = 250;

const PAGE = '<!doctype html><title>Error</title><h1>Something went wrong</h1>';

/** What a status means when the body says nothing. */
const CLASSES: ReadonlyArray<{ status: number; class: RequestFailureClass }> = [
	{ status: 400, class: 'badRequest' },
	{ status: 401, class: 'auth' },
	{ status: 402, class: 'forbidden' },
	{ status: 403, class: 'forbidden' },
	{ status: 404, class: 'badRequest' },
	// Only a proxy on the way says so.
	{ status: 407, class: 'network' },
	{ status: 408, class: 'timeout' },
	{ status: 418, class: 'badRequest' },
	{ status: 429, class: 'rateLimited' },
	{ status: 451, class: 'badRequest' },
	{ status: 500, class: 'unavailable' },
	{ status: 502, class: 'unavailable' },
	{ status: 503, class: 'unavailable' },
	{ status: 504, class: 'unavailable' },
	{ status: 599, class: 'unavailable' },
	{ status: 204, class: 'badResponse' },
	{ status: 304, class: 'badResponse' },
];

/** Statuses and headers. */
export const statusFaults: readonly Fault[] = [
	...CLASSES.map(
		({ status }): Fault => ({
			name: `http-${status}`,
			title: `HTTP ${status}`,
			variants: (fixture, random) =>
				bodiesUnder(status, fixture, random).map(({ title, reply }) => ({
					title,
					lay: () => ({ replies: [reply()] }),
					expected: failureOf(status, fixture),
				})),
		}),
	),
	{
		name: 'redirect-same-host',
		title: 'redirect to the same host',
		variants: (fixture) => redirects((url) => url.origin + '/v9/elsewhere', fixture),
	},
	{
		name: 'redirect-other-host',
		title: 'redirect to another host',
		variants: (fixture) => redirects(() => 'https://elsewhere.example.test/v1/credits', fixture),
	},
	{
		name: 'redirect-circle',
		title: 'redirect in a circle',
		variants: (fixture) => redirects((url) => url.href, fixture),
	},
	{
		name: 'redirect-nowhere',
		title: 'redirect to nothing usable',
		variants: (fixture) => redirects(() => 'http://[not an address', fixture),
	},
	{
		name: 'maintenance',
		title: 'maintenance, as the provider reports it',
		variants: (fixture) => [
			{
				lay: () => ({ replies: [fixture.maintenance] }),
				expected: { class: 'unavailable', httpCode: fixture.maintenance.status },
			},
		],
	},
	{
		name: 'maintenance-envelope',
		title: 'maintenance within HTTP 200',
		impossibleAt: ({ record, maintenance }) =>
			maintenance.status === 200
				? null
				: `${record.displayName} has no envelope for it: it reports maintenance as HTTP ${maintenance.status}, which is the row above`,
		variants: (fixture) => [
			{
				lay: () => ({ replies: [fixture.maintenance] }),
				expected: { class: 'unavailable', httpCode: 200 },
			},
		],
	},
	retryAfter('seconds', '120 seconds', () => '120', 120),
	retryAfter('date', 'a date', () => inSeconds(120), 120),
	retryAfter('year', 'a year', () => String(YEAR_S), YEAR_S),
	retryAfter('year-date', 'a date in a year', () => inSeconds(YEAR_S), YEAR_S),
	retryAfterIgnored('garbage', 'garbage', [
		'soon',
		'1.2.3',
		'12 minutes',
		'Infinity',
		'9'.repeat(400),
		'Thu, 01 Jan 1970 00:00:00 GMT',
	]),
	retryAfterIgnored('negative', 'a negative number', ['-5', '-0.5']),
];

/** What a status has to come to at a provider when the body says nothing. */
export function failureOf(status: number, { statusClasses }: ProviderFixture): ExpectedFailure {
	const row = CLASSES.find((entry) => entry.status === status);
	if (row === undefined) throw new Error(`It is not written down what HTTP ${status} means`);
	return { class: statusClasses?.[status] ?? row.class, httpCode: status };
}

function bodiesUnder(
	status: number,
	fixture: ProviderFixture,
	random: Random,
): Array<{ title: string; reply: () => ScriptedReply }> {
	// A status that forbids a body gets none over the wire either.
	if (status === 204 || status === 304)
		return [{ title: 'nothing', reply: () => text('', status) }];
	const good = JSON.stringify(goodBody(fixture));
	const bodies: Array<{ title: string; reply: () => ScriptedReply }> = [
		{ title: 'an empty object', reply: () => json({}, status) },
		{ title: 'a good body', reply: () => text(good, status) },
		{ title: 'a web page', reply: () => text(PAGE, status) },
		{ title: 'nothing', reply: () => text('', status) },
		{ title: 'a list', reply: () => text('[]', status) },
	];
	const first = random.below(bodies.length);
	return [first, (first + 1) % bodies.length].flatMap((index) => bodies[index] ?? []);
}

const REDIRECT_SAYS = 'It is a redirect to another address, which is not followed';

function redirects(target: (url: URL) => string, fixture: ProviderFixture): Variant[] {
	const location = target(new URL(fixture.record.request().url));
	return [301, 302, 303, 307, 308].map((status) => ({
		title: `with HTTP ${status}`,
		lay: () => ({ replies: [text('', status, { location })] }),
		expected: { class: 'badResponse', httpCode: status, says: REDIRECT_SAYS },
	}));
}

/** A long wait is not sat out: the read fails at once and says when to come back. */
function retryAfter(name: string, title: string, value: () => string, seconds: number): Fault {
	const expected: ExpectedFailure = {
		class: 'rateLimited',
		httpCode: 429,
		retryAfterMs: [seconds * 1000 - SLACK_MS, seconds * 1000],
		says: 'It asks to come back after ',
	};
	return {
		name: `retry-after-${name}`,
		title: `429 with Retry-After: ${title}`,
		variants: (fixture) => [
			{
				lay: () => ({
					replies: [text('', 429, { 'retry-after': value() }), json(goodBody(fixture))],
				}),
				expected,
				options: { maxRetries: 1 },
			},
		],
	};
}

/** What cannot be waited for is not: the usual pause, and then the next attempt. */
function retryAfterIgnored(name: string, title: string, values: readonly string[]): Fault {
	return {
		name: `retry-after-${name}`,
		title: `429 with Retry-After: ${title}`,
		variants: (fixture, random) => {
			const value = random.pick(values) ?? '';
			return [
				{
					title: value.slice(0, 30),
					lay: () => ({
						replies: [text('', 429, { 'retry-after': value }), json(goodBody(fixture))],
					}),
					expected: goodReading(fixture),
					options: { maxRetries: 1 },
					attempts: 2,
					atLeastMs: SHORTEST_BACKOFF_MS,
				},
			];
		},
	};
}

function inSeconds(seconds: number): string {
	return new Date(Date.now() + seconds * 1000).toUTCString();
}
