import { Failure } from '../../nodes/Credits/balance/failure';
import type { AccountIdentity } from '../../nodes/Credits/output/balanceItem';
import type { BalanceReading } from '../../nodes/Credits/balance/reading';
import { ParameterReader } from '../../nodes/Credits/panel/parameterReader';
import { knownBalance } from '../../nodes/Credits/account/identity';
import { unreadable } from '../../nodes/Credits/account/read';
import type { AccountAnswer } from '../../nodes/Credits/transport/exchange';
import { requestFailure } from '../../nodes/Credits/transport/wording';
import { eventItem, failureItem, type EventItem } from '../../nodes/Credits/output/eventItem';
import { triggerProperties } from '../../nodes/Credits/panel/triggerProperties';
import {
	readTriggerSettings,
	type TriggerSettings,
} from '../../nodes/Credits/trigger/triggerSettings';
import { watchKey } from '../../nodes/Credits/watch/keys';
import { isBackingOff } from '../../nodes/Credits/watch/failures';
import { restoreState, type WatchState } from '../../nodes/Credits/watch/state';
import { step, watchedBalances } from '../../nodes/Credits/watch/step';
import type { OpenedReply } from '../../sandbox';
import { readInProcess } from '../../sandbox/readInProcess';
import { TRIGGER_NAME, type WatchedAccount } from './accounts';
import { forgottenBetween, type Forgotten } from './forgotten';

/**
 * How n8n keeps what the trigger remembers.
 *
 * - `inMemory`: from poll to poll in memory; in the database when a poll returns a
 *   list, and when n8n starts the watch, which polls at once.
 * - `durable`: in the database after every poll that does not throw, and in memory
 *   not at all. Only publishing polls at once.
 * - `forgetsNothing`: as if n8n had never ended.
 */
export type Keeping = 'inMemory' | 'durable' | 'forgetsNothing';

/** A request that a provider has answered. With one attempt per poll it is a poll. */
export interface Answer {
	/** Epoch milliseconds. */
	at: number;
	reply: OpenedReply;
}

/** One poll of a workflow. */
export interface WatchedPoll extends Answer {
	/** What the answer is read as. */
	outcome: AccountAnswer | Failure;
	/** How often n8n was killed before. */
	kills: number;
	/** Whether n8n was killed while this poll may have been under way. */
	isInFlight: boolean;
	/** Whether the one before it may still have been under way. */
	mayOverlap: boolean;
}

/** A notice that has to come. */
export interface ExpectedNotice {
	item: EventItem;
	/** Running number of the poll. */
	poll: number;
	/** Whether n8n was killed while it was under way, so that it need not have come. */
	isInFlight: boolean;
}

/** What the watch does, step by step, with the answers of one account. */
export interface Course {
	notices: ExpectedNotice[];
	/** The polls in flight that returned something, and whether n8n has stored what they learnt. */
	inFlight: Array<{ poll: number; isStored: boolean; notices: number }>;
	/** How many executions n8n starts: one for each poll that returns a list, or throws. */
	executions: { least: number; most: number };
	/** What each kill has taken from the memory. */
	forgotten: Forgotten[];
	/** The polls that did not know of the one before, which was still under way. */
	blind: number[];
	/** Times of requests that a watch which spares the provider should not have made. */
	askedInVain: number[];
	/** Whether the provider is spared at a time after the last poll. */
	isSparedAt(time: number): boolean;
}

/** How long before the kill a poll counts as under way, in milliseconds. */
const FLIGHT_MS = 1000;

/** How long after it a request that was on its way may still arrive. */
const LATE_MS = 1500;

/** n8n gives up a poll of its durable scheduler after so many milliseconds. */
const LONGEST_POLL_MS = 45_000;

/** Reads the answers of one account, and sorts them by the ends of n8n. @param kills epoch milliseconds */
export async function pollsOf(
	account: WatchedAccount,
	answers: readonly Answer[],
	kills: readonly number[],
): Promise<WatchedPoll[]> {
	return await Promise.all(
		answers.map(async (answer, index) => ({
			...answer,
			outcome: await read(account, answer),
			kills: kills.filter((kill) => kill + LATE_MS < answer.at).length,
			mayOverlap: answer.at - (answers[index - 1]?.at ?? -Infinity) < LONGEST_POLL_MS,
			isInFlight: kills.some(
				(kill) => answer.at >= kill - FLIGHT_MS && answer.at <= kill + LATE_MS,
			),
		})),
	);
}

async function read(
	{ answers, credential }: WatchedAccount,
	{ at, reply }: Answer,
): Promise<AccountAnswer | Failure> {
	const { record } = answers;
	if ('kind' in reply) {
		const reason = `the connection to ${record.hosts[0]} broke before the response was complete (ECONNRESET)`;
		return requestFailure(record, { class: 'network', reason, httpCode: null }, at);
	}
	const now = new Date(at).toISOString();
	return await readInProcess(answers, { reply }, { credential: credential.data, now });
}

/**
 * Plays the answers of one account through the state machine of the trigger, as a
 * n8n does that keeps the state in a certain way.
 *
 * What the trigger itself does around the machine is written anew here: were it
 * taken from there, a fault of it would be expected. Only the pure parts are shared.
 *
 * @param isStored whether n8n has stored what a poll in flight has learnt
 * @param isBlind whether a poll of the durable scheduler was given the state from before
 * the poll before it: after a start n8n runs two of one workflow at the same time
 */
