import { MAX_WAIT_MS } from '../../../nodes/Credits/transport/retry';
import type { ScriptedReply } from '../../../sandbox';
import { BAD_RESPONSE, fault, GOOD, type Expected, type Fault, type Variant } from './fault';
import { json, text } from './replies';
import { failureUnder, PAGE } from './statuses';
import type { Subject } from './subject';

const YEAR_S = 365 * 24 * 60 * 60;

/** Tolerance: an HTTP date has no fractions of a second, and the answer takes a moment. */
const SLACK_MS = 5000;

/** Minimum backoff before a retry: half of half a second. */
const MIN_BACKOFF_MS = 250;

/** Timeout that is long enough for an attempt with an answer. */
const ATTEMPT_MS = 1500;

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();

/** Failures before a good answer, and the waits in between. */
export const retryFaults: readonly Fault[] = [
	fault('retry-after-too-long', 'Retry-After that is too long to wait for', (subject) => [
		tooLong(subject, '120 seconds', () => '120', 120),
		tooLong(subject, 'a date', () => inSeconds(120), 120),
		tooLong(subject, 'a year of an outage', () => String(YEAR_S), YEAR_S, 503),
	]),
	fault('retry-after-moment', 'Retry-After with a short wait, or unusable', (subject) => [
		...retried(subject, '1', () => [busy('1')], 950),
		...retried(subject, 'not a time', () => [busy('soon')]),
		// The date has no fractions, so at least one of the two seconds remains.
		...retried(subject, 'a date', () => [busy(inSeconds(2))], 950),
	]),
	fault('one-failure', 'one failure, then a good answer', (subject) => [
		...retried(subject, 'too many requests', () => [json({}, 429)]),
		...retried(subject, 'a gateway error', () => [text(PAGE, 502)]),
		...retried(subject, 'a connection reset', () => [{ kind: 'reset' }]),
		...retried(subject, 'silence', () => [{ kind: 'silent' }], ATTEMPT_MS, {
			timeout: ATTEMPT_MS,
			maxRetries: 1,
		}),
	]),
	fault('every-attempt-fails', 'failure on every attempt', (subject) =>
		retried(
			subject,
			'',
			() => [500, 502, 503].map((status) => json({}, status)),
			3 * MIN_BACKOFF_MS,
			{ maxRetries: 2 },
			failureUnder(subject, 503),
		),
	),
	fault('nothing-to-repeat', 'failure that a retry would not change', (subject) => {
		const rows: Array<[title: string, reply: ScriptedReply, expected: Expected]> = [
			['a refused key', json({}, 401), failureUnder(subject, 401)],
			['a rejected request', json({}, 400), failureUnder(subject, 400)],
			['a redirect', json({}, 302), failureUnder(subject, 302)],
			['an unreadable answer', text(''), BAD_RESPONSE],
		];
		return rows.map(([title, reply, expected]) => ({
			title,
			inject: () => ({ replies: [reply, json(subject.goodBody)] }),
			expected,
			options: { maxRetries: 2 },
		}));
	}),
];

function busy(retryAfter: string, status = 429): ScriptedReply {
	return text('', status, { 'retry-after': retryAfter });
}

/** One retry after each of these replies; no variant at a provider that asks for longer pauses. */
function retried(
	subject: Subject,
	title: string,
	replies: () => ScriptedReply[],
	atLeastMs = MIN_BACKOFF_MS,
	options: Variant['options'] = { maxRetries: 1 },
	expected: Expected = GOOD,
): Variant[] {
	const { answers, goodBody } = subject;
	if ((answers.record.minIntervalMs ?? 0) > MAX_WAIT_MS) return [];
	const inject = () => ({ replies: [...replies(), json(goodBody)] });
	const attempts = (options.maxRetries ?? 0) + 1;
	return [{ title, inject, expected, options, attempts, atLeastMs }];
}

/** The read fails at once and reports when to come back. */
function tooLong(
	subject: Subject,
	title: string,
	value: () => string,
	seconds: number,
	status = 429,
): Variant {
	return {
		title,
		inject: () => ({ replies: [busy(value(), status), json(subject.goodBody)] }),
		expected: {
			...failureUnder(subject, status),
			retryAfterMs: [seconds * 1000 - SLACK_MS, seconds * 1000],
			says: 'It asks to wait until ',
		},
		options: { maxRetries: 1 },
	};
}
