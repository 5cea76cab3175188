import { PollContext, type PackageDirectoryLoader } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type IPollFunctions,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import {
	additionalDataFor,
	chosenCredentials,
	nodeTypesOf,
	passThrough,
	type StoredCredential,
} from './engine';

/** The result of one poll. */
export interface Polled {
	/** `null` when the poll returned nothing. */
	items: IDataObject[] | null;
	/** The thrown error. */
	error: unknown;
}

/** A published workflow that begins with the trigger. */
export interface PublishedTrigger {
	parameters: INodeParameters;
	credentials?: readonly StoredCredential[];
	/** Whether n8n stores the state after every poll, under its durable scheduler. */
	isDurable?: boolean;
	/** Whether it runs in n8n 1.123, which does not say how long a poll may take. */
	isOldN8n?: boolean;
	/** Time limit of a poll, if it is not n8n's default. */
	budgetMs?: number;
}

const DURABLE_BUDGET_MS = 36_000;

/** Number of n8n's attempts to start a trigger before it gives up. */
const ACTIVATION_ATTEMPTS = 5;

/**
 * Polls the built trigger in n8n-core's own poll context, and stores its static data like
 * n8n: by default in memory after every poll, and in the database when a poll returns
 * something and at activation; under the durable scheduler in the database after every poll
 * that did not throw.
 */
export class TriggerInEngine {
	/** Everything that started an execution with items. */
	readonly items: IDataObject[] = [];
	/** Errors that n8n would show as failed executions. */
	readonly errors: unknown[] = [];
	private name = 'Trigger';
	private database = '{}';
	private running: { workflow: Workflow; activation: WorkflowActivateMode } | null = null;

	constructor(
		private readonly loader: PackageDirectoryLoader,
		private readonly published: PublishedTrigger,
	) {}

	/**
	 * Publishes the workflow, or starts n8n with it published: what is not in the database is
	 * lost.
	 *
	 * @returns the first poll; under the durable scheduler there is none
	 */
	async activate(activation: WorkflowActivateMode = 'activate'): Promise<Polled> {
		let polled: Polled = { items: null, error: undefined };
		for (let attempt = 0; attempt < ACTIVATION_ATTEMPTS; attempt++) {
			this.running = { workflow: this.newWorkflow(), activation };
			if (this.published.isDurable) return polled;
			polled = await this.pollRunning();
			if (polled.error !== undefined) continue;
			this.store(this.running.workflow);
			return polled;
		}
		this.running = null;
		return polled;
	}

	/**
	 * Changes parameters, or the credential, and publishes the workflow again. Whatever was
	 * only in memory is lost, as in a restart.
	 */
	async publish(
		parameters: INodeParameters,
		credentials = this.published.credentials ?? [],
	): Promise<Polled> {
		Object.assign(this.published.parameters, parameters);
		this.published.credentials = credentials;
		return await this.activate('update');
	}

	/** Renames the node and publishes the workflow again; n8n stores the state under the name. */
	async rename(name: string): Promise<Polled> {
		this.name = name;
		return await this.activate('update');
	}

	/** Changes parameters without an edit of the workflow, as an expression in them may. */
	setParameters(parameters: INodeParameters): void {
		Object.assign(this.published.parameters, parameters);
		const node = this.running?.workflow.getNode(this.name);
		if (node) Object.assign(node.parameters, parameters);
	}

	/** Runs one scheduled poll. */
	async poll(): Promise<Polled> {
		const polled = await this.pollRunning();
		if (polled.error !== undefined) this.errors.push(polled.error);
		return polled;
	}

	/** Runs a test in the editor. */
	async fetchTestEvent(): Promise<Polled> {
		return await this.runPoll(this.newWorkflow(), 'manual', 'manual');
	}

	/** The database's data for this node, as JSON. */
	get storedState(): string {
		return JSON.stringify(this.readDatabase()[this.key] ?? {});
	}

	/** Overwrites the database's data for this node. */
	set storedState(json: string) {
		const state = JSON.parse(json) as IDataObject;
		this.database = JSON.stringify({ ...this.readDatabase(), [this.key]: state });
	}

	get isAlive(): boolean {
		return this.running !== null;
	}

	private async pollRunning(): Promise<Polled> {
		if (this.running === null) throw new Error('The workflow is not active');
		const { isDurable = false } = this.published;
		if (isDurable) this.running.workflow = this.newWorkflow();
		const { workflow, activation } = this.running;
		const polled = await this.runPoll(workflow, 'trigger', isDurable ? 'update' : activation);
		// n8n may have been killed meanwhile.
		const isLost = !isDurable && this.running?.workflow !== workflow;
		if (isLost) return polled;
		if (isDurable ? polled.error === undefined : polled.items !== null) this.store(workflow);
		this.items.push(...(polled.items ?? []));
		return polled;
	}

	private async runPoll(
		workflow: Workflow,
		mode: WorkflowExecuteMode,
		activation: WorkflowActivateMode,
	): Promise<Polled> {
		const node = workflow.getNode(this.name);
		if (node === null) throw new Error('The workflow has lost its trigger');
		const { credentials = [], isDurable, isOldN8n } = this.published;
		const { budgetMs = isDurable ? DURABLE_BUDGET_MS : undefined } = this.published;
		const additionalData = additionalDataFor(this.loader, credentials);
		const context = new PollContext(
			...([workflow, node, additionalData, mode, activation] as const),
			...([undefined, undefined, undefined, undefined, undefined] as const),
			budgetMs === undefined ? undefined : () => budgetMs,
		);
		if (isOldN8n) Reflect.deleteProperty(context, 'getPollBudgetMs');
		const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		try {
			const output = (await type.poll?.call(context as IPollFunctions)) ?? null;
			return { items: output && (output[0] ?? []).map(({ json }) => json), error: undefined };
		} catch (error) {
			return { items: null, error };
		}
	}

	/** n8n makes a new object from the database's data. */
	private newWorkflow(): Workflow {
		const { parameters, credentials = [] } = this.published;
		const node: INode = {
			...passThrough(this.name),
			id: 'trigger',
			type: 'n8n-nodes-credits.creditsTrigger',
			parameters: { ...parameters },
			credentials: chosenCredentials(credentials),
		};
		return new Workflow({
			id: 'workflow',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes: nodeTypesOf(this.loader),
			staticData: this.readDatabase(),
			settings: { executionOrder: 'v1', timezone: 'UTC' },
		});
	}

	private store({ staticData }: Workflow): void {
		this.database = JSON.stringify(staticData);
	}

	/** The part of n8n's database that belongs to the workflow. */
	private readDatabase(): Record<string, IDataObject> {
		return JSON.parse(this.database) as Record<string, IDataObject>;
	}

	private get key(): string {
		return `node:${this.name}`;
	}
}
