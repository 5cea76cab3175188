/** A call from a workflow to one of the two example addresses. */
export interface ReceivedCall {
	/** ISO 8601 UTC. */
	receivedAt: string;
	/** `alerts.example.test` or `billing.example.test`. */
	host: string;
	method: string;
	path: string;
	idempotencyKey: string | null;
	/** Parsed JSON, or the text if it is not JSON. */
	body: unknown;
}

/** The answer to a call. */
export interface RecordedReply {
	status: number;
	body: unknown;
}

export const ALERT_HOST = 'alerts.example.test';
export const BILLING_HOST = 'billing.example.test';

/**
 * Records what workflows send to the alert receiver and the purchase service. The latter
 * honors Idempotency-Key: the same key buys once and gets the same answer again, as with
 * payment providers.
 */
export class RecordingServer {
	readonly received: ReceivedCall[] = [];
	private readonly purchases = new Map<string, RecordedReply>();
	private purchaseCount = 0;

	/** Records a call and answers it. */
	answer(call: ReceivedCall): RecordedReply {
		this.received.push(call);
		if (call.host === ALERT_HOST) return { status: 200, body: { received: true } };
		if (call.method !== 'POST') return { status: 405, body: { error: 'Use POST to buy' } };
		const known =
			call.idempotencyKey === null ? undefined : this.purchases.get(call.idempotencyKey);
		if (known !== undefined) return known;
		this.purchaseCount += 1;
		const reply = { status: 201, body: { purchase: this.purchaseCount, status: 'ordered' } };
		if (call.idempotencyKey !== null) this.purchases.set(call.idempotencyKey, reply);
		return reply;
	}

	/** Number of purchases that were actually made. */
	get purchasesMade(): number {
		return this.purchaseCount;
	}
}
