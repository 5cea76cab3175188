import { MAX_WAIT_MS } from '../../../nodes/Credits/transport/retry';
import type { ScriptedReply } from '../../../sandbox';
import { repliesOf } from '../../../sandbox/answered';
import type { Random } from '../../../sandbox/random';
import { goodReading, replying, type ExpectedFailure, type Fault, type Variant } from './fault';
import { json, text } from './replies';
import { CHALLENGE, failureUnder, PAGE, STATUSES, type StatusAnswer } from './statuses';
import { goodBody, goodText, targetOf, type Subject } from './subject';

const YEAR_S = 365 * 24 * 60 * 60;

/** An HTTP date has no fractions of a second, and the answer takes a moment. */
const SLACK_MS = 5000;

/** Between two attempts lies half a second at most, and half of that at least. */
const SHORTEST_BACKOFF_MS = 250;

/** Redirects have rows of their own. */
const PLAIN_STATUSES = STATUSES.filter((status) => status < 300 || status > 399 || status === 304);

/** Statuses and headers. */
export const statusFaults: readonly Fault[] = [
	{
		name: 'http-203',
		title: 'a good body under HTTP 203',
		variants: (subject) => [replying('', () => text(goodText(subject), 203), goodReading(subject))],
	},
	...PLAIN_STATUSES.map(
		(status): Fault => ({
			name: `http-${status}`,
			title: `HTTP ${status}`,
			variants: (subject, random) =>
				bodiesUnder(status, subject, random).map(({ title, reply, ...answer }) =>
					replying(title, reply, under(subject, { status, ...answer })),
				),
		}),
	),
	{
		name: 'refused-by-a-page',
		title: 'HTTP 403 as a web page',
		variants: (subject) => [
			replying(
				'a page',
				() => text(PAGE, 403, { 'content-type': 'text/html' }),
				under(subject, { status: 403, isPage: true }),
			),
		],
	},
	{
		name: 'bot-check',
		title: 'a refusal with cf-mitigated',
		variants: (subject) =>
			[401, 403, 429, 503].map((status) =>
				replying(
					`with HTTP ${status}`,
					() => json({}, status, CHALLENGE),
					under(subject, { status, isChallenge: true }),
				),
			),
	},
	{
		name: 'redirect-same-host',
		title: 'redirect to the same host',
		variants: (subject) => redirects((url) => url.origin + '/v9/elsewhere', subject),
	},
	{
		name: 'redirect-other-host',
		title: 'redirect to another host',
		variants: (subject) => redirects(() => 'https://elsewhere.example.test/v1/credits', subject),
	},
	{
		name: 'redirect-circle',
		title: 'redirect in a circle',
		variants: (subject) => redirects((url) => url.href, subject),
	},
	{
		name: 'redirect-nowhere',
		title: 'redirect to nothing usable',
		variants: (subject) => redirects(() => 'http://[not an address', subject),
	},
	{
		name: 'documented-failure',
		title: 'a failure as the provider documents it',
		variants: (subject, random) => random.pickSome(documentedFailures(subject), MAX_DOCUMENTED),
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

/** How many documented failures one cell gets. */
const MAX_DOCUMENTED = 6;

/** The documented failures of the request that says what is left. */
function documentedFailures(subject: Subject): Variant[] {
	const { answers } = subject;
	return answers.bad.flatMap((badCase): Variant[] => {
		const reply = repliesOf(answers, badCase).get(targetOf(subject).request)?.at(-1);
		if (reply === undefined || badCase.credential !== undefined) return [];
		const expected: ExpectedFailure = {
			class: badCase.class,
			httpCode: reply.status,
			hasOwnWords: true,
			...(badCase.quotes !== undefined && { says: badCase.quotes }),
		};
		return [replying(badCase.title, () => reply, expected)];
	});
}

function under(subject: Subject, answer: StatusAnswer): ExpectedFailure {
	return failureUnder(subject.answers, targetOf(subject).request, answer);
}

interface Body extends Omit<StatusAnswer, 'status'> {
	title: string;
	reply: () => ScriptedReply;
}

function bodiesUnder(status: number, subject: Subject, random: Random): Body[] {
	// A status that forbids a body gets none over the wire either.
	if (status === 204 || status === 304) {
		return [{ title: 'nothing', reply: () => text('', status) }];
	}
	const bodies: Body[] = [
		{ title: 'an empty object', reply: () => json({}, status) },
		{ title: 'a good body', reply: () => text(goodText(subject), status) },
		{ title: 'a web page', reply: () => text(PAGE, status), isPage: true },
		{ title: 'nothing', reply: () => text('', status) },
		{ title: 'a list', reply: () => text('[]', status) },
	];
	const first = random.below(bodies.length);
	return [first, (first + 1) % bodies.length].flatMap((index) => bodies[index] ?? []);
}

const REDIRECT_SAYS = 'It is a redirect to another address, which is not followed';

function redirects(target: (url: URL) => string, subject: Subject): Variant[] {
	const location = target(new URL(`https://${targetOf(subject).host}/v1/credits`));
	return [301, 302, 303, 307, 308].map((status) =>
		replying(`with HTTP ${status}`, () => text('', status, { location }), {
			...under(subject, { status }),
			says: REDIRECT_SAYS,
		}),
	);
}

/** A long wait is not sat out: the read fails at once and says when to come back. */
function retryAfter(name: string, title: string, value: () => string, seconds: number): Fault {
	const expected: ExpectedFailure = {
		class: 'rateLimited',
		httpCode: 429,
		retryAfterMs: [seconds * 1000 - SLACK_MS, seconds * 1000],
		says: 'It asks to wait until ',
	};
	return {
		name: `retry-after-${name}`,
		title: `429 with Retry-After: ${title}`,
		variants: (subject) => [
			{
				inject: () => ({
					replies: [text('', 429, { 'retry-after': value() }), json(goodBody(subject))],
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
		variants: (subject, random) => {
			// Who wants to be left alone for longer is not asked again within a read.
			if ((subject.answers.record.minIntervalMs ?? 0) > MAX_WAIT_MS) return [];
			const value = random.pick(values) ?? '';
			return [
				{
					title: value.slice(0, 30),
					inject: () => ({
						replies: [text('', 429, { 'retry-after': value }), json(goodBody(subject))],
					}),
					expected: goodReading(subject),
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
