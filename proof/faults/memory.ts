import process from 'node:process';

/** How often memory is looked at, in milliseconds. */
const INTERVAL_MS = 5;

/** Does something, and says by how many bytes this process grew at its peak meanwhile. */
export async function withGrowth<Result>(
	work: () => Promise<Result>,
): Promise<{ result: Result; grownBytes: number }> {
	const before = bytesInUse();
	let peak = before;
	const look = () => {
		peak = Math.max(peak, bytesInUse());
	};
	const timer = setInterval(look, INTERVAL_MS);
	try {
		const result = await work();
		look();
		return { result, grownBytes: peak - before };
	} finally {
		clearInterval(timer);
	}
}

/** What JavaScript holds, buffers included. */
function bytesInUse(): number {
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
