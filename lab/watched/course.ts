import { knownBalance } from '../../nodes/Credits/account/identity';
import { unreadable } from '../../nodes/Credits/account/read';
import { Failure } from '../../nodes/Credits/balance/failure';
import { eventItem, failureItem, type EventItem } from '../../nodes/Credits/output/eventItem';
import { ParameterReader } from '../../nodes/Credits/panel/parameterReader';
import { triggerProperties } from '../../nodes/Credits/panel/triggerProperties';
import type { AccountAnswer } from '../../nodes/Credits/transport/exchange';
import { requestFailure } from '../../nodes/Credits/transport/wording';
import {
	readTriggerSettings,
	type TriggerSettings,
} from '../../nodes/Credits/trigger/triggerSettings';
import { isBackingOff } from '../../nodes/Credits/watch/failures';
import { watchKey } from '../../nodes/Credits/watch/keys';
import { restoreState, type WatchState } from '../../nodes/Credits/watch/state';
import { step, watchedBalances } from '../../nodes/Credits/watch/step';
import type { OpenedReply } from '../../sandbox';
import { readInProcess } from '../../sandbox/readInProcess';
import { TRIGGER_NAME, type WatchedAccount } from './accounts';

/**
 * How n8n keeps what the trigger remembers.
 *
 * - `inMemory`: from poll to poll in memory; in the database when a poll returns a
 *   list, and when n8n starts the watch, which polls at once.
 * - `durable`: in the database after every poll that does not throw, and in memory
 *   not at all. Only publishing polls at once.
 */
export type StateStorage = 'inMemory' | 'durable';

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
}

/** A notice that must be received. */
export interface ExpectedNotice {
	item: EventItem;
	/** Running number of the poll. */
	poll: number;
	/** Whether n8n was killed while it was under way, so that it need not have come. */
	isInFlight: boolean;
}

/** The expected course of a watch, given the answers of one account. */
export interface Course {
	notices: ExpectedNotice[];
	/** Whether n8n has stored the state, for each poll in flight of which it should. */
	inFlight: Map<number, boolean>;
	/** How many executions n8n starts: one for each poll that returns a list, or throws. */
	executions: { least: number; most: number };
	/** Requests that should not have been sent, because the watch was backing off. */
	readsWhileBackingOff: string[];
	/** The state in memory after the last poll. */
	memory: WatchState | null;
}

/** Polls that may have ended in an unusual way, by their running numbers. */
interface UnusualPolls {
	/** Those in flight of which n8n has not stored the state. */
	unstored: ReadonlySet<number>;
	/**
	 * Those of the durable scheduler that were given the state that the poll before them was
	 * given: after a start n8n runs two of one workflow at the same time.
	 */
	outdated: ReadonlySet<number>;
}

/** How long before the kill a poll counts as in flight, in milliseconds. */
const FLIGHT_MS = 1000;

/** How long after it a request that was on its way may still arrive. */
const LATE_MS = 1500;

