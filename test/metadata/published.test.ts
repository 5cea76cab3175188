import { currentNames, PUBLISHED_NAMES } from '../../scripts/generate/publishedNames';
import { textOf } from './builtPackage';

const published = JSON.parse(textOf(PUBLISHED_NAMES)) as string[];

// Other people's workflows, credentials and expressions hold these names. A name may
// join the list, which `npm run generate` sees to; none may leave it.
describe('the published names', () => {
	it('are all still there, and mean what they meant', () => {
		const current = new Set(currentNames());
		expect(published.filter((name) => !current.has(name))).toEqual([]);
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
