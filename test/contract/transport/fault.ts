import type { ConnectionFault } from '../../../lab/faults/catalogue/faultyProxy';
import type { ScriptedReply } from '../../../sandbox';
import type { ExpectedFailure, Subject } from './subject';

/** Something that can go wrong between n8n and a provider, or at the provider. */
export interface Fault {
	title: string;
	/** What the last request of a read is answered. */
	reply?: (subject: Subject) => ScriptedReply;
	/** What becomes of the connection instead, for a read of one request. */
	connection?: (subject: Subject) => ConnectionFault;
	/** What the read has to come to; without it, it succeeds in spite of the fault. */
	failure?: ExpectedFailure;
	/** Milliseconds per attempt, where waiting is what the fault is about. */
	timeout?: number;
}

/** A fault, and the representative that meets it. */
export type Placed = Fault & { at: string; subject: Subject };

/**
 * Deals faults out to the representatives, one after the other: what happens below
 * the provider is the same at all of them.
 */
export function deal(faults: readonly Fault[], subjects: readonly Subject[]): Placed[] {
	const ofOneRequest = subjects.filter(({ requestsPerRead }) => requestsPerRead === 1);
	return faults.map((fault, index) => {
		const possible = fault.connection === undefined ? subjects : ofOneRequest;
		const subject = possible[index % possible.length];
		if (subject === undefined) throw new Error(`Nobody can meet: ${fault.title}`);
		return { ...fault, subject, at: subject.provider };
	});
}
