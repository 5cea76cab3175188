import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** State of n8n's process, as written by the preloaded `collectGarbage.js`. */
interface ProcessState {
	processId: number;
	collections: number;
}

/** Only on Linux can the peak of a process be reset and read. */
export const isMemoryMeasured = process.platform === 'linux';

/** The memory of n8n's process. */
export class ProcessMemory {
	private atStart = 0;

	/** @param stateFile where `collectGarbage.js` writes */
	constructor(
		private readonly stateFile: string,
		private readonly signal: AbortSignal,
	) {}

	/** Collects garbage and forgets the peak so far. */
	async reset(): Promise<void> {
		if (!isMemoryMeasured) return;
		const { processId, collections } = await this.state();
		process.kill(processId, 'SIGUSR2');
		while ((await this.state()).collections === collections) {
			await wait(5, undefined, { signal: this.signal });
		}
		await writeFile(`/proc/${processId}/clear_refs`, '5');
		this.atStart = await this.bytes('VmRSS');
	}

	/** @returns the bytes by which it grew since {@link reset}, or `null` where that is not measured */
	async grown(): Promise<number | null> {
		return isMemoryMeasured ? Math.max(0, (await this.bytes('VmHWM')) - this.atStart) : null;
	}

	private async bytes(name: 'VmRSS' | 'VmHWM'): Promise<number> {
		const { processId } = await this.state();
		const status = await readFile(`/proc/${processId}/status`, 'utf8');
		return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) * 1024;
	}

	private async state(): Promise<ProcessState> {
		for (;;) {
			try {
				return JSON.parse(await readFile(this.stateFile, 'utf8')) as ProcessState;
			} catch (error) {
				// Read while it was being written.
				if (!(error instanceof SyntaxError)) throw error;
				await wait(1, undefined, { signal: this.signal });
			}
		}
	}
}
