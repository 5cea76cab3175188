import assert from 'node:assert/strict';

import type { Checks } from '../../../harness/checks.mjs';
import { exampleCredentials } from '../../../harness/exampleCredentials.mjs';
import { LOG_EVERYTHING } from '../../../harness/n8n.mjs';
import { sandboxOwner } from '../../../harness/restClient.mjs';
import { idOf } from '../fixture.mjs';
import { downAtStart, onlyLow, watchedWorkflows, watchExamples } from './watchedWorkflows.mjs';
import type { Body, WatchFixture } from './watchFixture.mjs';

const { alert, purchase, expiry, failure } = watchExamples;

/** Number of polls that must pass without a notice. */
const silentPolls = 10;

/** Number of workflows that read this account; each sends a request per poll. */
const watchersOfKieAi = 2;

/** Keys end with a hash of the workflow and the node, which incidents are compared without. */
const WATCH_KEY = /:[\w-]{8}$/;

const dedupKey = 'credits:kieAi:sandbox-kieAi:credits:level';

/** The incident of the account as the example opens it, before it is closed. */
const openIncident = {
	...{ action: 'open', dedupKey, severity: 'critical' },
	text: 'Kie.ai – Main account: 50 credits left, low (at or below 100). Top up: https://kie.ai/pricing',
};

/**
 * Checks the Credits Trigger in published workflows: what is reported while accounts run
 * low, fail, expire and recover, and that killing n8n does not change it. All accounts are
 * watched at the same time, each for a purpose of its own.
 */
export async function checkWatch(checks: Checks, fixture: WatchFixture): Promise<void> {
	const { n8n } = fixture;
	let isWatching = false;
	await checks.run('watch: n8n publishes every workflow of the trigger', async () => {
		const workflows = await watchedWorkflows();
		await n8n.install();
		await n8n.load(await exampleCredentials(), workflows);
		await n8n.start(LOG_EVERYTHING);
		await n8n.client.setUpOwner(sandboxOwner);
		for (const { id } of workflows) await n8n.client.publishWorkflow(id);
		isWatching = true;
	});
	// The other checks would wait in vain.
	if (!isWatching) return;
	await checkBeforeKill(checks, fixture);
	await checkKill(checks, fixture);
	await checkAfterKill(checks, fixture);
}

