import type { FailureClass } from '../../../nodes/Credits/balance/failure';
import {
	plainReading,
	type AccountReading,
	type BalanceReading,
	type Lot,
} from '../../../nodes/Credits/balance/reading';
import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import type { ThresholdType } from '../../../nodes/Credits/balance/status';
import { EVENT_NAMES, type EventName, type Notice } from '../../../nodes/Credits/watch/events';
import { isSameAccount } from '../../../nodes/Credits/watch/account';
import { isBackingOff } from '../../../nodes/Credits/watch/failures';
import type { WatchedProvider, WatchSettings } from '../../../nodes/Credits/watch/watchSettings';
import { restoreState, type WatchState } from '../../../nodes/Credits/watch/state';
import { step, watchedBalances } from '../../../nodes/Credits/watch/step';

/** When the first poll of a test takes place. */
export const BEGINNING = Date.parse('2026-03-02T08:00:00.000Z');

/** Every event but the one of each poll, and those about the runway, which depend on the pace. */
export const ALL_EVENTS: EventName[] = EVENT_NAMES.filter(
	(name) => !['everyPoll', 'runningOutSoon', 'runwayRecovered'].includes(name),
);

/** The defaults of the trigger, with a threshold of 20 and every event but that of each poll. */
export function watchSettings(changes: Partial<WatchSettings> = {}): WatchSettings {
	return {
		events: new Set(ALL_EVENTS),
		threshold: { value: 20, type: 'amount' },
		furtherThresholds: [],
		balance: null,
		recoverMargin: 10,
		confirmReads: null,
		onFirstRead: 'alert',
		remindEveryMs: 0,
		maxReminders: 7,
		minTopUp: null,
		expiringWithinMs: [7 * DAY_MS, DAY_MS],
		minExpiring: null,
		failedReads: null,
		runningOutWithinHours: 48,
		saveHistoryEveryMs: DAY_MS,
		...changes,
	};
}

/** What a poll finds: a whole reading, an amount, or no reading at all. */
export type Finding = AccountReading | number | FailureClass;

/** A reading of an account with a single balance. */
export function reading(
	remaining: number | null,
	changes: Partial<BalanceReading> = {},
): AccountReading {
	const plain = plainReading({ balance: 'credits', unit: 'credit', unitType: 'credit' }, 0);
	const unlimited = remaining === null;
	return { accountId: null, balances: [{ ...plain, remaining, unlimited, ...changes }] };
}

/** A lot that expires some days after the first poll, or never. */
export function lot(
	id: string,
	remaining: number,
	expiresInDays: number | null = null,
	changes: Partial<Lot> = {},
): Lot {
	const expiresAt = expiresInDays === null ? null : timeOf(expiresInDays);
	return {
		id,
		label: null,
		granted: null,
		remaining,
		startsAt: null,
		expiresAt,
		details: {},
		...changes,
	};
}

/** A reading that consists of these lots. */
export function lotsReading(...lots: Lot[]): AccountReading {
	return reading(
		lots.reduce((sum, { remaining }) => sum + remaining, 0),
		{ lots },
	);
}

/** A reading of an account with several balances, by name. */
export function severalBalances(
	amounts: Readonly<Record<string, number | null | Partial<BalanceReading>>>,
): AccountReading {
	const [first, ...others] = Object.entries(amounts).map(([balance, amount]) => {
		const isPlain = typeof amount === 'number' || amount === null;
		const changes = isPlain ? { remaining: amount, unlimited: amount === null } : amount;
		return { ...reading(0).balances[0], balance, ...changes };
	});
	if (first === undefined) throw new Error('An account has at least one balance');
	return { accountId: null, balances: [first, ...others] };
}

/** Days after the first poll, ISO 8601. */
export function timeOf(days: number): string {
	return new Date(BEGINNING + days * DAY_MS).toISOString();
}

export const select = (...events: EventName[]): Partial<WatchSettings> => ({
	events: new Set(events),
});

export const threshold = (
	value: number,
	type: ThresholdType = 'amount',
): Partial<WatchSettings> => ({ threshold: { value, type } });

/** Notices as `event`, or `event:reason` where there is a reason that may be one of several. */
export function told(notices: readonly Notice[]): string[] {
	return notices.map(({ event, reason }) => (reason === null ? event : `${event}:${reason}`));
}

/** The same thing several times over. */
export const repeat = <Entry>(count: number, ...entries: Entry[]): Entry[] =>
	Array.from({ length: count }, () => entries).flat();

