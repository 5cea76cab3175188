// Loads a package with n8n's own loader and prints how long that took, in
// milliseconds: by the clock, and of the processor's time. What n8n has loaded
// long before any community package is loaded before the clock starts.
const { performance } = require('node:perf_hooks');
const process = require('node:process');

const [packageFolder, n8nModules] = process.argv.slice(2);

// The n8n-core of n8n, and not the one that this project's tests have: with it
// comes the n8n-workflow that the package then finds loaded.
const requireFromN8n = (name) => require(require.resolve(name, { paths: [n8nModules] }));
requireFromN8n('reflect-metadata');
const { PackageDirectoryLoader } = requireFromN8n('n8n-core');

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
