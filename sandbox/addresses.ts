import type { ProviderFixture } from './fixture';

/** Which provider is asked where: by host and path, because providers may share a host. */
export class Addresses {
	private readonly fixtures = new Map<string, ProviderFixture>();

	/** @throws Error when two providers are asked at the same address */
	constructor(fixtures: readonly ProviderFixture[]) {
		for (const fixture of fixtures) {
			const address = addressOf(fixture.record.request().url);
			const other = this.fixtures.get(address);
			if (other !== undefined) {
				const names = `${other.record.name} and ${fixture.record.name}`;
				throw new Error(`${names} are both asked at ${address}`);
			}
			this.fixtures.set(address, fixture);
		}
	}

	/** The provider that is asked at a URL, whatever its query; `undefined` where there is none. */
	at(url: string): ProviderFixture | undefined {
		return this.fixtures.get(addressOf(url));
	}
}

function addressOf(url: string): string {
	const { host, pathname } = new URL(url);
	return `${host}${pathname}`;
}
