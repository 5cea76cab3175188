import type { BadCase, GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { CredentialData } from '../../../sandbox/credentials';
import { echoesOf, leaksIn, ODD_KEY } from '../../support/leaks';
import { readChanged, replyBytes, tokenIn, type Replies } from './cases';
import { distinct } from './complaints';
import { containersOf, leavesOf } from './leaves';

/** Replies that repeat something, and where. */
interface Echo {
	place: string;
	/** Of several echoes of one kind one is enough. */
	kind: string;
	replies: Replies;
}

/** A secret comes out nowhere, wherever and however an answer repeats it. */
export async function secretComplaints(answers: ProviderAnswers): Promise<string[]> {
	const keys = keysFor(answers);
	return await echoComplaints(answers, () => Object.values(keys).map(String), keys);
}

/** A token that a log-in has brought comes out as little. */
export async function tokenComplaints(answers: ProviderAnswers): Promise<string[]> {
	return await echoComplaints(answers, (facts) => {
		const token = tokenIn(answers, facts);
		return token === null ? [] : [token];
	});
}

async function echoComplaints(
	answers: ProviderAnswers,
	secretsIn: (facts: GoodCase | BadCase) => string[],
	keys: CredentialData = {},
): Promise<string[]> {
	const complaints: string[] = [];
	const tried = new Set<string>();
	for (const facts of [...answers.good, ...answers.bad]) {
		const credential = { ...facts.credential, ...keys };
		const secrets = secretsIn(facts);
		if (secrets.length === 0) continue;
		const words = secrets.flatMap((secret) => echoesOf(secret).map(({ spelling }) => spelling));
		for (const { place, kind, replies } of echoes(answers, facts, words.join(' '))) {
			const name = `${'class' in facts ? 'bad' : 'good'} ${kind}`;
			if (tried.has(name)) continue;
			tried.add(name);
			const outcome = await readChanged(answers, facts, replies, { credential });
			complaints.push(
				...secrets
					.flatMap((secret) => leaksIn(outcome, secret))
					.map((how) => `${facts.title}: echoed at ${place}, it comes out ${how}`),
			);
		}
	}
	return distinct(complaints);
}

/** A made-up key for every secret of a credential. */
function keysFor({ record }: ProviderAnswers): CredentialData {
	const secrets = record.fields.filter(({ kind }) => kind === 'secret');
	return Object.fromEntries(secrets.map(({ name }, index) => [name, `${index}${ODD_KEY}${index}`]));
}

function echoes(answers: ProviderAnswers, facts: GoodCase | BadCase, words: string): Echo[] {
	const all = replyBytes(answers, facts);
	const text = JSON.stringify(words);
	const object = `{${text}:${text}}`;
	const failureClass = 'class' in facts ? facts.class : '';
	const everywhere = (place: string, change: (raw: string) => string) => ({
		place,
		kind: `${place} ${failureClass}`,
		replies: mapBodies(all, change),
	});
	return [
		...leavesOf(answers, facts).flatMap(({ place, shape, withRaw }) => [
			{ place, kind: `${shape} as text`, replies: withRaw(text) },
			{ place: `${place}, as a name`, kind: `${shape} as a name`, replies: withRaw(object) },
		]),
		...containersOf(answers, facts).map(({ place, shape, withRaw }) => ({
			place,
			kind: shape,
			replies: withRaw(`[${text},${object}]`),
		})),
		everywhere('the names and texts of every object', (raw) =>
			raw
				.replaceAll(/\{(?=\s*["}])/g, (brace) => `${brace}${text}:${text},"note":${text},`)
				.replaceAll(',}', '}'),
		),
		everywhere('the whole body', () => words),
		{
			place: 'headers',
			kind: `headers ${failureClass}`,
			replies: new Map(
				[...all].map(([name, list]) => [
					name,
					list.map((reply) => ({
						...reply,
						headers: { 'x-key': words, 'retry-after': words, location: words },
					})),
				]),
			),
		},
	];
}

function mapBodies(replies: Replies, change: (text: string) => string): Replies {
	return new Map(
		[...replies].map(([name, list]) => [
			name,
			list.map((reply) => ({
				...reply,
				body:
					'tooLarge' in reply.body
						? reply.body
						: Buffer.from(change(Buffer.from(reply.body).toString())),
			})),
		]),
	);
}