/** How a watch is set up, where it is not as usual. */
export interface WatcherSetup {
	settings?: Partial<WatchSettings>;
	provider?: Partial<WatchedProvider>;
	credential?: string;
}

/**
 * Polls a watch as the trigger does, and keeps its state as n8n does by default:
 * in memory after every poll, stored only when a poll returns something.
 */
export class Watcher {
	settings: WatchSettings;
	provider: WatchedProvider;
	credential: string;
	/** The trigger that watches, as keys name it. */
	watch = 'watch-01';
	now = BEGINNING;
	/** Polls that stored the state without telling anybody. */
	silentStores = 0;
	/** Polls that did not ask, because a failure was reported a short time before. */
	missed = 0;
	/** Failed polls that threw, because nobody would have heard of them otherwise. */
	thrown = 0;
	readonly notices: Notice[] = [];
	private memory: unknown = null;
	private stored: unknown = null;
	private isFirst = true;

	constructor({ settings, provider, credential }: WatcherSetup = {}) {
		this.settings = watchSettings(settings);
		this.provider = { name: 'kieAi', hasLots: false, automaticRefill: 0, ...provider };
		this.credential = credential ?? 'credential-1';
	}

	/** Polls once, and lets an hour pass after it. @returns what was told */
	poll(finding: Finding, { hours = 1, startedAt = this.now - 500 } = {}): Notice[] {
		const notices = this.pollNow(finding, startedAt);
		this.now += hours * HOUR_MS;
		return notices;
	}

	/** Polls once for each finding, an hour apart if not said otherwise. @returns the events told */
	pollAll(findings: readonly Finding[], hours = 1): string[] {
		return findings.flatMap((finding) => this.poll(finding, { hours })).map(({ event }) => event);
	}

	/** n8n is killed and started again: what was not stored is gone. */
	restart(): void {
		this.memory = this.stored;
		this.isFirst = true;
	}

	/** The workflow is published again, with other settings perhaps: n8n stores what is in memory. */
	publish(settings: Partial<WatchSettings> = {}): void {
		this.settings = { ...this.settings, ...settings };
		this.stored = this.memory;
		this.isFirst = true;
	}

	/** The state in n8n's memory; another object after every poll that has written it. */
	get kept(): WatchState {
		return this.memory as WatchState;
	}

	/** The state as n8n would store it. */
	get state(): string {
		return JSON.stringify(this.memory);
	}

	/** How large the state is without the histories of burn, in bytes. */
	get sizeWithoutRunway(): number {
		const state = JSON.stringify(this.memory, (name, value: unknown) =>
			name === 'runway' ? undefined : value,
		);
		return Buffer.byteLength(state);
	}

	set state(json: string) {
		this.memory = JSON.parse(json);
	}

	/** Whether the next poll would leave the account alone. */
	get isPaused(): boolean {
		return this.isPausedBy(restoreState(this.memory, this.now));
	}

	private isPausedBy(state: WatchState | null): boolean {
		return !this.isFirst && isSameAccount(state, this.account) && isBackingOff(state, this.now);
	}

	private get account(): { provider: WatchedProvider; credential: string } {
		return { provider: this.provider, credential: this.credential };
	}

	private pollNow(finding: Finding, startedAt: number): Notice[] {
		const state = restoreState(this.memory, this.now);
		if (this.isPausedBy(state)) {
			this.missed++;
			return [];
		}
		const { settings, provider } = this;
		const poll = {
			...this.account,
			settings,
			startedAt,
			at: this.now,
			isFirstOfRegistration: this.isFirst,
			watch: this.watch,
		};
		const isFailure = typeof finding === 'string';
		const found = typeof finding === 'number' ? reading(finding) : finding;
		const isWatchable =
			isFailure || watchedBalances(found as AccountReading, settings, provider).length > 0;
		const watched = step(state, isWatchable ? found : 'badResponse', poll);
		const isActivation = this.isFirst;
		this.isFirst = false;
		if (watched === null) return [];
		this.memory = JSON.parse(JSON.stringify(watched.state));
		if (watched.notices.length > 0 || watched.mustStore || isActivation) this.stored = this.memory;
		if (watched.notices.length === 0 && watched.mustStore) this.silentStores++;
		if (watched.isLostUnlessThrown) this.thrown++;
		this.notices.push(...watched.notices);
		return watched.notices;
	}
}
