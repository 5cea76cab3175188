import { scalarsIn } from '../../sandbox/jsonPath';

/** The key of every account; some answers repeat it, and no result may contain it. */
export const KEY = 'sk-4f1c9a7be2d593d0';

const words = (text: string) => text.trim().split(/\s+/);

/** Unexpected numbers. Not all of them are JSON. */
export const NUMBERS = words(`
	0 -0 0.0 0e5 -0.0 1 -1 5 42 1157.74 -7.25 1e3 1E3 1.5e3 0.1 0.30000000000000004 1e-7 5e-324
	1e-400 -1e-400 1e21 1e308 -1e308 1.7976931348623157e308 1e400 -1e400 9007199254740991
	9007199254740992 9007199254740993 -9007199254740993 123456789012345678901234567890 0.1e-5
	NaN Infinity -Infinity +1 .5 5. 00 007 0x10 1_000 1,5 --1
`);

/** Unexpected texts, without quotation marks. */
export const TEXTS = [
	...words(`
		0 -0 0.0 00 000 42 1157.74 -3.5 1e3 +5 .5 5. 1,000 1.000,5 0x10 0b1 NaN Infinity -Infinity
		null true unlimited ∞ abc $42 ٤٢ ４２ 9007199254740993 2027-01-01T00:00:00Z 2027-13-45 2027-01-01
		9999-12-31T23:59:59Z 1969-12-31T23:59:59Z +275760-09-13 Europe/Paris Mars/Olympus
		Authorization é <script> {"a":1} __proto__ constructor
	`),
	...['', ' ', ' 5', '5 ', '42 credits', '0000-00-00 00:00:00', 'authorization: Bearer'],
	...['0'.repeat(400), `0.${'0'.repeat(400)}1`, '9'.repeat(400), '\u0000', '\ud800', '\u202e'],
	...['\n\t', KEY, `The key ${KEY} is not known`],
];

/** What is neither a number nor a text. */
export const OTHERS = words('null true false [] {} [0] {"0":0} [null] [[]] {"":""}');

/** JSON that is not an amount anywhere, besides `null`. */
export const NO_AMOUNTS = [
	...words('true [] {} [5] "" "abc" "NaN" "1e3" 1e400 9007199254740993'),
	...['" "', `"0.${'0'.repeat(400)}1"`],
];

/** Unexpected names of fields, and names that many APIs have. */
export const NAMES = [
	...['', ' '],
	...words('0 __proto__ constructor toString hasOwnProperty length data error errors message msg'),
	...words('code error_code status success credits remaining balance limit used unlimited'),
	...words('result results'),
];

/** Names of fields in which an API may report a failure. */
export const FAILURE_NAMES = words(
	'message error errors error_code msg code status success response',
);

/** Codes of failures, as JSON. */
export const CODES = words('0 1 200 201 401 403 429 500 999 -1 "200" false');

/** Names and values in a provider's documented answers. */
export interface Vocabulary {
	names: readonly string[];
	/** Scalars as JSON. */
	values: readonly string[];
}

/** The words in some bodies. */
export function vocabularyOf(bodies: readonly unknown[]): Vocabulary {
	const scalars = bodies.flatMap((body) => (typeof body === 'string' ? [] : scalarsIn(body)));
	const names = scalars.flatMap(({ path }) => path.filter((step) => typeof step === 'string'));
	const values = scalars.map(({ value }) => JSON.stringify(value));
	return { names: [...new Set(names)], values: [...new Set(values)] };
}
