import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Draws that look random and are the same for the same seed and name. */
export class Random {
	private readonly generator: RandomGenerator;

	/**
	 * @param seed any number; its lowest 32 bits count
	 * @param name of what is drawn, so that each of many things can be repeated alone
	 */
	constructor(seed: number, name = '') {
		// FNV-1a
		const hash = (sum: number, byte: number) => Math.imul(sum ^ byte, 0x01000193);
		this.generator = xoroshiro128plus(Buffer.from(name).reduce(hash, 0x811c9dc5 ^ seed));
	}

	/** From 0 up to 1, which it does not reach. */
	readonly next = (): number => uniformFloat64(this.generator);

	/** A whole number from 0 up to `limit`, which it does not reach; 0 below a limit of 0. */
	below(limit: number): number {
		return limit < 1 ? 0 : uniformInt(this.generator, 0, limit - 1);
	}

	/** Between two bounds, the upper one excluded. */
	between(lower: number, upper: number): number {
		return lower + (upper - lower) * this.next();
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

	/** Letters and digits that nobody uses for anything else. */
	text(length: number): string {
		const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
		return Array.from({ length }, () => letters.charAt(this.below(letters.length))).join('');
	}
}
