import { silentClass, STATUSES, usualClass } from '../../../lab/faults/catalogue/statuses';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { bytesOf } from '../../../sandbox/readInProcess';
import { isReading, readChanged } from './cases';
import { at, listed, type Complaint } from './complaints';

/** Bodies in which no record finds anything. */
const SILENT_BODIES = ['', '{}'];

/**
 * Checks that a status means what is usual, unless a bad answer without a body documents
 * something else.
 */
export async function claimedStatusComplaints(answers: ProviderAnswers): Promise<string[]> {
	const [facts] = answers.good;
	const good = bytesOf(answers, facts);
	const complaints: Complaint[] = [];
	for (const request of good.keys()) {
		if (answers.record.requests[request]?.isOptional === true) continue;
		for (const status of STATUSES.filter((each) => each >= 300)) {
			const wanted = silentClass(answers, request, status) ?? usualClass(answers, status);
			for (const body of SILENT_BODIES) {
				const answer = { status, headers: {}, body: Buffer.from(body) };
				const replies = new Map([...good, [request, [answer]]]);
				const outcome = await readChanged(answers, facts, replies);
				const found = isReading(outcome) ? 'read' : outcome.class;
				const place = `'${request}' answers ${status} with '${body}'`;
				const isDocumented = found === wanted;
				complaints.push(...at(place, isDocumented ? [] : [`it is ${found} and not ${wanted}`]));
			}
		}
	}
	return listed(complaints);
}
