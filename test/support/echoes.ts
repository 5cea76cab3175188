import type { ProviderFixture } from '../../sandbox/fixture';
import { withRawJson } from '../contract/mutations';

/** An answer that repeats a key. */
export interface EchoingAnswer {
	title: string;
	status: number;
	/** JSON, unless it is a text. */
	body: unknown;
}

/** A good body that repeats a spelling wherever a text may stand, and beside. */
export function echoingBody(
	fixture: ProviderFixture,
	goodBody: unknown,
	spelling: string,
): Record<string, unknown> {
	const echoed = fixture.optionalPaths.reduce<unknown>((changed, path) => {
		try {
			return JSON.parse(withRawJson(changed, path, JSON.stringify(spelling)));
		} catch {
			// What held it is a text by now.
			return changed;
		}
	}, goodBody);
	return { ...(echoed as object), [spelling]: spelling, note: `Hello ${spelling}` };
}

/** Answers in which providers, gateways and their errors tend to repeat a key, in all these spellings. */
export function echoingErrors(spellings: readonly string[]): EchoingAnswer[] {
	const words = spellings.join(' ');
	const fields = Object.fromEntries(spellings.map((spelling) => [spelling, spelling]));
	const melissa = (errors: unknown) => ({ response: { errors, messages: [words] } });
	return [
		{ title: 'an envelope', status: 200, body: { code: 401, msg: words, data: null } },
		{ title: 'a message', status: 401, body: { message: words, error: words } },
		{ title: 'an error code', status: 401, body: { error: 'Wrong', error_code: words } },
		{ title: 'an error code under HTTP 200', status: 200, body: { error_code: words } },
		{ title: 'a list of errors', status: 400, body: melissa([words]) },
		{ title: 'the names of an object of errors', status: 200, body: melissa(fields) },
		{ title: 'the names of errors in a list', status: 400, body: melissa([fields]) },
		{ title: 'a text', status: 200, body: words },
		{ title: 'the text of an outage', status: 500, body: words },
		{ title: 'a web page', status: 403, body: `<html><p>${words}</p></html>` },
	];
}
