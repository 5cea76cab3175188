import assert from 'node:assert/strict';

import { sandboxCredentials } from '../../sandbox/credentials.js';
import type { RestClient } from '../n8n/restClient.mjs';
import type { Checks } from './checks.mjs';

const nodeName = 'n8n-nodes-credits.credits';

type Icon = string | { light: string; dark: string } | undefined;

/** Checks that n8n's editor gets the node, its tool variant, the credential types and all icons. */
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
	for (const { type } of sandboxCredentials) {
		await checks.run(`${type} is loaded, with its icon`, async () => {
			const types = await client.credentialTypes();
			const found = types.find(({ name }) => name === type);
			assert.ok(found, 'it is not among the credential types');
			await assertIcon(client, found.iconUrl);
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
