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
import type { ProviderAnswer } from './contract';

/**
 * The fields of a JSON object in an answer, read strictly. What a method cannot read
 * is `null`, or an UnexpectedAnswer that names the place, where the method says so; it
 * is never 0 and never an empty text.
 */
export class JsonFields {
	/** @param place path of the object in the answer, '' for the whole */
	constructor(
		private readonly json: JsonRecord,
		private readonly place = '',
	) {}

	/** An amount that has to be there. @throws UnexpectedAnswer */
	amount(name: string): number {
		return requireAmount(this.json[name], this.placeOf(name));
	}

	/** An amount that may be missing or unreadable: `null`. */
	amountOrNull(name: string): number | null {
		return readAmount(this.json[name]);
	}

	/** An amount that may be absent or null, but not unreadable. @throws UnexpectedAnswer */
	amountIfSent(name: string): number | null {
		return this.isSent(name) ? this.amount(name) : null;
	}

	/** A text that says something, or `null`. */
	text(name: string): string | null {
		return readText(this.json[name]);
	}

	/** A text that has to be there. @throws UnexpectedAnswer */
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

	/** True or false, or `null`. */
	flag(name: string): boolean | null {
		const value = this.json[name];
		return typeof value === 'boolean' ? value : null;
	}

	/** A point in time, ISO 8601 UTC; `null` when unreadable. @param zone of a time that names none */
	instant(name: string, zone = 'UTC'): string | null {
		return readInstant(this.json[name], zone);
	}

	/** An object that has to be there. @throws UnexpectedAnswer */
	object(name: string): JsonFields {
		const place = this.placeOf(name);
		return new JsonFields(requireRecord(this.json[name], `'${place}'`), place);
	}

	/** An object, or one without any field where it is anything else. */
	objectOrEmpty(name: string): JsonFields {
		const value = this.json[name];
		return new JsonFields(isRecord(value) ? value : {}, this.placeOf(name));
	}

	/** A list of objects that has to be there. @throws UnexpectedAnswer */
	objects(name: string): JsonFields[] {
		return this.list(name).map((entry, index) => {
			const place = `${this.placeOf(name)}[${index}]`;
			return new JsonFields(requireRecord(entry, `'${place}'`), place);
		});
	}

	/** A list that has to be there. @throws UnexpectedAnswer */
	list(name: string): readonly unknown[] {
		const value = this.json[name];
		if (!Array.isArray(value)) throw this.unexpected(name, 'a list');
		return value;
	}

	/** Whether the field is there and not null. */
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

	/** The error of a field that is not what was expected. @param wanted `a number`, `a list` */
	unexpected(name: string, wanted: string): UnexpectedAnswer {
		const found = describeJson(this.json[name]);
		return new UnexpectedAnswer(`'${this.placeOf(name)}' is ${found} where ${wanted} was expected`);
	}

	private placeOf(name: string): string {
		return this.place === '' ? name : `${this.place}.${name}`;
	}
}

/**
 * The fields of an answer that is a JSON object.
 *
 * @param answer `null` where the request was not sent
 * @throws UnexpectedAnswer when it is not
 */
export function fieldsOf(answer: ProviderAnswer | null): JsonFields {
	return new JsonFields(requireRecord(jsonOf(answer), 'it'));
}

/** The objects of an answer that is a JSON list. The same as for {@link fieldsOf} holds. */
export function objectsOf(answer: ProviderAnswer | null): JsonFields[] {
	const body = jsonOf(answer);
	if (!Array.isArray(body)) {
		throw new UnexpectedAnswer(`it is ${describeJson(body)} where a list was expected`);
	}
	return body.map((entry, index) => {
		const place = `[${index}]`;
		return new JsonFields(requireRecord(entry, `'${place}'`), place);
	});
}

function jsonOf(answer: ProviderAnswer | null): unknown {
	if (answer === null) throw new UnexpectedAnswer('it was not asked for');
	if (answer.notJson !== null) throw new UnexpectedAnswer(answer.notJson);
	return answer.body;
}

/** The fields of an answer as far as it has any, for looking into failures. */
export function anyFieldsOf({ body }: Pick<ProviderAnswer, 'body'>): JsonFields {
	return new JsonFields(isRecord(body) ? body : {});
}
