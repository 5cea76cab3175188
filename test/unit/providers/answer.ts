import type { ProviderAnswer } from '../../../nodes/Credits/providers/contract';
import { decodeBody } from '../../../nodes/Credits/transport/decode';

/** An answer as a record sees it. @param body JSON, unless it is a text already */
export function answerOf(body: unknown, status = 200): ProviderAnswer {
	const sent = typeof body === 'string' ? body : JSON.stringify(body);
	const { text, json, notJson } = decodeBody(Buffer.from(sent));
	return { status, headers: {}, body: json, text, notJson };
}