/** Reads the answers of one account, and sorts them by the kills of n8n. @param kills epoch milliseconds */
export async function pollsOf(
	account: WatchedAccount,
	answers: readonly Answer[],
	kills: readonly number[],
): Promise<WatchedPoll[]> {
	return await Promise.all(
		answers.map(async ({ at, reply }) => ({
			at,
			reply,
			outcome: await read(account, { at, reply }),
			kills: kills.filter((kill) => kill + LATE_MS < at).length,
			isInFlight: kills.some((kill) => at >= kill - FLIGHT_MS && at <= kill + LATE_MS),
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
 * Plays the answers of one account through the state machine of the trigger, as an
 * n8n does that keeps the state in a certain way.
 *
 * What the trigger itself does around the machine is written anew here: were it
 * taken from there, its bugs would be expected too. Only the pure parts are shared.
 */
export function courseOf(
	account: WatchedAccount,
	polls: readonly WatchedPoll[],
	storage: StateStorage,
	{ unstored, outdated }: UnusualPolls,
): Course {
	const settings = settingsOf(account);
	const course: Course = {
		notices: [],
		inFlight: new Map(),
		executions: { least: 0, most: 0 },
		readsWhileBackingOff: [],
		memory: null,
	};
	let memory: WatchState | null = null;
	let stored: WatchState | null = null;
	let before: WatchState | null = null;

	for (const [number, poll] of polls.entries()) {
		const { at, isInFlight } = poll;
		const isAfterKill = number > 0 && poll.kills > (polls[number - 1]?.kills ?? 0);
		if (isAfterKill) memory = copy(stored);
		if (outdated.has(number)) memory = copy(before);
		const isActivation = number === 0 || (isAfterKill && storage === 'inMemory');
		const isFirst = isActivation || (storage === 'durable' && memory === null);
		const known = restoreState(memory, at);
		const mustBackOff = !isFirst && known !== null && isBackingOff(known, at);
		if (mustBackOff) {
			course.readsWhileBackingOff.push(
				`a request while backing off, at ${new Date(at).toISOString()}`,
			);
		}
		const done = stepOf(account, settings, known, poll, isFirst);
		if (done === null) continue;

		const { state, items, isThrown } = done;
		const isList = items.length > 0 || done.mustStore;
		if (isList || isThrown) {
			course.executions.most += 1;
			if (!isInFlight) course.executions.least += 1;
		}
		const isKept = isList || (storage === 'durable' ? !isActivation : isActivation);
		const isDue = isKept && !isThrown;
		const isStored = isDue && !unstored.has(number);
		if (isDue && isInFlight) course.inFlight.set(number, isStored);
		before = copy(stored);
		if (isStored) stored = copy(state);
		// The durable scheduler reads the database for every poll.
		memory = storage === 'durable' ? copy(stored) : state;
		course.notices.push(...items.map((item) => ({ item, poll: number, isInFlight })));
	}
	return { ...course, memory };
}

/** The result of one poll; `null` if a later one has overtaken it. */
function stepOf(
	account: WatchedAccount,
	settings: TriggerSettings,
	known: WatchState | null,
	{ at, outcome }: WatchedPoll,
	isFirstOfRegistration: boolean,
) {
	const { answers, credential, id } = account;
	const { name, displayName, topUpUrl } = answers.record;
	const poll = {
		provider: settings.provider,
		credential: credential.id,
		watch: watchKey(id, TRIGGER_NAME),
		settings: settings.watch,
		startedAt: at,
		at,
		isFirstOfRegistration,
	};
	const identity = {
		provider: name,
		providerName: displayName,
		topUpUrl,
		accountLabel: null,
		fallbackName: credential.name,
	};
	const found = outcome instanceof Failure ? outcome : watchable(account, settings, outcome, at);
	const stepped = step(known, found instanceof Failure ? found.class : found.reading, poll);
	if (stepped === null) return null;
	const { state, notices, mustStore, isLostUnlessThrown: isThrown } = stepped;
	const { threshold, balance } = settings.account;
	const items = notices.map((notice) =>
		found instanceof Failure
			? failureItem(notice, found, knownBalance(name, balance), identity, at)
			: eventItem(notice, found, state, identity, threshold),
	);
	return { state, items, mustStore, isThrown };
}

/** An answer with the balances that are watched, or why it has none. */
function watchable(
	{ answers }: WatchedAccount,
	settings: TriggerSettings,
	answer: AccountAnswer,
	at: number,
) {
	const [first, ...others] = watchedBalances(answer.reading, settings.watch, settings.provider);
	if (first === undefined) {
		const reason = 'it has no limit, or lacks the balance that is watched';
		return unreadable(answers.record, reason, at);
	}
	return { ...answer, watched: [first, ...others] satisfies [unknown, ...unknown[]] };
}

function settingsOf({ parameters }: WatchedAccount): TriggerSettings {
	const given: Readonly<Record<string, unknown>> = parameters;
	const source = (name: string, fallback: unknown): unknown => given[name] ?? fallback;
	return readTriggerSettings(new ParameterReader(source, null, triggerProperties), 'UTC');
}

function copy(state: WatchState | null): WatchState | null {
	return state === null ? null : (JSON.parse(JSON.stringify(state)) as WatchState);
}
