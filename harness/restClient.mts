import { Agent } from 'node:http';

import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';

import type { CredentialImport } from './commandLine.mjs';
import { usualVersion } from './versions.mjs';
import { traitsOf, type Traits } from './traits.mjs';

/** Who may sign in. Made up, and good for a server on this machine only. */
export interface Login {
	email: string;
	password: string;
}

/** The owner of every n8n that lives for one run only. */
export const sandboxOwner: Login = { email: 'owner@example.test', password: 'Sandbox-only-1' };

/** What n8n's credential dialog shows after a test. */
export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** A node as n8n's editor gets it. */
export interface NodeType {
	name: string;
	displayName: string;
	iconUrl?: string | { light: string; dark: string };
}

/** A credential type as n8n's editor gets it. */
export interface CredentialType {
	name: string;
	iconUrl?: string | { light: string; dark: string };
}

/** A node of a workflow as n8n has saved it, as far as anything here looks into it. */
export interface SavedNode {
	name: string;
	type: string;
	position: [number, number];
	parameters: Record<string, unknown>;
	disabled?: boolean;
}

interface SavedWorkflow {
	versionId: string;
	nodes: SavedNode[];
}

/** A column of a data table, such as `remaining` of type `number`. */
export interface TableColumn {
	name: string;
	type: string;
}

/** A data table of n8n's. */
export interface DataTable {
	id: string;
	name: string;
	columns: TableColumn[];
}

/** An execution as n8n's list shows it. */
export interface ListedExecution {
	id: string;
	status: string;
}

/** n8n's REST interface, as its editor uses it. */
export class RestClient {
	private readonly http: AxiosInstance;

	/**
	 * @param address such as `http://127.0.0.1:5678`
	 * @param traits of the n8n that answers there
	 */
	constructor(
		readonly address: string,
		readonly traits: Traits = traitsOf(usualVersion),
	) {
		this.http = axios.create({
			baseURL: address,
			// Not through the sandbox, whose proxy may stand in this process' environment.
			proxy: false,
			timeout: 60_000,
			// n8n closes an idle connection after five seconds, and a request may just be under way on it.
			httpAgent: new Agent({ keepAlive: false }),
			// n8n binds a session to the browser that names itself so.
			headers: { 'browser-id': 'n8n-nodes-credits' },
		});
	}

	/** Whether nobody has set up this n8n yet. */
	async needsOwner(): Promise<boolean> {
		const { data } = await this.http.get<{
			data: { userManagement: { showSetupOnFirstLoad: boolean } };
		}>('/rest/settings');
		return data.data.userManagement.showSetupOnFirstLoad;
	}

	/** Creates the owner; this client is signed in from then on. */
	async setUpOwner(login: Login): Promise<void> {
		const owner = { ...login, firstName: 'Sandbox', lastName: 'Owner' };
		const { headers } = await this.http.post<unknown>('/rest/owner/setup', owner);
		this.keepSession(headers['set-cookie']);
	}

	/** Signs in somebody whom this n8n knows. */
	async signIn({ email, password }: Login): Promise<void> {
		const sent = { emailOrLdapLoginId: email, password };
		const { headers } = await this.http.post<unknown>('/rest/login', sent);
		this.keepSession(headers['set-cookie']);
	}

	private keepSession(cookies: readonly string[] = []): void {
		this.http.defaults.headers.common['Cookie'] = cookies
			.map((cookie) => cookie.split(';')[0])
			.join('; ');
	}

	/**
	 * Calls the webhook of a published workflow.
	 *
	 * @param path below `/webhook/`
	 * @param options of axios
	 * @returns the HTTP status; `null` where there was no answer
	 */
	async callWebhook(
		path: string,
		body: unknown,
		options: AxiosRequestConfig = {},
	): Promise<number | null> {
		return await this.http
			.post<unknown>(`/webhook/${path}`, body, { validateStatus: () => true, ...options })
			.then(
				({ status }) => status,
				() => null,
			);
	}

	/** Publishes a workflow as it stands, as the editor's button does. */
	async publishWorkflow(id: string): Promise<void> {
		// An unchanged workflow would not be saved: a node is moved by a hair.
		const { versionId } = this.traits.importMakesNoVersion
			? await this.changeNodes(id, ({ position: [x, y], ...node }) => ({
					...node,
					position: [x + 1, y],
				}))
			: await this.workflow(id);
		await this.http.post(`/rest/workflows/${id}/activate`, { versionId });
	}

	/** Saves a workflow with changed nodes, as the editor does. */
	async changeNodes(
		id: string,
		change: (node: SavedNode) => SavedNode,
	): Promise<{ versionId: string }> {
		const nodes = (await this.workflow(id)).nodes.map(change);
		const { data } = await this.http.patch<{ data: SavedWorkflow }>(`/rest/workflows/${id}`, {
			nodes,
		});
		return data.data;
	}

