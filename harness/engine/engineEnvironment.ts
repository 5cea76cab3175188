import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

// A person who runs n8n may have its settings in the environment, including an encryption key.
// None of them are meant for this engine.
for (const name of Object.keys(process.env)) {
	if (/^(?:N8N|DB)_/.test(name)) delete process.env[name];
}

// n8n-core writes a settings file into the user's folder as soon as it runs. It must not touch
// the folder of a person who uses n8n, so this is imported before n8n-core.
const folder = resolve(__dirname, '../../.cache/engine');
mkdirSync(folder, { recursive: true });
process.env.N8N_USER_FOLDER = folder;
// These tests are about failing workflows; n8n would log each of them.
process.env.N8N_LOG_LEVEL = 'silent';
