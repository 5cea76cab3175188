import type { GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { isReading } from './cases';
import { at, listed, type Complaint } from './complaints';
import { numberIn } from './leaves';
import { differing, probe, type Probed } from './probe';

/** Checks that two answers with different amounts differ only at leaves that carry amounts. */
export async function crossComplaints(answers: ProviderAnswers): Promise<string[]> {
	const complaints: Complaint[] = [];
	const cases = [...sandboxCases(answers), ...answers.good];
	const probed = await Promise.all(cases.map(async (facts) => await probe(answers, facts)));
	for (const [index, one] of probed.entries()) {
		for (const other of probed.slice(index + 1))
			complaints.push(
				...at(`'${one.facts.title}' and '${other.facts.title}'`, differenceComplaints(one, other)),
			);
	}
	return listed(complaints);
}

function differenceComplaints(one: Probed, other: Probed): string[] {
	if (!isReading(one.before) || !isReading(other.before)) return [];
	const pairs = one.leaves.map((leaf, index) => ({ leaf, twin: other.leaves[index] }));
	const isComparable =
		one.leaves.length === other.leaves.length &&
		one.facts.credential === other.facts.credential &&
		one.facts.now === other.facts.now &&
		pairs.every(
			({ leaf, twin }) =>
				leaf.place === twin?.place &&
				(leaf.value === twin.value ||
					(numberIn(leaf.value) !== null && numberIn(twin.value) !== null)),
		);
	if (!isComparable) return [];
	const found = new Set(
		pairs
			.filter(({ leaf, twin }) => leaf.value !== twin?.value)
			.flatMap(({ leaf }) => [...(one.moves.get(leaf) ?? [])]),
	);
	return differing(one.before, other.before)
		.filter((place) => !found.has(place))
		.map((place) => `'${place}' differs, and no leaf that differs carries it`);
}

/** The sandbox's account with different amounts, as cases. */
function sandboxCases({ sandbox }: ProviderAnswers): GoodCase[] {
	if (sandbox === undefined) return [];
	const { total } = sandbox;
	const now = '2026-11-21T12:00:00.000Z';
	return [0.8, 0.35].map((share) => ({
		title: `the sandbox with ${share * 100} % left`,
		evidence: 'constructed',
		now,
		...sandbox.answer({ total, remaining: Math.round(total * share) }, Date.parse(now)),
		expected: [],
	}));
}
