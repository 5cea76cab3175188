import { performance } from 'node:perf_hooks';

import {
	credentialDisplayNameOf,
	type RemoteProvider,
} from '../../nodes/Credits/providers/contract.js';
import { kieAi } from '../../nodes/Credits/providers/kieAi/record.js';
import { twilio } from '../../nodes/Credits/providers/twilio/record.js';
import { simulated } from '../../nodes/Credits/simulation/simulatedAccount.js';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { node, workflow } from '../../harness/workflows.mjs';

/** The workflow that is opened in the browser. */
export const openedWorkflow = workflow('benchCatalogue', 'Catalogue', [
	node('Credits', 'n8n-nodes-credits.credits', 1, { options: {} }),
]);

/** One is found by typing, the other chosen near the end of the whole list. */
const { found, listed } = { found: kieAi, listed: twilio };

/**
 * Does once what a person does to choose a provider.
 *
 * @param look is called after each act with a word for what is on the screen
 * @returns how long each act took, in milliseconds, by what was done
 */
export async function chooseProviders(
	editor: EditorPage,
	look: (word: string) => Promise<void> = () => Promise.resolve(),
): Promise<Record<string, number>> {
	const times: Record<string, number> = {};
	const timed = async (act: string, word: string, work: () => Promise<void>): Promise<void> => {
		const startedAt = performance.now();
		await work();
		times[act] = performance.now() - startedAt;
		await look(word);
	};
	const expectCredential = (provider: RemoteProvider): Promise<void> =>
		editor.expectCredentialLabel(`Credential for ${credentialDisplayNameOf(provider)}`);

	await timed('Open the workflow, in a page loaded afresh', 'canvas', () =>
		editor.openWorkflow(openedWorkflow.id),
	);
	await timed("Open the node's panel, until Provider can be used", 'panel', async () => {
		await editor.openNodeOnCanvas('Credits');
		// A click that is only tried waits until the field can be clicked.
		await editor.parameter('provider').click({ trial: true });
	});
	await timed('Open the Provider list', 'list', () => editor.openList('provider'));
	await timed('Type three letters, 50 ms apart, until only hits are left', 'search', () =>
		editor.searchList(found.displayName.slice(0, 3).toLowerCase()),
	);
	await timed('Choose the hit, until its credential field shows', 'chosen', async () => {
		await editor.pick(found.displayName);
		await expectCredential(found);
	});
	await timed('Open the list and choose another, until its field shows', 'changed', async () => {
		await editor.choose('provider', listed.displayName);
		await expectCredential(listed);
	});
	// n8n saves changes automatically: the next round must begin as this one did.
	await editor.choose('provider', simulated.displayName);
	await editor.expectCredentialLabel(null);
	await editor.settle();
	return times;
}
