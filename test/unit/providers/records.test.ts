import { findProvider, providers, remoteProviders } from '../../../nodes/Credits/providers';
import { simulated } from '../../../nodes/Credits/simulation/simulatedAccount';
import { deepFreeze } from '../../contract/deepFreeze';

describe('the catalogue', () => {
	it('finds every provider by its name, and none by another', () => {
		for (const provider of providers) expect(findProvider(provider.name)).toBe(provider);
		for (const name of ['', 'kieai', 'constructor', '__proto__']) {
			expect(findProvider(name)).toBeUndefined();
		}
	});

	it('shows every record and the simulated account, in the order of their names', () => {
		const names = [...remoteProviders, simulated].map(({ displayName }) => displayName);
		expect(providers.map(({ displayName }) => displayName)).toEqual(
			names.sort((first, second) => first.localeCompare(second, 'en')),
		);
	});
});

describe.each(remoteProviders)('the record of $displayName', (record) => {
	it('makes a new request each time, because n8n writes the key into it', () => {
		deepFreeze(record);
		const [first, second] = [record.request(), record.request()];
		expect(first).toEqual(second);
		Object.assign((first.headers ??= {}), { Authorization: 'Bearer secret' });
		Object.assign((first.qs ??= {}), { key: 'secret' });
		expect(second).toEqual(record.request());
		expect(JSON.stringify([second, record])).not.toContain('secret"');
	});

	it('asks over HTTPS, at one host', () => {
		const { protocol, search, username } = new URL(record.request().url);
		expect({ protocol, search, username }).toEqual({
			protocol: 'https:',
			search: '',
			username: '',
		});
	});
});
