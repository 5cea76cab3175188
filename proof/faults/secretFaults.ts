import { echoingBody } from '../../test/support/echoes';
import { encoders } from '../../test/support/encoders';
import { goodBody, goodReading, type Fault, type Variant } from './fault';
import { json, text } from './replies';

/** The key comes back in an answer. */
export const secretFaults: readonly Fault[] = [
	{
		name: 'echo-in-good-body',
		title: 'key echoed in a good body',
		variants: (fixture, random, key) =>
			random.pickSome(encoders, 3).map(({ title, encode }) => ({
				title,
				lay: () => ({ replies: [json(echoingBody(fixture, goodBody(fixture), encode(key)))] }),
				expected: goodReading(fixture),
			})),
	},
	{
		name: 'echo-in-error-body',
		title: 'key echoed in an error body',
		variants: (_, __, key) => {
			const all = allSpellings(key);
			return [
				refusing({ message: all, error: all, error_code: all, msg: all }),
				refusing({ response: { errors: [all, { [all]: all }], messages: [all] } }),
				{
					title: 'a text',
					lay: () => ({ replies: [text(all, 500)] }),
					expected: { class: 'unavailable', httpCode: 500 },
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
		variants: (fixture, _, key) => {
			const headers = echoingHeaders(key);
			const location = `https://elsewhere.example.test/?key=${encodeURIComponent(key)}`;
			return [
				{
					title: 'of a good answer',
					lay: () => ({ replies: [json(goodBody(fixture), 200, headers)] }),
					expected: goodReading(fixture),
				},
				{
					title: 'of a refusal',
					lay: () => ({ replies: [json({}, 401, headers)] }),
					expected: { class: 'auth', httpCode: 401 },
				},
				{
					title: 'of a redirect',
					lay: () => ({ replies: [text('', 302, { ...headers, location })] }),
					expected: { class: 'badResponse', httpCode: 302 },
				},
				{
					title: 'of too many requests',
					lay: () => ({ replies: [json({}, 429, { ...headers, 'retry-after': key })] }),
					expected: { class: 'rateLimited', httpCode: 429 },
				},
			];
		},
	},
];

function allSpellings(key: string): string {
	return encoders.map(({ encode }) => encode(key)).join(' ');
}

function refusing(body: object): Variant {
	return {
		title: Object.keys(body).join(', '),
		lay: () => ({ replies: [json(body, 401)] }),
		expected: { class: 'auth', httpCode: 401 },
	};
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
