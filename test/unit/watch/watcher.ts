import type { AccountReading } from '../../../nodes/Credits/balance/reading';
import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import type { ThresholdType } from '../../../nodes/Credits/balance/status';
import { isSameAccount } from '../../../nodes/Credits/watch/accountSwitch';
import {
	EVENT_NAMES,
	type EventName,
	type Notice,
	type Reason,
} from '../../../nodes/Credits/watch/events';
import { isBackingOff } from '../../../nodes/Credits/watch/failures';
import { restoreState, type WatchState } from '../../../nodes/Credits/watch/state';
import { step, watchedBalances } from '../../../nodes/Credits/watch/step';
import type { WatchedProvider, WatchSettings } from '../../../nodes/Credits/watch/watchSettings';
import { BEGINNING, reading, type Finding } from './readings';

/** Every event but the one of each poll, and those about the runway, which depend on the pace. */
export const ALL_EVENTS: EventName[] = EVENT_NAMES.filter(
	(name) => !['everyPoll', 'runningOutSoon', 'runwayRecovered'].includes(name),
);

/** The defaults of the trigger, with a threshold of 20 and every event but that of each poll. */
const DEFAULTS: WatchSettings = {
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
};

/** How a watch is set up and polled, where it is not as usual. */
export interface WatcherSetup extends Partial<WatchSettings> {
	provider?: Partial<WatchedProvider>;
	credential?: string;
	/** Between two polls; 1 by default. */
	hours?: number;
}

export const select = (...events: EventName[]) => ({ events: new Set(events) });

export const threshold = (value: number, type: ThresholdType = 'amount') => ({
	threshold: { value, type },
});

/** Whoever is low when watching starts knows it. */
export const baseline = { onFirstRead: 'baseline' } as const;

/** A provider whose balances consist of lots. */
export const withLots = { provider: { name: 'melissa', hasLots: true } };

/** The reasons that go without saying; other events have none. */
const USUAL: Partial<Record<EventName, Reason>> = {
	low: 'crossed',
	depleted: 'crossed',
	expiringSoon: 'crossed',
};

/** Notices as `event`, or `event:reason` where the reason is not the usual one. */
export function eventList(notices: readonly Notice[]): string {
	const texts = notices.map(({ event, reason }) =>
		reason === (USUAL[event] ?? null) ? event : `${event}:${reason}`,
	);
	return texts.join(', ') || 'nothing';
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
	private readonly hours: number;
	private memory: unknown = null;
	private stored: unknown = null;
	private isFirst = true;

	constructor({ provider, credential, hours, ...settings }: WatcherSetup = {}) {
		this.settings = { ...DEFAULTS, ...settings };
		this.provider = { name: 'kieAi', hasLots: false, automaticRefill: 0, ...provider };
		this.credential = credential ?? 'credential-1';
		this.hours = hours ?? 1;
	}

	/** Polls once, and lets time pass after it. @returns what is reported */
	poll(finding: Finding, { hours = this.hours, startedAt = this.now - 500 } = {}): Notice[] {
		const notices = this.pollNow(finding, startedAt);
		this.notices.push(...notices);
		this.now += hours * HOUR_MS;
		return notices;
	}

	/** Polls once for each finding. @returns what is reported */
	pollAll(findings: readonly Finding[]): Notice[] {
		return findings.flatMap((finding) => this.poll(finding));
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

	set state(json: string) {
		this.memory = JSON.parse(json);
	}

	/** How large the state is without the histories of burn, in bytes. */
	get sizeWithoutRunway(): number {
		const state = JSON.stringify(this.memory, (name, value: unknown) =>
			name === 'runway' ? undefined : value,
		);
		return Buffer.byteLength(state);
	}

	/** Whether the next poll would leave the account alone. */
	get isPaused(): boolean {
		const state = restoreState(this.memory, this.now);
		return !this.isFirst && isSameAccount(state, this) && isBackingOff(state, this.now);
	}

	private pollNow(finding: Finding, startedAt: number): Notice[] {
		if (this.isPaused) {
			this.missed++;
			return [];
		}
		const { settings, provider, credential, watch, now: at, isFirst } = this;
		const found = typeof finding === 'number' ? reading(finding) : finding;
		const isWatchable = (account: AccountReading) =>
			watchedBalances(account, settings, provider).length > 0;
		const watched = step(
			restoreState(this.memory, at),
			typeof found === 'string' || isWatchable(found) ? found : 'badResponse',
			{ settings, provider, credential, watch, startedAt, at, isFirstOfRegistration: isFirst },
		);
		this.isFirst = false;
		if (watched === null) return [];
		const { state, notices, mustStore, isLostUnlessThrown } = watched;
		this.memory = JSON.parse(JSON.stringify(state));
		if (notices.length > 0 || mustStore || isFirst) this.stored = this.memory;
		if (notices.length === 0 && mustStore) this.silentStores++;
		if (isLostUnlessThrown) this.thrown++;
		return notices;
	}
}
