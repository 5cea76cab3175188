import type {
	Answered,
	ProviderAnswers,
	SandboxAccount,
} from '../../nodes/Credits/providers/answers';
import type { OpenedReply } from '../../sandbox';
import { repliesOf, type WholeReply } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';

/** A provider at which accounts can be opened whose amounts move. */
export interface MovingProvider extends ProviderAnswers {
	sandbox: SandboxAccount & Required<Pick<SandboxAccount, 'amountsAt'>>;
}

/** Every such provider that answers with one request, so that a request is a poll. */
export const movingProviders: readonly MovingProvider[] = catalogue.filter(
	(answers): answers is MovingProvider => answers.sandbox?.amountsAt !== undefined,
);

/** What the provider of an account answers, given the time since the scripts began. */
export type Behavior = (answers: MovingProvider, elapsedMs: number) => OpenedReply;

/** A remaining amount. @param share of a full account @param expiresAt when the part that can expire does */
export function amount(share: number, expiresAt?: number): Behavior {
	return (answers, elapsedMs) => {
		const remaining = Math.round(answers.sandbox.total * share);
		if (expiresAt === undefined) return replyOf(answers, remaining);
		return replyOf(answers, remaining, { expiresInMs: expiresAt - elapsedMs });
	};
}

/** Topped up by so much that every rule recognizes it. */
export const bought: Behavior = (answers) => {
	const total = answers.sandbox.total * 10;
	return replyOf(answers, total, { total });
};

/** The key is refused. */
export const refused: Behavior = (answers) => onlyReply(answers, answers.bad[0]);

/** Down as the provider documents it, or with HTTP 503. */
export const maintenance: Behavior = (answers) => {
	const documented = answers.bad.find((answer) => answer.class === 'unavailable');
	if (documented !== undefined) return onlyReply(answers, documented);
	return { status: 503, body: { message: 'Down for maintenance' } };
};

/** HTTP 502 with a web page. */
export const outage: Behavior = () => {
	return { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502</h1>' };
};

/** The connection breaks. */
export const reset: Behavior = () => ({ kind: 'reset' });

/** The reply for an account with this much left. @param others deviations from the usual account */
export function replyOf(
	answers: MovingProvider,
	remaining: number,
	others: { total?: number; expiresInMs?: number } = {},
): WholeReply {
	const { total, answer } = answers.sandbox;
	return onlyReply(answers, answer({ total, remaining, ...others }, Date.now()));
}

/** The reply to the one request of a provider. */
function onlyReply(answers: MovingProvider, answered: Answered): WholeReply {
	const [reply] = [...repliesOf(answers, answered).values()].flat();
	if (reply === undefined) throw new Error(`${answers.record.name} has no answer`);
	return reply;
}
