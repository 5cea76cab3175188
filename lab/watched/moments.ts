import type { Answered, BadCase, SandboxAmounts } from '../../nodes/Credits/providers/answers';
import type { OpenedReply } from '../../sandbox';
import { repliesOf, type WholeReply } from '../../sandbox/answered';
import type { MovingProvider } from './movingProviders';

/** How an account stands at a moment. */
export type Moment =
	| {
			kind: 'amount';
			/** What is left, in parts of what a full account holds. */
			share: number;
			/** In how many milliseconds what can expire does so, where that is the matter. */
			expiresInMs?: number;
	  }
	/** Bought so much that every rule takes it for a top-up. */
	| { kind: 'bought' }
	/** The key is refused. */
	| { kind: 'refused' }
	/** Down, as the provider documents it; where it does not, with HTTP 503. */
	| { kind: 'maintenance' }
	/** HTTP 502 with a web page. */
	| { kind: 'outage' }
	/** The connection breaks. */
	| { kind: 'reset' };

/** A purchase that lifts an account to so many times of what a full one holds. */
const PURCHASE = 10;

/** What the provider answers at a moment. @param now epoch milliseconds */
export function replyAt(answers: MovingProvider, moment: Moment, now: number): OpenedReply {
	const { total } = answers.sandbox;
	switch (moment.kind) {
		case 'amount': {
			const remaining = Math.round(total * moment.share);
			const { expiresInMs } = moment;
			return replyOf(answers, remaining, now, {
				...(expiresInMs !== undefined && { expiresInMs }),
			});
		}
		case 'bought': {
			const bought = total * PURCHASE;
			return replyOf(answers, bought, now, { total: bought });
		}
		case 'refused':
			return onlyReply(answers, answers.bad[0]);
		case 'maintenance': {
			const documented = answers.bad.find(isDown);
			return documented === undefined ? DOWN : onlyReply(answers, documented);
		}
		case 'outage':
			return { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502</h1>' };
		case 'reset':
			return { kind: 'reset' };
	}
}

/**
 * What an account with so much left is answered.
 *
 * @param now epoch milliseconds
 * @param others what a full account holds, where that is not the usual, and when something expires
 */
export function replyOf(
	answers: MovingProvider,
	remaining: number,
	now: number,
	others: Partial<SandboxAmounts> = {},
): WholeReply {
	const { total, answer } = answers.sandbox;
	return onlyReply(answers, answer({ total, remaining, ...others }, now));
}

const DOWN: WholeReply = { status: 503, body: { message: 'Down for maintenance' } };

function isDown({ class: kind }: BadCase): boolean {
	return kind === 'unavailable';
}

/** The reply to the one request of a provider. */
function onlyReply(answers: MovingProvider, answered: Answered): WholeReply {
	const [reply] = [...repliesOf(answers, answered).values()].flat();
	if (reply === undefined) throw new Error(`${answers.record.name} has no answer`);
	return reply;
}
