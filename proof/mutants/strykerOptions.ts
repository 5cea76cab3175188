import { availableParallelism } from 'node:os';

import { transform, transformIgnorePatterns } from '../../jest.config.js';

/** What a run of Stryker is about, and where it puts things. Paths from the project's folder. */
export interface StrykerRun {
	/** Files to make mistakes in; `*` and `**` may stand for several. */
	mutate: string;
	/** Test files. */
	tests: readonly string[];
	/** For the copy of the project in which it works, and its results. */
	folder: string;
}

/** Where the results of a run are. */
export function resultsFile(folder: string): string {
	return `${folder}/results.json`;
}

/**
 * Stryker's settings for one run. It works in a copy: nothing is written beside
 * the folder of the run.
 */
export function strykerOptions({ mutate, tests, folder }: StrykerRun): object {
	return {
		// The documented answers are what the tests compare with, and not shipped.
		mutate: [mutate, '!nodes/Credits/providers/**/answers.ts'],
		// What no unit test reads is left out of the copy.
		ignorePatterns: ['.cache', 'coverage', 'dist', 'runtime'],
		tempDirName: `${folder}/copies`,
		cleanTempDir: 'always',
		// Jest takes the types away without looking at them.
		disableTypeChecks: false,
		concurrency: availableParallelism(),
		// An endless loop is recognised by how often it goes round; time is for busy machines.
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
				testMatch: ['<rootDir>/proof/mutants/roomTests.test.ts'],
				testEnvironment: './proof/mutants/untilFirstFailure.js',
				globals: { ROOM_TESTS: tests },
				transform,
				transformIgnorePatterns,
			},
		},
		reporters: ['json', 'progress-append-only'],
		jsonReporter: { fileName: resultsFile(folder) },
		allowConsoleColors: false,
	};
}
