import { PollContext, type PackageDirectoryLoader } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type IPollFunctions,
	type IWorkflowExecuteAdditionalData,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { additionalDataFor, nodeTypesOf, type StoredCredential } from './engine';

/** What one poll came to. */
export interface Polled {
	/** `null` when the poll returned nothing. */
	items: IDataObject[] | null;
	/** What it threw. */
	error: unknown;
}

/** A published workflow that begins with the trigger. */
export interface PublishedTrigger {
	parameters: INodeParameters;
	credentials?: readonly StoredCredential[];
	/** Whether n8n keeps the state after every poll, under its durable scheduler. */
	isDurable?: boolean;
	timezone?: string;
}

const DURABLE_BUDGET_MS = 36_000;

/** n8n tries as often to start a trigger before it gives up. */
const ACTIVATION_ATTEMPTS = 5;

/**
 * Polls the built trigger in n8n-core's own poll context, and keeps its static
 * data as n8n does: by default in memory after every poll, in the database when a
 * poll returns something and at activation; under the durable scheduler in the
 * database after every poll that did not throw.
 */
export class TriggerInEngine {
	/** Everything that started an execution with items. */
	readonly items: IDataObject[] = [];
	/** Executions without an item. */
	emptyExecutions = 0;
	/** Errors that n8n would show as failed executions. */
	readonly errors: unknown[] = [];
	private readonly additionalData: IWorkflowExecuteAdditionalData;
	private stored: string | undefined;
	private running: { workflow: Workflow; activation: WorkflowActivateMode } | null = null;

	constructor(
		private readonly loader: PackageDirectoryLoader,
		private readonly published: PublishedTrigger,
	) {
		this.additionalData = additionalDataFor(loader, published.credentials ?? []);
	}

	/**
	 * A person publishes the workflow, or n8n starts with it published.
	 *
	 * @returns the first poll; under the durable scheduler there is none
	 */
	async activate(activation: WorkflowActivateMode = 'activate'): Promise<Polled> {
		this.running = { workflow: this.newWorkflow(), activation };
		if (this.published.isDurable) return { items: null, error: undefined };
		let polled = await this.pollRunning();
		for (let attempt = 1; polled.error !== undefined && attempt < ACTIVATION_ATTEMPTS; attempt++) {
			this.running = { workflow: this.newWorkflow(), activation };
			polled = await this.pollRunning();
		}
		if (polled.error !== undefined) this.running = null;
		else this.store();
		return polled;
	}

	/** Changes parameters and publishes the workflow again. */
	async publish(parameters: INodeParameters): Promise<Polled> {
		Object.assign(this.published.parameters, parameters);
		this.store();
		return await this.activate('update');
	}

	/** One scheduled poll. */
	async poll(): Promise<Polled> {
		const polled = await this.pollRunning();
		if (polled.error !== undefined) this.errors.push(polled.error);
		return polled;
	}

	/** n8n is killed: what is not in the database is lost. */
	async killAndStart(): Promise<Polled> {
		return await this.activate('init');
	}

	/** A test in the editor. */
	async fetchTestEvent(): Promise<Polled> {
		return await this.runPoll(this.newWorkflow(), 'manual', 'manual');
	}

	/** What the database holds for this node. */
	get storedState(): string {
		return this.stored ?? '{}';
	}

	get isAlive(): boolean {
		return this.running !== null;
	}

	private async pollRunning(): Promise<Polled> {
		if (this.running === null) throw new Error('The workflow is not active');
		if (this.published.isDurable) this.running.workflow = this.newWorkflow();
		const { workflow, activation } = this.running;
		const polled = await this.runPoll(
			workflow,
			'trigger',
			this.published.isDurable ? 'update' : activation,
		);
		// Meanwhile n8n may have been killed.
		if (this.running?.workflow !== workflow) return polled;
		const isKept = this.published.isDurable ? polled.error === undefined : polled.items !== null;
		if (isKept) this.store();
		if (polled.items?.length === 0) this.emptyExecutions++;
		this.items.push(...(polled.items ?? []));
		return polled;
	}

	private async runPoll(
		workflow: Workflow,
		mode: WorkflowExecuteMode,
		activation: WorkflowActivateMode,
	): Promise<Polled> {
		const node = workflow.getNode('Trigger');
		if (node === null) throw new Error('The workflow has lost its trigger');
		const context = new PollContext(
			workflow,
			node,
			this.additionalData,
			mode,
			activation,
			undefined,
			undefined,
			undefined,
			undefined,
			undefined,
			this.published.isDurable ? () => DURABLE_BUDGET_MS : undefined,
		);
		const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		try {
			const output = (await type.poll?.call(context as IPollFunctions)) ?? null;
			return { items: output && (output[0] ?? []).map(({ json }) => json), error: undefined };
		} catch (error) {
			return { items: null, error };
		}
	}

	/** n8n makes a new object of what the database holds. */
	private newWorkflow(): Workflow {
		const { parameters, credentials = [], timezone = 'UTC' } = this.published;
		const [credential] = credentials;
		const node: INode = {
			id: 'trigger',
			name: 'Trigger',
			type: 'n8n-nodes-credits.creditsTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { ...parameters },
			...(credential && {
				credentials: { [credential.type]: { id: credential.id, name: credential.name } },
			}),
		};
		return new Workflow({
			id: 'workflow',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes: nodeTypesOf(this.loader),
			staticData: { 'node:Trigger': JSON.parse(this.storedState) as IDataObject },
			settings: { executionOrder: 'v1', timezone },
		});
	}

	private store(): void {
		const node = this.running?.workflow.getNode('Trigger') ?? undefined;
		if (node) this.stored = JSON.stringify(this.running?.workflow.getStaticData('node', node));
	}
}

/** The items that a test looks at, in short. */
export function eventsOf(items: readonly IDataObject[]): unknown[] {
	return items.map(({ event }) => event);
}
