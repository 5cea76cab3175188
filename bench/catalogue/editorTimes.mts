import { performance } from 'node:perf_hooks';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { credentialDisplayNameOf } from '../../nodes/Credits/providers/contract.js';
import { kieAi } from '../../nodes/Credits/providers/kieAi/record.js';
import { twilio } from '../../nodes/Credits/providers/twilio/record.js';
import { simulated } from '../../nodes/Credits/simulation/simulatedAccount.js';
import { EditorPage } from '../../scripts/e2e/editorPage.mjs';
import { node, workflow } from '../../scripts/e2e/editorWorkflows.mjs';
import { sandboxOwner } from '../../scripts/n8n/restClient.mjs';

/** What is opened in the browser. */
export const openedWorkflow = workflow('benchCatalogue', 'Catalogue', [
	node('Credits', 'n8n-nodes-credits.credits', 1, { options: {} }),
]);

/** What a person does, in this order. */
export const acts = {
	workflow: 'Open the workflow, in a page loaded afresh',
	panel: "Open the node's panel, until Provider can be used",
	list: 'Open the Provider list',
	search: 'Type three letters, 50 ms apart, until only hits are left',
	choose: 'Choose a hit, until its credential field shows',
	change: 'Open the list and choose another, until its credential field shows',
} as const;

/** The times of one person, in milliseconds, by what was done. */
export type Times = Record<(typeof acts)[keyof typeof acts], number>;

/** Chosen by its letters, and afterwards without: both are in every catalogue, one of them near its end. */
const [found, listed] = [kieAi, twilio];

/** One package's editor in a browser, and a person in it. */
export class Person {
	private constructor(private readonly editor: EditorPage) {}

	/** Signs in, in a browser context of its own. */
	static async signIn(browser: Browser, address: string): Promise<Person> {
		const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
		const editor = new EditorPage(await context.newPage(), address);
		await editor.signIn(sandboxOwner);
		return new Person(editor);
	}

	/**
	 * Does everything once.
	 *
	 * @param look is called with a word for what is on the screen, between what is timed
	 */
	async act(look: (word: string) => Promise<void> = async () => undefined): Promise<Times> {
		const { editor } = this;
		const letters = found.displayName.slice(0, 3).toLowerCase();
		const times: Partial<Times> = {};
		const timed = async (act: keyof Times, work: () => Promise<unknown>): Promise<void> => {
			const startedAt = performance.now();
			await work();
			times[act] = performance.now() - startedAt;
		};
		await timed(acts.workflow, () => editor.openWorkflow(openedWorkflow.id));
		await timed(acts.panel, async () => {
			await editor.openNodeOnCanvas('Credits');
			// A click that is only tried waits until the field can be clicked.
			await editor.parameter('provider').click({ trial: true });
		});
		await look('panel');
		await timed(acts.list, () => editor.openList('provider'));
		await look('list');
		await timed(acts.search, () => editor.searchList(letters));
		await look('search');
		await timed(acts.choose, async () => {
			await editor.pick(found.displayName);
			await editor.expectCredentialLabel(`Credential for ${credentialDisplayNameOf(found)}`);
		});
		await look('chosen');
		await timed(acts.change, async () => {
			await editor.choose('provider', listed.displayName);
			await editor.expectCredentialLabel(`Credential for ${credentialDisplayNameOf(listed)}`);
		});
		await look('changed');
		// n8n saves by itself what is changed: the next round is to begin as this one did.
		await editor.choose('provider', simulated.displayName);
		await editor.expectCredentialLabel(null);
		await editor.settle();
		return times as Times;
	}

	/** Takes a screenshot into a folder. */
	async screenshot(folder: string, name: string): Promise<void> {
		await this.editor.settle();
		await this.editor.page.screenshot({ path: path.join(folder, `${name}.png`) });
	}
}
