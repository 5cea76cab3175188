import { runWorkflow, connect, passThrough } from '../../../harness/engine/engine';
import { credentialFor } from '../../../harness/engine/world';
import type { Subject } from './subject';

/** The requests themselves: their number, their contents, and the separation of accounts. */
export function describeSigningIn(subject: Subject): void {
	const { record } = subject.answers;
	const sandbox = () => subject.world.sandbox;

	describe('the requests', () => {
		it('are those of the record and no more, to its hosts alone', async () => {
			await subject.expectRead(() => subject.good());
			expect(subject.seen).toHaveLength(subject.requestsPerRead);
			const methods = Object.values(record.requests).map(({ method }) => method);
			for (const { host, method } of subject.seen) {
				expect([...record.hosts, ...subject.ownHosts]).toContain(host);
				expect(methods).toContain(method);
			}
			expect(sandbox().strayRequests).toEqual([]);
		});

		it('do not mix the keys of two accounts that are read one after the other', async () => {
			const keys = ['first-account-key', 'second-account-key', 'first-account-key'];
			const opened = [...new Set(keys)];
			const seenBy = new Map<string, number>();
			for (const key of opened) {
				let answered = 0;
				sandbox().openAccount(record.name, key, () => {
					seenBy.set(key, (seenBy.get(key) ?? 0) + 1);
					const replies = subject.good();
					return replies[answered++ % replies.length] ?? { status: 404, body: '' };
				});
			}
			const credentials = keys.flatMap((secret, index) => {
				const credential = credentialFor(record.name, { secret });
				return credential === undefined
					? []
					: [{ ...credential, id: `${index}`, name: `Account ${index}` }];
			});
			const nodes = credentials.map(({ id, name, type }) => ({
				...passThrough(name),
				type: 'n8n-nodes-credits.credits',
				parameters: { provider: record.name, options: { maxRetries: 0 } },
				credentials: { [type]: { id, name } },
			}));
			const { error } = await runWorkflow(subject.world.loader, {
				nodes: [passThrough('Start'), ...nodes],
				connections: connect('Start', ...nodes.map(({ name }) => name)),
				credentials,
			});
			expect(error).toBeUndefined();
			const perRead = subject.requestsPerRead;
			expect(opened.map((key) => seenBy.get(key))).toEqual([2 * perRead, perRead]);
		});
	});
}
