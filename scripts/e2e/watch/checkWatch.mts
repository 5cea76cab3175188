import assert from 'node:assert/strict';

import type { EventItem } from '../../../nodes/Credits/output/eventItem.js';
import { exampleFile, readExample } from '../../../harness/examples.mjs';
import type { Login } from '../../../harness/restClient.mjs';
import type { Checks } from '../../../harness/checks.mjs';
import { downAtStart, onlyLow, watchedWorkflows, watchExamples } from './watchedWorkflows.mjs';
import type { WatchFixture } from './watchFixture.mjs';

/** How often an account is read before silence counts as silence. */
const silentPolls = 10;

/** Two workflows read this account, so each poll is two requests. */
const watchersOfKieAi = 2;

/** Keys end with a hash of the workflow and the node, which bodies are compared without. */
const level = 'credits:kieAi:sandbox-kieAi:credits:level';
const readOfKieAi = 'credits:kieAi:sandbox-kieAi:account:read';
const WATCH_KEY = /:[\w-]{8}$/;
const lowText =
	'Kie.ai – Main account: 50 credits left, low (at or below 100). Top up: https://kie.ai/pricing';

/**
 * Checks the Credits Trigger in published workflows: what is said while accounts
 * run low, fail, expire and recover, and that killing n8n changes nothing
 * about it. All accounts are watched side by side, each by what it is good for.
 */
export async function checkWatch(
	checks: Checks,
	fixture: WatchFixture,
	login: Login,
): Promise<void> {
	let isWatching = false;
	await checks.run('watch: n8n publishes every workflow of the trigger', async () => {
		const workflows = await watchedWorkflows();
		await fixture.install(workflows);
		await fixture.start();
		await fixture.setUpOwner(login);
		for (const { id } of workflows) await fixture.client.publishWorkflow(id);
		isWatching = true;
	});
	// Whatever comes next would wait for it in vain.
	if (!isWatching) return;
	await checkBeforeKill(checks, fixture);
	await checkKill(checks, fixture);
	await checkAfterKill(checks, fixture);
}

