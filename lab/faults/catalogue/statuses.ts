import type { RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { repliesOf } from '../../../sandbox/answered';
import type { ExpectedFailure } from './fault';
import type { Subject } from './subject';

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

/** The statuses that are tried. */
export const STATUSES: readonly number[] = [...CLASSES.keys()].sort((one, other) => one - other);

/** A web page, as a gateway in front of a provider sends one. */
export const PAGE = '<!doctype html><title>Error</title><h1>Something went wrong</h1>';

/** The header that identifies a bot check. */
export const CHALLENGE = { 'cf-mitigated': 'challenge' } as const;

/** An answer whose body has no meaning of its own. */
export interface StatusAnswer {
	status: number;
	isPage?: boolean;
	isChallenge?: boolean;
}

/**
 * Expected failure for a status whose body has no meaning. First is the bot check in front of
 * the provider, which has seen nothing of the request. A record that claims the status for any
 * body has a documented answer to prove it: one with this status, an empty body and a class
 * other than the default. Next is the record's own table, then the default.
 *
 * @param target the request with this answer
 */
export function failureUnder(
	{ answers, target }: Pick<Subject, 'answers'> & { target: { request: string } },
	{ status, isPage = false, isChallenge = false }: StatusAnswer,
): ExpectedFailure {
	const usual = CLASSES.get(status);
	if (usual === undefined) throw new Error(`HTTP ${status} has no class here`);
	const byTable = answers.record.statusClasses?.[status] ?? usual;
	const documented = silentClass(answers, target.request, status) ?? byTable;
	const isClaimed = documented !== byTable;
	const isBotCheck = status >= 400 && (isChallenge || (isPage && status === 403));
	const says = descriptionOf(status, isBotCheck);
	return {
		class: isBotCheck ? 'unavailable' : documented,
		httpCode: status,
		hasOwnWords: isClaimed,
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

/** Class of the documented answer with this status and an empty body. */
function silentClass(
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
