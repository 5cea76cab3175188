import { setTimeout as wait } from 'node:timers/promises';

import axios, { type AxiosInstance } from 'axios';

import { webhookPath, type Variant } from './workflows.mjs';

/** How long an execution may take, in milliseconds. */
const patience = 600_000;

/** How long n8n may take to be itself again after an execution, in milliseconds. */
const recoveryPatience = 60_000;

/** What n8n noted about a finished execution. */
export interface ExecutionRecord {
	status: string;
	/** n8n's own `executionTime` per node, in milliseconds. */
	nodeTimes: Record<string, number>;
	/** How many items left each node. */
	nodeItems: Record<string, number>;
}

interface ExecutionSummary {
	id: string;
	status: string;
	stoppedAt: string | null;
}

/** Starts executions of published workflows and looks up what n8n noted about them. */
export class Executions {
	private readonly http: AxiosInstance;

	private latestId = 0;

	/** @param address such as `http://127.0.0.1:5678` */
	constructor(
		address: string,
		private readonly signal: AbortSignal,
	) {
		this.http = axios.create({
			baseURL: address,
			proxy: false,
			timeout: patience,
			signal,
			maxBodyLength: Infinity,
			// n8n binds a session to the browser that names itself so.
			headers: { 'browser-id': 'n8n-nodes-credits' },
		});
	}

	/** Creates the owner; executions are shown to nobody else. */
	async signIn(): Promise<void> {
		const { headers } = await this.http.post<unknown>('/rest/owner/setup', {
			email: 'owner@example.test',
			password: 'Sandbox-only-1',
			firstName: 'Sandbox',
			lastName: 'Owner',
		});
		this.http.defaults.headers.common['Cookie'] = (headers['set-cookie'] ?? [])
			.map((cookie) => cookie.split(';')[0])
			.join('; ');
	}

	/** Makes an imported workflow answer to its webhook. */
	async publish({ id }: Variant): Promise<void> {
		const { data } = await this.http.get<{ data: { versionId: string } }>(`/rest/workflows/${id}`);
		const { versionId } = data.data;
		await this.http.post<unknown>(`/rest/workflows/${id}/activate`, { versionId });
	}

	/**
	 * Executes a workflow by its webhook.
	 *
	 * @param body what the webhook is sent, as JSON
	 * @returns how long the answer took, in milliseconds; it comes when n8n is done
	 */
	async execute(variant: Variant, body: string): Promise<number> {
		const startedAt = performance.now();
		await this.http.post<unknown>(webhookPath(variant), body, {
			headers: { 'content-type': 'application/json' },
		});
		return performance.now() - startedAt;
	}

	/** What n8n stored about the execution that was started last. */
	async latest(variant: Variant): Promise<ExecutionRecord> {
		const { id, status } = await this.latestSummary(variant);
		this.latestId = Number(id);
		const { data } = await this.lookUp<{ data: string }>(`/rest/executions/${id}`);
		return { status, ...readRunData(data) };
	}

	private async latestSummary({ id }: Variant): Promise<ExecutionSummary> {
		const filter = JSON.stringify({ workflowId: id });
		for (;;) {
			const [summary] = (
				await this.lookUp<{ results: ExecutionSummary[] }>('/rest/executions', { filter, limit: 1 })
			).results;
			// n8n answers the webhook a moment before it has stored everything.
			if (summary && Number(summary.id) > this.latestId && summary.stoppedAt !== null) {
				return summary;
			}
			await wait(20, undefined, { signal: this.signal });
		}
	}

	/** n8n calls itself unavailable for a while after work that left it no time for its database. */
	private async lookUp<Content>(path: string, params: object = {}): Promise<Content> {
		const deadline = Date.now() + recoveryPatience;
		for (;;) {
			const { data, status } = await this.http.get<{ data: Content }>(path, {
				params,
				validateStatus: (code) => code === 200 || (code === 503 && Date.now() < deadline),
			});
			if (status === 200) return data.data;
			await wait(500, undefined, { signal: this.signal });
		}
	}
}

/**
 * Reads the times out of n8n's way to store an execution: a list of all values,
 * in which an object's fields hold the places of their values as texts.
 */
function readRunData(stored: string): Pick<ExecutionRecord, 'nodeTimes' | 'nodeItems'> {
	const values = JSON.parse(stored) as unknown[];
	const follow = (from: unknown, ...path: Array<string | number>): unknown =>
		path.reduce<unknown>((current, name) => {
			const place = (current as Record<string, unknown> | undefined)?.[name];
			return typeof place === 'string' ? values[Number(place)] : place;
		}, from);

	const runs = follow(values[0], 'resultData', 'runData') as Record<string, string>;
	const nodes = Object.keys(runs).map((name) => ({ name, run: follow(runs, name, 0) }));
	return {
		nodeTimes: Object.fromEntries(
			nodes.map(({ name, run }) => [name, Number(follow(run, 'executionTime'))]),
		),
		nodeItems: Object.fromEntries(
			nodes.map(({ name, run }) => {
				const items = follow(run, 'data', 'main', 0);
				return [name, Array.isArray(items) ? items.length : 0];
			}),
		),
	};
}
