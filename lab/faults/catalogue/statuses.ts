import type { RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { repliesOf } from '../../../sandbox/answered';
import type { ExpectedFailure } from './fault';

/** Default class of each status; written a second time and not taken from the node. */
const CLASSES = new Map<number, RequestFailureClass>([
	...[204, 301, 302, 303, 304, 307, 308].map((status) => [status, 'badResponse'] as const),
	...[400, 404, 409, 418, 422, 451].map((status) => [status, 'badRequest'] as const),
	[401, 'auth'],
	[402, 'forbidden'],
	[403, 'forbidden'],
	// Only a proxy sends it.
	[407, 'network'],
	[408, 'timeout'],
	[429, 'rateLimited'],
	...[500, 502, 503, 504, 520, 599].map((status) => [status, 'unavailable'] as const),
]);

/** The statuses with a class here. */
export const STATUSES: readonly number[] = [...CLASSES.keys()];

/** A web page, as a gateway in front of a provider sends one. */
export const PAGE = '<!doctype html><title>Error</title><h1>Something went wrong</h1>';

/**
 * Expected failure for a status whose body has no meaning. First is the bot check in front of
 * the provider, which has seen nothing of the request. A record that claims the status for any
 * body has a documented answer to prove it: one with this status, an empty body and a class
 * other than the default. Next is the record's own table, then the default.
 *
 * @param target the request with this answer
 */
export function failureUnder(
	{ answers, target }: { answers: ProviderAnswers; target: { request: string } },
	status: number,
	{ isPage = false } = {},
): ExpectedFailure {
	const usual = usualClass(answers, status);
	const documented = silentClass(answers, target.request, status) ?? usual;
	const isBotCheck = isPage && status === 403;
	const says = descriptionOf(status, isBotCheck);
	return {
		class: isBotCheck ? 'unavailable' : documented,
		httpCode: status,
		hasOwnWords: !isBotCheck && documented !== usual,
		...(says !== null && { says }),
	};
}

function descriptionOf(status: number, isBotCheck: boolean): string | null {
	if (isBotCheck) return 'A bot check stood in the way';
	if (status >= 300 && status <= 399) {
		return 'It is a redirect to another address, which is not followed';
	}
	return status === 407 ? 'asks for a sign-in' : null;
}

/** Class of a status at a provider, unless a body says otherwise. */
export function usualClass({ record }: ProviderAnswers, status: number): RequestFailureClass {
	const usual = record.statusClasses?.[status] ?? CLASSES.get(status);
	if (usual === undefined) throw new Error(`HTTP ${status} has no class here`);
	return usual;
}

/** Class of the documented failure of a request with this status and an empty body. */
export function silentClass(
	answers: ProviderAnswers,
	request: string,
	status: number,
): RequestFailureClass | null {
	const silent = answers.bad.find((badCase) => {
		const reply = repliesOf(answers, badCase).get(request)?.at(-1);
		return reply?.status === status && ['""', '{}'].includes(JSON.stringify(reply.body));
	});
	return silent?.class ?? null;
}
