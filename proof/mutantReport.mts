import process from 'node:process';

import Table from 'cli-table3';
import { calculateMutationTestMetrics } from 'mutation-testing-metrics';

import type { Room } from './mutants/rooms.js';

/** What Stryker writes down. */
export type Results = Parameters<typeof calculateMutationTestMetrics>[0];

/** How many percent of the mutants have to be noticed in a pure room. */
export const leastScore = 90;

// Colour codes are noise in a file.
const plain = process.stdout.isTTY ? {} : { style: { head: [], border: [] } };

/** A mutant that no test noticed. */
interface Survivor {
	file: string;
	line: number;
	/** What stands there in its place. */
	replacement: string;
	/** Stryker's name for the kind of mistake. */
	kind: string;
}

/** The figures of a room. */
export interface RoomResult {
	name: string;
	isPure: boolean;
	/** Those that could be tried. */
	mutants: number;
	killed: number;
	survived: number;
	/** No test comes to the place. */
	noCoverage: number;
	/** Noticed by a test that did not end. */
	timedOut: number;
	/** Could not be tried, because the code cannot even be loaded with them. */
	invalid: number;
	/** Killed and timed out, in percent. */
	score: number;
	survivors: Survivor[];
}

/** Counts what came of a room's mutants. */
export function roomResult({ name, isPure }: Room, result: Results): RoomResult {
	const { metrics } = calculateMutationTestMetrics(result).systemUnderTestMetrics;
	return {
		name,
		isPure,
		mutants: metrics.totalValid,
		killed: metrics.killed,
		survived: metrics.survived,
		noCoverage: metrics.noCoverage,
		timedOut: metrics.timeout,
		invalid: metrics.totalInvalid,
		score: metrics.totalValid === 0 ? 100 : metrics.mutationScore,
		survivors: Object.entries(result.files).flatMap(([file, { mutants }]) =>
			mutants
				.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
				.map(({ location, replacement = '', mutatorName }) => ({
					file,
					line: location.start.line,
					replacement,
					kind: mutatorName,
				})),
		),
	};
}

/** The results for a person: the survivors, then a row for each room. */
export function reportOf(result: { seconds: number; rooms: readonly RoomResult[] }): string {
	const head = ['Room', 'Mutants', 'Killed', 'Survived', 'No coverage', 'Timed out', 'Score'];
	const table = new Table({ head, ...plain });
	for (const { name, mutants, killed, survived, noCoverage, timedOut, score } of result.rooms) {
		table.push([name, mutants, killed, survived, noCoverage, timedOut, `${score.toFixed(1)} %`]);
	}
	return [
		...result.rooms.flatMap(({ survivors }) => survivors.map(lineOf)),
		table.toString(),
		`Took ${result.seconds} s. At least ${leastScore} % are expected in a pure room.`,
		'',
	].join('\n');
}

function lineOf({ file, line, replacement, kind }: Survivor): string {
	return `${file}:${line} ${kind}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`;
}
