import type { BadCase, GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { HttpAnswer } from '../../../nodes/Credits/transport/verdict';
import type { CredentialData } from '../../../sandbox/credentials';
import { encoders } from '../../../harness/secrets/encoders';
import { ODD_KEY } from '../../../harness/secrets/madeUpKeys';
import { leaksIn } from '../../../harness/secrets/secretSearch';
import { containersOf, leavesOf, type Leaf } from '../../../sandbox/leaves';
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

/** Checks that a secret never leaves, wherever and however an answer repeats it. */
export async function secretComplaints(answers: ProviderAnswers): Promise<string[]> {
	const keys = keysFor(answers);
	return await echoComplaints(
		answers,
		Object.keys(answers.record.requests),
		() => Object.values(keys).map(String),
		keys,
	);
}

/** Checks the same for the token of a log-in. */
export async function tokenComplaints(answers: ProviderAnswers): Promise<string[]> {
	// Where a token is expected, the repeated text would be the token.
	const others = Object.entries(answers.record.requests)
		.filter(([, { readToken }]) => readToken === undefined)
		.map(([name]) => name);
	return await echoComplaints(answers, others, (facts) => {
		const token = tokenIn(answers, facts);
		return token === null ? [] : [token];
	});
}

async function echoComplaints(
	answers: ProviderAnswers,
	requests: readonly string[],
	secretsIn: (facts: GoodCase | BadCase) => string[],
	keys: CredentialData = {},
): Promise<string[]> {
	const tried = new Set<string>();
	const looks: EchoResult[] = [];
	for (const facts of [...answers.good, ...answers.bad]) {
		const credential = { ...facts.credential, ...keys };
		const secrets = secretsIn(facts);
		if (secrets.length === 0) continue;
		const words = secrets.flatMap((secret) => spellings.map(({ encode }) => encode(secret)));
		for (const { place, kind, replies } of echoes(answers, facts, requests, words.join(' '))) {
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

/** @param requests those whose answers repeat something */
function echoes(
	answers: ProviderAnswers,
	facts: GoodCase | BadCase,
	requests: readonly string[],
	words: string,
): Echo[] {
	const all = bytesOf(answers, facts);
	const isTried = ({ request }: Leaf) => requests.includes(request);
	const text = JSON.stringify(words);
	const object = `{${text}:${text}}`;
	// What has an amount may be passed on under its name.
	const amountName = JSON.stringify(`amount of ${words}`);
	const failureClass = 'class' in facts ? facts.class : '';
	const everywhere = (place: string, change: (raw: string) => string) => ({
		place,
		kind: `${place} ${failureClass}`,
		replies: mapReplies(all, requests, (reply) => withBody(reply, change)),
	});
	const leaves = leavesOf(answers, facts).filter(isTried);
	const containers = containersOf(answers, facts).filter(isTried);
	return [
		...leaves.flatMap(({ place, shape, withRaw }) => [
			{ place, kind: `${shape} as text`, replies: withRaw(text) },
			{ place: `${place}, as a name`, kind: `${shape} as a name`, replies: withRaw(object) },
		]),
		...containers.map(({ place, shape, withRaw }) => {
			return { place, kind: shape, replies: withRaw(`[${text},${object}]`) };
		}),
		everywhere('the names and texts of every object', (raw) =>
			raw
				.replaceAll(
					/\{(?=\s*["}])/g,
					(brace) => `${brace}${text}:${text},${amountName}:1,"note":${text},`,
				)
				.replaceAll(',}', '}'),
		),
		everywhere('the whole body', () => words),
		{
			place: 'headers',
			kind: `headers ${failureClass}`,
			replies: mapReplies(all, requests, (reply) => ({
				...reply,
				headers: { 'x-key': words, 'retry-after': words, location: words },
			})),
		},
	];
}

function mapReplies(
	replies: Replies,
	requests: readonly string[],
	change: (reply: HttpAnswer) => HttpAnswer,
): Replies {
	return new Map(
		[...replies].map(([name, list]) => [name, requests.includes(name) ? list.map(change) : list]),
	);
}

function withBody(reply: HttpAnswer, change: (text: string) => string): HttpAnswer {
	if ('tooLarge' in reply.body) return reply;
	return { ...reply, body: Buffer.from(change(Buffer.from(reply.body).toString())) };
}
