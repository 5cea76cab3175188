import { echoesOf } from '../../../harness/secrets/encoders';
import { withRawJson } from '../../../sandbox/jsonPath';
import { goodReading, replying, type ExpectedFailure, type Fault, type Variant } from './fault';
import { json, text } from './replies';
import { failureUnder } from './statuses';
import { goodBody, targetOf, type Subject } from './subject';

/** The key comes back in an answer. */
export const secretFaults: readonly Fault[] = [
	{
		name: 'echo-in-good-body',
		title: 'key echoed in a good body',
		variants: (subject, random, key) =>
			random
				.pickSome(echoesOf(key), 3)
				.map(({ title, spelling }) =>
					replying(title, () => json(echoed(subject, spelling)), goodReading(subject)),
				),
	},
	{
		name: 'echo-in-error-body',
		title: 'key echoed in an error body',
		variants: (subject, _, key) => {
			const all = allSpellings(key);
			return [
				refusing(subject, { message: all, error: all, error_code: all, msg: all }),
				refusing(subject, { response: { errors: [all, { [all]: all }], messages: [all] } }),
				replying('a text', () => text(all, 500), under(subject, 500)),
				replying('a web page under HTTP 200', () => text(`<html>${all}</html>`)),
			];
		},
	},
	{
		name: 'echo-in-headers',
		title: 'key echoed in headers',
		variants: (subject, _, key) => {
			const headers = echoingHeaders(key);
			const location = `https://elsewhere.example.test/?key=${encodeURIComponent(key)}`;
			const wait = { ...headers, 'retry-after': key };
			return [
				replying(
					'of a good answer',
					() => json(goodBody(subject), 200, headers),
					goodReading(subject),
				),
				replying('of a refusal', () => json({}, 401, headers), under(subject, 401)),
				replying(
					'of a redirect',
					() => text('', 302, { ...headers, location }),
					under(subject, 302),
				),
				replying('of too many requests', () => json({}, 429, wait), under(subject, 429)),
			];
		},
	},
];

function allSpellings(key: string): string {
	return echoesOf(key)
		.map(({ spelling }) => spelling)
		.join(' ');
}

function refusing(subject: Subject, body: object): Variant {
	return replying(Object.keys(body).join(', '), () => json(body, 401), under(subject, 401));
}

function under(subject: Subject, status: number): ExpectedFailure {
	return failureUnder(subject.answers, targetOf(subject).request, { status });
}

/** A good body that repeats the key wherever any text may stand, and beside. */
function echoed(subject: Subject, spelling: string): object {
	const body = subject.texts.reduce<unknown>(
		(changed, { path }) => JSON.parse(withRawJson(changed, path, JSON.stringify(spelling))),
		goodBody(subject),
	);
	return { ...(body as object), [spelling]: spelling, note: `Hello ${spelling}` };
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
