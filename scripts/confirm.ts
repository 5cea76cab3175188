// Reads a real account once with a key from the environment, to confirm a record.
import process from 'node:process';

import { Failure } from '../nodes/Credits/balance/failure';
import { remoteProviders } from '../nodes/Credits/providers';
import type { RemoteProvider } from '../nodes/Credits/providers/contract';
import { checkCredential } from '../nodes/Credits/transport/credential';
import { confirmRecord, credentialFrom, variableOf } from './confirm/confirmation';

const help = `Usage: npm run confirm -- <id>

Reads your own account at a provider once, with the built node in n8n's own engine
and the credential from your environment. Shows the names in the response without
their values, and the balances that the record has read. Compare these with what the
provider's own page shows. If they agree, add the line that is printed to the evidence
of nodes/Credits/providers/<id>/record.ts, and run npm run generate.

Nothing is stored, and only the record's own requests are sent.

  CREDITS_API_KEY=… npm run confirm -- deepSeek

Exit codes: 0 it was read; 1 it was not; 2 the provider or a variable is missing.
`;

/** The variables of a provider's credential, one per line. */
function variablesOf({ fields }: RemoteProvider): string {
	const variables = fields.map((field) => {
		const isOptional =
			('isOptional' in field && field.isOptional === true) || field.kind === 'choice';
		return `  ${variableOf(field)}  ${field.displayName}${isOptional ? ' (optional)' : ''}\n`;
	});
	const isOwnServer = fields.some(({ kind }) => kind === 'address');
	const allowHttp = '  CREDITS_ALLOW_HTTP  true to send the key without encryption (optional)\n';
	return [...variables, isOwnServer ? allowHttp : ''].join('');
}

async function confirm(id: string | undefined): Promise<number> {
	if (id === undefined || id === '--help' || id === '-h') {
		process.stdout.write(help);
		return id === undefined ? 2 : 0;
	}
	const provider = remoteProviders.find(({ name }) => name === id);
	if (provider === undefined) {
		process.stderr.write(`There is no provider '${id}'. The ids are in docs/providers.\n`);
		return 2;
	}
	const credential = checkCredential(provider, credentialFrom(provider, process.env));
	if (credential instanceof Failure) {
		process.stderr.write(`${credential.message}.\n\nIn the environment:\n${variablesOf(provider)}`);
		return 2;
	}
	const { ensureBuild } = await import('./install.mjs');
	await ensureBuild();
	const seen = await confirmRecord(provider, credential);
	if ('message' in seen) {
		process.stderr.write(`${seen.message}.\n${seen.description ?? ''}\n`);
		return 1;
	}
	process.stdout.write(`The response, without its values:
${JSON.stringify(seen.shape, null, '  ')}

What was read from it, to compare with what ${provider.displayName} shows you:
${seen.balances.map((line) => `  ${line}\n`).join('')}
If it agrees, add this line to the evidence of its record:
  ${seen.evidence}
`);
	return 0;
}

void confirm(process.argv[2]).then((exitCode) => {
	process.exitCode = exitCode;
});
