import { randomUUID } from 'node:crypto';

import { formatQuantity } from '../../nodes/Credits/balance/amounts';
import { Failure } from '../../nodes/Credits/balance/failure';
import type { BalanceReading } from '../../nodes/Credits/balance/reading';
import type { CredentialField, RemoteProvider } from '../../nodes/Credits/providers/contract';
import { checkCredential } from '../../nodes/Credits/transport/credential';
import { exchange, type ReadEnvironment } from '../../nodes/Credits/transport/exchange';
import { sendSigned } from './sendSigned';
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

/**
 * Reads a real account once, with the same code that the node runs.
 *
 * @param stored the credential as n8n would store it
 * @param send sends a request; to the real provider without it
 * @returns what was seen, or why nothing was; it does not throw
 */
export async function confirmRecord(
	provider: RemoteProvider,
	stored: Readonly<Record<string, unknown>>,
	send?: ReadEnvironment['send'],
): Promise<Confirmation | Failure> {
	const credential = checkCredential(provider, stored);
	if (credential instanceof Failure) return credential;
	const answer = await exchange(provider, credential, {
		send: send ?? (async (request) => await sendSigned(provider, credential, request)),
		// One read only: nothing is retried.
		waitForRetry: () => Promise.resolve(false),
		now: () => Date.now(),
		uuid: randomUUID,
	});
	if (answer instanceof Failure) return answer;
	const { balances } = answer.reading;
	const day = new Date(answer.retrievedAt).toISOString().slice(0, 10);
	const names = balances.map(({ balance }) => balance).join(', ');
	return {
		shape: shapeOf(answer.raw),
		balances: balances.map(inWords),
		evidence: `'confirmed ${day} · Read with a real key: ${names} · npm run confirm',`,
	};
}

function inWords({
	balance,
	unit,
	remaining,
	used,
	limit,
	resetsAt,
	lots,
}: BalanceReading): string {
	const amount = (value: number | null) => (value === null ? null : formatQuantity(value, unit));
	const facts = [
		`${amount(remaining) ?? 'no limit'} left`,
		...(used === null ? [] : [`${amount(used)} used`]),
		...(limit === null ? [] : [`of ${amount(limit)}`]),
		...(resetsAt === null ? [] : [`renewed at ${resetsAt}`]),
		...(lots.length === 0 ? [] : [`${lots.length} lots`]),
	];
	return `${balance}: ${facts.join(', ')}`;
}
