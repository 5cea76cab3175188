import { PlainError } from '../ending.mjs';

/** An execution as n8n prints it, as far as anything here looks into it. */
export interface RawExecution {
	data: {
		resultData: {
			runData: Record<string, Array<{ data?: { main?: Array<Array<{ json: object }> | null> } }>>;
		};
	};
}

/** What went through the nodes of a workflow. */
export class Execution {
	constructor(private readonly raw: RawExecution) {}

	/** Whether a node of that name ran. */
	hasRun(nodeName: string): boolean {
		return nodeName in this.raw.data.resultData.runData;
	}

	/**
	 * @param output which of the node's outputs, counted from 0
	 * @returns the items that left the node by it
	 * @throws {PlainError} when the node did not run
	 */
	items(nodeName: string, output = 0): object[] {
		const [run] = this.raw.data.resultData.runData[nodeName] ?? [];
		if (!run) throw new PlainError(`The node "${nodeName}" did not run.`);
		return (run.data?.main?.[output] ?? []).map(({ json }) => json);
	}
}
