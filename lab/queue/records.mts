import type { ReceivedCall } from '../../sandbox/recordingServer.js';
import type { Sandbox } from '../../sandbox/index.js';

/** Everything that workflows have sent, however often the sandbox was made to forget. */
export interface Records {
	received: ReceivedCall[];
	strayRequests: string[];
}

/** A sandbox whose records are kept when it is reset. */
export interface RecordedSandbox {
	sandbox: Sandbox;
	/** All records up to now. */
	records: () => Records;
}

/** Makes a sandbox that does as the other does and keeps its records. */
export function recorded(sandbox: Sandbox): RecordedSandbox {
	const kept: Records = { received: [], strayRequests: [] };
	const records = (): Records => ({
		received: [...kept.received, ...sandbox.received],
		strayRequests: [...kept.strayRequests, ...sandbox.strayRequests],
	});
	const reset = async (): Promise<void> => {
		Object.assign(kept, records());
		await sandbox.reset();
	};
	// Not a copy: what a sandbox has received is asked anew each time.
	const recording = Object.create(sandbox, { reset: { value: reset } }) as Sandbox;
	return { sandbox: recording, records };
}
