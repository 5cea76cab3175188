import assert from 'node:assert/strict';

import { sandboxCredentials } from '../../sandbox/credentials.js';
import type { RestClient } from '../../harness/restClient.mjs';
import type { Checks } from '../../harness/checks.mjs';
import { sampleCredentials } from './samples.mjs';

const nodeName = 'n8n-nodes-credits.credits';

type Icon = string | { light: string; dark: string } | undefined;

/** Checks that n8n's editor gets the node, its tool variant, the credential types and their icons. */
export async function checkTypes(checks: Checks, client: RestClient): Promise<void> {
	await checks.run(`${nodeName} is loaded, with its icon`, async () => {
		const nodes = await client.nodeTypes();
		const node = nodes.find(({ name }) => name === nodeName);
		assert.equal(node?.displayName, 'Credits');
		await assertIcon(client, node.iconUrl);
	});
	await checks.run(`${nodeName}Tool exists, for agents`, async () => {
		const names = (await client.nodeTypes()).map(({ name }) => name);
		assert.ok(names.includes(`${nodeName}Tool`), 'it is not among the node types');
	});
	await checks.run('the credential type of every provider is loaded', async () => {
		const names = new Set((await client.credentialTypes()).map(({ name }) => name));
		const missing = sandboxCredentials.filter(({ type }) => !names.has(type));
		assert.deepEqual(
			missing.map(({ type }) => type),
			[],
		);
	});
	for (const { type } of sampleCredentials) {
		await checks.run(`${type} has its icon`, async () => {
			const types = await client.credentialTypes();
			await assertIcon(client, types.find(({ name }) => name === type)?.iconUrl);
		});
	}
}

async function assertIcon(client: RestClient, icon: Icon): Promise<void> {
	assert.ok(icon, 'it has no icon');
	const files = typeof icon === 'string' ? [icon] : [icon.light, icon.dark];
	for (const file of files) {
		const { content, mediaType } = await client.file(file);
		assert.match(mediaType, /^image\/svg\+xml/, file);
		assert.match(content, /<svg[\s>]/, file);
	}
}
