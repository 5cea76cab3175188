import { instantOfSeconds, readInstant } from '../balance/dates';
import { UnexpectedAnswer } from '../balance/failure';
import { describeJson, isRecord, readAmount, requireAmount } from '../balance/readers';
import type { BalanceReading, BalanceUnit } from '../balance/reading';
import { scaleAmount } from '../balance/amounts';
import { unitTypeOf } from '../balance/units';
import { formatPath, requireValueAt, valueAt, type AnswerPath } from './answerPath';
import type {
	Call,
	DetectedError,
	JsonTemplate,
	ProviderAnswer,
	RemoteProvider,
	SignIn,
} from './contract';
import { defineProvider } from './defineProvider';
import { choice, ownAddress, secret, text } from './fields';
import { account, balance, balanceLeft, unlimitedBalance } from './readings';
import { basic, bearer } from './requests';

/** Location of a value: a path in the body, or the header of that name. */
export type ValuePlace = { path: AnswerPath } | { header: string };

/** The sign of a failure in an answer under HTTP 200. */
export interface FailureMark {
	at: AnswerPath;
	/** The value there, as text; `null` if its absence is the sign. */
	equals: string | null;
}

/** The request and the fields of the user's own API. */
export interface CustomSettings {
	method: 'GET' | 'POST';
	/** Path and query after the credential's address, beginning with a slash. */
	path: string;
	/** Sent as JSON; `undefined` for an empty body. */
	body: unknown;
	/** `null` if the remaining amount is the limit minus the used amount. */
	remaining: ValuePlace | null;
	used: ValuePlace | null;
	limit: ValuePlace | null;
	resetsAt: ValuePlace | null;
	/** Lower-case singular, or an ISO 4217 code. */
	unit: string;
	/** Divisor of every amount: 100 for cents; not 0. */
	divisor: number;
	/** The value that means unlimited in place of the remaining amount, as text. */
	unlimitedWhen: string | null;
	failedWhen: FailureMark | null;
}

/** The ways to sign in, by the value of the credential's Authentication. */
const SIGN_INS: Readonly<Record<string, SignIn>> = {
	bearer: bearer(),
	header: { headers: { '{headerName}': '{apiKey}' } },
	query: { query: { '{parameterName}': '{apiKey}' } },
	basic: basic('{userName}', '{apiKey}'),
	none: {},
};

const BY_KEY = ['bearer', 'header', 'query', 'basic'] as const;

const FIELDS: RemoteProvider['fields'] = [
	ownAddress({
		description: 'Address of the API. The key is sent to this host and to no other.',
		placeholder: 'e.g. https://api.example.com',
		keeps: 'version',
	}),
	choice('authentication', 'Authentication', [
		{ value: 'bearer', displayName: 'Bearer Token' },
		{ value: 'header', displayName: 'Header' },
		{ value: 'query', displayName: 'Query Parameter' },
		{ value: 'basic', displayName: 'Basic' },
		{ value: 'none', displayName: 'None' },
	]),
	text('headerName', 'Header Name', {
		placeholder: 'e.g. X-API-Key',
		onlyWith: { field: 'authentication', values: ['header'] },
	}),
	text('parameterName', 'Parameter Name', {
		placeholder: 'e.g. api_key',
		onlyWith: { field: 'authentication', values: ['query'] },
	}),
	text('userName', 'User Name', {
		isOptional: true,
		onlyWith: { field: 'authentication', values: ['basic'] },
	}),
	secret('API Key', {
		description:
			'The key, token or password, with a prefix such as Bearer if the API wants one in a header',
		onlyWith: { field: 'authentication', values: BY_KEY },
	}),
];

/**
 * Custom API: any API that is not in the catalogue, described by the user. Everything is
 * sent to the credential's own address and nowhere else.
 */
export function customProvider(settings: CustomSettings): RemoteProvider {
	const { method, path, body, unit } = settings;
	const { template, values } = asTemplate(body);
	const requests = Object.fromEntries(
		Object.entries(SIGN_INS).map(([name, signIn]) => [
			name,
			{
				method,
				url: `{baseUrl}${path.replace(/[{}]/g, encodeURIComponent)}`,
				signIn,
				...(template !== undefined && { json: template }),
			},
		]),
	);
	const counted = { balance: 'credits', unit, unitType: unitTypeOf(unit) } as const;
	return defineProvider({
		name: 'custom',
		displayName: 'Custom API',
		credentialDisplayName: 'Custom Credits API',
		category: 'custom',
		docsUrl: 'https://www.npmjs.com/package/n8n-nodes-credits',
		fields: FIELDS,
		hosts: [],
		signIn: {},
		requests,
		balances: [counted],
		offers: [
			...(settings.used === null ? [] : (['used'] as const)),
			...(settings.limit === null ? [] : (['limit'] as const)),
			...(settings.resetsAt === null ? [] : (['resetsAt'] as const)),
		],
		authByMessage: true,
		failureWords: {
			badResponse: { advice: "Compare the response with 'Remaining' and the fields below it." },
			badRequest: {
				advice: "Compare 'Method', 'Path' and 'Body' with the documentation of your API.",
			},
		},
		start: (context): Call => ({ request: context.field('authentication'), values }),
		detectError: (answer) => failureIn(answer, settings.failedWhen),
		parse: (answer) => account(readingIn(answer, settings, counted)),
		notes: [],
		evidence: ['documented 2026-11-26 · What the user says of it · The settings of the node'],
	});
}

