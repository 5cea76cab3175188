import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { ExaminedLeaf } from '../../../sandbox/amountLeaves';
import { repliesOf } from '../../../sandbox/answered';
import { catalogue } from '../../../sandbox/catalogue';
import { valueAt, withRawJson } from '../../../sandbox/jsonPath';
import type { Random } from '../../../sandbox/random';
import {
	BAD_RESPONSE,
	goodReading,
	replying,
	type Expected,
	type ExpectedReading,
	type Fault,
	type Variant,
} from './fault';
import { json, text } from './replies';
import {
	canBeSubject,
	goodAnswersOf,
	goodBody,
	isBalance,
	isHeadline,
	type Subject,
} from './subject';

/** Good bodies in which one of the documented fields is not as documented. */
export const fieldFaults: readonly Fault[] = [
	{ name: 'duplicate-keys', title: 'duplicate keys', variants: duplicateKeys },
	{
		name: 'number-too-large',
		title: '1e400 as the amount',
		variants: (subject) =>
			['1e400', '-1e400', '9007199254740993', '1.7e308'].flatMap((raw) =>
				subject.leaves.filter(isBalance).map((leaf) => changed(subject, leaf, raw, BAD_RESPONSE)),
			),
	},
	{ name: 'wrong-type', title: 'wrong type at every documented field', variants: wrongTypes },
	{
		name: 'foreign-answer',
		title: "another provider's answer",
		variants: (subject, random) =>
			random
				.pickSome(strangersTo(subject), MAX_STRANGERS)
				.map((other) => replying(other.record.displayName, () => json(lastBodyOf(other)))),
	},
];

/** The same name twice: every JSON parser of JavaScript takes the last, whichever it is. */
function duplicateKeys(subject: Subject): Variant[] {
	const leaf = subject.leaves.find(isHeadline);
	const name = leaf?.path.at(-1);
	if (leaf === undefined || typeof name !== 'string') return [];
	const good = goodBody(subject);
	const amount = Number(leaf.value);
	const other = amount - amount / 100;
	const twice = (first: number, last: number) =>
		withRawJson(good, leaf.path, `${first},${JSON.stringify(name)}:${last}`);
	return [
		replying('the good amount last', () => text(twice(other, amount)), goodReading(subject)),
		replying(
			'the good amount first',
			() => text(twice(amount, other)),
			readingWith(subject, leaf, other),
		),
	];
}

/** What the good body has to be read as when another amount stands in one of its leaves. */
function readingWith(subject: Subject, { value, amounts }: ExaminedLeaf, amount: number) {
	const grown = amount - Number(value);
	return {
		remaining: subject.remaining.map((remaining, balance) => {
			const factor = amounts.find((each) => each.balance === balance && each.lot === null)?.factor;
			if (remaining === null || factor == null) return remaining;
			const isCopy = factor === 1 && remaining === Number(value);
			return isCopy ? amount : remaining + factor * grown;
		}),
	} satisfies ExpectedReading;
}

const WRONG_AMOUNTS = ['null', 'true', 'false', '""', '"abc"', '"1,000"', '[]', '[0]', '{}'];

const WRONG_VALUES = ['null', 'true', '0', '-1', '""', '"abc"', '1e400', '[]', '[0]', '{}'];

/** How many wrong values each documented field gets in one cell; the contract suite has all of them. */
const VALUES_PER_FIELD = 2;

/** An amount of the wrong type fails the read; anything else of the wrong type is just not known. */
function wrongTypes(subject: Subject, random: Random): Variant[] {
	const wrong = (leaf: ExaminedLeaf, values: readonly string[], expected: Expected) =>
		random.pickSome(values, VALUES_PER_FIELD).map((raw) => changed(subject, leaf, raw, expected));
	return subject.leaves.flatMap((leaf) => {
		if (leaf.amounts.length > 0) {
			// A balance that may be missing may also be null.
			const values = leaf.isRequired ? WRONG_AMOUNTS : WRONG_AMOUNTS.slice(1);
			return wrong(leaf, values, { ...BAD_RESPONSE, hasOwnWords: true });
		}
		// What a code or a switch decides is the record's own matter.
		if (leaf.isRequired || typeof leaf.value === 'boolean') return [];
		return wrong(leaf, WRONG_VALUES, goodReading(subject));
	});
}

/** A good body with other JSON in one place. */
function changed(subject: Subject, leaf: ExaminedLeaf, raw: string, expected: Expected): Variant {
	const reply = () => text(withRawJson(goodBody(subject), leaf.path, raw));
	return replying(`${raw} at ${leaf.path.join('.')}`, reply, expected);
}

/** How many other providers' answers one cell gets. */
const MAX_STRANGERS = 6;

/** Providers whose answers have nothing where this one's amounts stand. */
function strangersTo({ answers, leaves }: Subject): ProviderAnswers[] {
	return catalogue
		.filter((other) => other !== answers && canBeSubject(other))
		.filter((other) => {
			const body = lastBodyOf(other);
			return leaves
				.filter(({ amounts }) => amounts.length > 0)
				.every(({ path }) => valueAt(body, path) === undefined);
		});
}

/** What the last request of a good read is answered. */
function lastBodyOf(answers: ProviderAnswers): unknown {
	const good = goodAnswersOf(answers, Date.now());
	return good && [...repliesOf(answers, good.readable).values()].flat().at(-1)?.body;
}
