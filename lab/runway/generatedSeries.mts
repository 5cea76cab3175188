import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time.js';
import { Distributions } from './distributions.mjs';
import { UsageSeries, type UsageStep } from './series.mjs';

const stepMs = 10 * 60_000;
const days = 84;

/** A Monday, so that the days of the week are where they belong. */
const start = Date.UTC(2026, 0, 5);

/**
 * Makes series of which the rhythm, the noise and the accidents are drawn: an
 * hour-of-week profile times gamma noise; in half of them batch jobs that run now
 * and then; in half of them steps to another level, ×0.25 to ×10.
 *
 * @param seed the same seed gives the same series
 */
export function generateSeries(seed: number, count: number): UsageSeries[] {
	return Array.from({ length: count }, (_, index) => {
		const name = `generated ${seed}/${index + 1}`;
		return generateOne(name, new Distributions(name));
	});
}

function generateOne(name: string, random: Distributions): UsageSeries {
	const profile = drawProfile(random);
	const shape = random.betweenLogarithmically(0.3, 30);
	const levels = random.chance(0.5) ? drawLevels(random) : () => 1;
	const jobs = random.chance(0.5) ? drawJobs(random) : () => 0;
	const steps: UsageStep[] = [];
	for (let at = start; at < start + days * DAY_MS; at += stepMs) {
		const even = profile(at) * random.gamma(shape);
		steps.push({ at, value: 100 * levels(at) * (even + jobs(at)) });
	}
	return new UsageSeries(name, steps, stepMs);
}

type Curve = (at: number) => number;

/** A day with one hump, other days at the weekend, every hour a little off. */
function drawProfile(random: Distributions): Curve {
	const depth = random.between(0, 0.95);
	const peak = random.between(0, 24);
	const width = random.between(0.5, 3);
	const weekend = random.chance(0.5) ? random.between(0.1, 1) : 1;
	const roughness = random.between(0, 0.4);
	const hours = Array.from({ length: 168 }, (_, hour) => {
		const hump = ((1 + Math.cos(((hour - peak) * 2 * Math.PI) / 24)) / 2) ** width;
		const dayOff = hour >= 120 ? weekend : 1;
		return (1 - depth + depth * hump) * dayOff * Math.exp(roughness * random.normal());
	});
	return (at) => hours[Math.floor((at - start) / HOUR_MS) % 168] ?? 0;
}

/** A level that holds for three weeks on average. */
function drawLevels(random: Distributions): Curve {
	return drawStretches(
		() => random.betweenLogarithmically(0.25, 10),
		() => random.exponential(21 * DAY_MS),
	);
}

/** Jobs of one size, with their own idea of how long and how often. */
function drawJobs(random: Distributions): Curve {
	const size = random.betweenLogarithmically(0.5, 8);
	const length = random.betweenLogarithmically(HOUR_MS, 12 * HOUR_MS);
	const pause = random.betweenLogarithmically(6 * HOUR_MS, 72 * HOUR_MS);
	let isRunning = false;
	return drawStretches(
		() => {
			isRunning = !isRunning;
			return isRunning ? size : 0;
		},
		() => random.exponential(isRunning ? length : pause),
	);
}

/** One value after the other, each for as long as is drawn. */
function drawStretches(drawValue: () => number, drawLength: () => number): Curve {
	let value = drawValue();
	let until = start + drawLength();
	return (at) => {
		while (at >= until) {
			value = drawValue();
			until += drawLength();
		}
		return value;
	};
}
