import fc from 'fast-check';

import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import type { HttpAnswer } from '../../nodes/Credits/transport/verdict';
import type { Readable } from '../../sandbox/amountLeaves';
import { repliesOf } from '../../sandbox/answered';
import { bytesOf } from '../../sandbox/readInProcess';
import { anyChange, crowd, type Change } from './changes';
import { amountIn, parsed } from './sentAmounts';
import { anySpoiling, type Spoiling } from './spoiling';
import { placesIn, rootOf, textOf, type Branch, type Tree } from './tree';
import { NO_AMOUNTS, vocabularyOf } from './vocabulary';

/** The replies to each request. */
export type Replies = ReadonlyMap<string, readonly HttpAnswer[]>;

/** Answers of a provider, one of which is changed. */
export interface ChangedAnswer {
	/** What it was made from. */
	readable: Readable;
	replies: Replies;
	/** The same with one amount replaced by something else; `null` if there is none. */
	withoutAmount: { replies: Replies; because: string } | null;
	/** The changed one. */
	request: string;
	changed: HttpAnswer & { body: Buffer };
	/** Whether JSON is documented there: no text, and no amounts in headers. */
	isJson: boolean;
}

/** Time of the answers that have none of their own. */
export const NOW = '2027-01-01T12:00:00.000Z';

/** Whole amounts, because not every account has fractions. */
const AMOUNTS = [0, 1, 42, 80, 100, 250_000];

const STATUSES = [
	...[201, 203, 204, 206, 301, 304, 400, 401, 402, 403, 404, 407, 408, 418, 422, 429],
	...[500, 502, 503, 504, 520, 599, 100, 199, 299, 600],
];

const RETRY_AFTER = [
	...['0', '1', '120', '-5', '1e9', '9'.repeat(30), 'soon', 'NaN', ''],
	...['Fri, 01 Jan 2027 12:02:00 GMT', 'Sat, 01 Jan 2028 12:00:00 GMT', '2027-01-01'],
];

/** One reply of a documented answer, or of an account of our own. */
interface Target {
	readable: Readable;
	request: string;
	index: number;
	body: unknown;
	/** Whether it is one of the good cases. */
	isGood: boolean;
	/** Whether it is neither documented nor reported. */
	isMadeUp: boolean;
}

/** How a reply is changed. */
interface Recipe {
	target: Target;
	/** Each with a number that selects its place. */
	changes: ReadonlyArray<readonly [at: number, change: Change]>;
	/** The replacement of an amount. */
	without: readonly [at: number, raw: string];
	spoiling: Spoiling;
	/** `null` for the documented one. */
	status: number | null;
	retryAfter: string | null;
}

const UNSPOILED: Spoiling = (body) => body;

const AS_DOCUMENTED: Omit<Recipe, 'target' | 'changes'> = {
	without: [0, 'null'],
	spoiling: UNSPOILED,
	status: null,
	retryAfter: null,
};

/** Any undocumented answer of a provider. */
export function anyChangedAnswer(answers: ProviderAnswers): fc.Arbitrary<ChangedAnswer> {
	const targets = targetsOf(answers);
	const change = anyChange(vocabularyOf(targets.map(({ body }) => body)));
	const at = fc.noBias(fc.nat());
	const index = fc.noBias(fc.nat(targets.length - 1));
	return fc
		.record<Recipe>({
			// The lower of two picks: good answers come first, and are the ones worth changing.
			target: fc.tuple(index, index).map((picks) => targets[Math.min(...picks)] as Target),
			changes: fc.array(fc.tuple(at, change), { maxLength: 3 }),
			without: fc.tuple(at, fc.oneof(fc.constant('null'), fc.constantFrom(...NO_AMOUNTS))),
			spoiling: mostly(UNSPOILED, anySpoiling),
			status: mostly(null, fc.constantFrom(...STATUSES)),
			retryAfter: mostly(null, fc.constantFrom(...RETRY_AFTER)),
		})
		.map((recipe) => made(answers, recipe));
}

