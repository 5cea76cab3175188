import type { Answered, ProviderAnswers } from '../nodes/Credits/providers/answers';
import type { HttpAnswer } from '../nodes/Credits/transport/verdict';
import { repliesOf, type WholeReply } from './answered';
import { pathsIn, valueAt, withRawJson, type JsonPath, type RawJson } from './jsonPath';
import { bytesOf, replyBytes, type Replies } from './readInProcess';

/** A place in the replies of a case whose value can be replaced. */
export interface Leaf {
	/** The name of the request that was answered. */
	request: string;
	/** Index of the reply to it, from 0. */
	reply: number;
	/** Where it is in the JSON of the reply; `null` in text and headers. */
	path: JsonPath | null;
	/** For people: `credits: data[0].left`. */
	place: string;
	/** The same for every entry of a list: `credits: data[*].left`. */
	shape: string;
	/** The value, as JSON. */
	value: unknown;
	/** The replies with another value there, as JSON text; `undefined` removes it. */
	withRaw(raw: RawJson): Replies;
}

type Answers = Pick<ProviderAnswers, 'record'>;

/** A separate decimal number within a text, with or without digit groups. */
const NUMBER_IN_TEXT = /(?<![\w.,+-])-?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?(?![\w+-]|[.,]\d)/g;

const NUMBER = new RegExp(`^(?:${NUMBER_IN_TEXT.source})$`);

/** Every value in the replies of a case: in JSON, in plain text, in headers. */
export function leavesOf(answers: Answers, answered: Answered): Leaf[] {
	return nodesOf(answers, answered).filter(({ value }) => !isContainer(value));
}

/** Every object and list in the replies of a case. */
export function containersOf(answers: Answers, answered: Answered): Leaf[] {
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
function nodesOf(answers: Answers, answered: Answered): Leaf[] {
	const known = nodesByCase.get(answered) ?? findNodes(answers, answered);
	nodesByCase.set(answered, known);
	return known;
}

/** A place within a reply. */
interface Place {
	path: JsonPath | null;
	place: string;
	shape: string;
	value: unknown;
	changed(raw: RawJson): HttpAnswer;
}

function findNodes(answers: Answers, answered: Answered): Leaf[] {
	const all = bytesOf(answers, answered);
	return [...repliesOf(answers, answered)].flatMap(([request, list]) =>
		list.flatMap((reply, position) => {
			const label = list.length > 1 ? `${request} ${position + 1}` : request;
			const others = all.get(request) ?? [];
			return [...bodyPlaces(reply), ...headerPlaces(reply)].map(
				({ path, place, shape, value, changed }): Leaf => ({
					...{ request, reply: position, path, value },
					place: `${label}: ${place}`,
					shape: `${request}: ${shape}`,
					withRaw: (raw) =>
						new Map([...all, [request, Object.assign([...others], { [position]: changed(raw) })]]),
				}),
			);
		}),
	);
}

function bodyPlaces(reply: WholeReply): Place[] {
	const { body } = reply;
	const json = typeof body === 'string' ? parsed(body) : body;
	if (typeof body === 'string' && !isContainer(json)) return textPlaces(reply, body);
	return pathsIn(json).map((path) => {
		const value = valueAt(json, path);
		// The number within a text of money is what changes.
		const [, before = '', money, after = ''] =
			typeof value === 'string' ? (MONEY.exec(value) ?? []) : [];
		const inMoney = (raw: string) => JSON.stringify(`${before}${bare(raw)}${after}`);
		return {
			path,
			place: spelled(path),
			shape: spelled(path.map((part) => (typeof part === 'number' ? '*' : part))),
			value: money ?? value,
			changed: (raw) => {
				const isInMoney = money !== undefined && raw !== undefined;
				return withText(reply, withRawJson(json, path, isInMoney ? inMoney(raw) : raw));
			},
		};
	});
}

/** An amount with its currency in one text: `KES 2410.75`, `12.50 USD`. */
const MONEY = /^((?:[A-Z]{3} ?|\p{Sc} ?)?)(-?\d+(?:\.\d+)?)((?: ?[A-Z]{3}| ?\p{Sc})?)$/u;

/** The numbers of a text; if it has none, the text as a whole. */
function textPlaces(reply: WholeReply, text: string): Place[] {
	const matches = [...text.matchAll(NUMBER_IN_TEXT)];
	const numbers = matches.map(({ index, 0: value }) => ({ start: index, value }));
	const places = numbers.length === 0 ? [{ start: 0, value: text }] : numbers;
	return places.map(({ start, value }, index) => ({
		path: null,
		place: `number ${index + 1} of the text`,
		shape: `text ${index + 1}`,
		value,
		changed: (raw) =>
			withText(reply, text.slice(0, start) + bare(raw) + text.slice(start + value.length)),
	}));
}

function headerPlaces(reply: WholeReply): Place[] {
	const answer = replyBytes(reply);
	return Object.entries(answer.headers).map(([header, value]) => ({
		path: null,
		place: `header ${header}`,
		shape: `header ${header}`,
		value,
		changed: (raw) => {
			const others = Object.entries(answer.headers).filter(([other]) => other !== header);
			const changed = raw === undefined ? others : [...others, [header, bare(raw)] as const];
			return { ...answer, headers: Object.fromEntries(changed) };
		},
	}));
}

function withText(reply: WholeReply, text: string): HttpAnswer {
	return { ...replyBytes(reply), body: Buffer.from(text) };
}

/** JSON text without quotes. */
function bare(raw: RawJson): string {
	return raw === undefined ? '' : raw.replace(/^"|"$/g, '');
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
