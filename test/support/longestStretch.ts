import type { PackageDirectoryLoader } from 'n8n-core';
import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

/** How often is tried, since now and then the tests' own garbage is collected in between. */
const ROUNDS = 5;

/**
 * How long the Credits node holds up n8n's event loop at most while something is done, in
 * milliseconds of the processor, which others on the machine do not make longer. What else
 * the process has to do, such as compiling, only adds to it: so the best of a few rounds.
 *
 * @param work runs the node
 */
export async function longestStretch(
	loader: PackageDirectoryLoader,
	work: () => Promise<void>,
): Promise<number> {
	let shortest = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS && shortest >= 50; round++) {
		shortest = Math.min(shortest, Math.max(...(await stretchesOf(loader, work))));
	}
	return shortest;
}

/** What the process computes between two turns of its event loop while the node runs. */
async function stretchesOf(
	loader: PackageDirectoryLoader,
	work: () => Promise<void>,
): Promise<number[]> {
	const node = loader.getNode('credits').type as Required<Pick<INodeType, 'execute'>>;
	const { execute } = node;
	const stretches: number[] = [];
	node.execute = async function (this: IExecuteFunctions) {
		let since = process.cpuUsage();
		const turn = () => {
			const { user, system } = process.cpuUsage(since);
			stretches.push((user + system) / 1000);
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
	expect(stretches.length).toBeGreaterThan(5);
	return stretches;
}
