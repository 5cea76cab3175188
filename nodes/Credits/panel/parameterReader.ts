import type { INodeProperties } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { isRecord, readAmount } from '../balance/readers';

/**
 * Returns the value of a node parameter for one input item, expressions resolved.
 * `fallback` is for a parameter that the workflow does not store. May throw n8n's errors.
 */
export type ParameterSource = (name: string, fallback: unknown) => unknown;

/** The bounds of a number parameter. */
export interface Bounds {
	least?: number;
	most?: number;
	isWhole?: boolean;
}

/** Whether a stored parameter contains an expression. They begin with an equals sign. */
export function holdsExpression(stored: unknown): boolean {
	return JSON.stringify(stored)?.includes('"=') ?? false;
}

/**
 * Reads the parameters of one input item, or of a trigger, strictly. Expressions can yield
 * anything, and a threshold read as 0 is a watch that is switched off; so a value of
 * another type is refused with the field's displayed name.
 *
 * Every method throws a `configuration` Failure. Displayed names and defaults come from the
 * descriptions that the editor shows.
 */
export class ParameterReader {
	/**
	 * @param itemIndex of the input item; `null` for none
	 * @param stored the parameters before expressions are evaluated. A value without one is
	 * the same for all items, and none of them is at fault for it. If omitted, any value may
	 * come from an expression
	 */
	constructor(
		private readonly source: ParameterSource,
		private readonly itemIndex: number | null,
		private readonly properties: readonly INodeProperties[],
		private readonly stored: Readonly<Record<string, unknown>> | null = null,
	) {}

	number(parameter: string, bounds: Bounds): number {
		const amount = readAmount(this.value(parameter));
		const { least = -Infinity, most = Infinity, isWhole = false } = bounds;
		const isValid =
			amount !== null &&
			amount >= least &&
			amount <= most &&
			(!isWhole || Number.isInteger(amount));
		if (!isValid) throw this.refusal(parameter, `must be ${describeBounds(bounds)}`);
		return amount;
	}

	/** A number, or `null` for an empty field. */
	optionalNumber(parameter: string, bounds: Bounds = {}): number | null {
		return this.isEmpty(parameter) ? null : this.number(parameter, bounds);
	}

	/** Numbers separated by commas; none for an empty field. */
	numbers(parameter: string, { least = -Infinity }: Pick<Bounds, 'least'>): number[] {
		const text = this.text(parameter);
		const amounts = text === '' ? [] : text.split(',').map((entry) => readAmount(entry.trim()));
		return amounts.map((amount) => {
			if (amount !== null && amount >= least) return amount;
			throw this.refusal(parameter, `must be numbers of ${least} or more, separated by commas`);
		});
	}

	boolean(parameter: string): boolean {
		const value = this.value(parameter);
		if (typeof value !== 'boolean')
			throw this.refusal(parameter, 'must be on or off (true or false)');
		return value;
	}

	/** A text; a number counts as one, since expressions turn digits into numbers. */
	text(parameter: string): string {
		const value = this.value(parameter);
		if (typeof value === 'number') return String(value);
		if (typeof value !== 'string') throw this.refusal(parameter, 'must be a text');
		return value.trim();
	}

	requiredText(parameter: string): string {
		const text = this.text(parameter);
		if (text === '') throw this.refusal(parameter, 'must not be empty');
		return text;
	}

	/** One of a list of values. */
	choice<Value extends string>(parameter: string, values: readonly Value[]): Value {
		const text = this.value(parameter);
		const value = values.find((candidate) => candidate === text);
		if (value === undefined) {
			throw this.refusal(
				parameter,
				`must be one of: ${values.filter((entry) => entry).join(', ')}`,
			);
		}
		return value;
	}

	/** At least one of a list of values. A single value need not be in a list. */
	choices<Value extends string>(parameter: string, values: readonly Value[]): Value[] {
		const value = this.value(parameter);
		const given: unknown[] = Array.isArray(value) ? value : [value];
		const chosen = values.filter((candidate) => given.includes(candidate));
		if (chosen.length === 0 || !given.every((entry) => values.some((known) => known === entry))) {
			throw this.refusal(parameter, `must be at least one of: ${values.join(', ')}`);
		}
		return chosen;
	}

