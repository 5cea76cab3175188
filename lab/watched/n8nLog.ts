/** What n8n logs at debug level when a trigger is polled, version by version. */
const POLLS = [
	// 2.41
	/^Poll trigger initiated for workflow/,
	// 2.41 under its durable scheduler
	/^Poll returned (?:no )?new data/,
	/^Poll failed at runtime/,
	// 1.123
	/^Polling trigger initiated for workflow/,
];

/** When n8n has polled which workflow, by its log in JSON, whether the trigger sent a request or not. */
export function pollsInLog(log: string): Map<string, number[]> {
	const polls = new Map<string, number[]>();
	for (const line of log.split('\n')) {
		const entry = entryOf(line);
		if (entry === null || !POLLS.some((message) => message.test(entry.message))) continue;
		polls.set(entry.workflowId, [...(polls.get(entry.workflowId) ?? []), entry.at]);
	}
	return polls;
}

function entryOf(line: string): { message: string; workflowId: string; at: number } | null {
	if (!line.startsWith('{')) return null;
	try {
		const { message, metadata } = JSON.parse(line) as {
			message?: unknown;
			metadata?: { workflowId?: unknown; timestamp?: unknown };
		};
		const { workflowId, timestamp } = metadata ?? {};
		if (typeof message !== 'string' || typeof workflowId !== 'string') return null;
		return { message, workflowId, at: Date.parse(String(timestamp)) };
	} catch {
		// A line that was cut when n8n was killed.
		return null;
	}
}
