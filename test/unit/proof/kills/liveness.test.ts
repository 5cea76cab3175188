import { MINUTE_MS } from '../../../../nodes/Credits/balance/time';
import type { EventItem } from '../../../../nodes/Credits/output/eventItem';
import { livenessOf, type Life } from '../../../../lab/watched/liveness';
import { pollsInLog } from '../../../../lab/watched/n8nLog';
import { planKills } from '../../../../lab/kills/plan';
import { watchedAccounts } from '../../../../lab/watched/accounts';

const FROM = Date.parse('2026-11-21T12:00:00.000Z');
const TO = FROM + 5 * MINUTE_MS;
const FINAL = FROM + 2 * MINUTE_MS;

const account = watchedAccounts(1, 5).find(
	({ id, answers: { record, sandbox } }) =>
		record.offers.length === 0 &&
		record.balances.length === 1 &&
		sandbox.total >= 1000 &&
		id.endsWith('2'),
);

function life(changes: Partial<Life> = {}): Life {
	if (account === undefined) throw new Error('There is no such account');
	return {
		account,
		polledAt: [0.5, 1.5, 2.5, 3.5, 4.5].map((minute) => FROM + minute * MINUTE_MS),
		from: FROM,
		to: TO,
		finalAt: FINAL,
		received: [said('low', FINAL + MINUTE_MS)],
		isSpared: false,
		isUnchanged: false,
		...changes,
	};
}

function said(event: string, at: number): EventItem {
	return { event, retrievedAt: new Date(at).toISOString() } as EventItem;
}

describe('the life of a watch', () => {
	test('lives if it polls each minute and tells the last change', () => {
		expect(livenessOf(life())).toEqual({ complaints: [], final: 'said' });
	});

	test('is dead if it does not poll any more', () => {
		const { complaints } = livenessOf(life({ polledAt: [FROM + MINUTE_MS / 2] }));
		expect(complaints).toEqual([
			'no poll from 2026-11-21T12:00:30.000Z to 2026-11-21T12:05:00.000Z',
		]);
	});

	test('may begin two minutes later if n8n was ended while it was starting it', () => {
		const polledAt = [2.6, 3.5, 4.5].map((minute) => FROM + minute * MINUTE_MS);
		expect(livenessOf(life({ polledAt })).complaints).toHaveLength(1);
		expect(livenessOf(life({ polledAt, isStartCutOff: true })).complaints).toEqual([]);
		const never = livenessOf(life({ polledAt: [], isStartCutOff: true }));
		expect(never.complaints).toHaveLength(1);
	});

	test('is dead if it never polled', () => {
		expect(livenessOf(life({ polledAt: [] })).complaints).toHaveLength(1);
	});

	test.each([
		['nothing', []],
		['it too early', [said('low', FINAL - MINUTE_MS)]],
		['something else', [said('recovered', FINAL + MINUTE_MS)]],
	])('is dead if it tells %s at the end', (_, received) => {
		expect(livenessOf(life({ received }))).toEqual({
			complaints: ['the last change was not told'],
			final: 'silent',
		});
	});

	test('may be silent while the provider is spared', () => {
		const spared = life({ received: [], isSpared: true });
		expect(livenessOf(spared)).toEqual({ complaints: [], final: 'spared' });
	});

	test('may be silent where nothing has changed', () => {
		const unchanged = life({ received: [], isUnchanged: true });
		expect(livenessOf(unchanged)).toEqual({ complaints: [], final: 'unchanged' });
	});
});

describe('polls in the log of n8n', () => {
	const line = (message: string, workflowId = 'kieAi1') =>
		JSON.stringify({ message, metadata: { workflowId, timestamp: '2026-11-21T12:00:00.000Z' } });

	test.each([
		'Poll trigger initiated for workflow "kieAi1"',
		'Poll returned no new data; nothing to hand off',
		'Poll returned new data; handed off to a new execution',
		'Polling trigger initiated for workflow "kieAi1"',
	])('%s', (message) => {
		const polls = pollsInLog([line('Something else'), line(message), '{"cut'].join('\n'));
		expect([...polls]).toEqual([['kieAi1', [FROM]]]);
	});
});

describe('the plan of a run', () => {
	test.each([1, 2, 3, 4, 5, 6, 7, 8])(
		'with seed %i ends n8n six times, apart and in time',
		(seed) => {
			const plan = planKills(seed, 15);
			expect(plan.kills).toHaveLength(6);
			for (const [index, kill] of plan.kills.entries()) {
				expect(kill - (plan.kills[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(45_000);
				expect(kill).toBeLessThan(plan.backAt);
			}
			expect(plan.downAfter).toBeLessThan(5);
			expect(plan.endAt - plan.finalAt).toBeGreaterThanOrEqual(3 * MINUTE_MS);
		},
	);

	test('is the same for the same seed, and another for another', () => {
		expect(planKills(3, 15)).toEqual(planKills(3, 15));
		expect(planKills(3, 15)).not.toEqual(planKills(4, 15));
	});
});

describe('the watched accounts', () => {
	const accounts = watchedAccounts(1, 10);

	test('are thirty, six at each provider, all with a key of their own', () => {
		expect(accounts).toHaveLength(30);
		expect(new Set(accounts.map(({ key }) => key)).size).toBe(30);
		expect(new Set(accounts.map(({ id }) => id)).size).toBe(30);
		const providers = accounts.map(({ parameters }) => parameters.provider);
		for (const provider of new Set(providers)) {
			expect(providers.filter((each) => each === provider)).toHaveLength(6);
		}
	});

	test('fare differently with another seed', () => {
		expect(watchedAccounts(2, 10)[0]?.script).not.toEqual(accounts[0]?.script);
	});
});
