// @ts-check
'use strict';

// What the sandbox's proxy needs and comes as ES modules only, which Jest cannot
// require before Node.js 24.9.
const esModules = '(?:get-port|milliparsec)';

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	// Copies of package.json in there would collide with the project's own.
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/runtime/'],
	transform: {
		[`\\.ts$|node_modules/${esModules}/.*\\.m?js$`]: [
			'@swc/jest',
			{
				swcrc: false,
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
				sourceMaps: 'inline',
			},
		],
	},
	transformIgnorePatterns: [`/node_modules/(?!${esModules}/)`],
	// Contract and engine tests talk to the sandbox over real sockets.
	testTimeout: 15_000,
	maxWorkers: 2,
	reporters: ['default', '<rootDir>/scripts/noSkippedTests.js'],
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	coverageProvider: 'v8',
	coverageReporters: ['text', 'html'],
};