async function checkBeforeKill(checks: Checks, fixture: WatchFixture): Promise<void> {
	const { sandbox } = fixture;
	const alertId = await idOf(watchExamples.alert);

	await checks.run('watch: polls of an account that is fine make no execution', async () => {
		await Promise.all([
			fixture.untilPolled('kieAi', watchersOfKieAi * 3),
			fixture.untilPolled('melissa', 3),
			fixture.untilPolled('pixelcut', 3),
			fixture.untilPolled('acyChecker', 3),
			fixture.untilReceived('/expiring', 1),
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

	await checks.run(
		`${watchExamples.alert}: one alert when it falls to a further threshold`,
		async () => {
			await fixture.untilReceived('/incidents', 1);
			assert.deepEqual(bodiesAt(fixture, '/incidents'), [
				{ action: 'open', dedupKey: level, severity: 'critical', text: lowText },
			]);
		},
	);
	await checks.run(`${watchExamples.purchase}: one order, under the episode's key`, async () => {
		await fixture.untilReceived('/orders', 1);
		const [order] = fixture.receivedAt('/orders');
		assert.match(order?.idempotencyKey ?? '', new RegExp(`^${level}:[\\w-]{8}:.+:1$`));
		assert.deepEqual(order?.body, {
			provider: 'kieAi',
			account: 'Main account',
			remaining: 50,
			credits: 5000,
		});
	});
	await checks.run(
		`${watchExamples.failure}: a key that is refused twice is reported`,
		async () => {
			await fixture.untilReceived('/unread', 1);
			assert.deepEqual(bodiesAt(fixture, '/unread', 'since'), [
				{
					text: 'Pixelcut – Main account: balance unknown. Pixelcut refused the API Key',
					class: 'auth',
					severity: 'critical',
				},
			]);
		},
	);
	await checks.run(`${watchExamples.expiry}: what will be lost, then what was`, async () => {
		await fixture.untilReceived('/lost', 1);
		const [early, last] = bodiesAt(fixture, '/expiring', 'expiresAt', 'text');
		assert.deepEqual(early, { atStake: 500, unit: 'credit', lot: 'Pro' });
		assert.deepEqual(last, early);
		const [, { text, expiresAt } = {}] = bodiesAt(fixture, '/expiring');
		const day = String(expiresAt).slice(0, 10);
		const lead = 'Stablecog – Main account:';
		assert.equal(text, `${lead} 500 credits will expire on ${day} (UTC); 800 credits left`);
		const lost = {
			text: `${lead} up to 500 credits expired on ${day} (UTC); 300 credits left`,
			lostAtMost: 500,
			unit: 'credit',
			expiredAt: expiresAt,
		};
		assert.deepEqual(bodiesAt(fixture, '/lost', 'lot'), [lost]);
		assert.equal(fixture.receivedAt('/expiring').length, 2);
	});
	await checks.run(`watch: ${silentPolls} polls of an account that stays low`, async () => {
		const enough = asked + watchersOfKieAi * silentPolls;
		await fixture.until('silent polls', () => sandbox.requestsTo('kieAi').length >= enough);
		assert.equal(await fixture.countExecutions(alertId), 1);
		assert.equal(fixture.receivedAt('/incidents').length, 1);
	});
	await checks.run(`${watchExamples.purchase}: a reminder orders nothing`, async () => {
		const id = await idOf(watchExamples.purchase);
		await fixture.until('a reminder', async () => (await fixture.countExecutions(id)) >= 2);
		assert.equal(fixture.receivedAt('/orders').length, 1);
	});
}

/** Kills n8n (SIGKILL) right after something has changed without a word. */
async function checkKill(checks: Checks, fixture: WatchFixture): Promise<void> {
	const { sandbox } = fixture;
	await checks.run(
		'watch: an episode that ends unsaid is stored, by an empty execution',
		async () => {
			assert.equal(await fixture.countExecutions(onlyLow.id), 1);
			sandbox.setSituation('melissa', 'toppedUp');
			await fixture.until(
				'the execution without items',
				async () => (await fixture.countExecutions(onlyLow.id)) >= 2,
			);
			assert.deepEqual(eventsAt(fixture, onlyLow.path), ['low crossed']);
		},
	);
	await checks.run('watch: n8n starts again after SIGKILL', async () => {
		await fixture.kill();
		sandbox.setSituation('melissa', 'low');
		sandbox.setSituation('pixelcut', 'healthy');
		sandbox.setSituation('acyChecker', 'outage');
		await fixture.start();
	});
}

async function checkAfterKill(checks: Checks, fixture: WatchFixture): Promise<void> {
	const { sandbox } = fixture;
	await checks.run('watch: what is still low after SIGKILL is not said again', async () => {
		await fixture.untilPolled('kieAi', watchersOfKieAi * 3);
		assert.equal(fixture.receivedAt('/incidents').length, 1);
		assert.equal(fixture.receivedAt('/orders').length, 1);
	});
	await checks.run('watch: an episode that ended unsaid before SIGKILL has ended', async () => {
		await fixture.untilReceived(onlyLow.path, 2);
		assert.deepEqual(eventsAt(fixture, onlyLow.path), ['low crossed', 'low crossed']);
		const [first, second] = itemsAt(fixture, onlyLow.path);
		assert.equal(first?.dedupKey, second?.dedupKey);
		assert.notEqual(first?.episodeId, second?.episodeId);
	});
	await checks.run(`${watchExamples.failure}: it can be read again, after SIGKILL`, async () => {
		await fixture.untilReceived('/read-again', 1);
		assert.deepEqual(bodiesAt(fixture, '/read-again', 'since'), [
			{ text: 'Pixelcut – Main account: can be read again; 400 credits left' },
		]);
		const [failed, again] = [...bodiesAt(fixture, '/unread'), ...bodiesAt(fixture, '/read-again')];
		assert.equal(failed?.['since'], again?.['since']);
	});
	await checks.run('watch: it outlives a provider that is down when n8n starts', async () => {
		await fixture.untilPolled('acyChecker', 6);
		assert.deepEqual(fixture.receivedAt(downAtStart.path), []);
		sandbox.setSituation('acyChecker', 'low');
		await fixture.untilReceived(downAtStart.path, 1);
		assert.deepEqual(eventsAt(fixture, downAtStart.path), ['low crossed']);
	});
	await checks.run(
		`${watchExamples.alert}: what was low becomes empty, in the same incident`,
		async () => {
			sandbox.setSituation('kieAi', 'empty');
			await fixture.untilReceived('/incidents', 2);
			const [, second] = bodiesAt(fixture, '/incidents', 'text');
			assert.deepEqual(second, { action: 'open', dedupKey: level, severity: 'critical' });
		},
	);
	await checks.run(`${watchExamples.alert}: one all clear after a top-up`, async () => {
		sandbox.setSituation('kieAi', 'toppedUp');
		await fixture.untilReceived('/incidents', 3);
		await fixture.untilPolled('kieAi', watchersOfKieAi * 3);
		const [, , ...rest] = bodiesAt(fixture, '/incidents');
		assert.deepEqual(rest, [
			{
				action: 'close',
				dedupKey: level,
				text: 'Kie.ai – Main account: recovered; 8,000 credits left',
			},
		]);
		assert.equal(fixture.receivedAt('/orders').length, 1, 'Depleted has ordered something');
	});
	await checks.run(
		`${watchExamples.purchase}: the next episode orders under a key of its own`,
		async () => {
			sandbox.setSituation('kieAi', 'low');
			await fixture.untilReceived('/orders', 2);
			const keys = fixture.receivedAt('/orders').map(({ idempotencyKey }) => idempotencyKey);
			assert.notEqual(keys[0], keys[1]);
			await fixture.untilReceived('/incidents', 4);
		},
	);
	await checks.run(
		'watch: a failed read goes to the one watch, and by error to the other',
		async () => {
			sandbox.setSituation('kieAi', 'badKey');
			await Promise.all([
				fixture.untilReceived('/incidents', 5),
				fixture.untilReceived('/workflow-failed', 1),
			]);
			const said = bodiesAt(fixture, '/incidents').at(-1);
			assert.deepEqual(
				[said?.['action'], said?.['dedupKey'], said?.['severity']],
				['open', readOfKieAi, 'critical'],
			);
			const [failed] = bodiesAt(fixture, '/workflow-failed');
			assert.match(
				String(failed?.['text']),
				/^Buy credits when low has failed: Kie\.ai refused the API Key/,
			);
		},
	);
	await checks.run('watch: nothing else was said', async () => {
		await fixture.untilPolled('melissa', 2);
		const counts = new Map<string, number>();
		for (const { path } of sandbox.received) counts.set(path, (counts.get(path) ?? 0) + 1);
		assert.deepEqual(Object.fromEntries(counts), {
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

async function idOf(example: string): Promise<string> {
	return (await readExample(exampleFile(example))).id;
}

type Body = Record<string, unknown>;

/** What came to an address, without fields that differ from run to run. */
function bodiesAt(fixture: WatchFixture, address: string, ...without: string[]): Body[] {
	return fixture.receivedAt(address).map(({ body }) =>
		Object.fromEntries(
			Object.entries(body as Body)
				.filter(([name]) => !without.includes(name))
				.map(([name, value]) => [
					name,
					name === 'dedupKey' ? String(value).replace(WATCH_KEY, '') : value,
				]),
		),
	);
}

function itemsAt(fixture: WatchFixture, address: string): EventItem[] {
	return fixture.receivedAt(address).map(({ body }) => body as EventItem);
}

function eventsAt(fixture: WatchFixture, address: string): string[] {
	return itemsAt(fixture, address).map(({ event, reason }) => `${event} ${reason ?? ''}`);
}
