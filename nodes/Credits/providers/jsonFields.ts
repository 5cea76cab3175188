import { readInstant } from '../balance/dates';
import { UnexpectedAnswer } from '../balance/failure';
import {
	describeJson,
	isRecord,
	readAmount,
	readText,
	requireAmount,
	requireRecord,
	type JsonRecord,
} from '../balance/readers';
import type { Details } from '../balance/reading';
import type { ProviderAnswer } from './contract';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/**
 * The fields of a JSON object in an answer, read strictly. For an unreadable value a method
 * returns `null`, or throws an UnexpectedAnswer that names the field, if documented; never
 * 0 and never an empty text.
 */
export class JsonFields {
	/** @param place path of the object in the answer, '' for the whole */
	constructor(
		private readonly json: JsonRecord,
		private readonly place = '',
	) {}

	/**
	 * A required amount.
	 *
	 * @param spellings further names; the first one that is present and not null counts
	 * @throws UnexpectedAnswer
	 */
	amount(name: string, ...spellings: string[]): number {
		const found = this.spellingOf(name, spellings);
		return requireAmount(this.json[found], this.placeOf(found));
	}

	/** An amount, or `null` if it is missing or unreadable. Spellings as for {@link amount}. */
	amountOrNull(name: string, ...spellings: string[]): number | null {
		return readAmount(this.json[this.spellingOf(name, spellings)]);
	}

	/**
	 * An amount that may be missing or null, but not unreadable. Spellings as for
	 * {@link amount}.
	 *
	 * @throws UnexpectedAnswer
	 */
	amountIfSent(name: string, ...spellings: string[]): number | null {
		const found = this.spellingOf(name, spellings);
		return this.isSent(found) ? this.amount(found) : null;
	}

	/** A text that is not empty, or `null`. */
	text(name: string): string | null {
		return readText(this.json[name]);
	}

	/** A required text. @throws UnexpectedAnswer */
	requiredText(name: string): string {
		const text = this.text(name);
		if (text === null) throw this.unexpected(name, 'a text');
		return text;
	}

	/** A text, or a number as a text, as ids come in both forms; `null` for anything else. */
	id(name: string): string | null {
		const amount = this.json[name];
		return typeof amount === 'number' && Number.isSafeInteger(amount)
			? String(amount)
			: this.text(name);
	}

	/** A required currency, as an ISO 4217 code in capitals. @throws UnexpectedAnswer */
	currency(name: string): string {
		const code = this.requiredText(name).trim().toUpperCase();
		if (CURRENCIES.has(code)) return code;
		throw new UnexpectedAnswer(`'${this.placeOf(name)}' is not a currency of ISO 4217`);
	}

	/** A boolean, or `null`. */
	flag(name: string): boolean | null {
		const value = this.json[name];
		return typeof value === 'boolean' ? value : null;
	}

	/**
	 * Texts, numbers and booleans as they were sent, for `details`; anything else, or a
	 * number that no double holds, is omitted.
	 *
	 * @param names name in the details → name of the field
	 */
	details(names: Readonly<Record<string, string>>): Details {
		return Object.fromEntries(
			Object.entries(names).flatMap(([name, field]) => {
				const value = this.text(field) ?? this.flag(field) ?? readNumber(this.json[field]);
				return value === null ? [] : [[name, value]];
			}),
		);
	}

	/**
	 * Amounts for `details`, decimal texts as numbers; anything else is omitted. Names as for
	 * {@link details}.
	 */
	amounts(names: Readonly<Record<string, string>>): Details {
		return Object.fromEntries(
			Object.entries(names).flatMap(([name, field]) => {
				const amount = this.amountOrNull(field);
				return amount === null ? [] : [[name, amount]];
			}),
		);
	}

	/** A point in time, ISO 8601 UTC; `null` if unreadable. @param zone of a time that names none */
	instant(name: string, zone = 'UTC'): string | null {
		return readInstant(this.json[name], zone);
	}

