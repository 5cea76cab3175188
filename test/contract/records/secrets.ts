import type { BadCase, GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { HttpAnswer } from '../../../nodes/Credits/transport/verdict';
import type { CredentialData } from '../../../sandbox/credentials';
import { encoders } from '../../../harness/secrets/encoders';
import { ODD_KEY } from '../../../harness/secrets/madeUpKeys';
import { leaksIn } from '../../../harness/secrets/secretSearch';
import { containersOf, leavesOf } from '../../../sandbox/leaves';
import { bytesOf, type Replies } from '../../../sandbox/readInProcess';
import { readChanged, tokenIn, type Outcome } from './cases';
import { listed } from './complaints';

/** Replies that repeat something, and the place. */
interface Echo {
	place: string;
	/** One echo of each kind is enough. */
	kind: string;
	replies: Replies;
}

/** The spellings of a repeated key; all others are the business of redaction, not of a record. */
const spellings = encoders.filter(({ title }) =>
	['as it is', 'by encodeURIComponent'].includes(title),
);

/** The result of a read whose answer repeated secrets. */
interface EchoResult {
	place: string;
	outcome: Outcome;
	secrets: readonly string[];
}

/**
 * Checks that a secret never leaves, wherever and however an answer repeats it: those of the
 * credential, and the token of a log-in.
 */
export async function secretComplaints(answers: ProviderAnswers): Promise<string[]> {
	const { requests } = answers.record;
	const keys = keysFor(answers);
	const tried = new Set<string>();
	const looks: EchoResult[] = [];
	for (const facts of [...answers.good, ...answers.bad]) {
		const credential = { ...facts.credential, ...keys };
		const token = tokenIn(answers, facts);
		const secrets = [...Object.values(keys).map(String), ...(token === null ? [] : [token])];
		const wordsIn = (request: string) => {
			// Where a token is expected, the repeated text would be the token.
			const isLogIn = requests[request]?.readToken !== undefined;
			const repeated = isLogIn ? secrets.filter((secret) => secret !== token) : secrets;
			return repeated.flatMap((each) => spellings.map(({ encode }) => encode(each))).join(' ');
		};
		for (const { place, kind, replies } of echoes(answers, facts, wordsIn)) {
			const name = `${'class' in facts ? 'bad' : 'good'} ${kind}`;
			if (tried.has(name)) continue;
			tried.add(name);
			const outcome = await readChanged(answers, facts, replies, { credential });
			looks.push({ place: `${facts.title}: echoed at ${place}`, outcome, secrets });
		}
	}
	return leakComplaints(looks);
}

/**
 * Searches all results at once, because one search costs about as much, and names the one
 * that leaks.
 */
function leakComplaints(looks: readonly EchoResult[]): string[] {
	const outcomes = looks.map(({ outcome }) => outcome);
	const leaking = [...new Set(looks.flatMap(({ secrets }) => secrets))].filter(
		(secret) => leaksIn(outcomes, secret).length > 0,
	);
	return listed(
		leaking.flatMap((secret) =>
			looks.flatMap(({ place, outcome }) =>
				leaksIn(outcome, secret).map((how) => ({ place, what: `it comes out ${how}` })),
			),
		),
	);
}

/** A made-up key for every secret of a credential. */
function keysFor({ record }: ProviderAnswers): CredentialData {
	const secrets = record.fields.filter(({ kind }) => kind === 'secret');
	return Object.fromEntries(secrets.map(({ name }, index) => [name, `${index}${ODD_KEY}${index}`]));
}

/** @param wordsIn what an answer to a request repeats */
function echoes(
	answers: ProviderAnswers,
	facts: GoodCase | BadCase,
	wordsIn: (request: string) => string,
): Echo[] {
	const all = bytesOf(answers, facts);
	const failureClass = 'class' in facts ? facts.class : '';
	const everywhere = (place: string, change: (reply: HttpAnswer, words: string) => HttpAnswer) => ({
		place,
		kind: `${place} ${failureClass}`,
		replies: new Map(
			[...all].map(([request, list]) => [
				request,
				list.map((reply) => change(reply, wordsIn(request))),
			]),
		),
	});
	return [
		...leavesOf(answers, facts).flatMap(({ request, place, shape, withRaw }) => [
			{ place, kind: `${shape} as text`, replies: withRaw(textOf(wordsIn(request))) },
			{
				place: `${place}, as a name`,
				kind: `${shape} as a name`,
				replies: withRaw(objectOf(wordsIn(request))),
			},
		]),
		...containersOf(answers, facts).map(({ request, place, shape, withRaw }) => {
			const words = wordsIn(request);
			return { place, kind: shape, replies: withRaw(`[${textOf(words)},${objectOf(words)}]`) };
		}),
		everywhere('the names and texts of every object', (reply, words) =>
			withBody(reply, (raw) => withFields(raw, words)),
		),
		everywhere('the whole body', (reply, words) => withBody(reply, () => words)),
		everywhere('headers', (reply, words) => ({
			...reply,
			headers: { 'x-key': words, 'retry-after': words, location: words },
		})),
	];
}

const textOf = (words: string) => JSON.stringify(words);
const objectOf = (words: string) => `{${textOf(words)}:${textOf(words)}}`;

/** JSON text with more fields in every object; what has an amount may be passed on under its name. */
function withFields(raw: string, words: string): string {
	const text = textOf(words);
	const fields = `${text}:${text},${textOf(`amount of ${words}`)}:1,"note":${text},`;
	return raw.replaceAll(/\{(?=\s*["}])/g, (brace) => `${brace}${fields}`).replaceAll(',}', '}');
}

function withBody(reply: HttpAnswer, change: (text: string) => string): HttpAnswer {
	if ('tooLarge' in reply.body) return reply;
	return { ...reply, body: Buffer.from(change(Buffer.from(reply.body).toString())) };
}