function mostly<Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
	const rest = { weight: 9, arbitrary: fc.constant(usual) };
	return fc.oneof({ withCrossShrink: true }, rest, { weight: 1, arbitrary: other });
}

/** The documented answer whose list has the most entries when it is filled up; `null` without any list. */
export function crowdedAnswer(answers: ProviderAnswers): ChangedAnswer | null {
	const targets = targetsOf(answers).filter(({ isGood }) => isGood);
	const sizes = targets.map(({ body }) => crowd(rootOf(body)));
	const most = Math.max(...sizes);
	const target = targets[sizes.indexOf(most)];
	if (target === undefined || most === 0) return null;
	return made(answers, { ...AS_DOCUMENTED, target, changes: [[0, (_, root) => crowd(root)]] });
}

function targetsOf({ record, good, bad, sandbox }: ProviderAnswers): Target[] {
	const accounts: Readable[] =
		sandbox === undefined
			? []
			: AMOUNTS.map((remaining) => ({
					...sandbox.answer({ total: sandbox.total, remaining }, Date.parse(NOW)),
					now: NOW,
				}));
	const all = [...good, ...accounts, ...bad];
	return all.flatMap((readable, position) =>
		[...repliesOf({ record }, readable)].flatMap(([request, list]) =>
			list.map(({ body }, index) => ({
				...{ readable, request, index, body },
				isGood: position < good.length,
				isMadeUp: 'evidence' in readable && readable.evidence === 'constructed',
			})),
		),
	);
}

function made(answers: ProviderAnswers, recipe: Recipe): ChangedAnswer {
	const { target, changes, without, spoiling, status, retryAfter } = recipe;
	const { readable, request, index } = target;
	const replies = bytesOf(answers, readable);
	const documented = replies.get(request)?.[index];
	const root = rootOf(target.body);
	const names = fieldNamesIn(root);
	for (const [at, change] of changes) {
		const places = placesIn(root);
		const place = places[at % places.length];
		if (place !== undefined) change(place, root);
	}
	const changed = {
		status: status ?? documented?.status ?? 200,
		headers: { ...documented?.headers, ...(retryAfter !== null && { 'retry-after': retryAfter }) },
		body: spoiling(Buffer.from(textOf(root))),
	};
	const having = (body: Buffer): Replies => {
		const list = [...(replies.get(request) ?? [])];
		list[index] = { ...changed, body };
		return new Map(replies).set(request, list);
	};
	// A spoiled body would be spoiled somewhere else, and one that is made up may hold at once
	// what no provider sends at once, such as two spellings of the same.
	const isComparable =
		spoiling === UNSPOILED &&
		!target.isMadeUp &&
		[...fieldNamesIn(root)].every((name) => names.has(name));
	const because = isComparable ? takeAmount(root, ...without) : null;
	return {
		readable,
		replies: having(changed.body),
		withoutAmount:
			because === null ? null : { replies: having(Buffer.from(textOf(root))), because },
		request,
		changed,
		isJson: typeof target.body !== 'string' && Object.keys(documented?.headers ?? {}).length === 0,
	};
}

/** Replaces an amount. @returns what and where; `null` if there is none */
function takeAmount(root: Branch, at: number, raw: string): string | null {
	const amounts = placesIn(root).filter(({ part }) => isAmount(part.value));
	const taken = amounts[at % amounts.length]?.part;
	if (taken === undefined) return null;
	taken.value = raw;
	return `"${taken.name}" is ${raw}`;
}

function fieldNamesIn(root: Branch): Set<string> {
	const fields = placesIn(root).filter(({ holder }) => !holder.isList);
	return new Set(fields.map(({ part }) => part.name));
}

function isAmount(tree: Tree): boolean {
	return typeof tree === 'string' && amountIn(parsed(Buffer.from(tree))) !== null;
}
