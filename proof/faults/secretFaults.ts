import { echoesOf } from '../../test/support/encoders';
import { withRawJson } from '../../sandbox/jsonPath';
import { goodReading, type ExpectedFailure, type Fault, type Variant } from './fault';
import { json, text } from './replies';
import { failureUnder } from './statuses';
import { goodBody, targetOf, type Subject } from './subject';

/** The key comes back in an answer. */
export const secretFaults: readonly Fault[] = [
	{
		name: 'echo-in-good-body',
		title: 'key echoed in a good body',
		variants: (subject, random, key) =>
			random.pickSome(echoesOf(key), 3).map(({ title, spelling }) => ({
				title,
				lay: () => ({ replies: [json(echoed(subject, spelling))] }),
				expected: goodReading(subject),
			})),
	},
	{
		name: 'echo-in-error-body',
		title: 'key echoed in an error body',
		variants: (subject, _, key) => {
			const all = allSpellings(key);
			return [
				refusing(subject, { message: all, error: all, error_code: all, msg: all }),
				refusing(subject, { response: { errors: [all, { [all]: all }], messages: [all] } }),
				{
					title: 'a text',
					lay: () => ({ replies: [text(all, 500)] }),
					expected: under(subject, 500),
				},
				{
					title: 'a web page under HTTP 200',
					lay: () => ({ replies: [text(`<html>${all}</html>`)] }),
					expected: { class: 'badResponse', httpCode: 200 },
				},
			];
		},
	},
	{
		name: 'echo-in-headers',
		title: 'key echoed in headers',
		variants: (subject, _, key) => {
			const headers = echoingHeaders(key);
			const location = `https://elsewhere.example.test/?key=${encodeURIComponent(key)}`;
			return [
				{
					title: 'of a good answer',
					lay: () => ({ replies: [json(goodBody(subject), 200, headers)] }),
					expected: goodReading(subject),
				},
				{
					title: 'of a refusal',
					lay: () => ({ replies: [json({}, 401, headers)] }),
					expected: under(subject, 401),
				},
				{
					title: 'of a redirect',
					lay: () => ({ replies: [text('', 302, { ...headers, location })] }),
					expected: under(subject, 302),
				},
				{
					title: 'of too many requests',
					lay: () => ({ replies: [json({}, 429, { ...headers, 'retry-after': key })] }),
					expected: under(subject, 429),
				},
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
	return {
		title: Object.keys(body).join(', '),
		lay: () => ({ replies: [json(body, 401)] }),
		expected: under(subject, 401),
	};
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
