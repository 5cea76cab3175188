import { repliesOf } from '../../../sandbox/answered';
import type { Random } from '../../../sandbox/random';
import { fault, GOOD, replying, type ExpectedFailure, type Fault, type Variant } from './fault';
import { json, text } from './replies';
import { CHALLENGE, failureUnder, PAGE, STATUSES } from './statuses';
import type { Subject } from './subject';

/** Maximum number of documented failures in one cell. */
const MAX_DOCUMENTED = 6;

/** Redirects have rows of their own. */
const PLAIN_STATUSES = STATUSES.filter((status) => status < 300 || status > 399 || status === 304);

/** Statuses and headers. */
export const statusFaults: readonly Fault[] = [
	fault('http-203', 'good body with HTTP 203', ({ goodText }) => [
		replying('', () => text(goodText, 203), GOOD),
	]),
	...PLAIN_STATUSES.map((status) =>
		fault(`http-${status}`, `HTTP ${status}`, (subject, random) =>
			bodiesUnder(status, subject, random).map(([title, body, isPage]) =>
				replying(title, () => text(body, status), failureUnder(subject, { status, isPage })),
			),
		),
	),
	fault('refused-by-a-page', 'HTTP 403 as a web page', (subject) => [
		replying(
			'a page',
			() => text(PAGE, 403, { 'content-type': 'text/html' }),
			failureUnder(subject, { status: 403, isPage: true }),
		),
	]),
	fault('bot-check', 'bot check (cf-mitigated)', (subject) =>
		[401, 403, 429, 503].map((status) =>
			replying(
				`with HTTP ${status}`,
				() => json({}, status, CHALLENGE),
				failureUnder(subject, { status, isChallenge: true }),
			),
		),
	),
	redirect('same-host', 'to the same host', (host) => `https://${host}/v9/elsewhere`),
	redirect('other-host', 'to another host', () => 'https://elsewhere.example.test/v1/credits'),
	redirect('circle', 'loop', (host) => `https://${host}/v1/credits`),
	redirect('nowhere', 'to an unusable address', () => 'http://[not an address'),
	fault('documented-failure', 'failure as documented by the provider', (subject, random) =>
		random.pickSome(documentedFailures(subject), MAX_DOCUMENTED),
	),
];

/** The documented failures of the target request. */
function documentedFailures({ answers, target }: Subject): Variant[] {
	return answers.bad.flatMap((badCase): Variant[] => {
		const reply = repliesOf(answers, badCase).get(target.request)?.at(-1);
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

type Body = [title: string, body: string, isPage: boolean];

/** Two of the bodies that may accompany a status. */
function bodiesUnder(status: number, { goodText }: Subject, random: Random): Body[] {
	// A status that forbids a body is sent without one.
	if (status === 204 || status === 304) return [['nothing', '', false]];
	const bodies: Body[] = [
		['an empty object', '{}', false],
		['a good body', goodText, false],
		['a web page', PAGE, true],
		['nothing', '', false],
		['a list', '[]', false],
	];
	const first = random.below(bodies.length);
	return [first, (first + 1) % bodies.length].flatMap((index) => bodies.slice(index, index + 1));
}

function redirect(name: string, where: string, target: (host: string) => string): Fault {
	return fault(`redirect-${name}`, `redirect ${where}`, (subject) =>
		[301, 302, 303, 307, 308].map((status) =>
			replying(
				`with HTTP ${status}`,
				() => text('', status, { location: target(subject.target.host) }),
				failureUnder(subject, { status }),
			),
		),
	);
}
