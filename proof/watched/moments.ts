import type { OpenedReply } from '../../sandbox';
import type { ProviderFixture } from '../../sandbox/fixture';
import { partOf } from '../../sandbox/situations';

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
	| { kind: 'maintenance' }
	/** HTTP 502 with a web page. */
	| { kind: 'outage' }
	/** The connection breaks. */
	| { kind: 'reset' };

/** A purchase that lifts an account to so many times of what a full one holds. */
const PURCHASE = 10;

/** What the provider answers at a moment. @param now epoch milliseconds */
export function replyAt(fixture: ProviderFixture, moment: Moment, now: number): OpenedReply {
	const { total } = fixture;
	switch (moment.kind) {
		case 'amount': {
			const remaining = partOf(total, moment.share);
			const { expiresInMs } = moment;
			const amounts = { total, remaining, ...(expiresInMs !== undefined && { expiresInMs }) };
			return { status: 200, body: fixture.answer(amounts, now) };
		}
		case 'bought': {
			const bought = partOf(total, PURCHASE);
			return { status: 200, body: fixture.answer({ total: bought, remaining: bought }, now) };
		}
		case 'refused':
			return fixture.refused;
		case 'maintenance':
			return fixture.maintenance;
		case 'outage':
			return { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502</h1>' };
		case 'reset':
			return { kind: 'reset' };
	}
}
