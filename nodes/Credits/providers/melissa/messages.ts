import { isRecord } from '../words';

/** What the API says in its list of errors, if anything. */
export function errorsIn(body: unknown): string | null {
	const response = isRecord(body) && isRecord(body.response) ? body.response : {};
	return readMessages(response.errors).join(' ') || null;
}

/** The texts of a list of messages, or of a single one; anything but a text as JSON. */
export function readMessages(value: unknown): string[] {
	return [value]
		.flat()
		.filter((entry) => !isEmpty(entry))
		.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)));
}

function isEmpty(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
	return value === undefined || value === null || value === '';
}
