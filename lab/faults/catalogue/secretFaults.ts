import { echoesOf } from '../../../harness/secrets/encoders';
import { withRawJson } from '../../../sandbox/jsonPath';
import { fault, GOOD, replying, type Fault } from './fault';
import { json, text } from './replies';
import { failureUnder } from './statuses';
import type { Subject } from './subject';

/** Answers that repeat the key. */
export const secretFaults: readonly Fault[] = [
	fault('echo-in-good-body', 'key echoed in a good body', (subject, random, key) =>
		random
			.pickSome(echoesOf(key), 3)
			.map(({ title, spelling }) => replying(title, () => json(echoed(subject, spelling)), GOOD)),
	),
	fault('echo-in-error-body', 'key echoed in an error body', (subject, _, key) => {
		const all = allSpellings(key);
		const fields = { message: all, error: all, error_code: all, msg: all };
		const nested = { response: { errors: [all, { [all]: all }], messages: [all] } };
		const refused = failureUnder(subject, 401);
		return [
			replying('fields', () => json(fields, 401), refused),
			replying('nested', () => json(nested, 401), refused),
			replying('a text', () => text(all, 500), failureUnder(subject, 500)),
			replying('a web page under HTTP 200', () => text(`<html>${all}</html>`)),
		];
	}),
	fault('echo-in-headers', 'key echoed in headers', (subject, _, key) => {
		const headers = echoingHeaders(key);
		const location = `https://elsewhere.example.test/?key=${encodeURIComponent(key)}`;
		const replies = [
			['a refusal', json({}, 401, headers), 401],
			['a redirect', text('', 302, { ...headers, location }), 302],
			['too many requests', json({}, 429, { ...headers, 'retry-after': key }), 429],
		] as const;
		return [
			replying('of a good answer', () => json(subject.goodBody, 200, headers), GOOD),
			...replies.map(([title, reply, status]) =>
				replying(`of ${title}`, () => reply, failureUnder(subject, status)),
			),
		];
	}),
];

function allSpellings(key: string): string {
	return echoesOf(key)
		.map(({ spelling }) => spelling)
		.join(' ');
}

/** A good body that repeats the key wherever any text is allowed, and in additional fields. */
function echoed({ texts, goodBody }: Subject, spelling: string): object {
	const body = texts.reduce<object>(
		(changed, { path }) => JSON.parse(withRawJson(changed, path, JSON.stringify(spelling))),
		goodBody,
	);
	return { ...body, [spelling]: spelling, note: `Hello ${spelling}` };
}

function echoingHeaders(key: string): Record<string, string> {
	const inAddress = encodeURIComponent(key);
	return {
		'x-request-key': allSpellings(key),
		'set-cookie': `key=${inAddress}`,
		'www-authenticate': `Bearer error="${inAddress}"`,
		'content-type': `application/json; key=${inAddress}`,
		'x-url': `https://example.test/?${new URLSearchParams({ key })}`,
	};
}
