import { echoesOf } from '../../harness/secrets/encoders';
import { ODD_KEY } from '../../harness/secrets/madeUpKeys';
import { leaksIn } from '../../harness/secrets/secretSearch';
import { Failure } from '../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import type { AccountAnswer } from '../../nodes/Credits/transport/exchange';
import type { HttpAnswer } from '../../nodes/Credits/transport/verdict';
import type { Readable } from '../../sandbox/amountLeaves';
import { textOf } from '../../sandbox/answered';
import { secretsIn } from '../../sandbox/credentials';
import { bytesOf, readBytes } from '../../sandbox/readInProcess';
import { readSteps, type GoodRead } from '../../sandbox/steps';
import type { ExpectedFailure } from './catalogue/fault';
import { credentialDataWith } from './catalogue/credential';
import {
	CHALLENGE,
	classesWithinSuccess,
	failureUnder,
	PAGE,
	STATUSES,
	type StatusAnswer,
} from './catalogue/statuses';

/** What came of the statuses and bodies at one provider, without a socket. */
export interface InProcessResult {
	provider: string;
	reads: number;
	complaints: string[];
}

/** One answer that is not the good one, and what has to come of it. */
interface Trial {
	title: string;
	/** Which of the requests is answered so. */
	step: number;
	answer: HttpAnswer;
	complaints(outcome: AccountAnswer | Failure): string[];
}

/**
 * Answers each request of a provider with every status and every sort of body, by
 * the very code that judges real answers, and looks at what comes of it. What depends
 * on the record is all here; what depends on the connection is not.
 */
export async function tryInProcess(answers: ProviderAnswers): Promise<InProcessResult> {
	const [readable] = answers.good;
	const good = await readSteps(answers, readable);
	const credential = { ...credentialDataWith(answers, ODD_KEY), ...readable.credential };
	const secrets = secretsIn(answers.record, credential);
	const trials = good.steps.flatMap((_, step) => [
		...statusTrials(answers, good, step),
		...echoTrials(good, step, secrets),
		...(step === good.steps.length - 1 ? bodyTrials(answers, good, step) : []),
	]);
	const complaints: string[] = [];
	for (const { title, step, answer, complaints: look } of trials) {
		const outcome = await readBytes(answers, withAnswer(answers, readable, good, step, answer), {
			credential,
			now: readable.now,
			otherwise: answer,
		});
		const { request = '' } = good.steps[step] ?? {};
		complaints.push(...look(outcome).map((complaint) => `${request}, ${title}: ${complaint}`));
	}
	return { provider: answers.record.name, reads: trials.length, complaints };
}

function withAnswer(
	answers: ProviderAnswers,
	readable: Readable,
	{ steps }: GoodRead,
	step: number,
	answer: HttpAnswer,
): ReadonlyMap<string, readonly HttpAnswer[]> {
	const replies = new Map(bytesOf(answers, readable));
	const name = steps[step]?.request ?? '';
	const position = steps.slice(0, step).filter(({ request }) => request === name).length;
	// What comes behind it is not asked for any more, or is optional.
	const before = replies.get(name)?.slice(0, position) ?? [];
	return replies.set(name, [...before, answer]);
}

function statusTrials(answers: ProviderAnswers, good: GoodRead, step: number): Trial[] {
	const { request = '', isOptional = false, reply } = good.steps[step] ?? {};
	const goodBody = reply === undefined ? '' : textOf(reply);
	const bodies: Array<Omit<StatusAnswer, 'status'> & { title: string; body: string }> = [
		{ title: 'an empty object', body: '{}' },
		{ title: 'a good body', body: goodBody },
		{ title: 'a web page', body: PAGE, isPage: true },
		{ title: 'nothing', body: '' },
		{ title: 'a list', body: '[]' },
		{ title: 'a challenge', body: '{}', isChallenge: true },
	];
	// These come without a body.
	const isBare = (status: number) => status === 204 || status === 304;
	return STATUSES.flatMap((status) =>
		bodies
			.filter(({ body }) => body === '' || !isBare(status))
			.map(({ title, body, ...rest }): Trial => {
				const expected = failureUnder(answers, request, { status, ...rest });
				const headers = rest.isChallenge === true ? CHALLENGE : {};
				const mayBeGood = answers.record.isGood !== undefined && body === goodBody;
				return {
					title: `HTTP ${status} with ${title}`,
					step,
					answer: { status, headers, body: Buffer.from(body) },
					complaints: (outcome) => {
						if (isOptional) return sameComplaints(outcome, good);
						if (mayBeGood && !(outcome instanceof Failure)) return sameComplaints(outcome, good);
						return failureComplaints(outcome, expected);
					},
				};
			}),
	);
}

