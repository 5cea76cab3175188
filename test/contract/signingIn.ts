import { amountsIn, type Situation } from '../../sandbox/situations';
import { runWorkflow, connect, passThrough } from '../support/engine';
import type { Subject } from './subject';

/** The request itself: what it carries, and that accounts are kept apart. */
export function describeSigningIn(subject: Subject): void {
	const { fixture } = subject;
	const { record } = fixture;

	describe('the request', () => {
		it('is one, and carries the key and all headers as the provider documents it', async () => {
			const items = await subject.read(() => []);
			expect(items[0]?.remaining).toBe(subject.plenty);
			expect(subject.seen.map(({ method, path }) => ({ method, path }))).toEqual([
				{ method: 'GET', path: new URL(record.request().url).pathname },
			]);
			expect(subject.seen.map((request) => fixture.accepts(request, fixture.key))).toEqual([true]);
		});

		it('is refused with a wrong key', async () => {
			const failed = await subject.fail(() => [], {}, { secret: `${fixture.key}-revoked` });
			expect(failed.itemError.class).toBe('auth');
			expect(failed.nodeError).toMatchObject({
				message: `${record.displayName} refused the ${record.credential.secretName}`,
				description: expect.stringContaining(record.credential.keysUrl),
				failure: { cause: 'credential-invalid' },
			});
		});

		it('does not mix the keys of two accounts that are read one after the other', async () => {
			const keys = ['first-account-key', 'second-account-key', 'first-account-key'];
			const credentials = keys.map((key, index) => ({
				id: `account-${index}`,
				name: `Account ${index}`,
				type: record.credential.type,
				data: { [record.credential.secretField]: key },
			}));
			const nodes = credentials.map(({ id, name, type }) => ({
				...passThrough(name),
				type: 'n8n-nodes-credits.credits',
				onError: 'continueRegularOutput' as const,
				parameters: { provider: record.name, options: { maxRetries: 0 } },
				credentials: { [type]: { id, name } },
			}));
			await runWorkflow(subject.world.loader, {
				nodes: [passThrough('Start'), ...nodes],
				connections: connect('Start', ...nodes.map(({ name }) => name)),
				credentials,
			});
			const candidates = [...new Set(keys)];
			const carried = subject.seen.map((request) =>
				candidates.filter((key) => fixture.accepts(request, key)),
			);
			expect(carried).toEqual(keys.map((key) => [key]));
		});
	});

	const remainingIn = (situation: Situation) => amountsIn(situation, fixture.total, 0).remaining;

	const situations: Array<{ situation: Situation; status: string }> = [
		{ situation: 'healthy', status: 'ok' },
		{ situation: 'low', status: 'low' },
		{ situation: 'empty', status: 'depleted' },
		{ situation: 'toppedUp', status: 'ok' },
		{ situation: 'renewed', status: 'ok' },
	];

	describe('an account in the sandbox', () => {
		it.each(situations)('that is $situation is $status', async ({ situation, status }) => {
			subject.world.sandbox.setSituation(record.name, situation);
			const { items } = await subject.world.runNode({
				provider: record.name,
				lowThreshold: remainingIn('low'),
			});
			expect(items('Credits')[0]?.json).toMatchObject({
				remaining: remainingIn(situation),
				status,
			});
		});

		const failures: Array<{ situation: Situation; class: string }> = [
			{ situation: 'badKey', class: 'auth' },
			{ situation: 'rateLimited', class: 'rateLimited' },
			{ situation: 'maintenance', class: 'unavailable' },
			{ situation: 'outage', class: 'unavailable' },
		];

		it.each(failures)('in the situation $situation fails as $class', async (expected) => {
			subject.world.sandbox.setSituation(record.name, expected.situation);
			const { itemError } = await subject.fail(() => []);
			expect(itemError.class).toBe(expected.class);
		});
	});
}
