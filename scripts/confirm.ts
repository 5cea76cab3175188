// Reads a real account once with a key from the environment, to confirm a record.
import process from 'node:process';

import { Failure } from '../nodes/Credits/balance/failure';
import { remoteProviders } from '../nodes/Credits/providers';
import type { RemoteProvider } from '../nodes/Credits/providers/contract';
import { confirmRecord, credentialFrom, variableOf } from './confirm/confirmation';

const help = `Usage: npm run confirm -- <id>

Reads your own account at a provider once, with the credential that the
environment holds, and shows what came back: the names in the answer without
their values, and what the record has read out of them. Compare that with what
the provider's own page shows. If it agrees, add the line that is printed to the
evidence of nodes/Credits/providers/<id>/record.ts, and run npm run generate.

Nothing is stored, and nothing but the record's own reading is sent.

  CREDITS_API_KEY=… npm run confirm -- deepSeek

Exit codes: 0 it was read; 1 it was not; 2 the provider or a variable is missing.
`;

/** What has to be in the environment, in words. */
function variablesOf({ fields }: RemoteProvider): string {
	return fields
		.map((field) => {
			const isOptional =
				('isOptional' in field && field.isOptional === true) || field.kind === 'choice';
			return `  ${variableOf(field)}  ${field.displayName}${isOptional ? ' (may be left out)' : ''}\n`;
		})
		.join('');
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
	const seen = await confirmRecord(provider, credentialFrom(provider, process.env));
	if (seen instanceof Failure) {
		process.stderr.write(`${seen.message}.\n${seen.description}\n`);
		if (seen.class !== 'configuration') return 1;
		process.stderr.write(`\nIn the environment:\n${variablesOf(provider)}`);
		return 2;
	}
	process.stdout.write(`The answer, without its values:
${JSON.stringify(seen.shape, null, '  ')}

Read out of it, to be compared with what ${provider.displayName} shows you:
${seen.balances.map((line) => `  ${line}\n`).join('')}
If it agrees, this line belongs into the evidence of its record:
  ${seen.evidence}
`);
	return 0;
}

void confirm(process.argv[2]).then((exitCode) => {
	process.exitCode = exitCode;
});