	/** A required object. Spellings as for {@link amount}. @throws UnexpectedAnswer */
	object(name: string, ...spellings: string[]): JsonFields {
		const found = this.spellingOf(name, spellings);
		const place = this.placeOf(found);
		return new JsonFields(requireRecord(this.json[found], `'${place}'`), place);
	}

	/** An object, or one without fields for anything else. */
	objectOrEmpty(name: string): JsonFields {
		const value = this.json[name];
		return new JsonFields(isRecord(value) ? value : {}, this.placeOf(name));
	}

	/** A required list of objects. @throws UnexpectedAnswer */
	objects(name: string): JsonFields[] {
		return this.list(name).map((entry, index) => {
			const place = `${this.placeOf(name)}[${index}]`;
			return new JsonFields(requireRecord(entry, `'${place}'`), place);
		});
	}

	/** The objects of a list; none for anything else. */
	objectsOrEmpty(name: string): JsonFields[] {
		const value = this.json[name];
		if (!Array.isArray(value)) return [];
		return value.flatMap((entry, index) =>
			isRecord(entry) ? [new JsonFields(entry, `${this.placeOf(name)}[${index}]`)] : [],
		);
	}

	/** A required list. @throws UnexpectedAnswer */
	list(name: string): readonly unknown[] {
		const value = this.json[name];
		if (!Array.isArray(value)) throw this.unexpected(name, 'a list');
		return value;
	}

	/** Whether the field is present and not null. */
	isSent(name: string): boolean {
		return this.json[name] !== undefined && this.json[name] !== null;
	}

	/** Names of all fields. */
	names(): string[] {
		return Object.keys(this.json);
	}

	/** The value as it was sent. */
	value(name: string): unknown {
		return this.json[name];
	}

	/** The error of a field with an unexpected value. @param wanted `a number`, `a list` */
	unexpected(name: string, wanted: string): UnexpectedAnswer {
		const found = describeJson(this.json[name]);
		return new UnexpectedAnswer(`'${this.placeOf(name)}' is ${found} where ${wanted} was expected`);
	}

	private spellingOf(name: string, spellings: readonly string[]): string {
		return [name, ...spellings].find((spelling) => this.isSent(spelling)) ?? name;
	}

	private placeOf(name: string): string {
		return this.place === '' ? name : `${this.place}.${name}`;
	}
}

/**
 * The fields of an answer that is a JSON object.
 *
 * @param answer `null` if the request was not sent
 * @throws UnexpectedAnswer when it is not
 */
export function fieldsOf(answer: ProviderAnswer | null): JsonFields {
	return new JsonFields(requireRecord(jsonOf(answer), 'it'));
}

/** The objects of an answer that is a JSON list. Otherwise like {@link fieldsOf}. */
export function objectsOf(answer: ProviderAnswer | null): JsonFields[] {
	return listOf(answer).map((entry, index) => {
		const place = `[${index}]`;
		return new JsonFields(requireRecord(entry, `'${place}'`), place);
	});
}

function readNumber(value: unknown): number | null {
	return typeof value === 'number' ? readAmount(value) : null;
}

/** The entries of an answer that is a JSON list. Otherwise like {@link fieldsOf}. */
export function listOf(answer: ProviderAnswer | null): readonly unknown[] {
	const body = jsonOf(answer);
	if (Array.isArray(body)) return body;
	throw new UnexpectedAnswer(`it is ${describeJson(body)} where a list was expected`);
}

function jsonOf(answer: ProviderAnswer | null): unknown {
	if (answer === null) throw new UnexpectedAnswer('it was not requested');
	if (answer.notJson !== null) throw new UnexpectedAnswer(answer.notJson);
	return answer.body;
}

/** The fields of an answer if it has any, for examining failures. */
export function anyFieldsOf({ body }: Pick<ProviderAnswer, 'body'>): JsonFields {
	return new JsonFields(isRecord(body) ? body : {});
}

/**
 * The text of an answer that is intentionally not JSON.
 *
 * @throws UnexpectedAnswer when there is none
 */
export function textOf({ text, notJson }: ProviderAnswer): string {
	if (text.trim() === '') throw new UnexpectedAnswer(notJson ?? 'it is empty');
	return text.trim();
}
