// @ts-check
'use strict';

const { TestEnvironment } = require('jest-environment-node');

/**
 * Runs no test after one that failed: a mutant needs to be noticed once. Jest's
 * own `bail` ends a run between files only.
 */
class UntilFirstFailure extends TestEnvironment {
	hasFailed = false;

	/** @param {import('@jest/types').Circus.Event} event */
	handleTestEvent(event) {
		if (event.name === 'test_done' && event.test.errors.length > 0) this.hasFailed = true;
		if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
	}
}

module.exports = UntilFirstFailure;
