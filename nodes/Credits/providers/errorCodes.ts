import { isRecord } from '../balance/readers';
import type { DetectedError, ErrorCodes, ProviderAnswer } from './contract';
import { classOfStatus } from './statusClasses';

/** A code as it appears in an answer. */
export type Code = string | number | boolean;

/** An error by code; `reason` says what is wrong with the answer, without a full stop. */
export type CodedError = DetectedError & { reason?: string };

/**
 * The error that the code in an answer means by a record's table.
 *
 * @returns `null` for a success, or a failure without a code
 */
export function errorByCode(
	table: ErrorCodes,
	{ status, body, notJson }: Pick<ProviderAnswer, 'status' | 'body' | 'notJson'>,
): CodedError | null {
	const { at, codeAt = at, good } = table;
	const found = scalarAt(body, at);
	if (found === null) {
		// A body that is not JSON is left to parse, which says what is wrong with it.
		const isLacking = good !== undefined && notJson === null && status >= 200 && status <= 299;
		return isLacking ? { class: 'badResponse', reason: `'${at}' is missing` } : null;
	}
	if ([good].flat().some((one) => one !== undefined && String(one) === String(found))) return null;
	const code = scalarAt(body, codeAt) ?? found;
	return {
		...meaningOf(table, String(code)),
		...(typeof code !== 'boolean' && { providerCode: code }),
	};
}

/** Every code that has a meaning by a record's table or by HTTP, as it appears in an answer. */
export function knownCodes(table: ErrorCodes): Array<{ code: Code; error: DetectedError }> {
	const { codeAt, good, codes = {}, areStatuses = false } = table;
	const names = new Set([...(areStatuses ? USUAL_STATUSES : []), ...Object.keys(codes)]);
	const [sample] = codeAt === undefined ? [good].flat() : [];
	return [...names].flatMap((name) =>
		formsOf(name, sample).map((code) => ({ code, error: meaningOf(table, name) })),
	);
}

/** The statuses that APIs repeat in their bodies. */
const USUAL_STATUSES = ['401', '402', '403', '404', '422', '429', '500'] as const;

function meaningOf(
	{ codes = {}, areStatuses = false, otherwise }: ErrorCodes,
	code: string,
): DetectedError {
	const entry = Object.hasOwn(codes, code) ? codes[code] : undefined;
	if (entry !== undefined) return typeof entry === 'string' ? { class: entry } : entry;
	const status = areStatuses && /^[3-5]\d\d$/.test(code) ? classOfStatus(Number(code)) : null;
	const failureClass = status ?? otherwise;
	return failureClass === undefined ? {} : { class: failureClass };
}

function scalarAt(body: unknown, path: string): Code | null {
	const value = path.split('.').reduce<unknown>((part, name) => {
		const isOpen = isRecord(part) || Array.isArray(part);
		return isOpen && Object.hasOwn(part, name) ? Reflect.get(part, name) : undefined;
	}, body);
	const isCode = ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
	return isCode ? (value as Code) : null;
}

/**
 * The forms in which a code may appear, because n8n compares by type: the type of the
 * success code, and for digits without such an example both a number and a text.
 */
function formsOf(code: string, sample: Code | undefined): Code[] {
	if (typeof sample === 'boolean') return [code === 'true'];
	if (typeof sample === 'number') return [Number(code)];
	return sample === undefined && /^-?\d+$/.test(code) ? [Number(code), code] : [code];
}
