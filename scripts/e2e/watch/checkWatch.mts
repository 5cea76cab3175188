import assert from 'node:assert/strict';

import type { EventItem } from '../../../nodes/Credits/output/eventItem.js';
import { exampleFile, readExample } from '../../n8n/examples.mjs';
import type { Login } from '../../n8n/restClient.mjs';
import type { Checks } from '../checks.mjs';
import { downAtStart, onlyLow, watchedWorkflows, watchExamples } from './watchedWorkflows.mjs';
import type { WatchStage } from './watchStage.mjs';

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
 * run low, fail, expire and recover, and that n8n's end by force changes nothing
 * about it. All accounts are watched side by side, each by what it is good for.
 */
export async function checkWatch(checks: Checks, stage: WatchStage, login: Login): Promise<void> {
	let isWatching = false;
	await checks.run('watch: n8n publishes every workflow of the trigger', async () => {
		const workflows = await watchedWorkflows();
		await stage.install(workflows);
		await stage.start();
		await stage.setUpOwner(login);
		for (const { id } of workflows) await stage.client.publishWorkflow(id);
		isWatching = true;
	});
	// Whatever comes next would wait for it in vain.
	if (!isWatching) return;
	await checkBeforeKill(checks, stage);
	await checkKill(checks, stage);
	await checkAfterKill(checks, stage);
}

async function checkBeforeKill(checks: Checks, stage: WatchStage): Promise<void> {
	const { sandbox } = stage;
	const alertId = await idOf(watchExamples.alert);

	await checks.run('watch: polls of an account that is fine make no execution', async () => {
		await Promise.all([
			stage.untilPolled('kieAi', watchersOfKieAi * 3),
			stage.untilPolled('melissa', 3),
			stage.untilPolled('pixelcut', 3),
			stage.untilPolled('acyChecker', 3),
			stage.untilReceived('/expiring', 1),
		]);
		assert.equal(await stage.countExecutions(alertId), 0);
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
			await stage.untilReceived('/incidents', 1);
			assert.deepEqual(bodiesAt(stage, '/incidents'), [
				{ action: 'open', dedupKey: level, severity: 'critical', text: lowText },
			]);
		},
	);
	await checks.run(`${watchExamples.purchase}: one order, under the episode's key`, async () => {
		await stage.untilReceived('/orders', 1);
		const [order] = stage.receivedAt('/orders');
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
			await stage.untilReceived('/unread', 1);
			assert.deepEqual(bodiesAt(stage, '/unread', 'since'), [
				{
					text: 'Pixelcut – Main account: balance unknown. Pixelcut refused the API Key',
					class: 'auth',
					severity: 'critical',
				},
			]);
		},
	);
	await checks.run(`${watchExamples.expiry}: what will be lost, then what was`, async () => {
		await stage.untilReceived('/lost', 1);
		const [early, last] = bodiesAt(stage, '/expiring', 'expiresAt', 'text');
		assert.deepEqual(early, { atStake: 500, unit: 'credit', lot: 'Pro' });
		assert.deepEqual(last, early);
		const [, { text, expiresAt } = {}] = bodiesAt(stage, '/expiring');
		const day = String(expiresAt).slice(0, 10);
		const lead = 'Stablecog – Main account:';
		assert.equal(text, `${lead} 500 credits will expire on ${day} (UTC); 800 credits left`);
		const lost = {
			text: `${lead} up to 500 credits expired on ${day} (UTC); 300 credits left`,
			lostAtMost: 500,
			unit: 'credit',
			expiredAt: expiresAt,
		};
		assert.deepEqual(bodiesAt(stage, '/lost', 'lot'), [lost]);
		assert.equal(stage.receivedAt('/expiring').length, 2);
	});
	await checks.run(`watch: ${silentPolls} polls of an account that stays low`, async () => {
		const enough = asked + watchersOfKieAi * silentPolls;
		await stage.until('silent polls', () => sandbox.requestsTo('kieAi').length >= enough);
		assert.equal(await stage.countExecutions(alertId), 1);
		assert.equal(stage.receivedAt('/incidents').length, 1);
	});
	await checks.run(`${watchExamples.purchase}: a reminder orders nothing`, async () => {
		const id = await idOf(watchExamples.purchase);
		await stage.until('a reminder', async () => (await stage.countExecutions(id)) >= 2);
		assert.equal(stage.receivedAt('/orders').length, 1);
	});
}

/** Ends n8n by force right after something has changed without a word. */
async function checkKill(checks: Checks, stage: WatchStage): Promise<void> {
	const { sandbox } = stage;
	await checks.run(
		'watch: an episode that ends unsaid is stored, by an empty execution',
		async () => {
			assert.equal(await stage.countExecutions(onlyLow.id), 1);
			sandbox.setSituation('melissa', 'toppedUp');
			await stage.until(
				'the execution without items',
				async () => (await stage.countExecutions(onlyLow.id)) >= 2,
			);
			assert.deepEqual(eventsAt(stage, onlyLow.path), ['low crossed']);
		},
	);
	await checks.run('watch: n8n starts again after SIGKILL', async () => {
		await stage.kill();
		sandbox.setSituation('melissa', 'low');
		sandbox.setSituation('pixelcut', 'healthy');
		sandbox.setSituation('acyChecker', 'outage');
		await stage.start();
	});
}

