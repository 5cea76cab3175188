import { createRequire } from 'node:module';

import { UserFacingError } from './shutdown.mjs';
import type { Runtime } from './versions.mjs';

/** One run of a node within an execution: the fields that are used here. */
interface NodeRun {
	executionTime?: number;
	data?: { main?: Array<Array<{ json: object }> | null> };
}

/** An execution as n8n prints it: the fields that are used here. */
export interface RawExecution {
	data: { resultData: { runData: Record<string, NodeRun[]>; error?: { message?: string } } };
}

/** A finished execution of a workflow. */
export class Execution {
	constructor(private readonly raw: RawExecution) {}

	/** Reads an execution as n8n stores it: JSON without repetitions, by n8n's own library. */
	static stored(data: string, { n8n }: Pick<Runtime, 'n8n'>): Execution {
		const { parse } = createRequire(n8n)('flatted') as { parse: (text: string) => unknown };
		return new Execution({ data: parse(data) } as RawExecution);
	}

	hasRun(nodeName: string): boolean {
		return nodeName in this.raw.data.resultData.runData;
	}

	/** n8n's message about its failure; `null` without one. */
	get error(): string | null {
		return this.raw.data.resultData.error?.message ?? null;
	}

	/** How long a node ran according to n8n, in milliseconds. */
	millisecondsOf(nodeName: string): number {
		return this.runOf(nodeName).executionTime ?? NaN;
	}

	/**
	 * @param output which of the node's outputs, counted from 0
	 * @returns the items on that output
	 * @throws {UserFacingError} if the node did not run
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
