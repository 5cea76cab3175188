import 'reflect-metadata';
import { resolve } from 'node:path';

import './engineEnvironment';

import {
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	PackageDirectoryLoader,
	WorkflowExecute,
} from 'n8n-core';
import {
	createRunExecutionData,
	ICredentialsHelper,
	NodeConnectionTypes,
	Workflow,
	type IConnections,
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
	type INodeTypes,
	type IRequestOptionsSimplified,
	type IRun,
	type IVersionedNodeType,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

/** The project's folder, with the built package in `dist`. */
const PROJECT_FOLDER = resolve(__dirname, '../..');

/** The package as n8n's own loader sees it. */
export async function loadBuiltPackage(): Promise<PackageDirectoryLoader> {
	const loader = new PackageDirectoryLoader(PROJECT_FOLDER);
	await loader.loadAll();
	return loader;
}

/** A credential as a user stores it. */
export interface StoredCredential {
	id: string;
	name: string;
	type: string;
	data: ICredentialDataDecryptedObject;
}

/** The nodes and connections of a workflow, as n8n exports them. */
export interface WorkflowToRun {
	nodes: INode[];
	connections: IConnections;
	credentials?: readonly StoredCredential[];
	/** Items that the first node receives; by default one empty item. */
	input?: INodeExecutionData[];
	/** IANA name; by default UTC. */
	timezone?: string;
	/** Cancels the execution, as a person does in the editor. */
	cancelSignal?: AbortSignal;
}

/** The result of a run. */
export interface FinishedRun {
	run: IRun;
	/** Items on one of a node's outputs, 0 being the first. */
	items(node: string, output?: number): INodeExecutionData[];
	/** The error that ended the execution. */
	error: unknown;
	/** Hints that the node asked the editor to show. */
	hints(node: string): string[];
}

/**
 * Runs a workflow in n8n-core's own WorkflowExecute, with the built nodes of this package
 * and a node `test.passThrough` that returns its input.
 */
export async function runWorkflow(
	loader: PackageDirectoryLoader,
	{ nodes, connections, credentials = [], input, timezone = 'UTC', cancelSignal }: WorkflowToRun,
): Promise<FinishedRun> {
	const workflow = new Workflow({
		id: 'workflow',
		nodes,
		connections,
		active: false,
		nodeTypes: nodeTypesOf(loader),
		settings: { executionOrder: 'v1', timezone },
	});
	const [start] = nodes;
	if (start === undefined) throw new Error('A workflow without nodes cannot be run');
	const first = {
		node: workflow.getNode(start.name) ?? start,
		data: { main: [input ?? [{ json: {} }]] },
		source: null,
	};
	const execution = new WorkflowExecute(
		additionalDataFor(loader, credentials),
		'manual',
		createRunExecutionData({ executionData: { nodeExecutionStack: [first] } }),
	);
	const running = execution.processRunExecutionData(workflow);
	cancelSignal?.addEventListener('abort', () => {
		running.cancel();
	});
	const run = await running;
	const { runData, error } = run.data.resultData;
	return {
		run,
		error,
		items: (node, output = 0) => runData[node]?.[0]?.data?.main?.[output] ?? [],
		hints: (node) => (runData[node]?.[0]?.hints ?? []).map(({ message }) => message),
	};
}

/** A workflow of one node after a pass-through, the usual setup of a test. */
export function oneNodeWorkflow(
	node: Partial<INode>,
	credentials: readonly StoredCredential[] = [],
): Pick<WorkflowToRun, 'nodes' | 'connections' | 'credentials'> {
	const start = passThrough('Start');
	const subject: INode = {
		...passThrough('Credits'),
		type: 'n8n-nodes-credits.credits',
		credentials: chosenCredentials(credentials),
		...node,
	};
	return { nodes: [start, subject], connections: connect(start.name, subject.name), credentials };
}

/** The credentials as a node refers to them. */
export function chosenCredentials(
	credentials: readonly StoredCredential[],
): NonNullable<INode['credentials']> {
	return Object.fromEntries(credentials.map(({ type, id, name }) => [type, { id, name }]));
}

/** A node that returns its input. */
export function passThrough(name: string): INode {
	const type = 'test.passThrough';
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {} };
}

/** Connects nodes one after the other. */
export function connect(...names: string[]): IConnections {
	return Object.fromEntries(
		names
			.slice(1)
			.map((node, index) => [
				names[index] ?? '',
				{ main: [[{ node, type: NodeConnectionTypes.Main, index: 0 }]] },
			]),
	);
}

