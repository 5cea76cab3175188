import { Failure } from '../../nodes/Credits/balance/failure';
import type { RemoteProvider } from '../../nodes/Credits/providers/provider';
import { redactorFor } from '../../nodes/Credits/transport/redact';
import { judgeAnswer, type AccountAnswer } from '../../nodes/Credits/transport/verdict';
import type { ProviderFixture, Reply } from '../../sandbox/fixture';
import { fixtures } from '../../sandbox/providers';

// What is written about answers is not told but shown: the known answers of the
// fixtures go through the code that reads real ones.

/** The moment of the examples, so that two runs write the same. */
export const EXAMPLE_TIME = Date.parse('2026-11-21T12:00:00Z');

/** The amounts and dates that a provider may or may not report. */
export const OPTIONAL_FIELDS = ['used', 'limit', 'creditLine', 'resetsAt'] as const;

/** @throws Error when the provider has none */
export function fixtureOf(provider: RemoteProvider): ProviderFixture {
	const fixture = fixtures.find(({ record }) => record.name === provider.name);
	if (fixture === undefined) {
		throw new Error(`sandbox/providers has no fixture for ${provider.name}`);
	}
	return fixture;
}

type OptionalField = (typeof OPTIONAL_FIELDS)[number];

/** Where the value of a field comes from, if there is one. */
export type Filled = 'yes' | 'computed' | '–';

/** What is filled in at least one good answer. */
export function filledFields(fixture: ProviderFixture): Record<OptionalField, Filled> {
	const readings = fixture.good.flatMap(({ body }) => readAnswer(fixture, body).reading.balances);
	const filled = (field: OptionalField): Filled => {
		const present = readings.filter((reading) => reading[field] !== null);
		if (present.length === 0) return '–';
		return present.every((reading) => reading.derived.includes(field)) ? 'computed' : 'yes';
	};
	return {
		used: filled('used'),
		limit: filled('limit'),
		creditLine: filled('creditLine'),
		resetsAt: filled('resetsAt'),
	};
}

/**
 * What the node makes of a good answer.
 *
 * @throws Failure when it is none
 */
export function readAnswer(fixture: ProviderFixture, body: unknown): AccountAnswer {
	const outcome = judgeReply(fixture, { status: 200, body });
	if (outcome instanceof Failure) throw outcome;
	return outcome;
}

/** What the node makes of any answer. */
export function judgeReply(fixture: ProviderFixture, { status, headers = {}, body }: Reply) {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return judgeAnswer(
		fixture.record,
		{ status, headers, body: Buffer.from(text) },
		redactorFor([fixture.key]),
		EXAMPLE_TIME,
	);
}
