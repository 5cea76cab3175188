/** Numbers that look random and are the same in every run with the same seed. */
export class Random {
	private state: number;

	/** @param seed any text; texts that differ give unrelated numbers */
	constructor(seed: string) {
		this.state = 2_166_136_261;
		for (const character of seed) {
			this.state = Math.imul(this.state ^ character.charCodeAt(0), 16_777_619);
		}
	}

	/** Between 0 and 1, 1 excluded. The generator is mulberry32. */
	uniform(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** Between two bounds, the upper one excluded. */
	between(lower: number, upper: number): number {
		return lower + (upper - lower) * this.uniform();
	}

	/** Between two positive bounds, with every factor equally likely. */
	betweenLogarithmically(lower: number, upper: number): number {
		return lower * (upper / lower) ** this.uniform();
	}

	chance(probability: number): boolean {
		return this.uniform() < probability;
	}

	/** The wait for the next event of a Poisson process. */
	exponential(mean: number): number {
		return -mean * Math.log(1 - this.uniform());
	}

	normal(): number {
		const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
		return radius * Math.cos(2 * Math.PI * this.uniform());
	}

	/** Gamma distributed with mean 1, after Marsaglia and Tsang. */
	gamma(shape: number): number {
		if (shape < 1) {
			return (this.gammaSum(shape + 1) * (1 - this.uniform()) ** (1 / shape)) / shape;
		}
		return this.gammaSum(shape) / shape;
	}

	private gammaSum(shape: number): number {
		const offset = shape - 1 / 3;
		const factor = 1 / Math.sqrt(9 * offset);
		for (;;) {
			const normal = this.normal();
			const cube = (1 + factor * normal) ** 3;
			if (cube <= 0) continue;
			const limit = 0.5 * normal ** 2 + offset * (1 - cube + Math.log(cube));
			if (Math.log(1 - this.uniform()) < limit) return offset * cube;
		}
	}
}
