import type { PackageDirectoryLoader } from 'n8n-core';
import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

/** Maximum number of attempts: now and then the tests' own garbage is collected in between. */
const ROUNDS = 5;

/**
 * The longest time for which a run of the Credits node blocks n8n's event loop, in
 * milliseconds of CPU time, which does not depend on the load of the machine. Whatever else
 * the process does, such as compiling, only adds to it, so the best of a few rounds counts.
 *
 * @param work runs the node
 */
export async function longestBlock(
	loader: PackageDirectoryLoader,
	work: () => Promise<void>,
): Promise<number> {
	let shortest = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS && shortest >= 50; round++) {
		shortest = Math.min(shortest, Math.max(...(await blocksOf(loader, work))));
	}
	return shortest;
}

/** CPU time between two turns of the event loop while the node runs. */
async function blocksOf(
	loader: PackageDirectoryLoader,
	work: () => Promise<void>,
): Promise<number[]> {
	const node = loader.getNode('credits').type as Required<Pick<INodeType, 'execute'>>;
	const { execute } = node;
	const blocks: number[] = [];
	node.execute = async function (this: IExecuteFunctions) {
		let since = process.cpuUsage();
		const turn = () => {
			const { user, system } = process.cpuUsage(since);
			blocks.push((user + system) / 1000);
			since = process.cpuUsage();
		};
		const timer = setInterval(turn, 1);
		const output = await execute.call(this);
		turn();
		clearInterval(timer);
		return output;
	};
	await work();
	node.execute = execute;
	// Without a turn in between there would be nothing to measure.
	expect(blocks.length).toBeGreaterThan(5);
	return blocks;
}
