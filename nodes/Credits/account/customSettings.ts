import { isRecord } from '../balance/readers';
import type { ParameterReader } from '../panel/parameterReader';
import { parseAnswerPath } from '../providers/answerPath';
import type { CustomSettings, FailureMark, ValuePlace } from '../providers/custom';

/**
 * Reads the request and the fields of a custom API.
 *
 * @throws Failure of class `configuration` for the first invalid setting
 */
export function readCustomSettings(parameters: ParameterReader): CustomSettings {
	const method = parameters.choice('customMethod', ['GET', 'POST']);
	const readFrom = parameters.choice('customReadFrom', ['body', 'header']);
	const fields = parameters.collection('customFields');
	const place = (reader: ParameterReader, parameter: string) =>
		readPlace(reader, parameter, readFrom);
	const settings: CustomSettings = {
		method,
		path: readPath(parameters),
		body: method === 'POST' ? readBody(parameters) : undefined,
		remaining: place(parameters, 'customRemaining'),
		used: place(fields, 'used'),
		limit: place(fields, 'limit'),
		resetsAt: place(fields, 'resetsAt'),
		unit: fields.requiredText('unit'),
		divisor: fields.number('divisor', {}),
		unlimitedWhen: fields.text('unlimitedWhen') || null,
		failedWhen: readFailureMark(fields),
	};
	if (settings.divisor === 0) throw fields.refusal('divisor', 'must not be 0');
	if (settings.remaining === null && (settings.used === null || settings.limit === null)) {
		throw parameters.refusal(
			'customRemaining',
			'must not be empty',
			"Enter where to find the amount, or add both 'Limit' and 'Used' to compute it from.",
		);
	}
	return settings;
}

/** A path after the host, made of characters that a browser would send unchanged. */
const PATH = /^\/[\x21-\x7e]*$/;

/**
 * Reads the path after the credential's address: it never leads to another host or out of
 * that address.
 */
function readPath(parameters: ParameterReader): string {
	const text = parameters.requiredText('customPath');
	if (/^[a-z][a-z\d+.-]*:\/\//i.test(text) || text.startsWith('//')) {
		throw parameters.refusal(
			'customPath',
			"must not name a host: only the credential's host is called",
			"Enter only the path, such as /v1/account. The host belongs in the credential's Base URL.",
		);
	}
	const path = text.startsWith('/') ? text : `/${text}`;
	const [beforeQuery = ''] = path.split('?');
	if (/(?:^|\/)\.{1,2}(?:\/|$)|%2e|%2f|\\|%5c/i.test(beforeQuery)) {
		throw parameters.refusal('customPath', "must not contain '..' in any spelling");
	}
	if (path.includes('#')) throw parameters.refusal('customPath', "must not contain '#'");
	if (!PATH.test(path)) {
		throw parameters.refusal(
			'customPath',
			'contains a space or another character that must be encoded',
			'Write a space as %20.',
		);
	}
	return path;
}

/**
 * Reads the body as JSON; `undefined` for none. n8n passes the field as a text, an
 * expression may yield an object.
 */
function readBody(parameters: ParameterReader): unknown {
	if (parameters.isEmpty('customBody')) return undefined;
	const value = parameters.raw('customBody');
	if (isRecord(value) || Array.isArray(value)) return value;
	try {
		return JSON.parse(parameters.text('customBody')) as unknown;
	} catch {
		throw parameters.refusal('customBody', 'is not JSON');
	}
}

function readPlace(
	parameters: ParameterReader,
	parameter: string,
	readFrom: 'body' | 'header',
): ValuePlace | null {
	const text = parameters.text(parameter);
	if (text === '') return null;
	if (readFrom === 'body') return { path: readAnswerPath(parameters, parameter) };
	if (/^[\w!#$%&'*+.^`|~-]+$/.test(text)) return { header: text };
	throw parameters.refusal(parameter, 'is not the name of a header');
}

function readAnswerPath(parameters: ParameterReader, parameter: string) {
	const path = parseAnswerPath(parameters.text(parameter));
	if (path !== null) return path;
	throw parameters.refusal(
		parameter,
		'is not a path in a response',
		'Write names with dots between them and positions in brackets, such as data.credits[0].left.',
	);
}

function readFailureMark(fields: ParameterReader): FailureMark | null {
	const equals = fields.text('failedWhenEquals');
	if (fields.text('failedWhenField') !== '') {
		return { at: readAnswerPath(fields, 'failedWhenField'), equals: equals || null };
	}
	if (equals === '') return null;
	throw fields.refusal('failedWhenField', "must not be empty with 'Failed When Equals'");
}
