import { UserFacingError } from '../../harness/shutdown.mjs';
import type { ServerPlace } from './n8nModules.mjs';

const usualPorts = { postgres: 5432, redis: 6379 } as const;

/**
 * Reads where a server of the user's is.
 *
 * @throws {UserFacingError} that never repeats the address: a password is in it
 */
export function readAddress(kind: keyof typeof usualPorts, address: string): ServerPlace {
	const url = URL.canParse(address) ? new URL(address) : null;
	const protocols = { postgres: ['postgres:', 'postgresql:'], redis: ['redis:'] }[kind];
	const database = decodeURIComponent(url?.pathname.slice(1) ?? '');
	const isUsable =
		url !== null &&
		protocols.includes(url.protocol) &&
		url.hostname !== '' &&
		url.search === '' &&
		(kind === 'postgres' ? database !== '' && url.username !== '' : /^\d*$/.test(database));
	if (!isUsable) {
		const shape = {
			postgres: 'postgres://user:password@host:port/database',
			redis: 'redis://[user:password@]host:port[/number]',
		}[kind];
		throw new UserFacingError(
			`--${kind} takes an address such as ${shape}, without settings behind it.`,
		);
	}
	return {
		host: url.hostname.replace(/^\[|\]$/g, ''),
		port: url.port === '' ? usualPorts[kind] : Number(url.port),
		user: decodeURIComponent(url.username),
		password: decodeURIComponent(url.password),
		database: kind === 'redis' && database === '' ? '0' : database,
	};
}
