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
	// A worker ends by itself, but not within Jest's usual half a second: for ten times
	// as long as its handshake took, the sandbox's proxy watches every TLS connection for
	// being dropped, with a timer that outlives the proxy; and a process of some hundred
	// megabytes takes a moment to end on a busy machine.
	workerGracefulExitTimeout: 10_000,
	reporters: ['default', '<rootDir>/scripts/noSkippedTests.js'],
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	coverageProvider: 'v8',
	coverageReporters: ['text', 'html'],
};
