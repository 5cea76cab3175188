import type { Answered, ProviderAnswers } from '../nodes/Credits/providers/answers';
import { addressFieldOf, mainSecretOf } from '../nodes/Credits/providers/contract';
import { firstRequestOf, repliesOf, tokenIn, type WholeReply } from './answered';
import { credentialDataOf, type CredentialData } from './credentials';
import { isSigned, requestNamed, type SeenRequest } from './signedRequest';
import { amountsIn, type Situation } from './situations';

/** The page of a gateway when the provider behind it is down. */
const OUTAGE_PAGE = '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>';

/** Delay in the situation `slow`: longer than the node's default timeout. */
const SLOW_MS = 15_000;

/** The usual answer to too many requests; a documented one is in the provider's own answers. */
const RATE_LIMITED: WholeReply = {
	status: 429,
	headers: { 'retry-after': '30' },
	body: { message: 'Too many requests' },
};

/** The usual answer during maintenance. */
const MAINTENANCE: WholeReply = { status: 503, body: { message: 'Down for maintenance' } };

/** An answer, possibly late. */
export type TimedReply = WholeReply & { delayMs?: number };

/**
 * The simulated API of one provider: it checks the key, then answers according to its
 * situation.
 */
export class SimulatedApi {
	private situation: Situation = 'healthy';
	private since = Date.now();
	private readonly data: CredentialData;
	private readonly hosts: ReadonlySet<string>;
	/** Number of good answers per request, for pagination. */
	private readonly sent = new Map<string, number>();

	constructor(private readonly answers: ProviderAnswers) {
		this.data = credentialDataOf(answers);
		const address = addressFieldOf(answers.record);
		const own = address === undefined ? [] : [new URL(String(this.data[address.name])).host];
		this.hosts = new Set([...answers.record.hosts, ...own]);
	}

	setSituation(situation: Situation): void {
		this.situation = situation;
		this.since = Date.now();
		this.sent.clear();
	}

	get currentSituation(): Situation {
		return this.situation;
	}

	/** The name of the provider's request; `null` for none. */
	requestNamed(request: Pick<SeenRequest, 'method' | 'host' | 'path'>): string | null {
		return requestNamed({ record: this.answers.record, hosts: this.hosts }, request);
	}

	/** Whether a request is signed with this main secret, in the provider's way. */
	accepts(request: SeenRequest, key: string): boolean {
		const { name } = mainSecretOf(this.answers.record);
		return this.isSigned(request, { ...this.data, [name]: key });
	}

	answer(request: SeenRequest): TimedReply {
		switch (this.situation) {
			case 'badKey':
				return this.refusal(request);
			case 'rateLimited':
				return RATE_LIMITED;
			case 'maintenance':
				return MAINTENANCE;
			case 'outage':
				return { status: 502, headers: { 'content-type': 'text/html' }, body: OUTAGE_PAGE };
			default:
				return this.balance(request);
		}
	}

	private balance(request: SeenRequest): TimedReply {
		if (!this.isSigned(request, this.data)) return this.refusal(request);
		const name = this.requestNamed(request) ?? firstRequestOf(this.answers);
		const replies = repliesOf(this.answers, this.answered()).get(name) ?? [];
		const position = this.sent.get(name) ?? 0;
		this.sent.set(name, position + 1);
		const reply = replies[position % Math.max(1, replies.length)];
		if (reply === undefined) return { status: 404, body: { message: 'Nothing is known here' } };
		return this.situation === 'slow' ? { ...reply, delayMs: SLOW_MS } : reply;
	}

	/** The account's answers: changing amounts, or the first documented answer. */
	private answered(): Answered {
		const { sandbox, good } = this.answers;
		if (sandbox === undefined) return good[0];
		const now = Date.now();
		return sandbox.answer(amountsIn(this.situation, sandbox.total, now - this.since), now);
	}

	/** The refusal of a wrong key: as documented for this request, or for the first one. */
	private refusal(request: SeenRequest): WholeReply {
		const replies = repliesOf(this.answers, this.answers.bad[0]);
		const name = this.requestNamed(request) ?? '';
		const reply = (replies.get(name) ?? replies.get(firstRequestOf(this.answers)))?.at(-1);
		return reply ?? { status: 401, body: { message: 'Unauthorized' } };
	}

	private isSigned(request: SeenRequest, data: CredentialData): boolean {
		const name = this.requestNamed(request);
		const token = tokenIn(this.answers, this.answered());
		return name !== null && isSigned(this.answers.record, name, data, token, request);
	}
}
