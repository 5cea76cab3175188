// Loads a package with n8n's own loader and prints how long that took, in
// milliseconds. What n8n has loaded long before any community package is loaded
// before the clock starts.
require('reflect-metadata');
const { PackageDirectoryLoader } = require('n8n-core');
const process = require('node:process');
const { performance } = require('node:perf_hooks');

const [packageFolder] = process.argv.slice(2);

async function measure() {
	const startedAt = performance.now();
	const loader = new PackageDirectoryLoader(packageFolder);
	await loader.loadAll();
	const milliseconds = performance.now() - startedAt;
	const { nodes, credentials } = loader.types;
	const loaded = { milliseconds, nodes: nodes.length, credentials: credentials.length };
	process.stdout.write(JSON.stringify(loaded));
}

void measure();