	/** Takes a workflow back from publication. */
	async unpublishWorkflow(id: string): Promise<void> {
		await this.http.post(`/rest/workflows/${id}/deactivate`, {});
	}

	/** How many executions n8n has kept. */
	async countExecutions(): Promise<number> {
		const { data } = await this.http.get<{ data: { count: number } }>('/rest/executions', {
			params: { filter: '{}', limit: 1 },
		});
		return data.data.count;
	}

	/** The executions of a workflow that n8n has kept, the latest first. */
	async executionsOf(workflowId: string): Promise<ListedExecution[]> {
		const params = { filter: JSON.stringify({ workflowId }), limit: 100 };
		const { data } = await this.http.get<{ data: { results: ListedExecution[] } }>(
			'/rest/executions',
			{ params },
		);
		return data.data.results;
	}

	/** An execution with its data, in the form in which n8n stores that; `null` while there is none. */
	async execution(id: string): Promise<ListedExecution & { data: string | null }> {
		const { data } = await this.http.get<{ data: ListedExecution & { data: string | null } }>(
			`/rest/executions/${id}`,
		);
		return data.data;
	}

	/** The nodes of a workflow. */
	async nodesOf(workflowId: string): Promise<Array<{ name: string; type: string }>> {
		return (await this.workflow(workflowId)).nodes;
	}

	/**
	 * Starts a workflow by hand, as the editor does.
	 *
	 * @param trigger name of the node to start from
	 * @returns the id of the execution
	 */
	async startWorkflow(id: string, trigger: string): Promise<string> {
		const triggerToStartFrom = { name: trigger };
		const { data } = await this.http.post<{ data: { executionId: string } }>(
			`/rest/workflows/${id}/run`,
			this.traits.runTakesWorkflow
				? { triggerToStartFrom, workflowData: await this.workflow(id) }
				: { triggerToStartFrom },
		);
		return data.data.executionId;
	}

	private async workflow(id: string): Promise<SavedWorkflow> {
		return (await this.http.get<{ data: SavedWorkflow }>(`/rest/workflows/${id}`)).data.data;
	}

	/**
	 * Creates a data table in the owner's own project, as the editor's dialog does.
	 *
	 * @returns its id
	 */
	async createDataTable(name: string, columns: readonly TableColumn[]): Promise<string> {
		const path = await this.tablesPath();
		const { data } = await this.http.post<{ data: { id: string } }>(path, { name, columns });
		return data.data.id;
	}

	/** The data tables of this n8n. */
	async dataTables(): Promise<DataTable[]> {
		const { data } = await this.http.get<{ data: { data: DataTable[] } }>(
			'/rest/data-tables-global',
		);
		return data.data.data;
	}

	/** Deletes a data table of the owner's own project, with all that is in it. */
	async deleteDataTable(id: string): Promise<void> {
		await this.http.delete(`${await this.tablesPath()}/${id}`);
	}

	/** Adds rows to a data table of the owner's own project. */
	async addRows(tableId: string, rows: readonly object[]): Promise<void> {
		await this.http.post(`${await this.tablesPath()}/${tableId}/insert`, { data: rows });
	}

	/**
	 * The first row of a data table in an order; `null` where there is none.
	 *
	 * @param order such as `retrievedAt:desc`
	 */
	async firstRow(tableId: string, order: string): Promise<Record<string, unknown> | null> {
		const { data } = await this.http.get<{ data: { data: Array<Record<string, unknown>> } }>(
			`${await this.tablesPath()}/${tableId}/rows`,
			{ params: { sortBy: order, take: 1 } },
		);
		return data.data.data[0] ?? null;
	}

	/** Where the data tables of the owner's own project are. */
	private async tablesPath(): Promise<string> {
		const project = await this.http.get<{ data: { id: string } }>('/rest/projects/personal');
		return `/rest/projects/${project.data.data.id}/data-tables`;
	}

	/** Runs a credential's test, as the credential dialog does. */
	async testCredential(credential: CredentialImport): Promise<CredentialTestResult> {
		const { data } = await this.http.post<{ data: CredentialTestResult }>(
			'/rest/credentials/test',
			{ credentials: credential },
		);
		return data.data;
	}

	/** All nodes that this n8n has. */
	async nodeTypes(): Promise<NodeType[]> {
		return (await this.http.get<NodeType[]>('/types/nodes.json')).data;
	}

	/** All credential types that this n8n has. */
	async credentialTypes(): Promise<CredentialType[]> {
		return (await this.http.get<CredentialType[]>('/types/credentials.json')).data;
	}

	/**
	 * @param path as in an `iconUrl`
	 * @returns the file and its media type
	 */
	async file(path: string): Promise<{ content: string; mediaType: string }> {
		const { data, headers } = await this.http.get<string>(`/${path}`, { responseType: 'text' });
		return { content: data, mediaType: String(headers['content-type']) };
	}
}
