// @ts-check
'use strict';

const { readFileSync, writeSync } = require('node:fs');

// Jest reports the neighbors of a focused test as skipped, but says nothing
// when the focused test is alone in its file.
const focusedTest = /\b(?:describe|it|test)(?:\.\w+)*\.only\b|\b(?:fdescribe|fit)\s*\(/;

/**
 * A test that does not run proves nothing, and nobody reads "skipped" in a
 * green summary. This reporter fails the run instead, and ends it with one
 * plain line of totals.
 */
class NoSkippedTests {
	/** @param {import('@jest/reporters').Config.GlobalConfig} globalConfig */
	constructor(globalConfig) {
		// With `-t <pattern>` some tests are left out on purpose.
		this.isFilteredByName = Boolean(globalConfig.testNamePattern);
		/** @type {string[]} */
		this.complaints = [];
	}

	/**
	 * @param {Set<unknown>} _contexts
	 * @param {import('@jest/reporters').AggregatedResult} results
	 */
	onRunComplete(_contexts, results) {
		for (const file of results.testResults) {
			if (focusedTest.test(readFileSync(file.testFilePath, 'utf8'))) {
				this.complaints.push(`focused test in ${file.testFilePath}`);
			}
			for (const test of file.testResults) {
				const isLeftOut = test.status !== 'passed' && test.status !== 'failed';
				const isLeftOutOnPurpose = this.isFilteredByName && test.status === 'pending';
				if (isLeftOut && !isLeftOutOnPurpose) {
					this.complaints.push(`${test.status}: ${test.fullName} (${file.testFilePath})`);
				}
			}
		}

		if (this.complaints.length > 0) {
			process.stderr.write(`\nEvery test must run, but:\n  ${this.complaints.join('\n  ')}\n\n`);
		}

		// A file that does not even load has no failed tests of its own.
		const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
		const skipped = results.numPendingTests + results.numTodoTests;
		const totals = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`;
		// Jest's own summary comes after every reporter, and this line after that.
		process.once('exit', () => writeSync(process.stdout.fd, totals));
	}

	/** Jest fails the run when a reporter returns an error here; it does not show it. */
	getLastError() {
		return this.complaints.length > 0 ? new Error('Not every test ran.') : undefined;
	}
}

module.exports = NoSkippedTests;
