import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { sandboxCredentials } from './credentials';
import type { ReceivedCall } from './recordingServer';
import { SITUATIONS } from './situations';

/** The parts of the sandbox that the control address shows and switches. */
export interface Controlled {
	setSituation(provider: string, situation: string): void;
	situations(): Record<string, string>;
	readonly received: readonly ReceivedCall[];
	readonly purchasesMade: number;
}

/**
 * A small HTTP interface on loopback: `GET /situations`,
 * `POST /situations/<provider>/<situation>`, `GET /received` and `GET /credentials`.
 */
export class Control {
	private readonly server: Server;

	constructor(sandbox: Controlled) {
		this.server = createServer((request, response) => {
			const { status, body } = answer(sandbox, request);
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(`${JSON.stringify(body, null, 2)}\n`);
		});
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async start(): Promise<void> {
		await once(this.server.listen(0, '127.0.0.1'), 'listening');
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await once(this.server.close(), 'close');
	}
}

/** What to enter in a credential of each provider, for trying it by hand. */
const credentialFields = Object.fromEntries(
	sandboxCredentials.map(({ provider, data }) => [provider, data]),
);

function answer(sandbox: Controlled, { method, url = '/' }: IncomingMessage) {
	const [area, provider = '', situation = ''] = url.split('?')[0]?.split('/').slice(1) ?? [];
	const { received, purchasesMade } = sandbox;
	if (area === 'received') return { status: 200, body: { received, purchasesMade } };
	if (area === 'credentials') return { status: 200, body: credentialFields };
	if (area !== 'situations') {
		return { status: 404, body: { error: 'Ask for /situations, /received or /credentials' } };
	}
	try {
		if (method === 'POST') sandbox.setSituation(provider, situation);
		return { status: 200, body: { now: sandbox.situations(), choices: SITUATIONS } };
	} catch (error) {
		return { status: 404, body: { error: error instanceof Error ? error.message : 'Unknown' } };
	}
}
