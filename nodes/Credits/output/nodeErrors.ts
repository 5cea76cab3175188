import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Failure } from '../balance/failure';
import { messageForAgent } from './agentAdvice';
import { withoutForbiddenWord } from './forbiddenWord';

/** The cause of a failed request in n8n's terms: it backs off a failing trigger by it. */
type Declaration = NonNullable<ConstructorParameters<typeof NodeApiError>[2]>['failure'];

/**
 * Returns the n8n error of a failure: a NodeOperationError for a fault before or without a
 * request, otherwise a NodeApiError.
 *
 * In a tool it is a NodeOperationError that speaks to the agent: n8n makes one of every
 * error there, and drops what else it holds.
 *
 * It is built from a fresh object. NodeApiError returns the very error that it is given if
 * that is a NodeApiError already, and drops our text.
 *
 * @param itemIndex the input item at fault; `null` for none
 */
export function toNodeError(
	node: INode,
	failure: Failure,
	itemIndex: number | null = failure.itemIndex ?? null,
): NodeApiError | NodeOperationError {
	const isForAgent = isTool(node);
	const message = withoutForbiddenWord(isForAgent ? messageForAgent(failure) : failure.message);
	// n8n names whatever item it is given.
	const place = itemIndex === null ? {} : { itemIndex };
	const error = isForAgent
		? buildToolError(node, message)
		: buildNodeError(node, message, failure, place);
	// n8n replaces a message that contains a system error code with its own text.
	error.message = message;
	return error;
}

/** The name of the tool variant that n8n makes of a node. */
function isTool({ type }: INode): boolean {
	return type.endsWith('Tool');
}

/**
 * The error of a tool. Everything the agent should know is in its message: in queue mode n8n
 * passes on nothing else, and elsewhere it adds the description to it.
 */
function buildToolError(node: INode, message: string): NodeOperationError {
	const error = new NodeOperationError(node, message);
	// n8n's MCP Server Trigger also passes on the name, and that of the class means nothing to an agent.
	error.name = 'Credits';
	return error;
}

function buildNodeError(
	node: INode,
	message: string,
	failure: Failure,
	place: { itemIndex?: number },
): NodeApiError | NodeOperationError {
	const description = asMarkup(withoutForbiddenWord(failure.description));
	if (failure.class === 'configuration' || failure.class === 'insufficient') {
		return new NodeOperationError(node, message, { description, ...place });
	}
	const declaration = declare(failure);
	return new NodeApiError(
		node,
		{ message },
		{
			message,
			description,
			...place,
			...(failure.httpCode !== null && { httpCode: String(failure.httpCode) }),
			...(declaration && { failure: declaration }),
		},
	);
}

/** A quote as a whole, or an address without the punctuation that ends its sentence. */
const QUOTE_OR_ADDRESS = /“[^”]*”|https:\/\/[^\s<>"“”]*[^\s<>"“”.,:;!?)]/g;

/**
 * The editor shows a description as HTML. Addresses become links, but for those in a
 * provider's own words, and nothing in angle brackets is lost.
 */
function asMarkup(description: string): string {
	return description
		.replace(/</g, '&lt;')
		.replace(QUOTE_OR_ADDRESS, (found) =>
			found.startsWith('“') ? found : `<a href="${found}" target="_blank">${found}</a>`,
		);
}

/** The cause in n8n's terms, only if the answer proves it. */
function declare(failure: Failure): Declaration {
	const wait = failure.retryAfterMs === null ? {} : { retryAfterMs: failure.retryAfterMs };
	switch (failure.class) {
		case 'rateLimited':
			return { cause: 'rate-limited', ...wait };
		case 'unavailable':
		case 'timeout':
		case 'network':
			return { cause: 'temporarily-unavailable', ...wait };
		case 'auth':
			return { cause: 'credential-invalid' };
		default:
			return undefined;
	}
}
