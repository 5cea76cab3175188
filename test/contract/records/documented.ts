import type { BadCase, GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { repliesOf } from '../../../sandbox/answered';
import { readInProcess } from '../../../sandbox/readInProcess';
import { circumstancesOf, inShort, isReading, type Outcome } from './cases';
import { at, differences, listed } from './complaints';

/** A read of a documented case, and which requests it took. */
interface DocumentedRead {
	outcome: Outcome;
	/** How often each request was sent, by its name. */
	sent: ReadonlyMap<string, number>;
	/** The HTTP status of the last answer. */
	status: number | undefined;
}

/** Every good answer gives exactly the readings that stand beside it. */
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

/** Every bad answer is what it says beside it, and the provider is quoted. */
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
				...(description.includes(quote) ? [] : [`no ${quote} in: ${description}`]),
				...(texts.includes(facts.says ?? '') ? [] : [`no '${facts.says}' in: ${texts}`]),
			]);
		}),
	);
	return listed(found.flat());
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

/** A reply that nothing asks for shows nothing. */
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
