import type { AccountReading, BalanceReading } from '../../../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { Offer } from '../../../nodes/Credits/providers/contract';
import { containersOf } from '../../../sandbox/leaves';
import { inShort, isReading, readChanged } from './cases';
import { at, differences, listed, type Complaint } from './complaints';
import { readingComplaints } from './readings';

const SHOWS: Readonly<Record<Offer, (reading: BalanceReading) => boolean>> = {
	used: ({ used }) => used !== null,
	limit: ({ limit }) => limit !== null,
	lots: ({ lots }) => lots.length > 0,
	resetsAt: ({ resetsAt }) => resetsAt !== null,
};

/** Checks that the record's declared balances are those in its answers. */
export function balanceComplaints(answers: ProviderAnswers): string[] {
	const { record, good } = answers;
	const readings = good.flatMap(({ expected }) => expected);
	const shown = Object.entries(SHOWS)
		.filter(([, shows]) => readings.some(shows))
		.map(([offer]) => offer);
	const named = new Set(readings.map(({ balance }) => balance));
	return listed([
		...at('offers', differences([...record.offers].sort(), shown.sort())),
		...record.balances
			.filter(({ balance }) => !named.has(balance))
			.map(({ balance }) => ({ place: balance, what: 'no good answer shows this balance' })),
		...good.flatMap(({ title, expected, accountId = null }) => {
			const [first, ...others] = expected;
			if (first === undefined) return at(title, ['it has no balance']);
			const reading: AccountReading = { accountId, balances: [first, ...others] };
			return at(title, readingComplaints(record, reading));
		}),
	]);
}

/**
 * Checks that a duplicate entry in a list is not a second balance, nor a second lot of the
 * same name.
 */
export async function repeatedEntryComplaints(answers: ProviderAnswers): Promise<string[]> {
	const complaints: Complaint[] = [];
	for (const facts of answers.good) {
		for (const { place, value, withRaw } of containersOf(answers, facts)) {
			if (!Array.isArray(value) || value.length === 0) continue;
			const twice = withRaw(JSON.stringify([...value, value[0]]));
			const outcome = await readChanged(answers, facts, twice);
			if (isReading(outcome)) {
				const found = readingComplaints(answers.record, outcome.reading);
				complaints.push(...at(`${facts.title}: the first of ${place} twice`, found));
			} else if (outcome.class !== 'badResponse') {
				complaints.push(...at(`${facts.title}: the first of ${place} twice`, [inShort(outcome)]));
			}
		}
	}
	return listed(complaints);
}
