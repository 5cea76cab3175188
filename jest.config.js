// @ts-check
'use strict';

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	// Copies of package.json in there would collide with the project's own.
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/runtime/'],
	transform: {
		'\\.ts$': [
			'@swc/jest',
			{
				swcrc: false,
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
				sourceMaps: 'inline',
			},
		],
	},
	// Contract and engine tests talk to the sandbox over real sockets.
	testTimeout: 15_000,
	maxWorkers: 2,
	reporters: ['default', '<rootDir>/scripts/noSkippedTests.js'],
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	coverageProvider: 'v8',
	coverageReporters: ['text', 'html'],
};
