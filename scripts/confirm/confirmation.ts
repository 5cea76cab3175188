import { loadBuiltPackage, oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';
import {
	credentialTypeOf,
	type CredentialField,
	type RemoteProvider,
} from '../../nodes/Credits/providers/contract';
import type { AccountCredential } from '../../nodes/Credits/transport/credential';
import type { BalanceItem } from '../../nodes/Credits/output/balanceItem';
import { shapeOf } from './shape';

/** The result of a read of a real account. */
export interface Confirmation {
	/** The names in the response, with the kind of each value in its place. */
	shape: unknown;
	/** What was read, one line for each balance. */
	balances: string[];
	/** The line for the record's evidence. */
	evidence: string;
}

/** Why an account could not be read, as n8n shows it. */
export interface NotRead {
	message: string;
	description?: string;
}

/** The environment variable of a credential's field: `CREDITS_API_KEY` for `apiKey`. */
export function variableOf({ name }: Pick<CredentialField, 'name'>): string {
	return `CREDITS_${name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase()}`;
}

/** The credential that the environment holds, as n8n would store it. */
export function credentialFrom(
	{ fields }: RemoteProvider,
	environment: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
	return Object.fromEntries([
		...fields.map((field) => [field.name, environment[variableOf(field)]]),
		['allowHttp', environment.CREDITS_ALLOW_HTTP === 'true'],
	]);
}

/** Reads a real account once, with the built node in n8n's own engine. */
export async function confirmRecord(
	provider: RemoteProvider,
	{ values, ownAddress }: AccountCredential,
): Promise<Confirmation | NotRead> {
	const allowHttp = ownAddress?.startsWith('http:') ?? false;
	const data = { ...Object.fromEntries(values), allowHttp };
	const credential = { id: '1', name: 'Credential', type: credentialTypeOf(provider), data };
	const parameters = {
		provider: provider.name,
		simplify: false,
		// One read only: nothing is retried.
		options: { includeRaw: true, maxRetries: 0 },
	};
	const workflow = oneNodeWorkflow({ parameters }, [credential]);
	const { items, error } = await runWorkflow(await loadBuiltPackage(), workflow);
	// Not an instance of Error: the engine copies what the node throws.
	if (error !== undefined) return error as NotRead;
	const balances = items('Credits').map(({ json }) => json as unknown as ConfirmedItem);
	const day = balances[0]?.retrievedAt.slice(0, 10);
	const names = balances.map(({ balance }) => balance).join(', ');
	return {
		shape: shapeOf(balances[0]?.raw),
		balances: balances.map(inWords),
		evidence: `'confirmed ${day} · Read with a real key: ${names} · npm run confirm',`,
	};
}

type ConfirmedItem = BalanceItem & { raw: unknown };

/** The facts of a balance that a provider's page may show too. */
function inWords({ balance, unit, lots, ...item }: BalanceItem): string {
	const { remaining, unlimited, used, limit, resetsAt } = item;
	const facts = { remaining, unlimited: unlimited || null, used, limit, resetsAt };
	const known = Object.entries({ ...facts, lots: lots.length || null })
		.filter(([, fact]) => fact !== null)
		.map(([name, fact]) => `${name} ${String(fact)}`);
	return `${balance} in ${unit}: ${known.join(', ')}`;
}
