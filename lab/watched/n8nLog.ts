/** What n8n logs at debug level when a trigger is polled: 2.41, the same under its durable scheduler, 1.123. */
const POLL =
	/^(?:Poll trigger initiated for workflow|Poll returned (?:no )?new data|Poll failed at runtime|Polling trigger initiated for workflow)/;

/** Times of the polls of each workflow, from n8n's log in JSON, whether or not the trigger sent a request. */
export function pollsInLog(log: string): Map<string, number[]> {
	const polls = new Map<string, number[]>();
	for (const line of log.split('\n')) {
		const { message, metadata } = entryOf(line);
		if (metadata?.workflowId === undefined || !POLL.test(message)) continue;
		const at = Date.parse(metadata.timestamp);
		polls.set(metadata.workflowId, [...(polls.get(metadata.workflowId) ?? []), at]);
	}
	return polls;
}

interface Entry {
	message: string;
	metadata?: { workflowId?: string; timestamp: string };
}

/** Parses a line of the log; an empty entry if it was cut off by a kill or is not n8n's own. */
function entryOf(line: string): Entry {
	try {
		return JSON.parse(line) as Entry;
	} catch {
		return { message: '' };
	}
}
