import type { Evidence } from './contract';

/**
 * A fact and its source in one line: kind, day of the check, fact, and where it is stated.
 *
 * `documented` is for the provider's own documentation, specification or SDK, `reported`
 * for public code that uses the API, `confirmed` for a read with a real key.
 */
export type EvidenceLine = `${Evidence['kind']} ${string} · ${string} · ${string}`;

const LINE = /^(documented|reported|confirmed) (\d{4}-\d{2}-\d{2}) · (.+) · (.+?)$/;

/** Parses a line of evidence. @throws RangeError when a part is missing */
export function readEvidence(line: EvidenceLine): Evidence {
	const [, kind, checked, fact, source] = LINE.exec(line) ?? [];
	if (kind === undefined || checked === undefined || fact === undefined || source === undefined) {
		throw new RangeError(`This is no line of evidence: ${line}`);
	}
	return { kind: kind as Evidence['kind'], fact, source, checked };
}
