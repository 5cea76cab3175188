/** Numbers that look random and are the same for the same seed. */
export class Random {
	private state: number;

	/** @param seed any number; its lowest 32 bits count */
	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** From 0 up to 1. The generator is mulberry32: small, fast, and good enough to pick things. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = this.state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number from 0 up to `limit`, which it does not reach. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	/** Whether something happens that happens with this probability. */
	chance(probability: number): boolean {
		return this.next() < probability;
	}

	/** One of several. */
	pick<Value>(values: readonly [Value, ...Value[]]): Value;
	pick<Value>(values: readonly Value[]): Value | undefined;
	pick<Value>(values: readonly Value[]): Value | undefined {
		return values[this.below(values.length)];
	}

	/** Some of several, none twice; all of them in their order where there are no more. */
	pickSome<Value>(values: readonly Value[], most: number): Value[] {
		const left = [...values];
		if (left.length <= most) return left;
		return Array.from({ length: most }, () => left.splice(this.below(left.length), 1)).flat();
	}
}

/** A seed for one of many things, so that each can be repeated alone. */
export function seedFor(seed: number, name: string): number {
	let hash = 0x811c9dc5 ^ seed;
	for (let index = 0; index < name.length; index++) {
		hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}
