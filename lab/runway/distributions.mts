import { randomExponential, randomGamma, randomNormal } from 'd3-random';

import { Random } from '../../sandbox/random.js';

/** Random numbers of the distributions that usage follows. */
export class Distributions extends Random {
	/** @param name texts that differ give unrelated draws */
	constructor(name: string) {
		super(0, name);
	}

	/** Between two positive bounds, with every factor equally likely. */
	betweenLogarithmically(lower: number, upper: number): number {
		return lower * (upper / lower) ** this.next();
	}

	/** The wait for the next event of a Poisson process. */
	exponential(mean: number): number {
		return randomExponential.source(this.next)(1 / mean)();
	}

	/** Normally distributed with mean 0 and deviation 1. */
	normal(): number {
		return randomNormal.source(this.next)()();
	}

	/** Gamma distributed with mean 1. */
	gamma(shape: number): number {
		return randomGamma.source(this.next)(shape, 1 / shape)();
	}
}
