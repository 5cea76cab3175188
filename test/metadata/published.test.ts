import { currentNames, PUBLISHED_NAMES } from '../../scripts/generate/publishedNames';
import { textOf } from './builtPackage';

const published = JSON.parse(textOf(PUBLISHED_NAMES)) as string[];

// Other people's workflows, credentials and expressions hold these names. A name may
// join the list, which `npm run generate` sees to; none may leave it.
describe('the published names', () => {
	it('are all still there, and mean what they meant', () => {
		expect(published.length).toBeGreaterThan(2000);
		const current = new Set(currentNames());
		expect(published.filter((name) => !current.has(name))).toEqual([]);
	});
});
