import type { RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { DetectedError, RemoteProvider } from '../../../nodes/Credits/providers/contract';
import type { HttpAnswer } from '../../../nodes/Credits/transport/verdict';
import { bytesOf, type Replies } from '../../../sandbox/readInProcess';
import { isReading, readChanged, type Outcome } from './cases';
import { at, listed, type Complaint } from './complaints';
import { probe } from './probe';
import { sourceComplaints } from './sources';

/** The meaning of a status if neither record nor body says otherwise; `null` for a success. */
const STATUSES: ReadonlyArray<readonly [status: number, failure: RequestFailureClass | null]> = [
	...[200, 201, 202, 203, 204, 206].map((status) => [status, null] as const),
	...[300, 301, 302, 303, 304, 307, 308].map((status) => [status, 'badResponse'] as const),
	[400, 'badRequest'],
	[401, 'auth'],
	[402, 'forbidden'],
	[403, 'forbidden'],
	[404, 'badRequest'],
	[405, 'badRequest'],
	[407, 'network'],
	[408, 'timeout'],
	...[409, 410, 418, 422, 425].map((status) => [status, 'badRequest'] as const),
	[429, 'rateLimited'],
	[451, 'badRequest'],
	...[500, 502, 503, 504, 520, 529, 599].map((status) => [status, 'unavailable'] as const),
];

const PAGE = '<!DOCTYPE html><html><body><h1>Something went wrong</h1></body></html>';

/** Bodies that no provider documents as a balance. */
const BODIES: ReadonlyArray<readonly [title: string, body: string | Buffer]> = [
	['nothing', ''],
	['blanks', ' \r\n\t'],
	['a text', 'OK'],
	['a web page', PAGE],
	['a web page after a comment', `<!-- gateway -->\n${PAGE}`],
	['XML', '<?xml version="1.0"?><error>0</error>'],
	['JSON null', 'null'],
	['a JSON number', '0'],
	['a JSON text', '"100"'],
	['JSON true', 'true'],
	['an empty list', '[]'],
	['a list of nothing', '[null, {}, []]'],
	['an empty object', '{}'],
	['an object of nulls', '{"data":null,"result":null,"error":null,"credits":null,"balance":null}'],
	['cut JSON', '{"data":{"credits":1'],
	['wrong UTF-8', Buffer.from('{"message":"\xe9t\xe9"}', 'latin1')],
	['deep nesting', `${'['.repeat(200)}${']'.repeat(200)}`],
	['__proto__', '{"__proto__":{"data":5,"credits":5,"balance":5},"constructor":5}'],
	['huge numbers', '{"data":1e999,"credits":1e999,"balance":-1e999,"code":1e999}'],
	['a message', '{"message":"Something went wrong","error":"Something went wrong"}'],
];

/** Statuses of each kind, to be tried with every body. The others are tried with a few. */
const REPRESENTATIVE_STATUSES: ReadonlySet<number> = new Set([200, 401, 403, 500]);

/** Bodies to be tried under every status. */
const REPRESENTATIVE_BODIES: ReadonlySet<string> = new Set(['nothing', 'a good body']);

/**
 * Checks any answer under any status: no exception, no balance that was not sent, the usual
 * class.
 */
export async function statusComplaints(answers: ProviderAnswers): Promise<string[]> {
	const [facts] = answers.good;
	const good = bytesOf(answers, facts);
	const complaints: Complaint[] = [];
	for (const [name, replies] of good) {
		const goodBody = replies.at(-1)?.body ?? '';
		const bodies = [...BODIES, ['a good body', goodBody] as const, ...withFaults(goodBody)];
		const [first] = good.keys();
		for (const [status, usual] of STATUSES) {
			for (const [title, body] of bodies) {
				if (!REPRESENTATIVE_STATUSES.has(status) && !REPRESENTATIVE_BODIES.has(title)) continue;
				// For the later requests of a read, only the statuses of each kind.
				if (name !== first && !REPRESENTATIVE_STATUSES.has(status)) continue;
				const http = { status, headers: {}, body: bytes(body) };
				const isBotCheck = status === 403 && title.startsWith('a web page');
				const statusClass = answers.record.statusClasses?.[status] ?? usual;
				const wanted = isBotCheck ? 'unavailable' : statusClass;
				const place = `'${name}' answers ${status} with ${title}`;
				complaints.push(...(await outcomeComplaints(answers, good, name, http, wanted, place)));
			}
		}
	}
	return listed(complaints);
}

/** Checks that a bot check says nothing about the key, whatever the record detects in it. */
export async function botCheckComplaints(answers: ProviderAnswers): Promise<string[]> {
	const [facts] = answers.good;
	const good = bytesOf(answers, facts);
	const headers = { 'cf-mitigated': 'challenge' };
	const complaints: Complaint[] = [];
	for (const name of good.keys()) {
		for (const status of [400, 401, 403, 429, 503]) {
			for (const body of [PAGE, '', '{}']) {
				const http = { status, headers, body: bytes(body) };
				const place = `'${name}' answers ${status} with a bot check (${body.slice(0, 9)})`;
				const outcome = await readChanged(answers, facts, new Map([...good, [name, [http]]]));
				const isOptional = answers.record.requests[name]?.isOptional === true;
				const found = isReading(outcome)
					? at(place, isOptional ? [] : [`it is read as ${JSON.stringify(outcome.reading)}`])
					: at(place, failureComplaints(answers.record, outcome, [status], 'unavailable'));
				complaints.push(...found);
			}
		}
	}
	return listed(complaints);
}

/** @param usual meaning of the answer if the record does not decide */
async function outcomeComplaints(
	answers: ProviderAnswers,
	good: Replies,
	name: string,
	http: HttpAnswer,
	usual: RequestFailureClass | null,
	place: string,
): Promise<Complaint[]> {
	const [facts] = answers.good;
	const said = listeningTo(answers.record);
	const replies = new Map([...good, [name, [http]]]);
	const outcome = await readChanged({ ...answers, record: said.record }, facts, replies);
	const wanted = said.isGood() ? null : usual;
	if (!isReading(outcome)) {
		const should = said.detected()?.class ?? wanted ?? 'badResponse';
		const { requests } = answers.record;
		const [judged = name] = [...good.keys()]
			.filter((each) => requests[each]?.isOptional !== true)
			.slice(-1);
		// An empty success may be noticed only after the last required answer.
		const isLate = http.status < 300 && name !== judged;
		const statuses = [
			http.status,
			...(isLate ? (good.get(judged) ?? []).map(({ status }) => status) : []),
		];
		return at(place, failureComplaints(answers.record, outcome, statuses, should));
	}
	// Complaints about the documented answer are reported where that is checked.
	const { complaints: known } = await probe(answers, facts);
	const mayBeRead = wanted === null || answers.record.requests[name]?.isOptional === true;
	return at(place, [
		...(mayBeRead ? [] : [`it is read as ${JSON.stringify(outcome.reading)}`]),
		...sourceComplaints(answers, facts, replies, outcome.reading).filter(
			(complaint) => !known.includes(complaint),
		),
	]);
}

function failureComplaints(
	record: RemoteProvider,
	failure: Exclude<Outcome, { reading: object }>,
	statuses: readonly number[],
	should: RequestFailureClass,
): string[] {
	const { message, description, httpCode, retryAfterMs } = failure;
	return [
		...(failure.class === should ? [] : [`it is ${failure.class} and not ${should}`]),
		...(httpCode !== null && statuses.includes(httpCode)
			? []
			: [`httpCode is ${httpCode} and not ${statuses.join(' or ')}`]),
		...(retryAfterMs === null ? [] : [`retryAfterMs is ${retryAfterMs}`]),
		...(message.includes(record.displayName) ? [] : [`the provider is not named: ${message}`]),
		...(/[^.!?]$/.test(message) ? [] : [`the message ends like a sentence: ${message}`]),
		// The advice follows the fault, in whole sentences.
		...(/^\S.*[.!?”]$/s.test(description) ? [] : [`the description ends within: ${description}`]),
	];
}

/** A record that remembers its verdict on the latest answer. */
function listeningTo(record: RemoteProvider) {
	let detected: DetectedError | null = null;
	let isGood = false;
	const listening: RemoteProvider = {
		...record,
		detectError: (answer, account) => (detected = record.detectError?.(answer, account) ?? null),
		isGood: (answer) => (isGood = record.isGood?.(answer) ?? false),
	};
	return { record: listening, detected: () => detected, isGood: () => isGood };
}

/** The good body with one fault. */
function withFaults(body: HttpAnswer['body'] | string) {
	const text = Buffer.isBuffer(body) ? body.toString() : '';
	return [
		['a good body that is cut', text.slice(0, -1)],
		['a good body within a list', `[${text}]`],
		['a good body within __proto__', `{"__proto__":${text}}`],
		['a good body with two ends', `${text}${text}`],
	] as const;
}

function bytes(body: string | HttpAnswer['body']): HttpAnswer['body'] {
	return typeof body === 'string' ? Buffer.from(body) : body;
}
