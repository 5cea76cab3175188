import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import type { Runtime } from './versions.mjs';

type Environment = Record<string, string>;

/** The environment of this process before the sandbox's proxy was added to it. */
const outerEnvironment = { ...process.env } as Environment;

/**
 * The only variables of the user's environment that n8n gets: a user who runs an n8n of their
 * own may have its database or encryption key in there, and this n8n must not touch them.
 */
const passedOn =
	/^(?:HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TERM|SystemRoot|SystemDrive|ComSpec|PATHEXT|WINDIR|USERPROFILE|USERNAME|APPDATA|LOCALAPPDATA|ProgramData|ProgramFiles)$/i;

const isIntelMac = process.platform === 'darwin' && process.arch === 'x64';

/** Set by `npm start` for this package; a nested npm would take them for its own. */
const setByNpm = /^(?:npm_package_|npm_lifecycle_|npm_config_local_prefix$|INIT_CWD$)/i;

/** The user's own environment, for npm: their proxy, their registry, their certificates. */
export function npmEnvironment(): Environment {
	const { NODE_EXTRA_CA_CERTS, OUTER_NODE_EXTRA_CA_CERTS, ...rest } = outerEnvironment;
	const certificates = OUTER_NODE_EXTRA_CA_CERTS ?? NODE_EXTRA_CA_CERTS;
	return {
		...Object.fromEntries(Object.entries(rest).filter(([name]) => !setByNpm.test(name))),
		...(certificates && { NODE_EXTRA_CA_CERTS: certificates }),
	};
}

export interface N8nPlace {
	/** n8n keeps everything in its folder `.n8n`. */
	userFolder: string;
	/** n8n starts its task runner with the first `node` on the PATH. */
	runtime: Pick<Runtime, 'node' | 'expressionEngine'>;
	port: number;
	/** For n8n's task broker. */
	brokerPort: number;
	/** The sandbox's proxy and certificate. */
	network: Readonly<Environment>;
}

/**
 * The environment of an n8n that talks to the sandbox and listens on this
 * machine only. Creates the folder for its temporary files.
 */
export function n8nEnvironment(place: N8nPlace): Environment {
	const own = Object.entries(outerEnvironment).filter(([name]) => passedOn.test(name));
	const temporaryFolder = path.join(place.userFolder, 'tmp');
	mkdirSync(temporaryFolder, { recursive: true });
	return {
		...Object.fromEntries(own),
		...place.network,
		// Read from `process.env`, which ignores case on Windows.
		PATH: `${path.dirname(place.runtime.node)}${path.delimiter}${process.env['PATH'] ?? ''}`,

		N8N_USER_FOLDER: place.userFolder,
		// n8n puts folders with fixed names there, which another n8n may be using.
		TMPDIR: temporaryFolder,
		TEMP: temporaryFolder,
		TMP: temporaryFolder,
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: String(process.platform !== 'win32'),
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(place.port),
		N8N_RUNNERS_BROKER_PORT: String(place.brokerPort),
		N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,

		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		// isolated-vm, n8n's usual engine for expressions, has no binary for Intel Macs and Node 20.
		...((isIntelMac || place.runtime.expressionEngine === 'legacy') && {
			N8N_EXPRESSION_ENGINE: 'legacy',
		}),
	};
}
