import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import process from 'node:process';

import { execa } from 'execa';
import { calculateMutationTestMetrics } from 'mutation-testing-metrics';
import { glob } from 'tinyglobby';

import { UsageError } from '../../harness/shutdown.mjs';
import jestConfig from '../../jest.config.js';
import type { Experiment } from '../experiment.mjs';
import { tableOf } from '../report.mjs';

/** The rooms that make numbers and notices, and the one that talks to the providers. */
const rooms = ['balance', 'providers', 'watch', 'runway', 'transport'] as const;

type Room = (typeof rooms)[number];

/** Whether a room has no requests and no clock, so that unit tests can cover all of it. */
const isPure = (room: Room): boolean => room !== 'transport';

/** Minimum score of a pure room, in percent. */
const minScore = 90;

/** Stryker's results. */
type Results = Parameters<typeof calculateMutationTestMetrics>[0];

export const experiment: Experiment = {
	help: `Makes one small mistake after another in a copy of the code, such as < for <=,
and runs the unit tests of the room that it is in. A mutant that no test notices
survives. At least ${minScore} % must be noticed in the pure rooms. Nothing is random: the
same code and tests give the same figures, unless the machine is so busy that a test
takes too long.`,
	options: {
		only: { takes: 'text', help: 'a room (watch) or a file of one (nodes/Credits/watch/level.ts)' },
	},
	run: async ({ options, shutdown }) => {
		const chosen = await choose(options['only']);
		// Within the project: its packages are found from there.
		await mkdir('.cache', { recursive: true });
		const folder = await mkdtemp('.cache/mutants-');
		shutdown.onEnd(() => rm(folder, { recursive: true, force: true }));
		const results: Array<ReturnType<typeof roomResult>> = [];
		for (const each of chosen) {
			process.stderr.write(`\n${each.room}\n`);
			const found = await tryMutants(each, `${folder}/${each.room}`, shutdown.signal);
			results.push(roomResult(each.room, found));
		}
		return {
			data: { rooms: results },
			report: [
				...results.flatMap(({ survivors }) => survivors),
				tableOf(
					['Room', 'Mutants', 'Killed', 'Survived', 'No coverage', 'Timed out', 'Score'],
					results.map(({ room, mutants, killed, survived, noCoverage, timedOut, score }) => {
						return [room, mutants, killed, survived, noCoverage, timedOut, `${score.toFixed(1)} %`];
					}),
				),
			],
			hasPassed: results.every(({ room, score }) => !isPure(room) || score >= minScore),
		};
	},
};

/** A room and where in it mistakes are made. */
interface Chosen {
	room: Room;
	mutate: string;
}

/** What to make mistakes in: everything, one room, or one file of a room. */
async function choose(only: string | undefined): Promise<Chosen[]> {
	const whole = rooms.map((room) => ({ room, mutate: `nodes/Credits/${room}/${filesOf(room)}` }));
	if (only === undefined) return whole;
	const named = whole.filter(({ room }) => room === only);
	if (named.length > 0) return named;
	const holder = rooms.find((room) => only.startsWith(`nodes/Credits/${room}/`));
	if (holder !== undefined && (await glob(only)).length > 0)
		return [{ room: holder, mutate: only }];
	throw new UsageError(
		`"${only}" is neither a room nor a file in one. The rooms are: ${rooms.join(', ')}.`,
	);
}

/**
 * The files of a room in which mistakes are made. Of the providers it is the words that
 * records are written in: the records themselves are held by the contract, which takes a
 * minute where a room's own tests take a second.
 */
function filesOf(room: Room): string {
	return room === 'providers' ? '*.ts' : '**/*.ts';
}

/** Runs Stryker in a copy: nothing is written beside the folder of the run. */
async function tryMutants(
	{ room, mutate }: Chosen,
	folder: string,
	cancelSignal: AbortSignal,
): Promise<Results> {
	const { transform, transformIgnorePatterns } = jestConfig;
	const optionsFile = `${folder}/options.json`;
	const resultsFile = `${folder}/results.json`;
	const options = {
		// The documented answers are what the tests compare with, and not shipped.
		mutate: [mutate, '!nodes/Credits/providers/**/answers.ts'],
		// What no unit test reads is left out of the copy.
		ignorePatterns: ['.cache', 'coverage', 'dist', 'runtime'],
		tempDirName: `${folder}/copies`,
		cleanTempDir: 'always',
		// Jest takes the types away without looking at them.
		disableTypeChecks: false,
		concurrency: availableParallelism(),
		// An endless loop is recognized by how often it goes round; time is for busy machines.
		timeoutMS: 60_000,
		coverageAnalysis: 'perTest',
		// Mistakes in constants, such as a provider's address, count as any other.
		ignoreStatic: false,
		warnings: { slow: false },
		testRunner: 'jest',
		jest: {
			projectType: 'custom',
			enableFindRelatedTests: false,
			config: {
				testMatch: ['<rootDir>/lab/mutants/roomTests.test.ts'],
				testEnvironment: './lab/mutants/untilFirstFailure.js',
				globals: { ROOM_TESTS: (await glob(`test/unit/${room}/*.test.ts`)).sort() },
				transform,
				transformIgnorePatterns,
			},
		},
		reporters: ['json', 'progress-append-only'],
		allowConsoleColors: false,
		jsonReporter: { fileName: resultsFile },
	};
	await mkdir(folder, { recursive: true });
	await writeFile(optionsFile, JSON.stringify(options));
	// A process of its own, because Stryker writes what it says to standard output.
	const stryker = 'node_modules/@stryker-mutator/core/bin/stryker.js';
	await execa(process.execPath, [stryker, 'run', optionsFile], {
		stdin: 'ignore',
		stdout: process.stderr,
		stderr: 'inherit',
		cancelSignal,
	});
	return JSON.parse(await readFile(resultsFile, 'utf8')) as Results;
}

/** Counts the results of a room's mutants; those that do not even load are invalid. */
function roomResult(room: Room, result: Results) {
	const { metrics } = calculateMutationTestMetrics(result).systemUnderTestMetrics;
	return {
		room,
		mutants: metrics.totalValid,
		killed: metrics.killed,
		survived: metrics.survived,
		/** No test runs the mutated code. */
		noCoverage: metrics.noCoverage,
		/** Noticed by a test that did not end. */
		timedOut: metrics.timeout,
		invalid: metrics.totalInvalid,
		/** Killed and timed out, in percent. */
		score: metrics.totalValid === 0 ? 100 : metrics.mutationScore,
		/** Place, kind of mistake and what stands there, of those that no test noticed. */
		survivors: Object.entries(result.files).flatMap(([file, { mutants }]) =>
			mutants
				.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
				.map(({ location, replacement = '', mutatorName }) => {
					const text = replacement.replace(/\s+/g, ' ').slice(0, 100);
					return `${file}:${location.start.line} ${mutatorName}: ${text}`;
				}),
		),
	};
}
