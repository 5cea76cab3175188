import { MINUTE_MS } from '../../../../nodes/Credits/balance/time';
import type { EventItem } from '../../../../nodes/Credits/output/eventItem';
import { watchedAccounts, type WatchedAccount } from '../../../../proof/watched/accounts';
import { courseOf, pollsOf, type Answer, type Keeping } from '../../../../proof/watched/model';
import { replyAt, type Moment } from '../../../../proof/watched/moments';
import { judgeWorkflow, type Verdict } from '../../../../proof/watched/verdict';

const BEGAN = Date.parse('2026-11-21T12:00:00.000Z');

/** Kie.ai, a full account of 1000 and a threshold of 200. */
const account = accountWith(['depleted', 'low', 'readFailed', 'readRecovered', 'recovered']);
const onlyLow = accountWith(['low']);

function accountWith(events: WatchedAccount['parameters']['events']): WatchedAccount {
	const found = watchedAccounts(1, 5).find(({ id }) => id === 'kieAi1');
	if (found === undefined) throw new Error('There is no such account');
	const parameters = { ...found.parameters, events, options: { maxRetries: 0 } };
	return { ...found, parameters };
}

const amount = (share: number): Moment => ({ kind: 'amount', share });

/** One answer a minute. */
function answers(...moments: Moment[]): Answer[] {
	return moments.map((moment, minute) => {
		const at = BEGAN + minute * MINUTE_MS;
		return { at, reply: replyAt(account.fixture, moment, at) };
	});
}

function without(given: readonly Answer[], index: number): Answer[] {
	return given.filter((_, each) => each !== index);
}

/** What n8n sends when nothing goes wrong, a little later than the answers. */
function honest(
	watched: WatchedAccount,
	given: readonly Answer[],
	kills: readonly number[],
	keeping: Keeping = 'inMemory',
): EventItem[] {
	const late = given.map(({ at, reply }) => ({ at: at + 40, reply }));
	const polls = pollsOf(
		late,
		kills.map((kill) => kill + 40),
	);
	return courseOf(watched, polls, keeping, () => true).notices.map(({ item }) => item);
}

function judged(
	given: readonly Answer[],
	received: readonly EventItem[],
	kills: readonly number[] = [],
	watched = account,
): Verdict {
	return judgeWorkflow({ account: watched, answers: given, received }, kills, 'inMemory');
}

function kinds({ differences }: Verdict): string[] {
	return differences.map(({ kind }) => kind);
}

const story = answers(
	...[0.8, 0.15, 0.1, 0, 0.05, 0.9].map(amount),
	{ kind: 'refused' },
	amount(0.8),
	amount(0.1),
);

/** Half a minute after the poll of that number. */
const after = (poll: number): number => BEGAN + poll * MINUTE_MS + MINUTE_MS / 2;

describe('the judgement of a workflow', () => {
	test('finds nothing wrong with what had to come, though times differ by a little', () => {
		const kills = [after(2), after(6)];
		const received = honest(account, story, kills);
		expect(received.map(({ event }) => event)).toEqual([
			...['low', 'depleted', 'recovered', 'readFailed', 'readRecovered', 'low'],
		]);
		expect(judged(story, received, kills)).toMatchObject({
			differences: [],
			forgotten: [],
			oracle: [],
			isAsUninterrupted: true,
		});
	});

	test('finds a lost notice', () => {
		const received = honest(account, story, []).filter(({ event }) => event !== 'depleted');
		expect(kinds(judged(story, received))).toEqual(['lost']);
	});

	test('finds a doubled notice', () => {
		const [low, ...others] = honest(account, story, []);
		expect(kinds(judged(story, [low, low, ...others] as EventItem[]))).toEqual(['doubled']);
	});

	test('finds a wrong order', () => {
		const [low, depleted, ...others] = honest(account, story, []);
		expect(kinds(judged(story, [depleted, low, ...others] as EventItem[]))).toEqual(['order']);
	});

	test('finds a notice that nobody expects', () => {
		const received = honest(account, story, []);
		const stranger = { ...received[0], event: 'toppedUp' } as EventItem;
		expect(kinds(judged(story, [...received, stranger]))).toEqual(['unexpected']);
	});

	test.each([
		['an amount', { remaining: 151 }],
		['a severity', { severity: 'info' }],
		['a reason', { reason: 'initial' }],
		['a time by ten seconds', { retrievedAt: new Date(BEGAN + 70_000).toISOString() }],
	])('finds %s that is another', (_, change) => {
		const [low, ...others] = honest(account, story, []);
		const verdict = judged(story, [{ ...low, ...change } as EventItem, ...others]);
		expect(kinds(verdict)).toEqual(['different']);
	});

	test('finds a watch that says Low at every start, twice over', () => {
		const kills = [after(1)];
		const low = answers(...[0.8, 0.15, 0.1, 0.1].map(amount));
		const [first] = honest(account, low, kills);
		const again = {
			...first,
			eventId: `${first?.eventId}-`,
			retrievedAt: new Date((low[2]?.at ?? 0) + 40).toISOString(),
		};
		const verdict = judged(low, [first, again] as EventItem[], kills);
		expect(kinds(verdict)).toEqual(['unexpected']);
		expect(verdict.oracle).toHaveLength(1);
	});

	test('finds a watch that has not stored a silent end of an episode', () => {
		const kills = [after(2)];
		const given = answers(...[0.8, 0.15, 0.9, 0.1].map(amount));
		const received = honest(onlyLow, given, kills);
		expect(received).toHaveLength(2);
		const { course } = judged(given, received, kills, onlyLow);
		expect(course.executions).toEqual({ least: 3, most: 3 });
		expect(kinds(judged(given, received.slice(0, 1), kills, onlyLow))).toEqual(['lost']);
	});

	test('finds three low readings of which nothing is said', () => {
		const given = answers(...[0.8, 0.15, 0.1, 0.1].map(amount));
		expect(judged(given, []).oracle).toHaveLength(1);
	});

	test('finds a request to a provider that was to be spared', () => {
		const given = answers(amount(0.8), { kind: 'refused' }, amount(0.8));
		expect(judged(given, honest(account, given, [])).askedInVain).toHaveLength(1);
		const kills = [after(1)];
		expect(judged(given, honest(account, given, kills), kills).askedInVain).toEqual([]);
	});
});

