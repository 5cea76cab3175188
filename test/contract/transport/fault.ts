import type { ConnectionFault } from '../../../lab/faults/catalogue/faultyProxy';
import type { ScriptedReply } from '../../../sandbox';
import type { ExpectedFailure, Subject } from './subject';

/** Something that can go wrong between n8n and a provider, or at the provider. */
export interface Fault {
	title: string;
	/** The answer to the last request of a read. */
	reply?: (subject: Subject) => ScriptedReply;
	/** The fate of the connection instead, for a read of one request. */
	connection?: (subject: Subject) => ConnectionFault;
	/** The expected failure; without it, the read succeeds despite the fault. */
	failure?: ExpectedFailure;
	/** Milliseconds per attempt, if the fault is about waiting. */
	timeout?: number;
}

/** A fault, and its representative. */
export type Placed = Fault & { at: string; subject: Subject };

/**
 * Distributes faults among the representatives: what happens below the provider is the same
 * for all of them.
 */
export function distribute(faults: readonly Fault[], subjects: readonly Subject[]): Placed[] {
	const ofOneRequest = subjects.filter(({ requestsPerRead }) => requestsPerRead === 1);
	return faults.map((fault, index) => {
		const possible = fault.connection === undefined ? subjects : ofOneRequest;
		const subject = possible[index % possible.length];
		if (subject === undefined) throw new Error(`Nobody can meet: ${fault.title}`);
		return { ...fault, subject, at: subject.provider };
	});
}
