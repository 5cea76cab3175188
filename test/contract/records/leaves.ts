import type { Answered, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { HttpAnswer } from '../../../nodes/Credits/transport/verdict';
import { repliesOf, type WholeReply } from '../../../sandbox/answered';
import { valueAt, withRawJson, type JsonPath, type RawJson } from '../../../sandbox/jsonPath';
import { bytesOf, replyBytes, type Replies } from './cases';

/** A place in the replies of a case whose value can be replaced. */
export interface Leaf {
	/** The name of the request that was answered. */
	request: string;
	/** For people: `credits: data[0].left`. */
	place: string;
	/** The same for every entry of a list: `credits: data[*].left`. */
	shape: string;
	/** The value, as JSON. */
	value: unknown;
	/** The replies with another value there, as JSON text; `undefined` removes it. */
	withRaw(raw: RawJson): Replies;
}

/** A separate decimal number within a text, with or without digit groups. */
const NUMBER_IN_TEXT = /(?<![\w.,+-])-?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?(?![\w+-]|[.,]\d)/g;

const NUMBER = new RegExp(`^(?:${NUMBER_IN_TEXT.source})$`);

/** Every value in the replies of a case: in JSON, in plain text, in headers. */
export function leavesOf(answers: ProviderAnswers, answered: Answered): Leaf[] {
	return nodesOf(answers, answered).filter(({ value }) => !isContainer(value));
}

/** Every object and list in the replies of a case. */
export function containersOf(answers: ProviderAnswers, answered: Answered): Leaf[] {
	return nodesOf(answers, answered).filter(({ value }) => isContainer(value));
}

/** The amount of a number or of its text; `null` for anything else. */
export function numberIn(value: unknown): number | null {
	if (typeof value === 'number') return value;
	return typeof value === 'string' && NUMBER.test(value.trim()) ? toNumber(value) : null;
}

/** Every number in replies, wherever it is. */
export function numbersIn(replies: Replies): Set<number> {
	// A reply occurs several times if more requests may follow.
	const distinct = new Set([...replies.values()].flat());
	return new Set([...distinct].flatMap((reply) => [...numbersInReply(reply)]));
}

const numbersByReply = new WeakMap<HttpAnswer, ReadonlySet<number>>();

/** Cached by reply: of several, all but the changed one stay the same. */
function numbersInReply(reply: HttpAnswer): ReadonlySet<number> {
	const known = numbersByReply.get(reply) ?? findNumbers(reply);
	numbersByReply.set(reply, known);
	return known;
}

function findNumbers({ headers, body }: HttpAnswer): ReadonlySet<number> {
	const found = new Set<number>();
	for (const value of Object.values(headers)) addNumbers(found, String(value));
	if ('tooLarge' in body) return found;
	const text = Buffer.from(body).toString();
	const json = parsed(text);
	if (json === undefined) addNumbers(found, text);
	else collectNumbers(found, json);
	return found;
}

const nodesByCase = new WeakMap<Answered, Leaf[]>();

/** Cached by case, because all checks need them. */
function nodesOf(answers: ProviderAnswers, answered: Answered): Leaf[] {
	const known = nodesByCase.get(answered) ?? findNodes(answers, answered);
	nodesByCase.set(answered, known);
	return known;
}

function findNodes(answers: ProviderAnswers, answered: Answered): Leaf[] {
	const all = replyBytes(answers, answered);
	return [...repliesOf(answers, answered)].flatMap(([name, list]) =>
		list.flatMap((reply, position) => {
			const label = list.length > 1 ? `${name} ${position + 1}` : name;
			const replacedBy = (changed: HttpAnswer): Replies =>
				new Map([
					...all,
					[
						name,
						(all.get(name) ?? []).map((known, index) => (index === position ? changed : known)),
					],
				]);
			return [
				...bodyNodes(reply, label, name, replacedBy),
				...headerNodes(reply, label, name, replacedBy),
			];
		}),
	);
}

function bodyNodes(
	reply: WholeReply,
	label: string,
	name: string,
	replacedBy: (changed: HttpAnswer) => Replies,
): Leaf[] {
	const sent = (text: string) => replacedBy({ ...bytesOf(reply), body: Buffer.from(text) });
	const { body } = reply;
	const json = typeof body === 'string' ? parsed(body) : body;
	if (typeof body === 'string' && !isContainer(json)) return textNodes(body, label, name, sent);
	return pathsIn(json).map((path) => {
		const value = valueAt(json, path);
		const money = typeof value === 'string' ? MONEY.exec(value) : null;
		const withRaw = (raw: RawJson) =>
			sent(path.length === 0 ? (raw ?? '') : withRawJson(json, path, raw));
		return {
			request: name,
			place: `${label}: ${spelled(path)}`,
			shape: `${name}: ${spelled(path.map((part) => (typeof part === 'number' ? '*' : part)))}`,
			// The number within a text of money is what changes.
			value: money === null ? value : money[2],
			withRaw: (raw) =>
				withRaw(
					money === null || raw === undefined
						? raw
						: JSON.stringify(`${money[1] ?? ''}${bare(raw)}${money[3] ?? ''}`),
				),
		};
	});
}

/** An amount with its currency in one text: `KES 2410.75`, `12.50 USD`. */
const MONEY = /^((?:[A-Z]{3} ?|\p{Sc} ?)?)(-?\d+(?:\.\d+)?)((?: ?[A-Z]{3}| ?\p{Sc})?)$/u;

/** The numbers of a text; if it has none, the text as a whole. */
function textNodes(
	text: string,
	label: string,
	name: string,
	sent: (text: string) => Replies,
): Leaf[] {
	const matches = [...text.matchAll(NUMBER_IN_TEXT)];
	const numbers = matches.map(({ index, 0: value }) => ({ start: index, value }));
	const places = numbers.length === 0 ? [{ start: 0, value: text }] : numbers;
	return places.map(({ start, value }, index) => ({
		request: name,
		place: `${label}: number ${index + 1} of the text`,
		shape: `${name}: text ${index + 1}`,
		value,
		withRaw: (raw) => sent(text.slice(0, start) + bare(raw) + text.slice(start + value.length)),
	}));
}

function headerNodes(
	reply: WholeReply,
	label: string,
	name: string,
	replacedBy: (changed: HttpAnswer) => Replies,
): Leaf[] {
	const answer = bytesOf(reply);
	return Object.entries(answer.headers).map(([header, value]) => ({
		request: name,
		place: `${label}: header ${header}`,
		shape: `${name}: header ${header}`,
		value,
		withRaw: (raw) => {
			const others = Object.entries(answer.headers).filter(([other]) => other !== header);
			const changed = raw === undefined ? others : [...others, [header, bare(raw)] as const];
			return replacedBy({ ...answer, headers: Object.fromEntries(changed) });
		},
	}));
}

/** JSON text without quotes. */
function bare(raw: RawJson): string {
	return raw === undefined ? '' : raw.replace(/^"|"$/g, '');
}

function pathsIn(json: unknown, path: JsonPath = []): JsonPath[] {
	if (Array.isArray(json)) {
		return [path, ...json.flatMap((entry, index) => pathsIn(entry, [...path, index]))];
	}
	if (!isContainer(json)) return [path];
	return [
		path,
		...Object.entries(json).flatMap(([name, value]) => pathsIn(value, [...path, name])),
	];
}

function isContainer(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function spelled(path: JsonPath): string {
	return path.length === 0 ? 'the whole' : path.join('.');
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function addNumbers(found: Set<number>, text: string): void {
	for (const [number] of text.matchAll(NUMBER_IN_TEXT)) found.add(toNumber(number) + 0);
}

function collectNumbers(found: Set<number>, json: unknown): void {
	if (isContainer(json)) {
		for (const inner of Object.values(json)) collectNumbers(found, inner);
		return;
	}
	const number = numberIn(json) ?? numberIn(MONEY.exec(String(json))?.[2]);
	if (number !== null) found.add(number + 0);
}

function toNumber(text: string): number {
	return Number(text.replace(/[,\s]/g, ''));
}
