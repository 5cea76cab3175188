import { text } from '../../../lab/faults/catalogue/replies';
import type { Fault } from './fault';
import type { ExpectedFailure, Subject } from './subject';

const REDIRECT = 'It is a redirect to another address, which is not followed';

/** Statuses with a meaning below the provider. All others are covered by the record contract. */
export const statusFaults: readonly Fault[] = [
	...[301, 302, 303, 307, 308].map(
		(status): Fault =>
			redirect(status, 'to another host', () => 'https://elsewhere.example.test/v1'),
	),
	redirect(302, 'to its own host', (subject) => `https://${subject.hostName}/v9/elsewhere`),
	redirect(307, 'to nothing usable', () => 'http://[not an address'),
	bare(204, { class: 'badResponse', httpCode: 204 }),
	bare(304, { class: 'badResponse', httpCode: 304 }),
	bare(407, { class: 'network', httpCode: 407, says: 'asks for a sign-in' }),
	bare(500, { class: 'unavailable', httpCode: 500 }),
	bare(599, { class: 'unavailable', httpCode: 599 }),
];

function redirect(status: number, where: string, target: (subject: Subject) => string): Fault {
	return {
		title: `HTTP ${status} ${where}`,
		reply: (subject) => text('', status, { location: target(subject) }),
		failure: { class: 'badResponse', httpCode: status, says: REDIRECT },
	};
}

function bare(status: number, failure: ExpectedFailure): Fault {
	return { title: `HTTP ${status} without a body`, reply: () => text('', status), failure };
}
