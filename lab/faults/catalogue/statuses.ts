import type { RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { repliesOf } from '../../../sandbox/answered';
import type { ExpectedFailure } from './fault';

/** What a status means when nobody says otherwise; written down anew and not taken from the node. */
const CLASSES: Readonly<Record<number, RequestFailureClass>> = {
	204: 'badResponse',
	301: 'badResponse',
	302: 'badResponse',
	303: 'badResponse',
	304: 'badResponse',
	307: 'badResponse',
	308: 'badResponse',
	400: 'badRequest',
	401: 'auth',
	402: 'forbidden',
	403: 'forbidden',
	404: 'badRequest',
	// Only a proxy on the way says so.
	407: 'network',
	408: 'timeout',
	409: 'badRequest',
	418: 'badRequest',
	422: 'badRequest',
	429: 'rateLimited',
	451: 'badRequest',
	500: 'unavailable',
	502: 'unavailable',
	503: 'unavailable',
	504: 'unavailable',
	520: 'unavailable',
	599: 'unavailable',
};

/** The statuses that are tried. */
export const STATUSES: readonly number[] = Object.keys(CLASSES).map(Number);

/** A web page, as whoever stands before a provider sends one. */
export const PAGE = '<!doctype html><title>Error</title><h1>Something went wrong</h1>';

/** The header by which a bot check gives itself away. */
export const CHALLENGE = { 'cf-mitigated': 'challenge' } as const;

/** An answer that says nothing of its own: what comes with the status. */
export interface StatusAnswer {
	status: number;
	isPage?: boolean;
	isChallenge?: boolean;
}

/**
 * What a status has to come to at a provider when the body says nothing. A record
 * that claims the status whatever the body is has a documented answer to show it:
 * one with this status, an empty body and another class than the usual one. Then comes the bot check that stands
 * before the provider, then the record's own table, then the usual meaning.
 *
 * @param request name of the request that is answered so
 */
export function failureUnder(
	answers: ProviderAnswers,
	request: string,
	{ status, isPage = false, isChallenge = false }: StatusAnswer,
): ExpectedFailure {
	const usual = CLASSES[status];
	if (usual === undefined) throw new Error(`It is not written down what HTTP ${status} means`);
	const byTable = answers.record.statusClasses?.[status] ?? usual;
	const documented = silentClass(answers, request, status);
	const isClaimed = documented !== null && documented !== byTable;
	const isBotCheck = !isClaimed && status >= 400 && (isChallenge || (isPage && status === 403));
	return {
		class: isBotCheck ? 'unavailable' : (documented ?? byTable),
		httpCode: status,
		hasOwnWords: isClaimed,
		...(isBotCheck && { says: 'A check for bots stood in the way' }),
	};
}

/** The class of a documented answer with this status that says nothing else. */

function silentClass(
	answers: ProviderAnswers,
	request: string,
	status: number,
): RequestFailureClass | null {
	const silent = answers.bad.find((badCase) => {
		const reply = repliesOf(answers, badCase).get(request)?.at(-1);
		return reply?.status === status && isSilent(reply.body);
	});
	return silent?.class ?? null;
}

function isSilent(body: unknown): boolean {
	return body === '' || JSON.stringify(body) === '{}';
}

/** Classes that a record gives to failures within a success, by its documented answers. */
export function classesWithinSuccess(answers: ProviderAnswers): ReadonlySet<RequestFailureClass> {
	const classes = answers.bad.flatMap((badCase) => {
		const last = [...repliesOf(answers, badCase).values()].flat().at(-1);
		return last !== undefined && last.status <= 299 ? [badCase.class] : [];
	});
	return new Set<RequestFailureClass>(['badResponse', ...classes]);
}
