import { startSandbox } from '../sandbox/index.js';
import { runToEnd } from '../scripts/ending.mjs';
import { locateRuntime } from '../scripts/n8n/runtime.mjs';
import { importAll, prepareFolder, startMeasuredN8n } from './measuredN8n.mjs';
import { inputItems, measuredProvider, variants } from './workflows.mjs';

await runToEnd(async (ending) => {
	const runtime = await locateRuntime();
	const sandbox = await startSandbox();
	ending.onEnd(() => sandbox.stop());
	const t0 = Date.now();
	const prepared = await prepareFolder(runtime, sandbox, ending);
	console.log('prepared', Date.now() - t0);
	await importAll(prepared);
	console.log('imported', Date.now() - t0);
	const n8n = await startMeasuredN8n(prepared, ending);
	console.log('started', Date.now() - t0);
	for (const [count, rounds] of [[1, 12], [1000, 5], [10000, 2]] as const) {
		const body = JSON.stringify(inputItems(count));
		for (let round = 0; round < rounds; round++) {
			for (const variant of Object.values(variants)) {
				if (variant.id === 'requestPerItem' && count > 1 && round > 0) continue;
				ending.signal.throwIfAborted();
				await sandbox.reset();
				await n8n.memory.reset();
				try {
					const wall = await n8n.executions.execute(variant, body);
					const use = await n8n.memory.use();
					const rec = await n8n.executions.latest(variant);
					console.log(count, variant.id.padEnd(16), wall.toFixed(1), JSON.stringify(rec.nodeTimes), JSON.stringify(rec.nodeItems), rec.status, sandbox.requestsTo(measuredProvider).length, JSON.stringify(use));
				} catch (e: any) { console.log(count, variant.id, e.message, JSON.stringify(e.response?.data).slice(0,300)); }
			}
		}
	}
	return 0;
});
