import type { ProviderFixture, Reply, SeenRequest } from './fixture';
import { amountsIn, type Situation } from './situations';

/** The page that a gateway shows when the provider behind it is gone. */
const OUTAGE_PAGE = '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>';

/** How long the situation `slow` takes: longer than the node's default timeout. */
const SLOW_MS = 15_000;

/** An answer, possibly late. */
export type TimedReply = Reply & { delayMs?: number };

/** The simulated API of one provider: it checks the key, then answers as its situation is. */
export class SimulatedApi {
	private situation: Situation = 'healthy';
	private since = Date.now();

	constructor(private readonly fixture: ProviderFixture) {}

	setSituation(situation: Situation): void {
		this.situation = situation;
		this.since = Date.now();
	}

	get currentSituation(): Situation {
		return this.situation;
	}

	/** Whether a request carries this key, the way the provider wants it. */
	accepts(request: SeenRequest, key: string): boolean {
		return this.fixture.accepts(request, key);
	}

	answer(request: SeenRequest): TimedReply {
		const { fixture } = this;
		switch (this.situation) {
			case 'badKey':
				return fixture.refused;
			case 'rateLimited':
				return fixture.rateLimited;
			case 'maintenance':
				return fixture.maintenance;
			case 'outage':
				return { status: 502, headers: { 'content-type': 'text/html' }, body: OUTAGE_PAGE };
			default:
				return this.balance(request);
		}
	}

	private balance(request: SeenRequest): TimedReply {
		const { fixture, situation } = this;
		if (!fixture.accepts(request, fixture.key)) return fixture.refused;
		const now = Date.now();
		const amounts = amountsIn(situation, fixture.total, now - this.since);
		const reply = { status: 200, body: fixture.answer(amounts, now) };
		return situation === 'slow' ? { ...reply, delayMs: SLOW_MS } : reply;
	}
}
