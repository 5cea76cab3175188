import assert from 'node:assert/strict';

import type { Checks } from '../../harness/checks.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import { sandboxCredentials } from '../../sandbox/credentials.js';
import { sampleCredentials } from './samples.mjs';

const nodeNames = ['credits', 'creditsOverview', 'creditsTrigger', 'creditsTool'];

/** Checks that n8n's editor gets the nodes, the tool variant, the credential types and their icons. */
export async function checkTypes(checks: Checks, client: RestClient): Promise<void> {
	await checks.run(
		'n8n lists the nodes, the tool variant for agents and every credential type',
		async () => {
			const found = [...(await client.nodeTypes()), ...(await client.credentialTypes())];
			const names = new Set(found.map(({ name }) => name));
			const wanted = [
				...nodeNames.map((name) => `n8n-nodes-credits.${name}`),
				...sandboxCredentials.map(({ type }) => type),
			];
			assert.deepEqual(
				wanted.filter((name) => !names.has(name)),
				[],
			);
		},
	);
	await checks.run(
		'n8n serves the icons of the Credits node and of the sample credentials',
		async () => {
			const found = [...(await client.nodeTypes()), ...(await client.credentialTypes())];
			for (const type of [
				'n8n-nodes-credits.credits',
				...sampleCredentials.map(({ type }) => type),
			]) {
				const icon = found.find(({ name }) => name === type)?.iconUrl;
				assert.ok(typeof icon === 'object', `${type} has no pair of icons`);
				for (const file of [icon.light, icon.dark]) {
					const { content, mediaType } = await client.file(file);
					assert.match(mediaType, /^image\/svg\+xml/, file);
					assert.match(content, /<svg[\s>]/, file);
				}
			}
		},
	);
}
