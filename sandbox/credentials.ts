import type { ProviderFixture } from './fixture';
import { fixtures } from './providers';

/** A credential for the sandbox, in the shape that n8n imports. */
export interface SandboxCredential {
	id: string;
	name: string;
	type: string;
	provider: string;
	data: Record<string, string>;
	/** The same with a key that the provider refuses. */
	badData: Record<string, string>;
}

/** One working credential per provider. */
export const sandboxCredentials: SandboxCredential[] = fixtures.map(credentialFor);

/** A working credential of one provider. */
export function credentialFor({ record, key }: ProviderFixture): SandboxCredential {
	return {
		id: `sandbox-${record.name}`,
		// What n8n itself calls the first credential of a type; the examples ask for it by name.
		name: `${record.displayName.replace(/ \(.*\)$/, '')} Credits account`,
		type: record.credential.type,
		provider: record.name,
		data: { [record.credential.secretField]: key },
		badData: { [record.credential.secretField]: `${key}-revoked` },
	};
}
