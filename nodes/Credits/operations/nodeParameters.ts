import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { creditsProperties } from '../panel/creditsProperties';
import { holdsExpression, ParameterReader } from '../panel/parameterReader';

/**
 * The node's parameters as the input items see them. A value without an expression is the
 * same for all items, so n8n is asked for it once, and no single item is at fault for it.
 */
export class NodeParameters {
	private readonly stored: INodeParameters;
	private readonly expressions: ReadonlySet<string>;
	private readonly fixed = new Map<string, unknown>();

	constructor(private readonly context: IExecuteFunctions) {
		this.stored = context.getNode().parameters;
		this.expressions = new Set(
			Object.keys(this.stored).filter((name) => holdsExpression(this.stored[name])),
		);
	}

	/** Whether all items share all values. */
	get areFixed(): boolean {
		return this.expressions.size === 0;
	}

	/** The parameters of one input item. */
	of(index: number): ParameterReader {
		return this.reader(index, index);
	}

	/** The parameters where no single item is concerned. */
	ofRun(): ParameterReader {
		return this.reader(0, null);
	}

	private reader(index: number, itemAtFault: number | null): ParameterReader {
		const evaluated = new Map<string, unknown>();
		return new ParameterReader(
			(name, fallback) => {
				const known = this.expressions.has(name) ? evaluated : this.fixed;
				if (!known.has(name)) {
					known.set(name, this.context.getNodeParameter(name, index, fallback));
				}
				return known.get(name);
			},
			itemAtFault,
			creditsProperties,
			this.stored,
		);
	}
}
