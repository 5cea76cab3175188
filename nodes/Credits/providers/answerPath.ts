import { describeJson, isRecord } from '../balance/readers';
import { UnexpectedAnswer } from '../balance/failure';

/** A path into a JSON answer, part by part: names of fields, and positions in lists. */
export type AnswerPath = ReadonlyArray<string | number>;

/** One part of a path: `name`, `[0]`, `["any name"]`. */
const PART = /\.?([^.[\]"']+)|\[(\d+)\]|\[(?:"([^"]*)"|'([^']*)')\]/y;

/** Maximum number of names that an error lists. */
const MAX_NAMES = 20;

/** Maximum length of a name that an error repeats; longer ones are data. */
const MAX_NAME_LENGTH = 40;

/**
 * Parses a path as people write it: `data.credits[0].left`, `[0]`, `data["a.b"]`, and `$`
 * for the whole answer.
 *
 * @returns `null` for an invalid path
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
		// A name after another part needs its dot: `a["b"]c` is a typo.
		if (name !== undefined && start > 0 && !whole.startsWith('.')) return null;
		parts.push(
			position === undefined ? (name ?? doubleQuoted ?? singleQuoted ?? '') : Number(position),
		);
	}
	return parts;
}

/** The value at a path; `undefined` for none. */
export function valueAt(body: unknown, path: AnswerPath): unknown {
	return path.reduce<unknown>(partOf, body);
}

/**
 * The required value at a path.
 *
 * @throws UnexpectedAnswer that says how far the path leads and names the fields that are
 * there, without their values
 */
export function requireValueAt(body: unknown, path: AnswerPath): unknown {
	let value = body;
	for (const [depth, part] of path.entries()) {
		const next = partOf(value, part);
		if (next === undefined) {
			const place = depth === 0 ? 'the answer' : `'${formatPath(path.slice(0, depth))}'`;
			throw new UnexpectedAnswer(`${place} ${describeMissing(value, part)}`);
		}
		value = next;
	}
	return value;
}

/** Formats a path as people write it. */
export function formatPath(path: AnswerPath): string {
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

/** Describes the value found in place of a path's part. */
function describeMissing(value: unknown, part: string | number): string {
	const wanted = typeof part === 'number' ? `entry [${part}]` : `field '${part}'`;
	if (Array.isArray(value)) return `is a list of ${value.length} and has no ${wanted}`;
	if (!isRecord(value)) return `is ${describeJson(value)} and has no ${wanted}`;
	const names = Object.keys(value).filter((name) => name.length <= MAX_NAME_LENGTH);
	if (names.length === 0) return `has no ${wanted}: it is empty`;
	const more = Object.keys(value).length - Math.min(names.length, MAX_NAMES);
	const listed = names.slice(0, MAX_NAMES).join(', ');
	return `has no ${wanted}, but ${listed}${more > 0 ? ` and ${more} more` : ''}`;
}
