import { fault, GOOD, replying, type Fault } from './fault';
import { text } from './replies';
import { failureUnder } from './statuses';

/**
 * Statuses that n8n's HTTP client treats in its own way. What any other status means is tested
 * without n8n, at every provider.
 */
export const statusFaults: readonly Fault[] = [
	fault('odd-status', 'HTTP 203 with a body, 204 and 304 without', (subject) => [
		replying('203', () => text(subject.goodText, 203), GOOD),
		...[204, 304].map((status) =>
			replying(`${status}`, () => text('', status), failureUnder(subject, status)),
		),
	]),
	redirect('same-host', 'to the same host', (host) => `https://${host}/v9/elsewhere`),
	redirect('other-host', 'to another host', () => 'https://elsewhere.example.test/v1/credits'),
	redirect('circle', 'loop', (host) => `https://${host}/v1/credits`),
	redirect('nowhere', 'to an unusable address', () => 'http://[not an address'),
];

function redirect(name: string, where: string, target: (host: string) => string): Fault {
	return fault(`redirect-${name}`, `redirect ${where}`, (subject) =>
		[301, 302, 303, 307, 308].map((status) =>
			replying(
				`with HTTP ${status}`,
				() => text('', status, { location: target(subject.target.host) }),
				failureUnder(subject, status),
			),
		),
	);
}
