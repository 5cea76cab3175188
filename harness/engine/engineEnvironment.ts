import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

// Whoever runs an n8n of their own may have its settings in the environment, an
// encryption key among them. None of it is meant for the engine here.
for (const name of Object.keys(process.env)) {
	if (/^(?:N8N|DB)_/.test(name)) delete process.env[name];
}

// n8n-core writes a settings file into the user's folder as soon as it runs. It
// must not touch that of a person who has n8n; imported before n8n-core.
const folder = resolve(__dirname, '../../.cache/engine');
mkdirSync(folder, { recursive: true });
process.env.N8N_USER_FOLDER = folder;
// Failing workflows are what these tests are about; n8n would log each of them.
process.env.N8N_LOG_LEVEL = 'silent';