async function checkAfterKill(checks: Checks, stage: WatchStage): Promise<void> {
	const { sandbox } = stage;
	await checks.run('watch: what is still low after SIGKILL is not said again', async () => {
		await stage.untilPolled('kieAi', watchersOfKieAi * 3);
		assert.equal(stage.receivedAt('/incidents').length, 1);
		assert.equal(stage.receivedAt('/orders').length, 1);
	});
	await checks.run('watch: an episode that ended unsaid before SIGKILL has ended', async () => {
		await stage.untilReceived(onlyLow.path, 2);
		assert.deepEqual(eventsAt(stage, onlyLow.path), ['low crossed', 'low crossed']);
		const [first, second] = itemsAt(stage, onlyLow.path);
		assert.equal(first?.dedupKey, second?.dedupKey);
		assert.notEqual(first?.episodeId, second?.episodeId);
	});
	await checks.run(`${watchExamples.failure}: it can be read again, after SIGKILL`, async () => {
		await stage.untilReceived('/read-again', 1);
		assert.deepEqual(bodiesAt(stage, '/read-again', 'since'), [
			{ text: 'Pixelcut – Main account: can be read again; 400 credits left' },
		]);
		const [failed, again] = [...bodiesAt(stage, '/unread'), ...bodiesAt(stage, '/read-again')];
		assert.equal(failed?.['since'], again?.['since']);
	});
	await checks.run('watch: it outlives a provider that is down when n8n starts', async () => {
		await stage.untilPolled('acyChecker', 6);
		assert.deepEqual(stage.receivedAt(downAtStart.path), []);
		sandbox.setSituation('acyChecker', 'low');
		await stage.untilReceived(downAtStart.path, 1);
		assert.deepEqual(eventsAt(stage, downAtStart.path), ['low crossed']);
	});
	await checks.run(
		`${watchExamples.alert}: what was low becomes empty, in the same incident`,
		async () => {
			sandbox.setSituation('kieAi', 'empty');
			await stage.untilReceived('/incidents', 2);
			const [, second] = bodiesAt(stage, '/incidents', 'text');
			assert.deepEqual(second, { action: 'open', dedupKey: level, severity: 'critical' });
		},
	);
	await checks.run(`${watchExamples.alert}: one all clear after a top-up`, async () => {
		sandbox.setSituation('kieAi', 'toppedUp');
		await stage.untilReceived('/incidents', 3);
		await stage.untilPolled('kieAi', watchersOfKieAi * 3);
		const [, , ...rest] = bodiesAt(stage, '/incidents');
		assert.deepEqual(rest, [
			{
				action: 'close',
				dedupKey: level,
				text: 'Kie.ai – Main account: recovered; 8,000 credits left',
			},
		]);
		assert.equal(stage.receivedAt('/orders').length, 1, 'Depleted has ordered something');
	});
	await checks.run(
		`${watchExamples.purchase}: the next episode orders under a key of its own`,
		async () => {
			sandbox.setSituation('kieAi', 'low');
			await stage.untilReceived('/orders', 2);
			const keys = stage.receivedAt('/orders').map(({ idempotencyKey }) => idempotencyKey);
			assert.notEqual(keys[0], keys[1]);
			await stage.untilReceived('/incidents', 4);
		},
	);
	await checks.run(
		'watch: a failed read goes to the one watch, and by error to the other',
		async () => {
			sandbox.setSituation('kieAi', 'badKey');
			await Promise.all([
				stage.untilReceived('/incidents', 5),
				stage.untilReceived('/workflow-failed', 1),
			]);
			const said = bodiesAt(stage, '/incidents').at(-1);
			assert.deepEqual(
				[said?.['action'], said?.['dedupKey'], said?.['severity']],
				['open', readOfKieAi, 'critical'],
			);
			const [failed] = bodiesAt(stage, '/workflow-failed');
			assert.match(
				String(failed?.['text']),
				/^Buy credits when low has failed: Kie\.ai refused the API Key/,
			);
		},
	);
	await checks.run('watch: nothing else was said', async () => {
		await stage.untilPolled('melissa', 2);
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
function bodiesAt(stage: WatchStage, address: string, ...without: string[]): Body[] {
	return stage.receivedAt(address).map(({ body }) =>
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

function itemsAt(stage: WatchStage, address: string): EventItem[] {
	return stage.receivedAt(address).map(({ body }) => body as EventItem);
}

function eventsAt(stage: WatchStage, address: string): string[] {
	return itemsAt(stage, address).map(({ event, reason }) => `${event} ${reason ?? ''}`);
}