async function checkBeforeKill(checks: Checks, fixture: WatchFixture): Promise<void> {
	const { sandbox } = fixture;
	const [alertId, purchaseId] = [await idOf(alert), await idOf(purchase)];

	await checks.run('watch: polls of an account that is fine start no execution', async () => {
		await Promise.all([
			fixture.untilPolled('kieAi', watchersOfKieAi * 3),
			...['melissa', 'pixelcut', 'acyChecker'].map((each) => fixture.untilPolled(each, 3)),
			fixture.received('/expiring', 1),
		]);
		assert.equal(await fixture.countExecutions(alertId), 0);
		assert.deepEqual(
			sandbox.received.map(({ path }) => path),
			['/expiring'],
		);
	});

	const asked = sandbox.requestsTo('kieAi').length;
	sandbox.setSituation('kieAi', 'low');
	sandbox.setSituation('melissa', 'low');
	sandbox.setSituation('pixelcut', 'badKey');
	sandbox.setSituation('stablecog', 'expiring');

	await checks.run(`${alert}: one alert when it falls to a further threshold`, async () => {
		assert.deepEqual(await incidents(fixture, 1), [openIncident]);
	});
	await checks.run(`${purchase}: one order, under the episode's key`, async () => {
		const order = { provider: 'kieAi', account: 'Main account', remaining: 50, credits: 5000 };
		await fixture.expectAt('/orders', [order]);
		assert.match(orderKeys(fixture)[0] ?? '', new RegExp(`^${dedupKey}:[\\w-]{8}:.+:1$`));
	});
	await checks.run(`${failure}: a key that is refused twice is reported`, async () => {
		const text = 'Pixelcut – Main account: balance unknown. Pixelcut refused the API Key';
		await fixture.expectAt('/unread', [{ text, class: 'auth', severity: 'critical' }], 'since');
	});
	await checks.run(`${expiry}: what will expire, then what was lost`, async () => {
		await fixture.received('/lost', 1);
		const [, { text, expiresAt: expiredAt } = {}, ...others] = fixture.bodiesAt('/expiring');
		const expiring = { atStake: 500, unit: 'credit', lot: 'Pro' };
		await fixture.expectAt('/expiring', [expiring, expiring], 'expiresAt', 'text');
		assert.deepEqual(others, []);
		const day = String(expiredAt).slice(0, 10);
		const lead = 'Stablecog – Main account:';
		assert.equal(text, `${lead} 500 credits will expire on ${day} (UTC); 800 credits left`);
		const lost = `${lead} up to 500 credits expired on ${day} (UTC); 300 credits left`;
		const wanted = { text: lost, lostAtMost: 500, unit: 'credit', expiredAt };
		await fixture.expectAt('/lost', [wanted], 'lot');
	});
	await checks.run(
		`watch: ${silentPolls} polls of an account that stays low report nothing`,
		async () => {
			const enough = asked + watchersOfKieAi * silentPolls;
			await fixture.until('silent polls', () => sandbox.requestsTo('kieAi').length >= enough);
			assert.equal(await fixture.countExecutions(alertId), 1);
			assert.equal(fixture.bodiesAt('/incidents').length, 1);
		},
	);
	await checks.run(`${purchase}: a reminder orders nothing`, async () => {
		const isReminded = async (): Promise<boolean> =>
			(await fixture.countExecutions(purchaseId)) >= 2;
		await fixture.until('a reminder', isReminded);
		assert.equal(fixture.bodiesAt('/orders').length, 1);
	});
}

/** Kills n8n (SIGKILL) right after something has changed without a notice. */
async function checkKill(checks: Checks, fixture: WatchFixture): Promise<void> {
	const { n8n, sandbox } = fixture;
	const { id, path } = onlyLow;
	await checks.run(
		'watch: an episode that ends without a notice is stored, by an empty execution',
		async () => {
			assert.equal(await fixture.countExecutions(id), 1);
			sandbox.setSituation('melissa', 'toppedUp');
			const isStored = async (): Promise<boolean> => (await fixture.countExecutions(id)) >= 2;
			await fixture.until('the execution without items', isStored);
			assert.deepEqual(eventsAt(fixture, path), ['low crossed']);
		},
	);
	await checks.run('watch: n8n starts again after SIGKILL', async () => {
		await n8n.kill();
		sandbox.setSituation('melissa', 'low');
		sandbox.setSituation('pixelcut', 'healthy');
		sandbox.setSituation('acyChecker', 'outage');
		await n8n.start(LOG_EVERYTHING);
	});
}

