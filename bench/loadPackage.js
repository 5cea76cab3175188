// Loads a package with n8n's own loader and prints how long that took, in
// milliseconds: by the clock, and of the processor's time. What n8n has loaded long before any community package is loaded
// before the clock starts.
require('reflect-metadata');
const { PackageDirectoryLoader } = require('n8n-core');
const process = require('node:process');
const { performance } = require('node:perf_hooks');

const [packageFolder] = process.argv.slice(2);

async function measure() {
	const startedAt = performance.now();
	const usedAtStart = process.cpuUsage();
	const loader = new PackageDirectoryLoader(packageFolder);
	await loader.loadAll();
	const whole = performance.now() - startedAt;
	const { user, system } = process.cpuUsage(usedAtStart);
	const { nodes, credentials } = loader.types;
	process.stdout.write(
		JSON.stringify({
			whole,
			processor: (user + system) / 1000,
			nodes: nodes.length,
			credentials: credentials.length,
		}),
	);
}

void measure();
