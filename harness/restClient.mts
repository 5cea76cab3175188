import { Agent } from 'node:http';

import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';
import axiosRetry, { exponentialDelay } from 'axios-retry';

import type { CredentialImport } from './commandLine.mjs';
import { usualVersion } from './versions.mjs';
import { traitsOf, type Traits } from './traits.mjs';

/** A login of n8n's. Made up, for a server on this machine only. */
export interface Login {
	email: string;
	password: string;
}

/** The owner of every n8n that exists for one run only. */
export const sandboxOwner: Login = { email: 'owner@example.test', password: 'Sandbox-only-1' };

/** The result of a credential's test, as n8n's dialog shows it. */
export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** A node or a credential type as n8n's editor gets it. */
export interface EditorType {
	name: string;
	iconUrl?: string | { light: string; dark: string };
}

/** A node of a saved workflow: the fields that are used here. */
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

/** n8n's internal REST API, as its editor uses it. */
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
			// Not through the sandbox's proxy, which may be in this process' environment.
			proxy: false,
			timeout: 60_000,
			// n8n closes an idle connection after five seconds, even if a request is just being sent on it.
			httpAgent: new Agent({ keepAlive: false }),
			// n8n binds a session to this id.
			headers: { 'browser-id': 'n8n-nodes-credits' },
		});
		// A busy n8n answers 503 while its database is slow. Only what changes nothing is sent again.
		axiosRetry(this.http, {
			retries: 5,
			retryCondition: ({ config, response }) =>
				config?.method === 'get' && response?.status === 503,
			retryDelay: exponentialDelay,
		});
	}

	private async get<Answer>(path: string, params: object = {}): Promise<Answer> {
		return (await this.http.get<{ data: Answer }>(`/rest/${path}`, { params })).data.data;
	}

	private async post<Answer = unknown>(path: string, body: object): Promise<Answer> {
		return (await this.http.post<{ data: Answer }>(`/rest/${path}`, body)).data.data;
	}

	async needsOwner(): Promise<boolean> {
		type Settings = { userManagement: { showSetupOnFirstLoad: boolean } };
		return (await this.get<Settings>('settings')).userManagement.showSetupOnFirstLoad;
	}

	/** Creates the owner; this client is signed in from then on. */
	async setUpOwner(login: Login): Promise<void> {
		await this.openSession('owner/setup', { ...login, firstName: 'Sandbox', lastName: 'Owner' });
	}

	/** Signs in an existing user. */
	async signIn({ email, password }: Login): Promise<void> {
		await this.openSession('login', { emailOrLdapLoginId: email, password });
	}

	private async openSession(path: string, who: object): Promise<void> {
		const { headers } = await this.http.post<unknown>(`/rest/${path}`, who);
		const cookies = headers['set-cookie'] ?? [];
		this.http.defaults.headers.common['Cookie'] = cookies
			.map((cookie) => cookie.split(';')[0])
			.join('; ');
	}

	/**
	 * Calls the webhook of a published workflow.
	 *
	 * @param path below `/webhook/`
	 * @param options of axios
	 * @returns the HTTP status; `null` if there was no answer
	 */
	async callWebhook(
		path: string,
		body: unknown,
		options: AxiosRequestConfig = {},
	): Promise<number | null> {
		const all = { validateStatus: () => true, ...options };
		const answer = await this.http.post<unknown>(`/webhook/${path}`, body, all).catch(() => null);
		return answer?.status ?? null;
	}

	/** Publishes a workflow, as the editor's button does. */
	async publishWorkflow(id: string): Promise<void> {
		// n8n does not save an unchanged workflow, so every node moves by one pixel.
		const move = ({ position: [x, y], ...node }: SavedNode): SavedNode => ({
			...node,
			position: [x + 1, y],
		});
		const { versionId } = this.traits.importMakesNoVersion
			? await this.changeNodes(id, move)
			: await this.workflow(id);
		await this.post(`workflows/${id}/activate`, { versionId });
	}

	async unpublishWorkflow(id: string): Promise<void> {
		await this.post(`workflows/${id}/deactivate`, {});
	}

	/** Saves a workflow with changed nodes, as the editor does. */
	async changeNodes(
		id: string,
		change: (node: SavedNode) => SavedNode,
	): Promise<{ versionId: string }> {
		const changed = { nodes: (await this.workflow(id)).nodes.map(change) };
		const path = `/rest/workflows/${id}`;
		return (await this.http.patch<{ data: SavedWorkflow }>(path, changed)).data.data;
	}

	/** Number of executions that n8n has kept. */
	async countExecutions(): Promise<number> {
		return (await this.get<{ count: number }>('executions', { filter: '{}', limit: 1 })).count;
	}

	/** The executions of a workflow that n8n has kept, the latest first. */
	async executionsOf(workflowId: string): Promise<ListedExecution[]> {
		const wanted = { filter: JSON.stringify({ workflowId }), limit: 100 };
		return (await this.get<{ results: ListedExecution[] }>('executions', wanted)).results;
	}

	/** An execution with its data as n8n stores it; `null` while there is none. */
	async execution(id: string): Promise<ListedExecution & { data: string | null }> {
		return await this.get(`executions/${id}`);
	}

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
		const { executionId } = await this.post<{ executionId: string }>(`workflows/${id}/run`, {
			triggerToStartFrom: { name: trigger },
			...(this.traits.runTakesWorkflow && { workflowData: await this.workflow(id) }),
		});
		return executionId;
	}

	private async workflow(id: string): Promise<SavedWorkflow> {
		return await this.get(`workflows/${id}`);
	}

	/**
	 * Creates a data table in the owner's own project, as the editor's dialog does.
	 *
	 * @returns its id
	 */
	async createDataTable(name: string, columns: readonly TableColumn[]): Promise<string> {
		const path = await this.tablesPath();
		return (await this.post<{ id: string }>(path, { name, columns })).id;
	}

	async dataTables(): Promise<DataTable[]> {
		return (await this.get<{ data: DataTable[] }>('data-tables-global')).data;
	}

	/** Deletes a data table of the owner's own project with its rows. */
	async deleteDataTable(id: string): Promise<void> {
		await this.http.delete(`/rest/${await this.tablesPath()}/${id}`);
	}

	async addRows(tableId: string, rows: readonly object[]): Promise<void> {
		// n8n 1.123 and 2.0 require `returnType`.
		await this.post(`${await this.tablesPath()}/${tableId}/insert`, {
			data: rows,
			returnType: 'count',
		});
	}

	/**
	 * The first row of a sorted data table; `null` if it is empty.
	 *
	 * @param sortBy such as `retrievedAt:desc`
	 */
	async firstRow(tableId: string, sortBy: string): Promise<Record<string, unknown> | null> {
		const path = `${await this.tablesPath()}/${tableId}/rows`;
		const wanted = { sortBy, take: 1 };
		const { data } = await this.get<{ data: Array<Record<string, unknown>> }>(path, wanted);
		return data[0] ?? null;
	}

	/** The path of the data tables in the owner's own project. */
	private async tablesPath(): Promise<string> {
		const { id } = await this.get<{ id: string }>('projects/personal');
		return `projects/${id}/data-tables`;
	}

	/** Runs a credential's test, as the credential dialog does. */
	async testCredential(credentials: CredentialImport): Promise<CredentialTestResult> {
		return await this.post('credentials/test', { credentials });
	}

	async nodeTypes(): Promise<EditorType[]> {
		return (await this.http.get<EditorType[]>('/types/nodes.json')).data;
	}

	async credentialTypes(): Promise<EditorType[]> {
		return (await this.http.get<EditorType[]>('/types/credentials.json')).data;
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