	/** The unchecked value, for parameters with more than one shape. */
	raw(parameter: string): unknown {
		return this.value(parameter);
	}

	isEmpty(parameter: string): boolean {
		const value = this.value(parameter);
		return value === undefined || value === null || value === '';
	}

	/** A reader for the fields of a collection; omitted ones have their default. */
	collection(parameter: string): ParameterReader {
		const value = this.value(parameter);
		if (!isRecord(value)) throw this.refusal(parameter, 'must be a set of options');
		return new ParameterReader(
			(name, fallback) => (Object.hasOwn(value, name) ? value[name] : fallback),
			this.itemIndex,
			(this.describe(parameter)?.options ?? []).filter(
				(option) => 'displayName' in option && 'type' in option,
			),
			this.storedWithin(parameter),
		);
	}

	/** A reader for each row of a collection of rows. @param group the name of its rows */
	rows(parameter: string, group: string): ParameterReader[] {
		const value = this.value(parameter);
		const rows: unknown = isRecord(value) ? (value[group] ?? []) : null;
		if (!Array.isArray(rows)) throw this.refusal(parameter, 'must be a list');
		const described = (this.describe(parameter)?.options ?? []).find(({ name }) => name === group);
		const properties = described !== undefined && 'values' in described ? described.values : [];
		return rows.map((row: unknown) => {
			if (!isRecord(row)) throw this.refusal(parameter, 'must be a list');
			return new ParameterReader(
				(name, fallback) => (Object.hasOwn(row, name) ? row[name] : fallback),
				this.itemIndex,
				properties,
			);
		});
	}

	/** The failure of a parameter with an invalid value, to be thrown. */
	refusal(parameter: string, complaint: string, advice?: string): Failure {
		const isOfItem = this.stored === null || holdsExpression(this.stored[parameter]);
		return this.refuse(parameter, complaint, advice, isOfItem ? this.itemIndex : null);
	}

	/** The same, if the item is at fault rather than the value. */
	refusalOfItem(parameter: string, complaint: string, advice: string): Failure {
		return this.refuse(parameter, complaint, advice, this.itemIndex);
	}

	private refuse(
		parameter: string,
		complaint: string,
		advice: string | undefined,
		itemIndex: number | null,
	): Failure {
		const shown = this.describe(parameter)?.displayName ?? parameter;
		const standard = `Open the node and correct '${shown}'. If it is an expression, check its result${itemIndex === null ? '' : ' for this item'}.`;
		return new Failure({
			class: 'configuration',
			message: `'${shown}' ${complaint}`,
			description: `${advice ?? standard} Nothing was sent.`,
			// n8n names the item by itself.
			...(itemIndex !== null && { itemIndex }),
		});
	}

	/** The stored value of a collection; `null` if all of it comes from an expression. */
	private storedWithin(parameter: string): Readonly<Record<string, unknown>> | null {
		const stored = this.stored?.[parameter];
		if (this.stored === null || typeof stored === 'string') return null;
		return isRecord(stored) ? stored : {};
	}

	private describe(parameter: string): INodeProperties | undefined {
		return this.properties.find(({ name }) => name === parameter);
	}

	private value(parameter: string): unknown {
		try {
			return this.source(parameter, this.describe(parameter)?.default);
		} catch (error) {
			const reason = error instanceof Error ? ` n8n says: “${error.message}”.` : '';
			throw this.refusal(parameter, 'cannot be evaluated', `Check the expression in it.${reason}`);
		}
	}
}

function describeBounds({ least, most, isWhole }: Bounds): string {
	const kind = isWhole ? 'a whole number' : 'a number';
	if (least !== undefined && most !== undefined) return `${kind} from ${least} to ${most}`;
	return least === undefined ? kind : `${kind} of ${least} or more`;
}
