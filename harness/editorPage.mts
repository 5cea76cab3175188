import type { Locator, Page } from 'playwright-core';

import type { Login } from './restClient.mjs';

/** How n8n 2.41 marks the parts of its editor for tests. */
const byTestId = (name: string): string => `[data-test-id="${name}"]`;

/** An entry of a parameter's list. */
export interface ListEntry {
	name: string;
	/** '' without one. */
	description: string;
}

/** One tab with n8n's editor, and what a person does in it. */
export class EditorPage {
	constructor(
		readonly page: Page,
		private readonly address: string,
	) {
		// Enough for a busy machine.
		page.setDefaultTimeout(30_000);
	}

	async signIn({ email, password }: Login): Promise<void> {
		await this.page.goto(`${this.address}/signin`);
		await this.page.fill('input[name=emailOrLdapLoginId]', email);
		await this.page.fill('input[type=password]', password);
		await this.part('form-submit-button').click();
		await this.page.waitForURL((url) => !url.pathname.includes('signin'));
	}

	/** Opens a workflow without the results of earlier executions. */
	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.address}/workflow/${id}`);
		await this.part('canvas-node').first().waitFor();
	}

	async openNode(workflowId: string, nodeName: string): Promise<void> {
		await this.openWorkflow(workflowId);
		await this.openNodeOnCanvas(nodeName);
	}

	/** Opens the list of triggers in an empty workflow. */
	async openTriggerList(): Promise<void> {
		await this.page.goto(`${this.address}/workflow/new`);
		await this.part('canvas-add-button').click();
		await this.part('node-creator-search-bar').waitFor();
	}

	/** An entry of the open list of nodes, by its exact name. */
	listedNode(name: string): Locator {
		return this.part('node-creator-item-name').filter({ hasText: wholeText(name) });
	}

	/** Searches the open list of nodes, and waits until a node is among the results. */
	async findNode(name: string, words: string): Promise<void> {
		const field = this.part('node-creator-search-bar');
		// Cleared first, so that the results waited for belong to these words.
		await field.fill('');
		await this.listedNode(name).waitFor({ state: 'detached' });
		await field.fill(words);
		await this.listedNode(name).waitFor();
	}

	/** Adds a node of the open list by choosing one of its actions. */
	async addAction(node: string, action: string): Promise<void> {
		await this.listedNode(node).click();
		await this.part('node-creator-item-name').filter({ hasText: action }).click();
		await this.part('ndv').waitFor();
	}

	/** Publishes the open workflow; n8n then takes some seconds. */
	async publish(): Promise<void> {
		await this.part('workflow-open-publish-modal-button').click();
		await this.part('workflow-publish-button').click();
		await this.part('workflow-publish-button').waitFor({ state: 'detached' });
	}

	async openNodeOnCanvas(nodeName: string): Promise<void> {
		await this.nodeOnCanvas(nodeName).dblclick();
		await this.part('ndv').waitFor();
	}

	/** A part of the editor by its test id, on the whole page or within another part. */
	part(name: string, within?: string): Locator {
		const scope = within === undefined ? this.page : this.part(within);
		return scope.locator(byTestId(name));
	}

	parameter(name: string): Locator {
		return this.part(`parameter-input-${name}`);
	}

	/** The entries of the open list. */
	private get listEntries(): Locator {
		return this.page.locator('.el-select-dropdown__item:visible');
	}

	async openList(parameter: string): Promise<void> {
		await this.parameter(parameter).click();
		await this.listEntries.first().waitFor();
	}

	/** The entries of the open list, each with its name and description. */
	async entriesInList(): Promise<ListEntry[]> {
		const entries = (await this.listEntries.all()).map(async (entry) => {
			const [description = ''] = await entry.locator('.option-description').allInnerTexts();
			const name = await entry.locator('.option-headline').innerText();
			return { name: name.trim(), description: description.trim() };
		});
		return await Promise.all(entries);
	}

	/** Types into the open list, and waits until it shows only entries with these letters. */
	async searchList(letters: string): Promise<void> {
		await this.page.keyboard.type(letters, { delay: 50 });
		const fitting = this.page.locator('.option-headline', { hasText: letters });
		await this.listEntries.filter({ hasNot: fitting }).first().waitFor({ state: 'detached' });
	}

	async choose(parameter: string, entry: string): Promise<void> {
		await this.openList(parameter);
		await this.pick(entry);
	}

	/** Chooses an entry of the open list by its exact name. */
	async pick(entry: string): Promise<void> {
		const name = this.page.locator('.option-headline', { hasText: wholeText(entry) });
		await this.listEntries.filter({ has: name }).click();
	}

	/** Adds entries to a multi-select. n8n keeps what was typed for the previous one. */
	async chooseAlso(parameter: string, entries: readonly string[]): Promise<void> {
		await this.openList(parameter);
		const field = this.parameter(parameter);
		for (const entry of entries) {
			await field.locator('input').first().fill(entry);
			await this.pick(entry);
			await field.locator('.el-tag', { hasText: wholeText(entry) }).waitFor();
		}
		await this.page.keyboard.press('Escape');
		await this.settle();
	}

	async chooseNothing(parameter: string): Promise<void> {
		const chosen = this.parameter(parameter).locator('.el-tag');
		for (let left = await chosen.count(); left > 0; left--) {
			await chosen.first().locator('.el-tag__close').click();
			await chosen.nth(left - 1).waitFor({ state: 'detached' });
		}
		await this.page.keyboard.press('Escape');
		await this.settle();
	}

	async chooseCredential(label: string, name: string): Promise<void> {
		const slot = this.part('node-credentials-slot').filter({ hasText: label });
		await slot.locator('input').click();
		// An entry has the credential's type beside its name.
		await this.listEntries.filter({ has: this.page.getByText(name, { exact: true }) }).click();
		await this.settle();
	}

	async valueOf(parameter: string): Promise<string> {
		await this.settle();
		return await this.parameter(parameter).locator('input').first().inputValue();
	}

	async expectSubtitle(nodeName: string, subtitle: string): Promise<void> {
		const shown = this.nodeOnCanvas(nodeName).locator('[class*="_subtitle_"]');
		await shown.filter({ hasText: wholeText(subtitle) }).waitFor();
	}

	private nodeOnCanvas(name: string): Locator {
		return this.page.locator(`${byTestId('canvas-node')}[data-node-name="${name}"]`);
	}

	async chosenIn(parameter: string): Promise<string[]> {
		const chosen = this.parameter(parameter).locator('.el-tag');
		await chosen.first().waitFor();
		return (await chosen.allInnerTexts()).map((text) => text.trim());
	}

	/** Presses "Execute step", or "Fetch Test Event", in the open panel and waits until the node has run. */
	async executeStep(outcome: 'success' | 'danger'): Promise<void> {
		await this.part('node-execute-button').click();
		await this.part(`node-run-status-${outcome}`).waitFor();
		await this.closeNotices();
	}

	/** Presses "Execute workflow" on the canvas and waits until it has succeeded. */
	async executeWorkflow(): Promise<void> {
		await this.part('execute-workflow-button').click();
		await this.page.getByText('Workflow executed successfully').waitFor();
		await this.closeNotices();
	}

	async showOutputAs(mode: 'schema' | 'table' | 'json'): Promise<void> {
		await this.part(`radio-button-${mode}`, 'output-panel').click();
	}

	/** Waits until the output side of the open panel contains all of these texts. */
	async expectOutput(...texts: string[]): Promise<void> {
		for (const text of texts) {
			await this.part('output-panel').getByText(text).first().waitFor();
		}
	}

	/** Waits until the output, shown as a schema, has a field with this value. */
	async expectField(name: string, value: string): Promise<void> {
		await this.part('run-data-schema-item', 'output-panel')
			.filter({ has: this.page.getByText(name, { exact: true }) })
			.filter({ has: this.page.getByText(value, { exact: true }) })
			.first()
			.waitFor();
	}

	/** Waits until the output side of the open panel shows this error with this advice. */
	async expectError(message: string, ...advice: string[]): Promise<void> {
		await this.part('node-error-message').filter({ hasText: message }).waitFor();
		for (const text of advice) {
			await this.part('node-error-description').filter({ hasText: text }).waitFor();
		}
	}

	/** Waits until there is exactly one credential field, with this label; `null`: none. */
	async expectCredentialLabel(label: string | null): Promise<void> {
		await this.expectCredentialLabels(label === null ? [] : [label]);
	}

	/** Waits until there are exactly these credential fields, by their labels in any order. */
	async expectCredentialLabels(labels: readonly string[]): Promise<void> {
		for (const label of labels) {
			await this.part('credentials-label').filter({ hasText: label }).waitFor();
		}
		const all = this.part('credentials-label');
		// Their number too: one label may be the beginning of another.
		if (labels.length > 0) await all.nth(labels.length - 1).waitFor();
		await all.nth(labels.length).waitFor({ state: 'detached' });
	}

	/** Moves the mouse out of the way, and gives fonts, icons and sliding panels half a second. */
	async settle(): Promise<void> {
		await this.page.mouse.move(700, 1);
		await this.page.waitForTimeout(500);
	}

	/** Closes the messages about an execution that n8n shows in a corner a moment later. */
	private async closeNotices(): Promise<void> {
		const closers = this.page.locator('.el-notification__closeBtn');
		await closers.first().waitFor();
		for (const closer of await closers.all()) await closer.click().catch(() => undefined);
		await closers.first().waitFor({ state: 'detached' });
	}
}

/** Matches a whole text only. */
function wholeText(text: string): RegExp {
	const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`^\\s*${escaped}\\s*$`);
}
