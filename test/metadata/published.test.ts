import { readFileSync } from 'node:fs';
import path from 'node:path';

import { currentNames, PUBLISHED_NAMES } from '../../scripts/generate/publishedNames';
import { PROJECT_FOLDER } from './builtPackage';

const published = JSON.parse(
	readFileSync(path.join(PROJECT_FOLDER, PUBLISHED_NAMES), 'utf8'),
) as string[];

// Other people's workflows, credentials and expressions hold these names. A name may
// join the list, which `npm run generate` sees to; none may leave it.
describe('the published names', () => {
	it('are all still there, and mean what they meant', () => {
		const current = new Set(currentNames());
		expect(published.filter((name) => !current.has(name))).toEqual([]);
	});

	it('are all the names there are', () => {
		const listed = new Set(published);
		expect(currentNames().filter((name) => !listed.has(name))).toEqual([]);
	});

	it.each([
		'node n8n-nodes-credits.credits',
		'node n8n-nodes-credits.creditsTrigger',
		'node n8n-nodes-credits.credits, parameter operation, choice of getBalance',
		'node n8n-nodes-credits.credits, parameter provider: options, "simulated"',
		'node n8n-nodes-credits.credits, parameter options.timeout: number, 10000',
		'item field: remaining',
		'event: toppedUp',
	])('have the form that this list has: %s', (name) => {
		expect(published).toContain(name);
	});
});