async function checkAfterKill(checks: Checks, fixture: WatchFixture): Promise<void> {
	const { sandbox } = fixture;
	await checks.run('watch: what is still low after SIGKILL is not reported again', async () => {
		await fixture.untilPolled('kieAi', watchersOfKieAi * 3);
		assert.equal(fixture.bodiesAt('/incidents').length, 1);
		assert.equal(fixture.bodiesAt('/orders').length, 1);
	});
	await checks.run(
		'watch: an episode that ended without a notice before SIGKILL stays ended',
		async () => {
			const [first, second] = await fixture.received(onlyLow.path, 2);
			assert.deepEqual(eventsAt(fixture, onlyLow.path), ['low crossed', 'low crossed']);
			assert.equal(first?.['dedupKey'], second?.['dedupKey']);
			assert.notEqual(first?.['episodeId'], second?.['episodeId']);
		},
	);
	await checks.run(`${failure}: an account can be read again, after SIGKILL`, async () => {
		const text = 'Pixelcut – Main account: can be read again; 400 credits left';
		await fixture.expectAt('/read-again', [{ text }], 'since');
		const [failed, again] = ['/unread', '/read-again'].map((each) => fixture.bodiesAt(each)[0]);
		assert.equal(failed?.['since'], again?.['since']);
	});
	await checks.run(
		'watch: a provider that is down when n8n starts does not stop the trigger',
		async () => {
			await fixture.untilPolled('acyChecker', 6);
			assert.deepEqual(fixture.bodiesAt(downAtStart.path), []);
			sandbox.setSituation('acyChecker', 'low');
			await fixture.received(downAtStart.path, 1);
			assert.deepEqual(eventsAt(fixture, downAtStart.path), ['low crossed']);
		},
	);
	await checks.run(`${alert}: what was low becomes empty, in the same incident`, async () => {
		sandbox.setSituation('kieAi', 'empty');
		const [, second] = await incidents(fixture, 2);
		assert.deepEqual({ ...second, text: openIncident.text }, openIncident);
	});
	await checks.run(`${alert}: one all clear after a top-up`, async () => {
		sandbox.setSituation('kieAi', 'toppedUp');
		await incidents(fixture, 3);
		await fixture.untilPolled('kieAi', watchersOfKieAi * 3);
		const text = 'Kie.ai – Main account: recovered; 8,000 credits left';
		const [, , ...rest] = await incidents(fixture, 3);
		assert.deepEqual(rest, [{ action: 'close', dedupKey, text }]);
		assert.equal(fixture.bodiesAt('/orders').length, 1, 'Depleted has ordered something');
	});
	await checks.run(`${purchase}: the next episode orders under a key of its own`, async () => {
		sandbox.setSituation('kieAi', 'low');
		await fixture.received('/orders', 2);
		assert.equal(new Set(orderKeys(fixture)).size, 2);
		await incidents(fixture, 4);
	});
	await checks.run(
		'watch: a failed read is an event where Read Failed is selected, and an error elsewhere',
		async () => {
			sandbox.setSituation('kieAi', 'badKey');
			const said = (await incidents(fixture, 5)).at(-1);
			assert.deepEqual(
				{ ...said, text: openIncident.text },
				{ ...openIncident, dedupKey: 'credits:kieAi:sandbox-kieAi:account:read' },
			);
			const [failed] = await fixture.received('/workflow-failed', 1);
			assert.match(
				String(failed?.['text']),
				/^Buy credits when low has failed: Kie\.ai refused the API Key/,
			);
		},
	);
	await checks.run('watch: nothing else was reported', async () => {
		await fixture.untilPolled('melissa', 2);
		const counts: Record<string, number> = {};
		for (const { path } of sandbox.received) counts[path] = (counts[path] ?? 0) + 1;
		assert.deepEqual(counts, {
			'/expiring': 2,
			'/lost': 1,
			'/incidents': 5,
			'/orders': 2,
			'/unread': 1,
			'/read-again': 1,
			'/workflow-failed': 1,
			[onlyLow.path]: 2,
			[downAtStart.path]: 1,
		});
	});
}

/** Waits until there are so many incidents, and returns them. */
async function incidents(fixture: WatchFixture, count: number): Promise<Body[]> {
	const bodies = await fixture.received('/incidents', count);
	return bodies.map((body) => ({
		...body,
		dedupKey: String(body['dedupKey']).replace(WATCH_KEY, ''),
	}));
}

function orderKeys({ sandbox }: WatchFixture): Array<string | null> {
	return sandbox.received
		.filter(({ path }) => path === '/orders')
		.map(({ idempotencyKey }) => idempotencyKey);
}

function eventsAt(fixture: WatchFixture, address: string): string[] {
	return fixture
		.bodiesAt(address)
		.map(({ event, reason }: Body) => `${String(event)} ${String(reason)}`);
}