/** Represents the custom account wherever its settings do not matter. */
export const customApi = customProvider({
	method: 'GET',
	path: '/',
	body: undefined,
	remaining: { path: [] },
	used: null,
	limit: null,
	resetsAt: null,
	unit: 'credit',
	divisor: 1,
	unlimitedWhen: null,
	failedWhen: null,
});

function readingIn(
	answer: ProviderAnswer,
	settings: CustomSettings,
	unit: BalanceUnit,
): BalanceReading {
	const { divisor, unlimitedWhen } = settings;
	const amountAt = (place: ValuePlace | null): number | null =>
		place === null
			? null
			: scaled(requireAmount(valueIn(answer, place), placeInWords(place)), divisor);
	const rest = {
		resetsAt: settings.resetsAt === null ? null : momentIn(answer, settings.resetsAt),
	};
	const used = amountAt(settings.used);
	// If the limit means unlimited, its value is not an amount.
	const markedPlace = settings.remaining ?? settings.limit;
	if (
		markedPlace !== null &&
		unlimitedWhen !== null &&
		asText(valueIn(answer, markedPlace)) === unlimitedWhen
	) {
		return unlimitedBalance(unit, { ...rest, used });
	}
	const limit = amountAt(settings.limit);
	const remaining = amountAt(settings.remaining);
	if (remaining !== null) return balance(unit, { remaining, used, limit, ...rest });
	if (used === null || limit === null) throw new UnexpectedAnswer('nothing says what is left');
	return balanceLeft(unit, { used, limit, ...rest });
}

/** Converts an amount to the unit; an undivided one keeps its digits. */
function scaled(amount: number, divisor: number): number {
	return divisor === 1 ? amount : scaleAmount(amount, divisor);
}

/** The value at a place. @throws UnexpectedAnswer when there is none */
function valueIn({ body, headers, notJson }: ProviderAnswer, place: ValuePlace): unknown {
	if ('path' in place) {
		if (notJson !== null) throw new UnexpectedAnswer(notJson);
		return requireValueAt(body, place.path);
	}
	const value = headers[place.header.toLowerCase()];
	if (value !== undefined) return value.trim();
	const names = Object.keys(headers).filter((name) => name !== 'set-cookie');
	throw new UnexpectedAnswer(`it has no header '${place.header}', but ${names.join(', ')}`);
}

function placeInWords(place: ValuePlace): string {
	return 'path' in place ? formatPath(place.path) : place.header;
}

/** Seconds since 1970 are far below this, milliseconds far above it. */
const FIRST_MILLISECOND = 100_000_000_000;

/** A time as ISO 8601 UTC, from ISO 8601, seconds or milliseconds; `null` if unreadable. */
function momentIn(answer: ProviderAnswer, place: ValuePlace): string | null {
	const value =
		'path' in place ? valueAt(answer.body, place.path) : answer.headers[place.header.toLowerCase()];
	const amount = readAmount(value);
	if (amount === null) return readInstant(value, 'UTC');
	return instantOfSeconds(amount < FIRST_MILLISECOND ? amount : amount / 1000);
}

function failureIn(
	{ body, notJson }: ProviderAnswer,
	mark: FailureMark | null,
): DetectedError | null {
	if (mark === null || notJson !== null) return null;
	const value = valueAt(body, mark.at);
	const hasFailed = mark.equals === null ? value === undefined : asText(value) === mark.equals;
	return hasFailed ? {} : null;
}

/** A scalar as people type it; for anything else its kind, which nobody types. */
function asText(value: unknown): string {
	return typeof value === 'object' && value !== null ? `(${describeJson(value)})` : String(value);
}

/** The user's JSON as a template: braces in it are literal. */
function asTemplate(json: unknown): {
	template: JsonTemplate | undefined;
	values: Record<string, string>;
} {
	const values: Record<string, string> = {};
	const convert = (value: unknown): JsonTemplate => {
		if (typeof value === 'string') {
			const name = `text${Object.keys(values).length}`;
			values[name] = value;
			return `{${name}}`;
		}
		if (Array.isArray(value)) return value.map(convert);
		if (typeof value === 'number' || typeof value === 'boolean') return value;
		if (!isRecord(value)) return null;
		return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, convert(entry)]));
	};
	return { template: json === undefined ? undefined : convert(json), values };
}
