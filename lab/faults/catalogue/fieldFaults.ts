import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { ExaminedLeaf } from '../../../sandbox/amountLeaves';
import { repliesOf } from '../../../sandbox/answered';
import { catalogue } from '../../../sandbox/catalogue';
import { valueAt, withRawJson } from '../../../sandbox/jsonPath';
import type { Random } from '../../../sandbox/random';
import {
	BAD_RESPONSE,
	fault,
	GOOD,
	replying,
	type Expected,
	type Fault,
	type Variant,
} from './fault';
import { json, text } from './replies';
import { canBeSubject, goodAnswersOf, isBalance, isHeadline, type Subject } from './subject';

/** Maximum number of other providers' answers in one cell. */
const MAX_STRANGERS = 6;

/** Number of wrong values per documented field in one cell; the contract suite tries all of them. */
const VALUES_PER_FIELD = 2;

const WRONG_AMOUNTS = ['null', 'true', 'false', '""', '"abc"', '"1,000"', '[]', '[0]', '{}'];

const WRONG_VALUES = ['null', 'true', '0', '-1', '""', '"abc"', '1e400', '[]', '[0]', '{}'];

/** Good bodies in which one documented field is wrong. */
export const fieldFaults: readonly Fault[] = [
	fault('duplicate-keys', 'duplicate keys', duplicateKeys),
	fault('number-too-large', '1e400 as the amount', (subject) =>
		['1e400', '-1e400', '9007199254740993', '1.7e308'].flatMap((raw) =>
			subject.leaves.filter(isBalance).map((leaf) => changed(subject, leaf, raw, BAD_RESPONSE)),
		),
	),
	fault('wrong-type', 'wrong type at every documented field', wrongTypes),
	fault('foreign-answer', "another provider's answer", (subject, random) =>
		random
			.pickSome(strangersTo(subject), MAX_STRANGERS)
			.map((other) => replying(other.record.displayName, () => json(lastBodyOf(other)))),
	),
];

/** The same name twice: JSON.parse takes the last one. */
function duplicateKeys(subject: Subject): Variant[] {
	const leaf = subject.leaves.find(isHeadline);
	const name = leaf?.path.at(-1);
	if (leaf === undefined || typeof name !== 'string') return [];
	const amount = Number(leaf.value);
	const other = amount - amount / 100;
	const twice = (first: number, last: number) =>
		text(withRawJson(subject.goodBody, leaf.path, `${first},${JSON.stringify(name)}:${last}`));
	return [
		replying('the good amount last', () => twice(other, amount), GOOD),
		replying('the good amount first', () => twice(amount, other), {
			remaining: remainingWith(subject, leaf, other),
		}),
	];
}

/** Remaining amounts when one leaf of the good body has another amount. */
function remainingWith(subject: Subject, { value, amounts }: ExaminedLeaf, amount: number) {
	return subject.remaining.map((remaining, balance) => {
		const factor = amounts.find((each) => each.balance === balance && each.lot === null)?.factor;
		if (remaining === null || factor == null) return remaining;
		const isCopy = factor === 1 && remaining === Number(value);
		return isCopy ? amount : remaining + factor * (amount - Number(value));
	});
}

/** An amount of the wrong type fails the read; any other field of the wrong type is just unknown. */
function wrongTypes(subject: Subject, random: Random): Variant[] {
	const wrong = (leaf: ExaminedLeaf, values: readonly string[], expected: Expected) =>
		random.pickSome(values, VALUES_PER_FIELD).map((raw) => changed(subject, leaf, raw, expected));
	return subject.leaves.flatMap((leaf) => {
		if (leaf.amounts.length > 0) {
			// A balance that may be missing may also be null.
			const values = leaf.isRequired ? WRONG_AMOUNTS : WRONG_AMOUNTS.slice(1);
			return wrong(leaf, values, { ...BAD_RESPONSE, hasOwnWords: true });
		}
		// The meaning of codes and switches is up to the record.
		if (leaf.isRequired || typeof leaf.value === 'boolean') return [];
		return wrong(leaf, WRONG_VALUES, GOOD);
	});
}

/** A good body with other JSON in one place. */
function changed({ goodBody }: Subject, { path }: ExaminedLeaf, raw: string, expected: Expected) {
	const reply = () => text(withRawJson(goodBody, path, raw));
	return replying(`${raw} at ${path.join('.')}`, reply, expected);
}

/** Providers whose answers have nothing at the places of this one's amounts. */
function strangersTo({ answers, leaves }: Subject): ProviderAnswers[] {
	const amounts = leaves.filter((leaf) => leaf.amounts.length > 0);
	return catalogue.filter((other) => {
		if (other === answers || !canBeSubject(other)) return false;
		const body = lastBodyOf(other);
		return amounts.every(({ path }) => valueAt(body, path) === undefined);
	});
}

/** The body of the last answer of a good read. */
function lastBodyOf(answers: ProviderAnswers): unknown {
	const good = goodAnswersOf(answers, Date.now());
	return good && [...repliesOf(answers, good.readable).values()].flat().at(-1)?.body;
}
