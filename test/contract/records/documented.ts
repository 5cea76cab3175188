import type { BadCase, GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { HttpAnswer } from '../../../nodes/Credits/transport/verdict';
import { repliesOf } from '../../../sandbox/answered';
import { bytesOf, readInProcess } from '../../../sandbox/readInProcess';
import { circumstancesOf, inShort, isReading, readChanged, type Outcome } from './cases';
import { at, differences, listed } from './complaints';

/** The read of a documented case, and its requests. */
interface DocumentedRead {
	outcome: Outcome;
	/** Number of times that each request was sent, by its name. */
	sent: ReadonlyMap<string, number>;
	/** The HTTP status of the last answer. */
	status: number | undefined;
}

/** Checks that every good answer gives exactly the expected readings. */
export async function goodComplaints(answers: ProviderAnswers): Promise<string[]> {
	const found = await Promise.all(
		answers.good.map(async (facts) => {
			const { outcome, sent } = await readDocumented(answers, facts);
			if (!isReading(outcome)) return at(facts.title, [inShort(outcome)]);
			const wanted = { accountId: facts.accountId ?? null, balances: facts.expected };
			return at(facts.title, [
				...differences(outcome.reading, wanted),
				...unaskedReplies(answers, facts, sent),
			]);
		}),
	);
	return listed(found.flat());
}

/** Checks that every bad answer is the expected failure, and that the provider is quoted. */
export async function badComplaints(answers: ProviderAnswers): Promise<string[]> {
	const found = await Promise.all(
		answers.bad.map(async (facts) => {
			const { outcome, status } = await readDocumented(answers, facts);
			if (isReading(outcome)) return at(facts.title, [inShort(outcome)]);
			const { class: failureClass, httpCode, providerCode, message, description } = outcome;
			const quote = facts.quotes === undefined ? '' : `says: “${facts.quotes}”`;
			const texts = `${message}. ${description}`;
			return at(facts.title, [
				...differences(
					{ class: failureClass, httpCode, providerCode },
					{ class: facts.class, httpCode: status, providerCode: facts.providerCode ?? null },
				),
				...(description.includes(quote)
					? []
					: [`“${facts.quotes}” is not quoted in: ${description}`]),
				...(texts.includes(facts.says ?? '') ? [] : [`'${facts.says}' is not said in: ${texts}`]),
			]);
		}),
	);
	return listed(found.flat());
}

/** Checks that an undocumented field changes nothing. */
export async function unknownFieldComplaints(answers: ProviderAnswers): Promise<string[]> {
	const found = await Promise.all(
		answers.good.map(async (facts) => {
			const replies = bytesOf(answers, facts);
			const usual = await readChanged(answers, facts, replies);
			const more = new Map(
				[...replies].map(([name, list]) => [name, list.map(withUnknownField)] as const),
			);
			const outcome = await readChanged(answers, facts, more);
			const wanted = isReading(usual) ? usual.reading : inShort(usual);
			return at(
				`${facts.title}, with an undocumented field`,
				differences(isReading(outcome) ? outcome.reading : inShort(outcome), wanted),
			);
		}),
	);
	return listed(found.flat());
}

/** A JSON object with an additional field at its end; any other body unchanged. */
function withUnknownField(reply: HttpAnswer): HttpAnswer {
	if ('tooLarge' in reply.body) return reply;
	const text = Buffer.from(reply.body).toString();
	const more = text.replace(/([^{\s])\s*\}\s*$/, '$1,"undocumented":{"data":[0,null,"5"]}}');
	return { ...reply, body: Buffer.from(more) };
}

async function readDocumented(
	answers: ProviderAnswers,
	facts: GoodCase | BadCase,
): Promise<DocumentedRead> {
	const replies = repliesOf(answers, facts);
	const sent = new Map<string, number>();
	let status: number | undefined;
	const outcome = await readInProcess(answers, facts, {
		...circumstancesOf(facts),
		onSend: ({ name }) => {
			const position = sent.get(name) ?? 0;
			sent.set(name, position + 1);
			status = replies.get(name)?.[position]?.status;
		},
	});
	return { outcome, sent, status };
}

/** A reply that no request uses shows nothing. */
function unaskedReplies(
	answers: ProviderAnswers,
	facts: GoodCase,
	sent: ReadonlyMap<string, number>,
): string[] {
	return [...repliesOf(answers, facts)].flatMap(([name, { length }]) => {
		const count = sent.get(name) ?? 0;
		return count === length ? [] : [`of ${length} replies to '${name}', ${count} are asked for`];
	});
}
