import { MINUTE_MS } from '../../../../nodes/Credits/balance/time';
import type { EventItem } from '../../../../nodes/Credits/output/eventItem';
import { watchedAccounts, type WatchedAccount } from '../../../../lab/watched/accounts';
import { courseOf, pollsOf, type Answer, type Keeping } from '../../../../lab/watched/model';
import { replyAt, type Moment } from '../../../../lab/watched/moments';
import { judgeWorkflow, type Verdict } from '../../../../lab/watched/verdict';

const BEGAN = Date.parse('2026-11-21T12:00:00.000Z');

/** An account that says what is left and nothing else, in units small enough for a hundredth of it; a fifth of a full one is its threshold. */
const account = accountWith(['depleted', 'low', 'readFailed', 'readRecovered', 'recovered']);
const onlyLow = accountWith(['low']);

function accountWith(events: WatchedAccount['parameters']['events']): WatchedAccount {
	const found = watchedAccounts(1, 5).find(
		({ answers: { record, sandbox } }) =>
			record.offers.length === 0 && record.balances.length === 1 && sandbox.total >= 1000,
	);
	if (found === undefined) throw new Error('There is no such account');
	const parameters = { ...found.parameters, events, options: { maxRetries: 0, failedReads: 1 } };
	return { ...found, parameters };
}

const amount = (share: number): Moment => ({ kind: 'amount', share });

/** One answer a minute. */
function answers(...moments: Moment[]): Answer[] {
	return moments.map((moment, minute) => {
		const at = BEGAN + minute * MINUTE_MS;
		return { at, reply: replyAt(account.answers, moment, at) };
	});
}

function without(given: readonly Answer[], index: number): Answer[] {
	return given.filter((_, each) => each !== index);
}

/** What n8n sends when nothing goes wrong, a little later than the answers. */
async function honest(
	watched: WatchedAccount,
	given: readonly Answer[],
	kills: readonly number[],
	keeping: Keeping = 'inMemory',
): Promise<EventItem[]> {
	const late = given.map(({ at, reply }) => ({ at: at + 40, reply }));
	const polls = await pollsOf(
		watched,
		late,
		kills.map((kill) => kill + 40),
	);
	return courseOf(watched, polls, keeping, () => true).notices.map(({ item }) => item);
}

async function judged(
	given: readonly Answer[],
	received: readonly EventItem[],
	kills: readonly number[] = [],
	watched = account,
): Promise<Verdict> {
	return await judgeWorkflow({ account: watched, answers: given, received }, kills, 'inMemory');
}

async function kinds(verdict: Promise<Verdict>): Promise<string[]> {
	const { differences } = await verdict;
	return differences.map(({ kind }) => kind);
}

const story = answers(
	...[0.8, 0.15, 0.1, -0.01, 0.05, 0.9].map(amount),
	{ kind: 'refused' },
	amount(0.8),
	amount(0.1),
);

/** Half a minute after the poll of that number. */
const after = (poll: number): number => BEGAN + poll * MINUTE_MS + MINUTE_MS / 2;

describe('the judgement of a workflow', () => {
	test('finds nothing wrong with what had to come, though times differ by a little', async () => {
		const kills = [after(2), after(6)];
		const received = await honest(account, story, kills);
		expect(received.map(({ event }) => event)).toEqual([
			...['low', 'depleted', 'recovered', 'readFailed', 'readRecovered', 'low'],
		]);
		expect(await judged(story, received, kills)).toMatchObject({
			differences: [],
			forgotten: [],
			oracle: [],
			isAsUninterrupted: true,
		});
	});

	test('finds a lost notice', async () => {
		const whole = await honest(account, story, []);
		const received = whole.filter(({ event }) => event !== 'depleted');
		expect(await kinds(judged(story, received))).toEqual(['lost']);
	});

	test('finds a doubled notice', async () => {
		const [low, ...others] = await honest(account, story, []);
		expect(await kinds(judged(story, [low, low, ...others] as EventItem[]))).toEqual(['doubled']);
	});

	test('finds a wrong order', async () => {
		const [low, depleted, ...others] = await honest(account, story, []);
		expect(await kinds(judged(story, [depleted, low, ...others] as EventItem[]))).toEqual([
			'order',
		]);
	});

	test('finds a notice that nobody expects', async () => {
		const received = await honest(account, story, []);
		const stranger = { ...received[0], event: 'toppedUp' } as EventItem;
		expect(await kinds(judged(story, [...received, stranger]))).toEqual(['unexpected']);
	});

	test.each([
		['an amount', { remaining: 151 }],
		['a severity', { severity: 'info' }],
		['a reason', { reason: 'initial' }],
		['a time by ten seconds', { retrievedAt: new Date(BEGAN + 70_000).toISOString() }],
	])('finds %s that is another', async (_, change) => {
		const [low, ...others] = await honest(account, story, []);
		const verdict = judged(story, [{ ...low, ...change } as EventItem, ...others]);
		expect(await kinds(verdict)).toEqual(['different']);
	});

	test('finds a watch that says Low at every start, twice over', async () => {
		const kills = [after(1)];
		const low = answers(...[0.8, 0.15, 0.1, 0.1].map(amount));
		const [first] = await honest(account, low, kills);
		const again = {
			...first,
			eventId: `${first?.eventId}-`,
			retrievedAt: new Date((low[2]?.at ?? 0) + 40).toISOString(),
		};
		const verdict = judged(low, [first, again] as EventItem[], kills);
		expect(await kinds(verdict)).toEqual(['unexpected']);
		expect((await verdict).oracle).toHaveLength(1);
	});

	test('finds a watch that has not stored a silent end of an episode', async () => {
		const kills = [after(2)];
		const given = answers(...[0.8, 0.15, 0.9, 0.1].map(amount));
		const received = await honest(onlyLow, given, kills);
		expect(received).toHaveLength(2);
		const { course } = await judged(given, received, kills, onlyLow);
		expect(course.executions).toEqual({ least: 3, most: 3 });
		expect(await kinds(judged(given, received.slice(0, 1), kills, onlyLow))).toEqual(['lost']);
	});

	test('finds three low readings of which nothing is said', async () => {
		const given = answers(...[0.8, 0.15, 0.1, 0.1].map(amount));
		expect((await judged(given, [])).oracle).toHaveLength(1);
	});

	test('finds a request to a provider that was to be spared', async () => {
		const given = answers(amount(0.8), { kind: 'refused' }, amount(0.8));
		const uninterrupted = await honest(account, given, []);
		expect((await judged(given, uninterrupted)).askedInVain).toHaveLength(1);
		const kills = [after(1)];
		const restarted = await honest(account, given, kills);
		expect((await judged(given, restarted, kills)).askedInVain).toEqual([]);
	});
});

