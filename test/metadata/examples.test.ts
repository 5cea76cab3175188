import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, '..', '..', 'examples');

interface Example {
	id: string;
	nodes: Array<{ name: string; type: string; typeVersion: number }>;
}

const examples = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.json'))
	.map((file) => {
		const content = readFileSync(path.join(FOLDER, file), 'utf8');
		return { file, example: JSON.parse(content) as Example };
	});

/** The newest versions that n8n 1.123.81 and 2.0.0 have of n8n's own nodes. */
const NEWEST: Readonly<Record<string, number>> = {
	'n8n-nodes-base.aggregate': 1,
	'n8n-nodes-base.dataTable': 1,
	'n8n-nodes-base.errorTrigger': 1,
	'n8n-nodes-base.extractFromFile': 1.1,
	'n8n-nodes-base.filter': 2.3,
	'n8n-nodes-base.httpRequest': 4.3,
	'n8n-nodes-base.if': 2.3,
	'n8n-nodes-base.manualTrigger': 1,
	'n8n-nodes-base.merge': 3.2,
	'n8n-nodes-base.noOp': 1,
	'n8n-nodes-base.scheduleTrigger': 1.3,
	'n8n-nodes-base.set': 3.4,
	'n8n-nodes-base.sort': 1,
	'n8n-nodes-base.splitOut': 1,
	'n8n-nodes-base.stickyNote': 1,
	'@n8n/n8n-nodes-langchain.mcpClient': 1,
	'@n8n/n8n-nodes-langchain.mcpTrigger': 2,
};

describe.each(examples)('$file', ({ example }) => {
	it('has an id for which n8n 1.x and 2.0 keep what a trigger remembers: 16 characters at most', () => {
		expect(example.id).toMatch(/^credits[A-Za-z]{1,9}$/);
	});

	it("has no newer version of n8n's nodes than n8n 1.123 and 2.0 have", () => {
		const newer = example.nodes
			.filter(({ type }) => !type.startsWith('n8n-nodes-credits.'))
			.filter(({ type, typeVersion }) => !(typeVersion <= (NEWEST[type] ?? 0)));
		expect(newer).toEqual([]);
	});
});
