import { isUtf8 } from 'node:buffer';

import type { Replies } from './changedAnswer';

/** The amounts in some answers, found without any code of the node. */
export class SentAmounts {
	private readonly digits: ReadonlySet<string>;

	constructor(private readonly amounts: readonly number[]) {
		this.digits = new Set(amounts.map(digitsOf));
	}

	/** Whether an amount was sent: as it is, in a larger or smaller unit, or as a number and its divisor. */
	has(amount: number): boolean {
		if (this.digits.has(digitsOf(amount))) return true;
		// Among very many numbers, nearly everything is a quotient.
		const divisors = this.amounts.length > 100 ? [] : this.amounts;
		return divisors.some((divisor) => divisor > 1 && this.digits.has(digitsOf(amount * divisor)));
	}
}

/** Reads a body as any JSON parser would. @returns `undefined` when it is not JSON */
export function parsed(body: Uint8Array): unknown {
	if (!isUtf8(body)) return undefined;
	try {
		return JSON.parse(
			Buffer.from(body)
				.toString()
				.replace(/^\ufeff/, ''),
		);
	} catch {
		return undefined;
	}
}

/** An amount by the contract: a number or a plain decimal text that a double holds precisely enough. */
export function amountIn(value: unknown): number | null {
	const isText = typeof value === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(value);
	const amount = isText ? parseFloat(value) : value;
	if (typeof amount !== 'number' || !(Math.abs(amount) <= Number.MAX_SAFE_INTEGER)) return null;
	// Nearly 0 is not 0.
	return amount === 0 && isText && /[1-9]/.test(value) ? null : amount;
}

/** The amounts in the JSON of the replies. */
export function amountsInJson(replies: Replies): number[] {
	return bodiesOf(replies).flatMap((body) => amountsWithin(parsed(body)));
}

/** Every number in the replies: in texts and headers too, and with thousands separators. */
export function amountsInText(replies: Replies): number[] {
	const headers = [...replies.values()].flat().map((reply) => JSON.stringify(reply.headers));
	return [...bodiesOf(replies).map(String), ...headers].flatMap((text) =>
		[...text.matchAll(/-?\d+(?:[, ]\d{3})*(?:\.\d+)?/g)].map(([number]) =>
			Number(number.replace(/[, ]/g, '')),
		),
	);
}

function amountsWithin(json: unknown): number[] {
	if (typeof json === 'object' && json !== null) return Object.values(json).flatMap(amountsWithin);
	const amount = amountIn(json);
	return amount === null ? [] : [amount];
}

function bodiesOf(replies: Replies): Uint8Array[] {
	return [...replies.values()].flat().flatMap(({ body }) => ('tooLarge' in body ? [] : body));
}

/** The digits of a number without its point: those of 12.5 are those of 1250. */
function digitsOf(amount: number): string {
	return amount.toExponential(11).split('e')[0] ?? '';
}