const passThroughType: INodeType = {
	description: {
		displayName: 'Pass Through',
		name: 'passThrough',
		group: ['transform'],
		version: 1,
		description: 'Returns its input',
		defaults: { name: 'Pass Through' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};

/** n8n's view of the built nodes and of the pass-through. */
export function nodeTypesOf(loader: PackageDirectoryLoader): INodeTypes {
	const find = (type: string): INodeType | IVersionedNodeType =>
		type === 'test.passThrough'
			? passThroughType
			: loader.getNode(type.split('.').pop() ?? '').type;
	return {
		getByName: find,
		getByNameAndVersion: (type) => {
			const found = find(type);
			return 'nodeVersions' in found ? found.getNodeType() : found;
		},
		getKnownTypes: () => ({}),
	};
}

const HERE = 'http://localhost/';

const URLS = {
	...{ restApiUrl: HERE, instanceBaseUrl: HERE, mcpBaseUrl: HERE, mcpTestBaseUrl: HERE },
	...{ formBaseUrl: HERE, formWaitingBaseUrl: HERE, formTestBaseUrl: HERE },
	...{ webhookBaseUrl: HERE, webhookWaitingBaseUrl: HERE, webhookTestBaseUrl: HERE },
};

const notHere = (what: string) => (): never => {
	throw new Error(`${what} is not part of these tests`);
};

/** The data that n8n's server passes to a running node, without the server. */
export function additionalDataFor(
	loader: PackageDirectoryLoader,
	credentials: readonly StoredCredential[],
): IWorkflowExecuteAdditionalData {
	return {
		credentialsHelper: new TestCredentials(loader, credentials),
		executeWorkflow: notHere('Running other workflows'),
		getRunExecutionData: notHere('Reading other executions'),
		getRuntimeCredential: async () => await Promise.resolve(undefined),
		startRunnerTask: notHere('The task runner'),
		logAiEvent: () => undefined,
		currentNodeExecutionIndex: 0,
		...URLS,
		variables: {},
		externalSecretsProxy: new ExternalSecretsProxy(),
		// n8n-core refuses to run without hooks; nothing listens to these.
		hooks: new ExecutionLifecycleHooks('manual', 'execution', {
			...{ id: 'workflow', name: 'Workflow', nodes: [], connections: {} },
			...{ active: false, isArchived: false, activeVersionId: null },
			...{ createdAt: new Date(0), updatedAt: new Date(0) },
		}),
	};
}

/**
 * Stored credentials without n8n's database. n8n-core has only the interface; the
 * class itself lives in n8n's server. The generic `authenticate` is resolved with
 * n8n's own expression engine.
 */
class TestCredentials extends ICredentialsHelper {
	constructor(
		private readonly loader: PackageDirectoryLoader,
		private readonly stored: readonly StoredCredential[],
	) {
		super();
	}

	getParentTypes = () => [];
	isCredentialUsableByNode = () => true;
	preAuthentication = async () => await Promise.resolve(undefined);
	runPreAuthentication = async () => await Promise.resolve(undefined);
	updateCredentials = async () => {
		await Promise.resolve();
	};
	updateCredentialsOauthTokenData = this.updateCredentials;
	getCredentials = notHere('Encrypted credentials');

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.loader.getCredential(typeName).type;
		if (authenticate === undefined || workflow === undefined || node === undefined) {
			throw new Error(`${typeName} cannot sign a request here`);
		}
		const options = requestOptions as IHttpRequestOptions;
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		for (const [part, fields] of Object.entries(authenticate.properties)) {
			for (const [name, template] of Object.entries(fields as Record<string, string>)) {
				// n8n's server modifies the object that it is given, so this does too.
				const target = options as unknown as Record<string, Record<string, unknown> | undefined>;
				const existing = (target[part] ??= {});
				existing[name] = workflow.expression.resolveSimpleParameterValue(
					...([template, {}, null, 0, 0, node.name] as const),
					[],
					'internal',
					{ $credentials: credentials },
				);
			}
		}
		return options;
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		{ id, name }: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const found = this.stored.find(
			(credential) => credential.type === type && credential.id === id,
		);
		if (found === undefined)
			throw new Error(`Credential "${name}" does not exist for type ${type}`);
		return await Promise.resolve({ ...found.data });
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.loader.getCredential(type).type.properties;
	}
}
