import type { GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { RemoteProvider } from '../../../nodes/Credits/providers/contract';
import { leavesOf, numberIn, type Leaf } from '../../../sandbox/leaves';
import { bytesOf } from '../../../sandbox/readInProcess';
import { isReading, readChanged, type Outcome } from './cases';
import { amountsOf } from './readings';
import { sourceComplaints } from './sources';

/** Longer lists are represented by their first and last entry. */
const MAX_LEAVES = 60;

/** A good case, its reading, and the amounts that its leaves carry. */
export interface Probed {
	answers: ProviderAnswers;
	facts: GoodCase;
	before: Outcome;
	leaves: readonly Leaf[];
	/** Places of the reading that change with a leaf. */
	moves: ReadonlyMap<Leaf, ReadonlySet<string>>;
	/** Complaints about it as documented. */
	complaints: readonly string[];
}

const probes = new WeakMap<RemoteProvider, Map<GoodCase, Promise<Probed>>>();

/** Examines a case; cached, because several checks need it. */
export async function probe(answers: ProviderAnswers, facts: GoodCase): Promise<Probed> {
	const ofRecord = probes.get(answers.record) ?? new Map<GoodCase, Promise<Probed>>();
	const known = ofRecord.get(facts) ?? probeAnew(answers, facts);
	probes.set(answers.record, ofRecord.set(facts, known));
	return await known;
}

/** Changes every number of a case, and records which amounts of the reading follow. */
async function probeAnew(answers: ProviderAnswers, facts: GoodCase): Promise<Probed> {
	const documented = bytesOf(answers, facts);
	const before = await readChanged(answers, facts, documented);
	const all = leavesOf(answers, facts);
	const leaves = all.length <= MAX_LEAVES ? all : firstAndLast(all);
	const moves = new Map<Leaf, ReadonlySet<string>>();
	for (const leaf of leaves) {
		const number = numberIn(leaf.value);
		if (number === null || !isReading(before)) continue;
		for (const probed of [number + 17, number - 1, 0]) {
			const after = await readChanged(answers, facts, leaf.withRaw(likeValue(leaf, probed)));
			const moved = isReading(after) ? differing(before, after) : [];
			if (moved.length > 0) moves.set(leaf, new Set(moved));
			if (moved.length > 0) break;
		}
	}
	const complaints = isReading(before)
		? sourceComplaints(answers, facts, documented, before.reading)
		: [];
	return { answers, facts, before, leaves, moves, complaints };
}

/** Places of a reading at which another reading has another amount, or none. */
export function differing(one: Exclude<Outcome, Error>, other: Exclude<Outcome, Error>): string[] {
	const [before, after] = [amountsOf(one.reading), amountsOf(other.reading)];
	return [...before].filter(([place, value]) => after.get(place) !== value).map(([place]) => place);
}

/** A number as JSON, or as text if the original is a text. */
function likeValue({ value }: Leaf, number: number): string {
	const decimals = String(value).split('.')[1]?.length ?? 0;
	const text = number.toFixed(decimals);
	return typeof value === 'string' ? JSON.stringify(text) : text;
}

function firstAndLast(leaves: readonly Leaf[]): Leaf[] {
	const byShape = new Map<string, Leaf[]>();
	for (const leaf of leaves) byShape.set(leaf.shape, [...(byShape.get(leaf.shape) ?? []), leaf]);
	const chosen = [...byShape.values()].flatMap((group) => [group[0], group.at(-1)]);
	return leaves.filter((leaf) => chosen.includes(leaf));
}
