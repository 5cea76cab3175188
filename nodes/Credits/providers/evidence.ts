import type { Evidence } from './contract';

/**
 * A fact from the provider's own documents, specification or SDK.
 *
 * @param fact what it says, in a few words
 * @param source where it says so
 * @param checked the day it was looked up, ISO 8601
 */
export function documented(fact: string, source: string, checked: string): Evidence {
	return { kind: 'documented', fact, source, checked };
}

/** A fact from public code that uses the API. Parameters as for {@link documented}. */
export function reported(fact: string, source: string, checked: string): Evidence {
	return { kind: 'reported', fact, source, checked };
}

/** A read with a real key. Parameters as for {@link documented}. */
export function confirmed(fact: string, source: string, checked: string): Evidence {
	return { kind: 'confirmed', fact, source, checked };
}