/** Refusals and pages that repeat the secrets in every spelling, wherever a message may stand. */
function echoTrials({ steps }: GoodRead, step: number, secrets: readonly string[]): Trial[] {
	const all = secrets
		.flatMap(echoesOf)
		.map(({ spelling }) => spelling)
		.join(' ');
	const places = ['message', 'error', 'msg', 'detail', 'code', 'error_code', all];
	const object = Object.fromEntries(places.map((place) => [place, all]));
	const bodies = {
		'an object': object,
		'a nested object': { error: object, errors: [object, all] },
		'a text': all,
	};
	return Object.entries(bodies).flatMap(([form, body]) =>
		[200, 400, 401, 429, 500].map((status) => ({
			title: `HTTP ${status} that repeats the secrets in ${form}`,
			step,
			answer: { status, headers: { 'x-echo': all }, body: Buffer.from(textOf({ body })) },
			complaints: (outcome) => [
				...(outcome instanceof Failure || steps[step]?.isOptional === true
					? []
					: [`read as ${remainingIn(outcome).join()}`]),
				...leaksIn(outcome, ...secrets),
			],
		})),
	);
}

/** Bodies under HTTP 200 that no provider documents, but for those of the form of its own. */
const ODD_BODIES = {
	page: [PAGE],
	xml: ['<?xml version="1.0"?><balance>0</balance>'],
	text: ['OK', 'NaN', 'undefined'],
	nothing: ['', ' \r\n\t'],
	object: ['{}', '{"":0}', '{"__proto__":{}}'],
	list: ['[]', '[{}]', '[[]]'],
	scalar: ['null', 'true', '0', '"0"', '-1'],
	damaged: ['{"a":', '[1,', '{"a":1}}', '{a:1}'],
} as const;

/** An answer that is larger than what is read of one. */
const TOO_LARGE: HttpAnswer = {
	status: 200,
	headers: {},
	body: { tooLarge: 'it is larger than can be read' },
};

function bodyTrials(answers: ProviderAnswers, good: GoodRead, step: number): Trial[] {
	const { isOptional = false, reply } = good.steps[step] ?? {};
	const own = formOf(reply?.body);
	const classes = [...classesWithinSuccess(answers)];
	const look = (outcome: AccountAnswer | Failure): string[] => {
		if (isOptional) return sameComplaints(outcome, good);
		// Where costs are added up, an answer without any says 0.
		if (!(outcome instanceof Failure)) {
			return answers.sumsLists === true ? [] : [`read as ${remainingIn(outcome).join()}`];
		}
		return [
			...(classes.some((each) => each === outcome.class) ? [] : [`class ${outcome.class}`]),
			...wordComplaints(outcome),
		];
	};
	const bodies = Object.entries(ODD_BODIES).flatMap(([form, list]) => (own === form ? [] : list));
	return [
		...bodies.map((body) => ({
			title: `HTTP 200 with ${JSON.stringify(body.slice(0, 20))}`,
			step,
			answer: { status: 200, headers: {}, body: Buffer.from(body) },
			complaints: look,
		})),
		{
			title: 'HTTP 200 with bytes that are not UTF-8',
			step,
			answer: { status: 200, headers: {}, body: Buffer.from([0x7b, 0x80, 0x7d]) },
			complaints: look,
		},
		{ title: 'HTTP 200 and too large', step, answer: TOO_LARGE, complaints: look },
	];
}

/** Which of the odd bodies may be good, because the provider's own is of that form. An empty object says nothing anywhere. */
function formOf(body: unknown): keyof typeof ODD_BODIES | null {
	if (Array.isArray(body)) return 'list';
	if (typeof body === 'object' && body !== null) return null;
	// A number alone is text and JSON at once.
	return typeof body === 'string' && body.trimStart().startsWith('<') ? 'xml' : 'scalar';
}

function failureComplaints(
	outcome: AccountAnswer | Failure,
	{ class: kind, httpCode, says = '' }: ExpectedFailure,
): string[] {
	if (!(outcome instanceof Failure)) return [`read as ${remainingIn(outcome).join()}`];
	return [
		...(outcome.class === kind ? [] : [`${outcome.class} instead of ${kind}`]),
		...(outcome.httpCode === httpCode ? [] : [`HTTP ${outcome.httpCode}`]),
		...(outcome.description.includes(says) ? [] : [`"${says}" is not said`]),
		...wordComplaints(outcome),
	];
}

function wordComplaints({ message, description }: Failure): string[] {
	return [
		...(message === '' ? ['no message'] : []),
		...(/^\S.*\.$/s.test(description) ? [] : [`description: ${description}`]),
	];
}

/** That the account is read as if nothing were wrong with an optional request. */
function sameComplaints(outcome: AccountAnswer | Failure, { reading }: GoodRead): string[] {
	if (outcome instanceof Failure) return [`not read although it is optional: ${outcome.message}`];
	const [is, should] = [remainingIn(outcome), remainingIn({ reading })];
	// What only the optional request brings may be left out.
	const isSame = is[0] === should[0] && is.every((amount) => should.includes(amount));
	return isSame ? [] : [`read as ${is.join()} instead of ${should.join()}`];
}

function remainingIn({ reading }: Pick<AccountAnswer, 'reading'>): Array<number | null> {
	return reading.balances.map(({ remaining }) => remaining);
}
