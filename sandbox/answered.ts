import type { Answered, ProviderAnswers, Reply } from '../nodes/Credits/providers/answers';

/** A reply with its status. */
export type WholeReply = Reply & { status: number };

/** The name of the first request of a read. */
export function firstRequestOf({ record }: Pick<ProviderAnswers, 'record'>): string {
	return Object.keys(record.requests)[0] ?? '';
}

/** The replies of a case by the name of the request, in sending order. */
export function repliesOf(
	answers: Pick<ProviderAnswers, 'record'>,
	answered: Answered,
): ReadonlyMap<string, readonly WholeReply[]> {
	if ('replies' in answered) {
		const entries = Object.entries(answered.replies).map(([name, replies]) => {
			const list: readonly Reply[] = Array.isArray(replies) ? replies : [replies as Reply];
			return [name, list.map(withStatus)] as const;
		});
		return new Map(entries);
	}
	const reply = 'reply' in answered ? answered.reply : { body: answered.body };
	return new Map([[firstRequestOf(answers), [withStatus(reply)]]]);
}

/** The text of a body as it is sent. */
export function textOf({ body }: Pick<Reply, 'body'>): string {
	return typeof body === 'string' ? body : JSON.stringify(body);
}

/**
 * The token from the log-in of a case; `null` without one, or where it is refused.
 *
 * @throws Error when a good answer to the log-in holds none
 */
export function tokenIn(
	answers: Pick<ProviderAnswers, 'record'>,
	answered: Answered,
): string | null {
	const replies = repliesOf(answers, answered);
	for (const [name, { readToken }] of Object.entries(answers.record.requests)) {
		const [reply] = replies.get(name) ?? [];
		if (readToken === undefined || reply === undefined || reply.status >= 300) continue;
		return readToken({ ...reply, headers: {}, text: textOf(reply), notJson: null });
	}
	return null;
}

function withStatus(reply: Reply): WholeReply {
	return { ...reply, status: reply.status ?? 200 };
}

/** Whether the last reply of a case is a success by its HTTP status. */
export function isSuccess(answers: Pick<ProviderAnswers, 'record'>, answered: Answered): boolean {
	const { status = 0 } = [...repliesOf(answers, answered).values()].flat().at(-1) ?? {};
	return status >= 200 && status <= 299;
}

/**
 * Whether a wrong key is refused under HTTP 200, according to a documented or reported
 * case: a constructed one only shows what the record would do.
 */
export function refusesUnderSuccess({ record, bad }: ProviderAnswers): boolean {
	return bad.some(
		(facts) =>
			facts.class === 'auth' && facts.evidence !== 'constructed' && isSuccess({ record }, facts),
	);
}
