// Loaded into n8n before n8n itself. On SIGUSR2 it collects garbage, so that a
// measured execution does not carry what the one before it left behind, and
// counts in a file how often it has done so.
const { writeFileSync } = require('node:fs');

const stateFile = process.env.BENCH_STATE_FILE;

// n8n hands its environment on to the task runner, which is not measured.
if (stateFile !== undefined && process.argv.at(-1) === 'start') {
	let collections = 0;
	const writeState = () => {
		writeFileSync(stateFile, JSON.stringify({ processId: process.pid, collections }));
	};
	process.on('SIGUSR2', () => {
		globalThis.gc();
		collections += 1;
		writeState();
	});
	writeState();
}