describe('a poll in flight when n8n is ended', () => {
	const given = answers(...[0.8, 0.15, 0.1, 0.9].map(amount));
	const kills = [BEGAN + MINUTE_MS + 300];
	let whole: EventItem[];

	beforeAll(async () => {
		whole = await honest(account, given, []);
	});

	test('may have been told and stored', async () => {
		const verdict = await judged(given, whole, kills);
		expect(verdict).toMatchObject({ differences: [], fates: ['harmless'] });
	});

	test('may have been neither, and is told by the next poll', async () => {
		const received = await honest(account, without(given, 1), [after(0)]);
		const verdict = await judged(given, received, kills);
		expect(verdict).toMatchObject({ differences: [], fates: ['harmless'] });
	});

	test('may be lost, which is told', async () => {
		const verdict = await judged(given, whole.slice(1), kills);
		expect(verdict).toMatchObject({ differences: [], fates: ['lost'] });
		expect(verdict.cutOff).toEqual([expect.stringMatching(/^lost: low \(crossed\) /)]);
	});

	test('may be doubled, which is told', async () => {
		const received = await honest(account, without(given, 1), [after(0)]);
		const verdict = await judged(given, [whole[0], ...received] as EventItem[], kills);
		expect(verdict).toMatchObject({ differences: [], fates: ['doubled'] });
		expect(verdict.cutOff).toEqual([expect.stringMatching(/^doubled: low \(crossed\) /)]);
	});

	test('excuses nothing else', async () => {
		const received = whole.filter(({ event }) => event !== 'recovered');
		expect(await kinds(judged(given, received, kills))).toEqual(['lost']);
		expect(await kinds(judged(given, whole.slice(1), [BEGAN + MINUTE_MS + 1300]))).toEqual([
			'lost',
		]);
	});
});

describe('the ways in which n8n keeps the state', () => {
	const kills = [after(2)];
	const fallen = answers(...[0.8, 0.8, 0, 0, 0].map(amount));

	test('by default a reading that waits for a second one waits again', async () => {
		const [depleted] = await honest(account, fallen, kills);
		expect(depleted).toMatchObject({ event: 'depleted', remaining: 0 });
		expect(depleted?.retrievedAt).toBe(new Date((fallen[4]?.at ?? 0) + 40).toISOString());
	});

	test('under the durable scheduler it does not', async () => {
		const [depleted] = await honest(account, fallen, kills, 'durable');
		expect(depleted?.retrievedAt).toBe(new Date((fallen[3]?.at ?? 0) + 40).toISOString());
	});

	test('what is forgotten without harm is no complaint', async () => {
		const verdict = await judged(fallen, await honest(account, fallen, kills), kills);
		expect(verdict.course.forgotten).toMatchObject([{ vital: [], confirmation: true }]);
	});
});

describe('two polls at the same time, under the durable scheduler', () => {
	const twins = answers(...[0.8, 0.8, 0.15, 0.15, 0.9].map(amount)).map((answer, index) =>
		index < 3 ? answer : { ...answer, at: answer.at - 50_000 },
	);
	const isTwin = (poll: number): boolean => poll === 3;

	async function told(isBlind: (poll: number) => boolean): Promise<EventItem[]> {
		const polls = await pollsOf(account, twins, []);
		const course = courseOf(account, polls, 'durable', () => true, isBlind);
		return course.notices.map(({ item }) => item);
	}

	test('tell a notice twice if the second does not know of the first, which is told', async () => {
		const received = await told(isTwin);
		expect(received.map(({ event }) => event)).toEqual(['low', 'low', 'recovered']);
		const seen = { account, answers: twins, received };
		expect(await judgeWorkflow(seen, [], 'durable')).toMatchObject({
			differences: [],
			blind: 1,
			twice: [expect.stringMatching(/^low /)],
		});
	});

	test('tell it once if it does', async () => {
		const seen = { account, answers: twins, received: await told(() => false) };
		const verdict = await judgeWorkflow(seen, [], 'durable');
		expect(verdict).toMatchObject({ differences: [], blind: 0, twice: [] });
	});

	test('excuse no notice that is lost', async () => {
		const whole = await told(() => false);
		const received = whole.filter(({ event }) => event !== 'low');
		expect(
			await kinds(judgeWorkflow({ account, answers: twins, received }, [], 'durable')),
		).toEqual(['lost']);
	});
});
