import { providers, remoteProviders } from '../../nodes/Credits/providers';
import type { ProviderFixture } from '../../sandbox/fixture';
import { fixtures } from '../../sandbox/providers';
import { amountsIn, plentyOf } from '../../sandbox/situations';
import { lumenoteFixture } from '../example/fixture';
import { manifest } from './builtPackage';

/** Other people's workflows depend on these names. */
const NAMES = [
	['acyChecker', 'AcyChecker', 'acyCheckerCreditsApi', 'apiKey'],
	['kieAi', 'Kie.ai', 'kieAiCreditsApi', 'apiKey'],
	['melissa', 'Melissa (Cicero)', 'melissaCreditsApi', 'licenseKey'],
	['pixelcut', 'Pixelcut', 'pixelcutCreditsApi', 'apiKey'],
	['simulated', 'Simulated Account (No Credential)', null, null],
	['stablecog', 'Stablecog', 'stablecogCreditsApi', 'apiKey'],
];

/** Those of the catalogue, and those of the example in CONTRIBUTING.md. */
const FIXTURES: readonly ProviderFixture[] = [...fixtures, lumenoteFixture];
const RECORDS = [...remoteProviders, lumenoteFixture.record];

describe('the catalogue', () => {
	it('keeps its names', () => {
		const names = providers.map((provider) => {
			const { type = null, secretField = null } =
				provider.kind === 'remote' ? provider.credential : {};
			return [provider.name, provider.displayName, type, secretField];
		});
		expect(names).toEqual(expect.arrayContaining(NAMES));
	});

	it('names everything once', () => {
		const addresses = remoteProviders.map((record) => {
			const { host, pathname } = new URL(record.request().url);
			return `${host}${pathname}`;
		});
		for (const list of [
			providers.map(({ name }) => name),
			providers.map(({ displayName }) => displayName.toLowerCase()),
			remoteProviders.map(({ credential }) => credential.type),
			addresses,
		]) {
			expect(new Set(list).size).toBe(list.length);
		}
	});

	it('has a fixture for every record, and no other', () => {
		expect(fixtures.map(({ record }) => record)).toEqual(remoteProviders);
	});
});

describe.each(RECORDS)('the record of $displayName', (record) => {
	it('has names in their usual form', () => {
		expect(record.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
		expect(record.credential.type).toBe(`${record.name}CreditsApi`);
		for (const { balance, unit } of record.balances) {
			expect(balance).toMatch(/^[a-z][A-Za-z0-9]*$/);
			expect(unit).toMatch(/^(?:[a-z]+|[A-Z]{3})$/);
		}
	});

	it('links to pages over HTTPS', () => {
		const links = [record.docsUrl, record.credential.keysUrl, record.topUpUrl];
		for (const link of links) {
			if (link !== null) expect(new URL(link).protocol).toBe('https:');
		}
	});

	it('tells where its facts come from, and when they were looked up', () => {
		expect(record.evidence.map(({ kind }) => kind)).toContain('documented');
		for (const { fact, source, checked } of record.evidence) {
			expect([fact, source]).not.toContain('');
			expect(new Date(checked).toISOString().slice(0, 10)).toBe(checked);
		}
	});
});

describe.each(FIXTURES)('the fixture of $record.displayName', (fixture) => {
	it('shows a balance that was not made up here, and a documented failure', () => {
		expect(fixture.good.map(({ evidence }) => evidence)).toEqual(
			expect.arrayContaining([expect.stringMatching(/^(?:documented|reported)$/)]),
		);
		expect(fixture.bad.map(({ evidence }) => evidence)).toContain('documented');
	});

	it('has a total of which little is less than plenty', () => {
		const { total } = fixture;
		expect(amountsIn('low', total, 0).remaining).toBeLessThan(plentyOf(total));
	});

	it('gives every answer a title of its own', () => {
		const titles = [...fixture.good, ...fixture.bad].map(({ title }) => title);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it('explains every name in its details', () => {
		const balances = fixture.good.flatMap(({ expected }) => expected);
		const used = [
			...balances.flatMap(({ details }) => Object.keys(details)),
			...balances.flatMap(({ licenseEndsAt }) => (licenseEndsAt === null ? [] : ['licenseEndsAt'])),
			...balances.flatMap(({ estimatedSpendableNow }) =>
				estimatedSpendableNow === null ? [] : ['estimatedSpendableNow'],
			),
			...balances
				.flatMap(({ lots }) => lots)
				.flatMap(({ details }) => Object.keys(details).map((name) => `lot ${name}`)),
		];
		expect([...new Set(used)].sort()).toEqual(Object.keys(fixture.record.details).sort());
	});

	it('shows what the record says it offers', () => {
		const balances = fixture.good.flatMap(({ expected }) => expected);
		expect({
			used: balances.some(({ used }) => used !== null),
			limit: balances.some(({ limit }) => limit !== null),
			lots: balances.some(({ lots }) => lots.length > 0),
			resetsAt: balances.some(({ resetsAt }) => resetsAt !== null),
		}).toEqual(offersOf(fixture.record.offers));
	});
});

/** The four offers that a reading shows; a record may know of more. */
function offersOf({ used, limit, lots, resetsAt }: ProviderFixture['record']['offers']) {
	return { used, limit, lots, resetsAt };
}

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

	it('lists the credential of every record, and no other', () => {
		const classes = remoteProviders.map(({ credential }) => className(credential.type)).sort();
		expect(manifest().n8n.credentials).toEqual(
			classes.map((name) => `dist/credentials/${name}.credentials.js`),
		);
	});

	it('lists the nodes that were built', () => {
		expect(manifest().n8n).toMatchObject({
			n8nNodesApiVersion: 1,
			nodes: expect.arrayContaining(['dist/nodes/Credits/Credits.node.js']),
		});
	});
});

function className(type: string): string {
	return type.charAt(0).toUpperCase() + type.slice(1);
}