describe('a poll in flight when n8n is ended', () => {
	const given = answers(...[0.8, 0.15, 0.1, 0.9].map(amount));
	const kills = [BEGAN + MINUTE_MS + 300];
	const whole = honest(account, given, []);
	const [low] = whole;

	test('may have been told and stored', () => {
		const verdict = judged(given, whole, kills);
		expect(verdict).toMatchObject({ differences: [], fates: ['harmless'] });
	});

	test('may have been neither, and is told by the next poll', () => {
		const received = honest(account, without(given, 1), [after(0)]);
		const verdict = judged(given, received, kills);
		expect(verdict).toMatchObject({ differences: [], fates: ['harmless'] });
	});

	test('may be lost, which is told', () => {
		const verdict = judged(given, whole.slice(1), kills);
		expect(verdict).toMatchObject({ differences: [], fates: ['lost'] });
		expect(verdict.cutOff).toEqual([expect.stringMatching(/^lost: low \(crossed\) /)]);
	});

	test('may be doubled, which is told', () => {
		const received = honest(account, without(given, 1), [after(0)]);
		const verdict = judged(given, [low, ...received] as EventItem[], kills);
		expect(verdict).toMatchObject({ differences: [], fates: ['doubled'] });
		expect(verdict.cutOff).toEqual([expect.stringMatching(/^doubled: low \(crossed\) /)]);
	});

	test('excuses nothing else', () => {
		const received = whole.filter(({ event }) => event !== 'recovered');
		expect(kinds(judged(given, received, kills))).toEqual(['lost']);
		expect(kinds(judged(given, whole.slice(1), [BEGAN + MINUTE_MS + 1300]))).toEqual(['lost']);
	});
});

describe('the ways in which n8n keeps the state', () => {
	const kills = [after(2)];
	const fallen = answers(...[0.8, 0.8, 0, 0, 0].map(amount));

	test('by default a reading that waits for a second one waits again', () => {
		const [depleted] = honest(account, fallen, kills);
		expect(depleted).toMatchObject({ event: 'depleted', remaining: 0 });
		expect(depleted?.retrievedAt).toBe(new Date((fallen[4]?.at ?? 0) + 40).toISOString());
	});

	test('under the durable scheduler it does not', () => {
		const [depleted] = honest(account, fallen, kills, 'durable');
		expect(depleted?.retrievedAt).toBe(new Date((fallen[3]?.at ?? 0) + 40).toISOString());
	});

	test('what is forgotten without harm is no complaint', () => {
		const verdict = judged(fallen, honest(account, fallen, kills), kills);
		expect(verdict.course.forgotten).toMatchObject([{ vital: [], confirmation: true }]);
	});
});

describe('two polls at the same time, under the durable scheduler', () => {
	const twins = answers(...[0.8, 0.8, 0.15, 0.15, 0.9].map(amount)).map((answer, index) =>
		index < 3 ? answer : { ...answer, at: answer.at - 50_000 },
	);
	const isTwin = (poll: number): boolean => poll === 3;

	function told(isBlind: (poll: number) => boolean): EventItem[] {
		const polls = pollsOf(twins, []);
		const course = courseOf(account, polls, 'durable', () => true, isBlind);
		return course.notices.map(({ item }) => item);
	}

	test('tell a notice twice if the second does not know of the first, which is told', () => {
		const received = told(isTwin);
		expect(received.map(({ event }) => event)).toEqual(['low', 'low', 'recovered']);
		const seen = { account, answers: twins, received };
		expect(judgeWorkflow(seen, [], 'durable')).toMatchObject({
			differences: [],
			blind: 1,
			twice: [expect.stringMatching(/^low /)],
		});
	});

	test('tell it once if it does', () => {
		const seen = { account, answers: twins, received: told(() => false) };
		const verdict = judgeWorkflow(seen, [], 'durable');
		expect(verdict).toMatchObject({ differences: [], blind: 0, twice: [] });
	});

	test('excuse no notice that is lost', () => {
		const received = told(() => false).filter(({ event }) => event !== 'low');
		expect(kinds(judgeWorkflow({ account, answers: twins, received }, [], 'durable'))).toEqual([
			'lost',
		]);
	});
});
