import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';

import { generateCACertificate } from 'mockttp';
import { getCA } from 'mockttp/dist/util/certificates';

import { authorityIn, AUTHORITY_FOLDER } from '../../../sandbox/authority';

/** What happens to a connection instead of reaching the sandbox. */
export type ConnectionFault = (connection: Connection) => Promise<void> | void;

/** Who signs the certificate that a faulty connection shows. */
type Signer = 'sandbox' | 'stranger';

type Authorities = Record<Signer, Awaited<ReturnType<typeof getCA>>>;

/** One connection that n8n asked for, before anything was answered. */
export class Connection {
	constructor(
		readonly socket: Socket,
		private readonly host: string,
		private readonly authorities: Authorities,
	) {}

	/** Confirms the tunnel; from then on, the provider answers. */
	establish(): Socket {
		this.socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
		return this.socket;
	}

	/** Answers the TLS handshake. @param host the name in the certificate */
	async secure(signer: Signer = 'sandbox', host = this.host): Promise<TLSSocket> {
		const certificate = await this.authorities[signer].generateCertificate(host);
		const secureContext = createSecureContext(certificate);
		const secured = new TLSSocket(this.establish(), { isServer: true, secureContext });
		// A client that rejects a bad certificate is expected.
		secured.on('error', () => undefined);
		return secured;
	}

	/** Answers the handshake and reads the request; the answer is up to the caller. */
	async receive(): Promise<TLSSocket> {
		const secured = await this.secure();
		await new Promise<unknown>((resolve) => {
			secured.once('data', resolve);
			secured.once('close', resolve);
		});
		return secured;
	}
}

/**
 * The proxy that n8n uses: it forwards to the sandbox, unless a fault is injected. The sandbox
 * speaks only proper HTTP and TLS; what happens below or instead of that happens here.
 */
export class FaultyProxy {
	private readonly server = createServer();
	private readonly sockets = new Set<Socket>();
	private readonly faults = new Map<string, { fault: ConnectionFault; after: number }>();
	private readonly connections = new Map<string, number>();

	private constructor(
		private readonly sandboxUrl: string,
		private readonly authorities: Authorities,
	) {}

	/** @param sandboxUrl the sandbox's own proxy */
	static async start(sandboxUrl: string): Promise<FaultyProxy> {
		const proxy = new FaultyProxy(sandboxUrl, await makeAuthorities());
		await proxy.listen();
		return proxy;
	}

	private async listen(): Promise<void> {
		this.server.on('connect', (request: IncomingMessage, socket: Socket) => {
			this.take(request, socket);
		});
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** Breaks connections to a host, until {@link clear}. @param after how many of them pass first */
	inject(host: string, fault: ConnectionFault, after = 0): void {
		this.faults.set(host, { fault, after });
	}

	/** Forwards every connection again; those still open are closed. */
	clear(): void {
		this.faults.clear();
		this.connections.clear();
		for (const socket of this.sockets) socket.destroy();
	}

	/** How often n8n connected to a host since the faults were cleared. */
	connectionsTo(host: string): number {
		return this.connections.get(host) ?? 0;
	}

	async stop(): Promise<void> {
		this.clear();
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private take(request: IncomingMessage, socket: Socket): void {
		this.remember(socket);
		const [host = ''] = request.url?.split(':') ?? [];
		const before = this.connectionsTo(host);
		this.connections.set(host, before + 1);
		const injected = this.faults.get(host);
		if (injected === undefined || before < injected.after) this.passOn(request, socket);
		else void injected.fault(new Connection(socket, host, this.authorities));
	}

	private passOn(request: IncomingMessage, socket: Socket): void {
		const { hostname, port } = new URL(this.sandboxUrl);
		const upstream = connect(Number(port), hostname);
		this.remember(upstream);
		upstream.write(`CONNECT ${request.url} HTTP/1.1\r\nHost: ${request.url}\r\n\r\n`);
		socket.pipe(upstream).pipe(socket);
		// A reset must arrive as a reset: a pipe alone would close the other side properly.
		upstream.on('error', () => reset(socket));
		socket.on('error', () => reset(upstream));
		socket.on('close', () => upstream.destroy());
	}

	private remember(socket: Socket): void {
		this.sockets.add(socket);
		socket.on('error', () => undefined);
		socket.on('close', () => this.sockets.delete(socket));
	}
}

/**
 * Resets a connection, or closes it if it is already ending: Node.js cannot reset that, and a
 * process that has tried never exits.
 */
function reset(socket: Socket): void {
	if (socket.writableEnded) socket.destroy();
	else socket.resetAndDestroy();
}

/** Makes both signers in advance, because that takes a moment. */
async function makeAuthorities(): Promise<Authorities> {
	const { certPath, keyPath } = authorityIn(AUTHORITY_FOLDER);
	const [cert, key] = [readFileSync(certPath, 'utf8'), readFileSync(keyPath, 'utf8')];
	return {
		sandbox: await getCA({ cert, key }),
		stranger: await getCA(await generateCACertificate()),
	};
}
