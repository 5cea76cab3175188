import { CATEGORY_NAMES } from '../../nodes/Credits/panel/providerWords';
import { askedProviders, providers, remoteProviders } from '../../nodes/Credits/providers';
import { credentialTypeOf, type RemoteProvider } from '../../nodes/Credits/providers/contract';
import { catalogue } from '../../sandbox/catalogue';
import { credentialDisplayNameOf } from '../../nodes/Credits/providers/contract';
import { manifest } from './builtPackage';

/** What every balance may hold in its details beside what its record explains. */
const COMMON_DETAILS = ['planUsed', 'planLimit'];

describe('the catalogue', () => {
	it.each<[string, (providers: typeof remoteProviders) => string[]]>([
		['id, by whatever capitals', (all) => all.map(({ name }) => name.toLowerCase())],
		['shown name', (all) => all.map(({ displayName }) => displayName.toLowerCase())],
		['credential type', (all) => all.map(credentialTypeOf)],
		// Two credentials of one name cannot be told apart in a list.
		['shown name of a credential', (all) => all.map(credentialDisplayNameOf)],
	])('has every %s once', (_, namesOf) => {
		const names = namesOf(askedProviders);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	it('shows the simulated account first, the custom API, then every record by its name', () => {
		const names = remoteProviders.map(({ displayName }) => displayName);
		expect(names).toEqual([...names].sort((first, second) => first.localeCompare(second, 'en')));
		expect(providers.map(({ name }) => name)).toEqual([
			'simulated',
			'custom',
			...remoteProviders.map(({ name }) => name),
		]);
	});

	it('has documented answers for every record, and no other', () => {
		const folders = globSync('*/answers.ts', { cwd: path.resolve(PROVIDERS_FOLDER) });
		expect(folders.map(path.dirname).sort()).toEqual(remoteProviders.map(({ name }) => name).sort());
	});
});

describe.each(remoteProviders)('the record of $name', (record) => {
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

	it('is of a category that has a name', () => {
		expect(Object.keys(CATEGORY_NAMES)).toContain(record.category);
	});

	it('links to pages over HTTPS', () => {
		const links = [record.docsUrl, record.keysUrl, record.topUpUrl].filter((link) => link !== null);
		expect(links.filter((link) => new URL(link).protocol !== 'https:')).toEqual([]);
	});

	it('asks over HTTPS, at the hosts that it lists and no other', () => {
		expect(record.hosts.filter((host) => new URL(`https://${host}/`).host !== host)).toEqual([]);
		expect([...askedHosts(record)].sort()).toEqual([...record.hosts].sort());
	});

	it('tells where its facts come from, and when they were looked up', () => {
		for (const { fact, source, checked } of record.evidence) {
			expect([fact, source]).not.toContain('');
			expect(new Date(checked).toISOString().slice(0, 10)).toBe(checked);
		}
	});
});

/** The hosts in the addresses of a record: those written out, and those that a choice picks. */
function askedHosts({ requests, fields }: RemoteProvider): Set<string> {
	const hosts = Object.values(requests).flatMap(({ url }) => {
		const [, scheme = '', host = ''] = /^(https:\/\/|)([^/?]+)/.exec(url) ?? [];
		const [, name] = /^\{(\w+)\}$/.exec(host) ?? [];
		const field = fields.find((candidate) => candidate.name === name);
		if (field?.kind === 'address') return [];
		if (scheme === '') return [`${host} without https`];
		if (field?.kind !== 'choice') return [host];
		return field.options.map((option) => option.host ?? `${host} without a host`);
	});
	return new Set(hosts);
}

describe.each(catalogue)('the documented answers of $record.name', ({ record, good, bad }) => {
	const balances = good.flatMap(({ expected }) => [...expected]);

	it('have a title of their own each', () => {
		const titles = [...good, ...bad].map(({ title }) => title);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it('show every name in the details that the record explains, and no other', () => {
		const used = balances.flatMap(({ details, lots, licenseEndsAt, estimatedSpendableNow }) => [
			...Object.keys(details).filter((name) => !COMMON_DETAILS.includes(name)),
			...(licenseEndsAt === null ? [] : ['licenseEndsAt']),
			...(estimatedSpendableNow === null ? [] : ['estimatedSpendableNow']),
			...lots.flatMap((lot) => Object.keys(lot.details).map((name) => `lot ${name}`)),
		]);
		expect([...new Set(used)].sort()).toEqual(Object.keys(record.details ?? {}).sort());
	});

	it('show what the record says it offers, and no more', () => {
		const shown = {
			used: balances.some(({ used }) => used !== null),
			limit: balances.some(({ limit }) => limit !== null),
			lots: balances.some(({ lots }) => lots.length > 0),
			resetsAt: balances.some(({ resetsAt }) => resetsAt !== null),
		};
		const offered = Object.entries(shown).flatMap(([offer, isShown]) => (isShown ? [offer] : []));
		expect(offered.sort()).toEqual([...record.offers].sort());
	});

	it('show every balance that the record declares', () => {
		const shown = new Set(balances.map(({ balance }) => balance));
		expect(record.balances.filter(({ balance }) => !shown.has(balance))).toEqual([]);
	});
});

describe('package.json', () => {
	it('needs nothing at run time but n8n-workflow', () => {
		const { name, license, files, dependencies = {}, peerDependencies } = manifest();
		expect({ name, license, files, dependencies, peerDependencies }).toEqual({
			name: 'n8n-nodes-credits',
			license: 'MIT',
			files: ['dist'],
			dependencies: {},
			peerDependencies: { 'n8n-workflow': '*' },
		});
	});

	it('is found by people who look for community nodes', () => {
		expect(manifest().keywords).toContain('n8n-community-node-package');
	});
});
