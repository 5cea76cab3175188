import { ODD_KEY } from '../../harness/secrets/madeUpKeys';
import { Failure } from '../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import type { AccountAnswer } from '../../nodes/Credits/transport/exchange';
import { textOf } from '../../sandbox/answered';
import { bytesOf, readBytes } from '../../sandbox/readInProcess';
import { readSteps, type GoodRead } from '../../sandbox/steps';
import type { ExpectedFailure } from './catalogue/fault';
import { CHALLENGE, failureUnder, PAGE, STATUSES } from './catalogue/statuses';
import { credentialWith } from './catalogue/subject';

/** Result of all statuses and bodies at one provider. */
export interface InProcessResult {
	provider: string;
	reads: number;
	complaints: string[];
}

/**
 * Answers each request of a provider with every status and every kind of body, by the
 * very code that judges real answers. The record contract does too, and takes the record's
 * word for what a status means; here a class that is not the usual one has to stand in the
 * provider's documented answers.
 */
export async function tryInProcess(answers: ProviderAnswers): Promise<InProcessResult> {
	const { record } = answers;
	const [readable] = answers.good;
	const good = await readSteps(answers, readable);
	const credential = { ...credentialWith(answers, ODD_KEY).data, ...readable.credential };
	const goodBytes = bytesOf(answers, readable);
	const complaints: string[] = [];
	let reads = 0;
	for (const [index, target] of good.steps.entries()) {
		const { request, isOptional } = target;
		const earlier = good.steps.slice(0, index).filter((step) => step.request === request).length;
		for (const { status, title, body, ...rest } of answersOf(textOf(target.reply))) {
			const headers = rest.isChallenge === true ? CHALLENGE : {};
			const answer = { status, headers, body: Buffer.from(body) };
			// Later requests are not sent any more, or are optional.
			const replies = [...(goodBytes.get(request)?.slice(0, earlier) ?? []), answer];
			const outcome = await readBytes(answers, new Map([...goodBytes, [request, replies]]), {
				credential,
				now: readable.now,
				otherwise: answer,
			});
			reads++;
			const mayBeGood = record.isGood !== undefined && title === 'a good body';
			const isLikeGood = isOptional || (mayBeGood && !(outcome instanceof Failure));
			const found = isLikeGood
				? sameComplaints(outcome, good)
				: failureComplaints(outcome, failureUnder({ answers, target }, { status, ...rest }));
			const place = `${request}, HTTP ${status} with ${title}`;
			complaints.push(...found.map((complaint) => `${place}: ${complaint}`));
		}
	}
	return { provider: record.name, reads, complaints };
}

/** Every status with every body that has no meaning of its own, and with the good one. */
function answersOf(goodBody: string) {
	const bodies = [
		{ title: 'nothing', body: '' },
		{ title: 'an empty object', body: '{}' },
		{ title: 'a good body', body: goodBody },
		{ title: 'a web page', body: PAGE, isPage: true },
		{ title: 'a list', body: '[]' },
		{ title: 'a challenge', body: '{}', isChallenge: true },
	];
	// These have no body.
	const isBare = (status: number) => status === 204 || status === 304;
	return STATUSES.flatMap((status) =>
		bodies.slice(0, isBare(status) ? 1 : undefined).map((body) => ({ status, ...body })),
	);
}

function failureComplaints(
	outcome: AccountAnswer | Failure,
	{ class: kind, httpCode, says = '' }: ExpectedFailure,
): string[] {
	if (!(outcome instanceof Failure)) return [`read as ${remainingIn(outcome).join()}`];
	const { message, description } = outcome;
	return [
		...(outcome.class === kind ? [] : [`${outcome.class} instead of ${kind}`]),
		...(outcome.httpCode === httpCode ? [] : [`HTTP ${outcome.httpCode}`]),
		...(description.includes(says) ? [] : [`"${says}" is missing in the description`]),
		...(message === '' ? ['no message'] : []),
		...(/^\S.*\.$/s.test(description) ? [] : [`description: ${description}`]),
	];
}

/** Complaints unless the account is read as if nothing were wrong with an optional request. */
function sameComplaints(outcome: AccountAnswer | Failure, { reading }: GoodRead): string[] {
	if (outcome instanceof Failure) return [`not read although it is optional: ${outcome.message}`];
	const [is, should] = [remainingIn(outcome), remainingIn({ reading })];
	// What only the optional request brings may be left out.
	const isSame = is[0] === should[0] && is.every((amount) => should.includes(amount));
	return isSame ? [] : [`read as ${is.join()} instead of ${should.join()}`];
}

function remainingIn({ reading }: Pick<AccountAnswer, 'reading'>): Array<number | null> {
	return reading.balances.map(({ remaining }) => remaining);
}
