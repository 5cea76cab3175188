import type { ProviderFixture } from '../../sandbox/fixture';
import { credentialOf } from '../../scripts/generate/credentials';

/**
 * One provider for each shape of request and refusal. What consists of waiting is the
 * sender's doing: it differs by how the key travels and by whether a failure comes
 * under a success status, and by nothing else of a record.
 */
export function representativesOf(fixtures: readonly ProviderFixture[]): ProviderFixture[] {
	const shapes = new Map<string, ProviderFixture>();
	for (const fixture of fixtures) {
		const shape = shapeOf(fixture);
		if (!shapes.has(shape)) shapes.set(shape, fixture);
	}
	return [...shapes.values()];
}

function shapeOf({ record, refused }: ProviderFixture): string {
	const { authenticate } = credentialOf(record);
	const places =
		typeof authenticate === 'object' ? Object.keys(authenticate.properties).sort() : ['code'];
	return JSON.stringify({ places, isInEnvelope: refused.status < 300 });
}
