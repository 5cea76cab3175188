import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { generateCACertificate } from 'mockttp';

import { DAY_MS } from '../nodes/Credits/balance/time';

/** Default folder of the sandbox's certificate authority. */
export const AUTHORITY_FOLDER = resolve(__dirname, '../.cache/authority');

/** The two files of a certificate authority. */
export interface Authority {
	certPath: string;
	keyPath: string;
}

/** Paths of the authority's files in a folder, whether they exist or not. */
export function authorityIn(folder: string): Authority {
	return { certPath: join(folder, 'ca.pem'), keyPath: join(folder, 'ca.key') };
}

/**
 * Ensures a certificate authority that is valid for at least another day. It signs for the
 * sandbox only, and its key never leaves the folder; a process trusts it through
 * NODE_EXTRA_CA_CERTS, which Node.js reads when it starts.
 */
export async function ensureAuthority(folder = AUTHORITY_FOLDER): Promise<Authority> {
	const authority = authorityIn(folder);
	if (isUsable(authority)) return authority;
	const { cert, key } = await generateCACertificate({
		subject: { commonName: 'Credits sandbox, not for real traffic' },
	});
	mkdirSync(folder, { recursive: true });
	writeFileSync(authority.keyPath, key, { mode: 0o600 });
	writeFileSync(authority.certPath, cert);
	return authority;
}

function isUsable({ certPath, keyPath }: Authority): boolean {
	if (!existsSync(certPath) || !existsSync(keyPath)) return false;
	const { validTo } = new X509Certificate(readFileSync(certPath));
	return Date.parse(validTo) > Date.now() + DAY_MS;
}

if (require.main === module) void ensureAuthority();
