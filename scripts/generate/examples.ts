import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { table } from './markdown';
import { PROJECT_FOLDER } from './projectFolder';

interface Example {
	name: string;
	nodes: Array<{ type: string; parameters: { content?: string } }>;
}

/** The example workflows, each with the purpose from its first note. */
export function examplesTable(): string {
	const files = readdirSync(path.join(PROJECT_FOLDER, 'examples')).sort();
	const rows = files
		.filter((file) => file.endsWith('.json'))
		.map((file) => {
			const content = readFileSync(path.join(PROJECT_FOLDER, 'examples', file), 'utf8');
			const example = JSON.parse(content) as Example;
			return [`[${example.name}](examples/${file})`, purposeOf(file, example)];
		});
	return table(['Example', 'What it does'], rows);
}

/** The paragraph below the title of the first note. */
function purposeOf(file: string, { nodes }: Example): string {
	const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
	const [, purpose] = note?.parameters.content?.split('\n\n') ?? [];
	if (purpose === undefined) throw new Error(`examples/${file} has no note that explains it`);
	return purpose;
}
