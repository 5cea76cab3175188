import { isoTime, MINUTE_MS } from '../../../../nodes/Credits/balance/time';
import { Random } from '../../../../sandbox/random';
import { watchedAccounts } from '../../../../lab/watched/accounts';
import { forgottenBetween } from '../../../../lab/watched/forgotten';
import { courseOf, pollsOf, settingsOf } from '../../../../lab/watched/model';
import { replyAt, replyOf, type Moment } from '../../../../lab/watched/moments';
import * as scripts from '../../../../lab/watched/scripts';
import { Failure } from '../../../../nodes/Credits/balance/failure';
import { movingProviders } from '../../../../lab/watched/movingProviders';
import { valueAt } from '../../../../sandbox/jsonPath';
import { readInProcess } from '../../../../sandbox/readInProcess';
import { newState, type WatchState } from '../../../../nodes/Credits/watch/state';

const NOW = Date.parse('2026-11-21T12:00:00.000Z');

const accounts = watchedAccounts(1, 10);
const makers = Object.entries(scripts).filter(
	([name]) => !['LOW_SHARE', 'momentOf'].includes(name),
);

describe('a script', () => {
	test.each(makers)('%s has a moment for every minute, between empty and full', (_, maker) => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const script = (maker as scripts.ScriptMaker)(new Random(seed), 10);
			expect(script).toHaveLength(10);
			const shares = script.flatMap((moment) => (moment.kind === 'amount' ? [moment.share] : []));
			expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
		}
	});

	test('says when credits expire by the same time, whenever it is asked', () => {
		const script = scripts.expiry(new Random(1), 10);
		const ends = [0, 10_000, 61_000, 5 * MINUTE_MS + 7, 12 * MINUTE_MS].map((elapsed) => {
			const moment = scripts.momentOf(script, elapsed);
			return moment.kind === 'amount' ? elapsed + (moment.expiresInMs ?? Number.NaN) : null;
		});
		expect(new Set(ends).size).toBe(1);
	});

	test('stays as it was at its end, and begins before its time', () => {
		const script: scripts.Script = [{ kind: 'bought' }, { kind: 'refused' }];
		const kinds = [-5000, 0, 59_999, 60_000, 999_999].map(
			(elapsed) => scripts.momentOf(script, elapsed).kind,
		);
		expect(kinds).toEqual(['bought', 'bought', 'bought', 'refused', 'refused']);
	});
});

describe('a watched account', () => {
	test.each(accounts.map((account) => [account.id, account] as const))(
		'%s has settings that the trigger takes, and tells its end',
		async (_, account) => {
			expect(settingsOf(account).account.limits.maxRetries).toBe(0);
			const story: Moment[] = [
				{ kind: 'amount', share: 0.8 },
				account.final,
				account.final,
				account.final,
			];
			const answers = story.map((moment, minute) => {
				const at = NOW + minute * MINUTE_MS;
				return { at, reply: replyAt(account.answers, moment, at) };
			});
			const { notices } = courseOf(
				account,
				await pollsOf(account, answers, []),
				'inMemory',
				() => true,
			);
			expect(notices.some(({ item }) => account.finalEvents.includes(item.event))).toBe(true);
		},
	);

	test('has an id, a key and a credential of its own, as all thirty have', () => {
		expect(accounts).toHaveLength(30);
		for (const all of [
			accounts.map(({ id }) => id),
			accounts.map(({ key }) => key),
			accounts.map(({ credential }) => credential.id),
		]) {
			expect(new Set(all).size).toBe(30);
		}
	});

	test.each(['outage', 'reset', 'maintenance', 'refused'] as const)(
		'in the moment %s has no balance to read',
		async (kind) => {
			const [account] = accounts;
			if (account === undefined) throw new Error('There are no accounts');
			const reply = replyAt(account.answers, { kind }, NOW);
			const polls = await pollsOf(account, [{ at: NOW, reply }], []);
			expect(courseOf(account, polls, 'inMemory', () => true).notices).toEqual(
				kind === 'refused' ? [expect.objectContaining({ poll: 0 })] : [],
			);
		},
	);
});

describe('a provider whose accounts move', () => {
	test.each(movingProviders.map((answers) => [answers.record.name, answers] as const))(
		'%s shows what is left where its answers say, and nothing but that moves it',
		async (_, answers) => {
			const { amountsAt, total } = answers.sandbox;
			for (const remaining of [0, 1, Math.round(total / 3), total]) {
				const { body } = replyOf(answers, remaining, NOW);
				const outcome = await readInProcess(answers, { body }, { now: isoTime(NOW) });
				if (outcome instanceof Failure) throw outcome;
				const read = outcome.reading.balances.map((balance) => balance.remaining);
				expect(read[0]).toBe(remaining);
				expect(amountsAt.map((path) => valueAt(body, path))).toEqual(read);
			}
		},
	);
});

describe('what an end by force has taken', () => {
	const known = newState({ provider: 'kieAi', credential: 'one' }, NOW);

	function withBalance(changes: object): WatchState {
		const balance = {
			episode: null,
			episodes: 0,
			renewal: null,
			lots: [],
			pending: [],
			...changes,
		};
		return { ...known, balances: { credits: balance } } as unknown as WatchState;
	}

	const episode = { since: NOW, isAnnounced: true, isDepletedArmed: true };

	test.each([
		['an episode', { episode, episodes: 1 }, {}, 2],
		['the end of an episode', { episodes: 1 }, { episode, episodes: 1 }, 1],
		['Depleted armed anew', { episode }, { episode: { ...episode, isDepletedArmed: false } }, 1],
		['a renewal', { renewal: { resetsAt: NOW, isSeen: true } }, { renewal: null }, 1],
		['a new lot', { lots: [['a', 5, null]] }, {}, 1],
		['that a lot that expires is empty', { lots: [['a', 0, 9]] }, { lots: [['a', 5, 9]] }, 1],
		['a lot without an end', { lots: [['a', 0, null]] }, { lots: [['a', 5, null]] }, 0],
		['how much is left of a lot', { lots: [['a', 4, 9]] }, { lots: [['a', 5, 9]] }, 0],
	])('%s', (_, now, kept, count) => {
		const forgotten = forgottenBetween(withBalance(now), withBalance(kept), true);
		expect(forgotten.vital).toHaveLength(count);
	});

	test('a report, where it is told by items', () => {
		const report = { notices: 1, isRefusal: true, announcedAt: NOW, reminders: 0 };
		const failed: WatchState = {
			...known,
			failure: { number: 1, since: NOW, count: 1, refusals: 1, watch: 'w', report },
		};
		expect(forgottenBetween(failed, known, true).vital).toHaveLength(1);
		expect(forgottenBetween(failed, known, false)).toMatchObject({ vital: [], failures: true });
	});

	test('a reading that waits for a second one is not vital', () => {
		const waiting = withBalance({ pending: [1, 1] });
		const forgotten = forgottenBetween(waiting, withBalance({}), true);
		expect(forgotten).toMatchObject({ vital: [], confirmation: true });
	});
});
