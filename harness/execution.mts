import { createRequire } from 'node:module';

import { UserFacingError } from './shutdown.mjs';
import type { Runtime } from './versions.mjs';

/** One run of a node within an execution, as far as anything here looks into it. */
interface NodeRun {
	executionTime?: number;
	data?: { main?: Array<Array<{ json: object }> | null> };
}

/** An execution as n8n prints it, as far as anything here looks into it. */
export interface RawExecution {
	data: { resultData: { runData: Record<string, NodeRun[]>; error?: { message?: string } } };
}

/** What went through the nodes of a workflow. */
export class Execution {
	constructor(private readonly raw: RawExecution) {}

	/** An execution as n8n stores it: JSON without repetitions, which n8n's own library reads. */
	static stored(data: string, { n8n }: Pick<Runtime, 'n8n'>): Execution {
		const { parse } = createRequire(n8n)('flatted') as { parse: (text: string) => unknown };
		return new Execution({ data: parse(data) } as RawExecution);
	}

	hasRun(nodeName: string): boolean {
		return nodeName in this.raw.data.resultData.runData;
	}

	/** Why it failed, in n8n's words; `null` without a reason. */
	get error(): string | null {
		return this.raw.data.resultData.error?.message ?? null;
	}

	/** How long a node ran, by n8n's own measure in milliseconds. */
	millisecondsOf(nodeName: string): number {
		return this.runOf(nodeName).executionTime ?? NaN;
	}

	/**
	 * @param output which of the node's outputs, counted from 0
	 * @returns the items that left the node by it
	 * @throws {UserFacingError} when the node did not run
	 */
	items(nodeName: string, output = 0): object[] {
		return (this.runOf(nodeName).data?.main?.[output] ?? []).map(({ json }) => json);
	}

	private runOf(nodeName: string): NodeRun {
		const [run] = this.raw.data.resultData.runData[nodeName] ?? [];
		if (!run) throw new UserFacingError(`The node "${nodeName}" did not run.`);
		return run;
	}
}
