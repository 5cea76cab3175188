import type { RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { repliesOf } from '../../../sandbox/answered';
import type { ExpectedFailure } from './fault';
import type { Subject } from './subject';

/** What a status means when nobody says otherwise; written down anew and not taken from the node. */
const CLASSES = new Map<number, RequestFailureClass>([
	...[204, 301, 302, 303, 304, 307, 308].map((status) => [status, 'badResponse'] as const),
	...[400, 404, 409, 418, 422, 451].map((status) => [status, 'badRequest'] as const),
	[401, 'auth'],
	[402, 'forbidden'],
	[403, 'forbidden'],
	// Only a proxy on the way says so.
	[407, 'network'],
	[408, 'timeout'],
	[429, 'rateLimited'],
	...[500, 502, 503, 504, 520, 599].map((status) => [status, 'unavailable'] as const),
]);

/** The statuses that are tried. */
export const STATUSES: readonly number[] = [...CLASSES.keys()].sort((one, other) => one - other);

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
 * What a status has to come to at a provider when the body says nothing. A record that
 * claims the status whatever the body is has a documented answer to show it: one with this
 * status, an empty body and another class than the usual one. Then comes the bot check that
 * stands before the provider, then the record's own table, then the usual meaning.
 *
 * @param target the request that is answered so
 */
export function failureUnder(
	{ answers, target }: Pick<Subject, 'answers'> & { target: { request: string } },
	{ status, isPage = false, isChallenge = false }: StatusAnswer,
): ExpectedFailure {
	const usual = CLASSES.get(status);
	if (usual === undefined) throw new Error(`It is not written down what HTTP ${status} means`);
	const byTable = answers.record.statusClasses?.[status] ?? usual;
	const documented = silentClass(answers, target.request, status) ?? byTable;
	const isClaimed = documented !== byTable;
	const isBotCheck = !isClaimed && status >= 400 && (isChallenge || (isPage && status === 403));
	const says = saidUnder(status, isBotCheck);
	return {
		class: isBotCheck ? 'unavailable' : documented,
		httpCode: status,
		hasOwnWords: isClaimed,
		...(says !== null && { says }),
	};
}

function saidUnder(status: number, isBotCheck: boolean): string | null {
	if (isBotCheck) return 'A bot check stood in the way';
	if (status >= 300 && status <= 399) {
		return 'It is a redirect to another address, which is not followed';
	}
	return status === 407 ? 'asks for a sign-in' : null;
}

/** The class of a documented answer with this status that says nothing else. */
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
