import type { BalanceReading } from '../../../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { Offer } from '../../../nodes/Credits/providers/contract';
import { inShort, isReading, readChanged } from './cases';
import { distinct, sameComplaints } from './complaints';
import { containersOf } from './leaves';
import { readingComplaints } from './readings';

const SHOWS: Readonly<Record<Offer, (reading: BalanceReading) => boolean>> = {
	used: ({ used }) => used !== null,
	limit: ({ limit }) => limit !== null,
	lots: ({ lots }) => lots.length > 0,
	resetsAt: ({ resetsAt }) => resetsAt !== null,
};

/** What the record says of its balances is what its answers show. */
export async function balanceComplaints(answers: ProviderAnswers): Promise<string[]> {
	const { record, good } = answers;
	const readings = good.flatMap(({ expected }) => expected);
	const shown = Object.entries(SHOWS)
		.filter(([, shows]) => readings.some(shows))
		.map(([offer]) => offer);
	const named = new Set(readings.map(({ balance }) => balance));
	return await Promise.resolve(
		distinct([
			...sameComplaints('offers', [...record.offers].sort(), shown.sort()),
			...record.balances
				.filter(({ balance }) => !named.has(balance))
				.map(({ balance }) => `no good answer shows the balance '${balance}'`),
			...good.flatMap(({ title, expected, accountId = null }) => {
				const [first, ...others] = expected;
				if (first === undefined) return [`${title}: it has no balance`];
				const reading = { accountId, balances: [first, ...others] as const };
				return readingComplaints(record, { ...reading, balances: [first, ...others] }).map(
					(complaint) => `${title}: ${complaint}`,
				);
			}),
		]),
	);
}

/** An entry that stands twice in a list is no second balance and no second lot of one name. */
export async function repeatedEntryComplaints(answers: ProviderAnswers): Promise<string[]> {
	const complaints: string[] = [];
	for (const facts of answers.good) {
		for (const { place, value, withRaw } of containersOf(answers, facts)) {
			if (!Array.isArray(value) || value.length === 0) continue;
			const outcome = await readChanged(
				answers,
				facts,
				withRaw(JSON.stringify([...value, value[0]])),
			);
			const found = isReading(outcome)
				? readingComplaints(answers.record, outcome.reading)
				: outcome.class === 'badResponse'
					? []
					: [inShort(outcome)];
			complaints.push(
				...found.map((complaint) => `${facts.title}: the first of ${place} twice: ${complaint}`),
			);
		}
	}
	return distinct(complaints);
}
