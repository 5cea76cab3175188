import { askedProviders } from '../../nodes/Credits/providers';
import { credentialDisplayNameOf, credentialTypeOf } from '../../nodes/Credits/providers/contract';
import { catalogue } from '../../sandbox/catalogue';

/** What every balance may hold in its details beside what its record explains. */
const COMMON_DETAILS = ['planUsed', 'planLimit'];

describe('the catalogue', () => {
	it.each<[string, (providers: typeof askedProviders) => string[]]>([
		['id, by whatever capitals', (all) => all.map(({ name }) => name.toLowerCase())],
		['shown name', (all) => all.map(({ displayName }) => displayName.toLowerCase())],
		['credential type', (all) => all.map(credentialTypeOf)],
		// Two credentials of one name cannot be told apart in a list.
		['shown name of a credential', (all) => all.map(credentialDisplayNameOf)],
	])('has every %s once', (_, namesOf) => {
		const names = namesOf(askedProviders);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});
});

describe.each(catalogue)('$record.name', ({ record, good, bad }) => {
	it('has names in their usual form', () => {
		const { name, fields, balances, requests } = record;
		const names = [name, ...fields.map((field) => field.name), ...Object.keys(requests)];
		expect(names.filter((word) => !/^[a-z][A-Za-z0-9]*$/.test(word))).toEqual([]);
		for (const { balance, unit } of balances) {
			expect(balance).toMatch(/^[a-z][A-Za-z0-9]*$/);
			expect(unit ?? 'unknown').toMatch(/^(?:[a-z]+(?: [a-z]+)*|[A-Z]{3})$/);
		}
		expect(new Set(balances.map(({ balance }) => balance)).size).toBe(balances.length);
	});

	it('links to pages over HTTPS, with the days on which they were checked', () => {
		const links = [record.docsUrl, record.keysUrl, record.topUpUrl].filter((link) => link !== null);
		expect(links.filter((link) => new URL(link).protocol !== 'https:')).toEqual([]);
		const days = record.evidence.map(({ checked }) => checked);
		expect(days.map((day) => new Date(day).toISOString().slice(0, 10))).toEqual(days);
	});

	it('gives every answer a title of its own', () => {
		const titles = [...good, ...bad].map(({ title }) => title);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it('shows every detail that its record explains, and no other', () => {
		const balances = good.flatMap(({ expected }) => [...expected]);
		const used = balances.flatMap(({ details, lots, licenseEndsAt, estimatedSpendableNow }) => [
			...Object.keys(details).filter((name) => !COMMON_DETAILS.includes(name)),
			...(licenseEndsAt === null ? [] : ['licenseEndsAt']),
			...(estimatedSpendableNow === null ? [] : ['estimatedSpendableNow']),
			...lots.flatMap((lot) => Object.keys(lot.details).map((name) => `lot ${name}`)),
		]);
		expect([...new Set(used)].sort()).toEqual(Object.keys(record.details ?? {}).sort());
	});
});
