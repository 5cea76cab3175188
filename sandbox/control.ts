import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { ReceivedCall } from './recordingServer';
import { SITUATIONS } from './situations';

/** The parts of the sandbox that the control address shows and switches. */
export interface Controlled {
	setSituation(provider: string, situation: string): void;
	situations(): Record<string, string>;
	readonly recordingServer: {
		readonly received: readonly ReceivedCall[];
		readonly purchasesMade: number;
	};
}

/** The running control address. */
export interface Control {
	url: string;
	stop(): Promise<void>;
}

/**
 * Serves a small HTTP interface on loopback: `GET /situations`,
 * `POST /situations/<provider>/<situation>` and `GET /received`.
 */
export async function startControl(world: Controlled): Promise<Control> {
	const server = createServer((request, response) => {
		const { status, body } = answer(world, request);
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(`${JSON.stringify(body, null, 2)}\n`);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function answer(world: Controlled, { method, url = '/' }: IncomingMessage) {
	const [area, provider, situation] = url.split('?')[0]?.split('/').slice(1) ?? [];
	if (area === 'received') {
		const { received, purchasesMade } = world.recordingServer;
		return { status: 200, body: { received, purchasesMade } };
	}
	if (area === 'situations' && method === 'GET') {
		return { status: 200, body: { now: world.situations(), choices: SITUATIONS } };
	}
	if (area === 'situations' && method === 'POST') {
		try {
			world.setSituation(provider ?? '', situation ?? '');
			return { status: 200, body: { now: world.situations() } };
		} catch (error) {
			return { status: 404, body: { error: error instanceof Error ? error.message : 'Unknown' } };
		}
	}
	return { status: 404, body: { error: 'Ask for /situations or /received' } };
}