export function courseOf(
	account: WatchedAccount,
	polls: readonly WatchedPoll[],
	keeping: Keeping,
	isStored: (poll: number) => boolean,
	isBlind: (poll: number) => boolean = () => false,
): Course {
	const settings = settingsOf(account);
	const watch = {
		provider: settings.provider,
		credential: account.credential.id,
		watch: watchKey(account.id, TRIGGER_NAME),
	};
	const course: Course = {
		notices: [],
		inFlight: [],
		executions: { least: 0, most: 0 },
		forgotten: [],
		blind: [],
		askedInVain: [],
		isSparedAt: (time) => memory !== null && isBackingOff(memory, time),
	};
	let memory: WatchState | null = null;
	let stored: WatchState | null = null;
	let before: WatchState | null = null;
	let isLastUnstored = false;

	for (const [number, poll] of polls.entries()) {
		const isAfterKill = number > 0 && poll.kills > (polls[number - 1]?.kills ?? 0);
		if (isAfterKill && keeping !== 'forgetsNothing') {
			const isReportSaid = settings.watch.events.has('readFailed');
			const forgotten = forgottenBetween(memory, stored, isReportSaid);
			// What a poll in flight could not store any more is no fault of what is stored.
			course.forgotten.push(isLastUnstored ? { ...forgotten, vital: [] } : forgotten);
			memory = copy(stored);
		}
		if (keeping === 'durable' && isBlind(number)) {
			course.blind.push(number);
			memory = copy(before);
		}
		const isActivation = number === 0 || (isAfterKill && keeping === 'inMemory');
		const isFirst = isActivation || (keeping === 'durable' && memory === null);
		const known = restoreState(memory, poll.at);
		if (
			!isFirst &&
			keeping !== 'forgetsNothing' &&
			known !== null &&
			isBackingOff(known, poll.at)
		) {
			course.askedInVain.push(poll.at);
		}
		const done = judge(account, settings, known, {
			...poll,
			watch: { ...watch, isFirstOfRegistration: isFirst },
		});
		if (done === null) continue;

		const isList = done.items.length > 0 || done.mustStore;
		if (isList || done.isThrown) {
			course.executions.most += 1;
			if (!poll.isInFlight) course.executions.least += 1;
		}
		const wants = wantsStoring(keeping, { isList, isActivation, isThrown: done.isThrown });
		const stores = wants && (!poll.isInFlight || isStored(number));
		isLastUnstored = wants && !stores;
		if (poll.isInFlight && wants) {
			course.inFlight.push({ poll: number, isStored: stores, notices: done.items.length });
		}
		before = copy(stored);
		if (stores) stored = copy(done.state);
		// The durable scheduler reads the database for every poll.
		memory = keeping === 'durable' ? copy(stored) : done.state;
		for (const item of done.items) {
			course.notices.push({ item, poll: number, isInFlight: poll.isInFlight });
		}
	}
	return course;
}

function wantsStoring(
	keeping: Keeping,
	poll: { isList: boolean; isActivation: boolean; isThrown: boolean },
): boolean {
	if (poll.isThrown) return keeping === 'forgetsNothing';
	if (keeping === 'durable') return poll.isList || !poll.isActivation;
	return keeping === 'forgetsNothing' || poll.isList || poll.isActivation;
}

/** What comes of one poll. */
interface Done {
	state: WatchState;
	items: EventItem[];
	mustStore: boolean;
	isThrown: boolean;
}

function judge(
	account: WatchedAccount,
	settings: TriggerSettings,
	known: WatchState | null,
	{
		at,
		outcome,
		watch,
	}: Pick<WatchedPoll, 'at' | 'outcome'> & {
		watch: {
			provider: TriggerSettings['provider'];
			credential: string;
			watch: string;
			isFirstOfRegistration: boolean;
		};
	},
): Done | null {
	const poll = { ...watch, settings: settings.watch, startedAt: at, at };
	const identity = identityOf(account);
	const answer = watchable(account, settings, outcome, at);
	if (answer instanceof Failure) {
		const watched = step(known, answer.class, poll);
		if (watched === null) return null;
		const { record } = account.answers;
		const balance = knownBalance(record.name, settings.account.balance);
		return {
			state: watched.state,
			items: watched.notices.map((notice) => failureItem(notice, answer, balance, identity, at)),
			mustStore: watched.mustStore,
			isThrown: watched.isLostUnlessThrown,
		};
	}
	const watched = step(known, answer.reading, poll);
	if (watched === null) return null;
	const { state, notices, mustStore } = watched;
	const { threshold } = settings.account;
	const items = notices.map((notice) => eventItem(notice, answer, state, identity, threshold));
	return { state, items, mustStore, isThrown: false };
}

type Watchable = AccountAnswer & { watched: [BalanceReading, ...BalanceReading[]] };

function watchable(
	{ answers }: WatchedAccount,
	settings: TriggerSettings,
	outcome: AccountAnswer | Failure,
	at: number,
): Watchable | Failure {
	if (outcome instanceof Failure) return outcome;
	const [first, ...others] = watchedBalances(outcome.reading, settings.watch, settings.provider);
	if (first === undefined) {
		const reason = 'it has no limit, or lacks the balance that is watched';
		return unreadable(answers.record, reason, at);
	}
	return { ...outcome, watched: [first, ...others] };
}

/** The settings of an account's watch, as the trigger reads them. */
export function settingsOf({ parameters }: WatchedAccount): TriggerSettings {
	const source = (name: string, fallback: unknown): unknown => parameters[name] ?? fallback;
	return readTriggerSettings(new ParameterReader(source, null, triggerProperties), 'UTC');
}

function identityOf({ answers, credential }: WatchedAccount): AccountIdentity {
	const { name, displayName, topUpUrl } = answers.record;
	return {
		provider: name,
		providerName: displayName,
		topUpUrl,
		accountLabel: null,
		fallbackName: credential.name,
	};
}

function copy(state: WatchState | null): WatchState | null {
	return state === null ? null : (JSON.parse(JSON.stringify(state)) as WatchState);
}
