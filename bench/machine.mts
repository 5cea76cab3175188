import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import process from 'node:process';

/** What the measuring ran on. */
export interface Machine {
	system: string;
	processor: string;
	cores: number;
	memoryGigabytes: number;
	/** Of the measuring process; n8n brings its own. */
	node: string;
	/** How many processes wanted to run at this moment, on average over a minute. */
	load: number;
}

/** Describes this machine; its load is that of the moment. */
export function describeMachine(): Machine {
	const processors = cpus();
	return {
		system: `${platform()} ${arch()}`,
		processor: processors[0]?.model.trim() ?? 'unknown',
		cores: processors.length,
		memoryGigabytes: Math.round(totalmem() / 2 ** 30),
		node: process.versions.node,
		load: loadavg()[0] ?? 0,
	};
}
