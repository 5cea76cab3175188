import { once } from 'node:events';
import process from 'node:process';

import getPort from 'get-port';

import type { Sandbox } from '../sandbox/index.js';
import { catalogue } from '../sandbox/catalogue.js';
import { sandboxCredentialOf } from '../sandbox/credentials.js';
import { sampleOf } from '../sandbox/samples.js';
import { readAccounts, readAccountsOf } from '../harness/readAccounts.js';
import { accountsTable } from './start/table.mjs';
import { describe, runToEnd, type Shutdown } from '../harness/shutdown.mjs';
import { openEditor, type Editor } from './start/editor.mjs';
import { startSandboxFor } from '../harness/n8n.mjs';
import { listExamples } from '../harness/examples.mjs';
import { readingsExample } from '../harness/prepareExamples.mjs';
import { readStartOptions } from './options.mjs';

const usualEditorPort = 5678;

/** How many providers the table shows, of every kind: as many as fit on a screen. */
const SHOWN = 12;

/** The key that the sandbox accepts for the account that most examples read. */
const kieAiKey = sandboxCredentialOf('kieAi').data['apiKey'];

await runToEnd(async (shutdown) => {
	const { all, once: isOnce, port: wantedPort } = readStartOptions(process.argv.slice(2));
	const port = await getPort({ port: wantedPort ?? usualEditorPort, reserve: true });
	if (!isOnce && wantedPort !== undefined && port !== wantedPort) {
		say(`Port ${wantedPort} is taken. Choose another, or omit --port to get a free one.`);
		return 2;
	}

	const providers = all ? catalogue : sampleOf(catalogue, { atLeast: SHOWN, atMost: SHOWN });
	const some = all ? `all ${catalogue.length}` : `${providers.length} of ${catalogue.length}`;
	say(`Reading accounts of the sandbox at ${some} providers, in n8n’s own engine.`);
	const sandbox = await startSandboxFor(shutdown);
	const items = await readAccounts(sandbox, providers);
	say(accountsTable(items, new Date()));
	if (!all) say('Every provider: npm start -- --once --all');
	const unread = items.filter(({ status }) => status === 'unknown');
	if (unread.length > 0) {
		say(unread.map(({ summary }) => summary).join('\n'));
		return 1;
	}
	if (isOnce) return 0;
	return await showEditor(sandbox, port, shutdown);
});

/** Opens the editor and keeps it open until the user interrupts it. */
async function showEditor(sandbox: Sandbox, port: number, shutdown: Shutdown): Promise<number> {
	let editor: Editor;
	try {
		const balances = await readAccountsOf(sandbox, readingsExample);
		editor = await openEditor(port, sandbox, balances, shutdown);
	} catch (error) {
		if (shutdown.signal.aborted) throw error;
		say(`\nThe table above is complete, but the editor could not be opened.\n${describe(error)}`);
		return 3;
	}
	say(await invitation(editor, sandbox));

	await Promise.race([once(shutdown.signal, 'abort'), editor.n8n.ended()]);
	if (shutdown.signal.aborted) {
		say('\nClosing the editor and the sandbox.');
		return 0;
	}
	say('n8n stopped unexpectedly. Its log: .cache/editor/n8n-1.log');
	return 1;
}

/** What to do now that the editor is open. */
async function invitation(
	{ n8n: { address }, login, isReady }: Editor,
	{ controlUrl }: Sandbox,
): Promise<string> {
	const examples = await listExamples();
	// In an n8n with another owner nothing was prepared.
	const notReady = `
     This n8n has an owner of its own. There "Daily digest" needs the readings that
     "Readings and runway" keeps, and "Credits as tools for an agent" to be published.`;
	return `
The editor is open: ${address}
${login ? `  Login:   ${login.email}\n  Password: ${login.password}` : '  Login:   the one you set up (delete .cache/editor to start afresh)'}

What to try:
  1. Open an example and press "Execute workflow":
${examples.map(({ id, name }) => `       ${address}/workflow/${id}  ${name}`).join('\n')}${isReady ? '' : notReady}
  2. Let an account run low and execute it again:
       curl -X POST ${controlUrl}/situations/kieAi/low
     Everything that can happen to an account, and what each is in:
       curl ${controlUrl}/situations
  3. See what workflows have sent to the alert receiver and the purchase desk:
       curl ${controlUrl}/received
  4. Add a Credits node of your own. Its Simulated Account needs no credential.
     For a credential of your own, the sandbox takes these values, and no real keys:
       Kie.ai, API Key: ${kieAiKey}
       every other provider: curl ${controlUrl}/credentials

Only this machine can reach it. Ctrl-C ends everything; the next start takes seconds.
`;
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}
