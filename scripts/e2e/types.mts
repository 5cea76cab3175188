import assert from 'node:assert/strict';

import type { Checks } from '../../harness/checks.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import { sandboxCredentials } from '../../sandbox/credentials.js';
import { sampleCredentials } from './samples.mjs';

const credits = 'n8n-nodes-credits.credits';

/** The nodes, and the variant for agents that n8n makes itself. */
const nodeTypes = [credits, `${credits}Overview`, `${credits}Trigger`, `${credits}Tool`];

/** Checks that n8n's editor gets the nodes, the tool variant, the credential types and their icons. */
export async function checkTypes(checks: Checks, client: RestClient): Promise<void> {
	await checks.run('n8n lists every node and credential type, and serves their icons', async () => {
		const found = [...(await client.nodeTypes()), ...(await client.credentialTypes())];
		const listed = new Map(found.map(({ name, iconUrl }) => [name, iconUrl]));
		const wanted = [...nodeTypes, ...sandboxCredentials.map(({ type }) => type)];
		assert.deepEqual(
			wanted.filter((name) => !listed.has(name)),
			[],
		);
		for (const name of [credits, ...sampleCredentials.map(({ type }) => type)]) {
			const icon = listed.get(name);
			assert.ok(typeof icon === 'object', `${name} has no pair of icons`);
			for (const file of [icon.light, icon.dark]) {
				const { content, mediaType } = await client.file(file);
				assert.match(mediaType, /^image\/svg\+xml/, file);
				assert.match(content, /<svg[\s>]/, file);
			}
		}
	});
}
