import { describeJson, isRecord } from '../balance/readers';
import { UnexpectedAnswer } from '../balance/failure';

/** A path into a JSON answer, part by part: names of fields, and positions in lists. */
export type AnswerPath = ReadonlyArray<string | number>;

/** One part of a path: `name`, `[0]`, `["any name"]`. */
const PART = /\.?([^.[\]"']+)|\[(\d+)\]|\[(?:"([^"]*)"|'([^']*)')\]/y;

/** How many names an error lists; more than anybody reads. */
const MAX_NAMES = 20;

/** Longest name that an error repeats; longer ones are data. */
const MAX_NAME_LENGTH = 40;

/**
 * Reads a path as people write it: `data.credits[0].left`, `[0]`, `data["a.b"]`, and
 * `$` for the whole answer.
 *
 * @returns `null` for what is not a path
 */
export function parseAnswerPath(text: string): AnswerPath | null {
	const rest = text.trim().replace(/^\$(?=$|[.[])/, '');
	if (text.trim() === '') return null;
	const parts: Array<string | number> = [];
	PART.lastIndex = 0;
	while (PART.lastIndex < rest.length) {
		const start = PART.lastIndex;
		const [whole, name, position, doubleQuoted, singleQuoted] = PART.exec(rest) ?? [];
		if (whole === undefined || (start === 0 && whole.startsWith('.') && rest === text.trim())) {
			return null;
		}
		// A name after another one needs its point: `a["b"]c` is a slip.
		if (name !== undefined && start > 0 && !whole.startsWith('.')) return null;
		parts.push(
			position === undefined ? (name ?? doubleQuoted ?? singleQuoted ?? '') : Number(position),
		);
	}
	return parts;
}

/** What stands at a path; `undefined` for nothing. */
export function valueAt(body: unknown, path: AnswerPath): unknown {
	return path.reduce<unknown>(partOf, body);
}

/**
 * What stands at a path where something has to.
 *
 * @throws UnexpectedAnswer that says how far the path leads and names the fields that
 * are there, without what is in them
 */
export function requireValueAt(body: unknown, path: AnswerPath): unknown {
	let value = body;
	for (const [depth, part] of path.entries()) {
		const next = partOf(value, part);
		if (next === undefined) {
			const place = depth === 0 ? 'the answer' : `'${inWords(path.slice(0, depth))}'`;
			throw new UnexpectedAnswer(`${place} ${lack(value, part)}`);
		}
		value = next;
	}
	return value;
}

/** A path as people write it. */
export function inWords(path: AnswerPath): string {
	const text = path
		.map((part) => {
			if (typeof part === 'number') return `[${part}]`;
			return /^[\w-]+$/.test(part) ? `.${part}` : `["${part}"]`;
		})
		.join('');
	return text === '' ? '$' : text.replace(/^\./, '');
}

function partOf(value: unknown, part: string | number): unknown {
	if (Array.isArray(value)) {
		// Some write a position like a name: credits.0.left
		const position = typeof part === 'number' ? part : /^\d+$/.test(part) ? Number(part) : -1;
		return (value as unknown[])[position];
	}
	return isRecord(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}

/** What is there instead of a part. */
function lack(value: unknown, part: string | number): string {
	const wanted = typeof part === 'number' ? `entry [${part}]` : `field '${part}'`;
	if (Array.isArray(value)) return `is a list of ${value.length} and has no ${wanted}`;
	if (!isRecord(value)) return `is ${describeJson(value)} and has no ${wanted}`;
	const names = Object.keys(value).filter((name) => name.length <= MAX_NAME_LENGTH);
	if (names.length === 0) return `has no ${wanted}: it is empty`;
	const more = Object.keys(value).length - Math.min(names.length, MAX_NAMES);
	const listed = names.slice(0, MAX_NAMES).join(', ');
	return `has no ${wanted}, but ${listed}${more > 0 ? ` and ${more} more` : ''}`;
}
