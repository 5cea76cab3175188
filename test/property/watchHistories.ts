import fc from 'fast-check';

import type { AccountReading, Lot } from '../../nodes/Credits/balance/reading';
import type { ThresholdType } from '../../nodes/Credits/balance/status';
import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time';
import type { Notice } from '../../nodes/Credits/watch/events';
import type { WatchState } from '../../nodes/Credits/watch/state';
import type { WatchSettings } from '../../nodes/Credits/watch/watchSettings';
import { lot, reading, type Finding } from '../unit/watch/readings';
import { Watcher } from '../unit/watch/watcher';

/** What an account says about itself beside the amount. */
export type Kind = 'plain' | 'counting' | 'lots';

/** Something that can happen, what it needs to know, and what it does before the next poll. */
const happening = <Given extends object>(
	given: { [Name in keyof Given]: fc.Arbitrary<Given[Name]> },
	happens: (given: Given, account: Account, watcher: Watcher) => void = () => undefined,
) => ({ given, happens });

const oneOf = <const Value>(...values: Value[]) => fc.constantFrom(...values);
const upTo = (max: number, min = 0) => fc.integer({ min, max });
const amount = fc.oneof(upTo(40), upTo(400));
const shares = fc.array(oneOf(0.1, 0.5, 0.9), { maxLength: 3 });
const pause = { amount, hours: fc.oneof(fc.constant(0), upTo(600)) };

const happenings = {
	burn: happening({ amount }, (given, account) => account.burn(given.amount)),
	topUp: happening({ amount }, (given, account) => account.topUp(given.amount)),
	refund: happening({ amount }, (given, account) => account.burn(-given.amount)),
	reset: happening({}, (_, account) => account.reset()),
	/** The next lot ends. */
	expire: happening({}, (_, account, watcher) => {
		watcher.now = Math.max(watcher.now, account.nextExpiry);
	}),
	wait: happening({ hours: upTo(50, 1) }, ({ hours }, _, watcher) => wait(watcher, hours)),
	publish: happening({}, (_given, _account, watcher) => watcher.publish()),
	threshold: happening({ value: upTo(100, 1) }, setThreshold),
	further: happening({ below: shares }, setThreshold),
	type: happening({ type: oneOf('amount', 'percentOfTopUp') }, setThreshold),
	credential: happening({ number: upTo(3, 1) }, ({ number }, _, watcher) => {
		watcher.credential = `credential-${number}`;
		watcher.publish();
	}),
	outage: happening({ class: oneOf('timeout', 'auth', 'badResponse'), polls: upTo(4, 1) }),
	/** A good key that is refused once, or a check for bots that stands in the way once. */
	passing: happening({ class: oneOf('auth', 'forbidden', 'unavailable') }),
	falseZero: happening({}),
	/** A slow poll, whose answer comes after that of the next. */
	overlap: happening({ amount }),
	/** For some time nobody polls, and some of the balance is burned; n8n is killed. */
	kill: happening(pause, (given, account, watcher) => {
		account.burn(given.amount);
		wait(watcher, given.hours);
		watcher.restart();
	}),
	/** The same, but n8n is only slow. */
	gap: happening(pause, (given, account, watcher) => {
		account.burn(given.amount);
		wait(watcher, given.hours);
	}),
	/** Not by whole hours: no two polls fall on the same millisecond. */
	setClockBack: happening({ hours: oneOf(2.01, 30.03, 9000.07) }, ({ hours }, _, watcher) =>
		wait(watcher, -hours),
	),
};

function wait(watcher: Watcher, hours: number): void {
	watcher.now += hours * HOUR_MS;
}

/** The user enters a threshold of another value or type, or others below it as shares of the last. */
function setThreshold(
	{ value, below = [0.5], type }: { value?: number; below?: number[]; type?: ThresholdType },
	_: Account,
	watcher: Watcher,
): void {
	const { threshold } = watcher.settings;
	watcher.publish(thresholds(value ?? threshold.value, below, type ?? threshold.type));
}

/** What happens in every history, and how often in comparison. */
const USUAL = {
	burn: 8,
	topUp: 2,
	refund: 2,
	reset: 3,
	expire: 3,
	wait: 6,
	threshold: 6,
	publish: 6,
};
const EXTRA_WEIGHT = 5;

type Happenings = typeof happenings;

/** What happens where a property asks for it. */
export type Extra = Exclude<keyof Happenings, keyof typeof USUAL>;

/** Something that happens to an account or to its watch; a poll follows. */
export type Command = {
	[Name in keyof Happenings]: { do: Name } & Parameters<Happenings[Name]['happens']>[0];
}[keyof Happenings];

/** A poll, and all that a check needs to know of it. */
export interface Polled {
	command: Command;
	/** Epoch milliseconds. */
	at: number;
	/** What the account really held. */
	remaining: number;
	/** The Low Threshold as an amount. */
	threshold: number;
	/** It and the further ones, as they are set. */
	levels: number[];
	type: ThresholdType;
	/** `missed` when the account was not asked, `overtaken` when a later answer had come first. */
	finding: Finding | 'missed' | 'overtaken';
	notices: Notice[];
	/** The state after it. */
	state: WatchState;
}

/** How a history begins. */
export interface Beginning {
	kind: Kind;
	remaining: number;
	threshold: number;
	/** Each further threshold as a share of the one before. */
	further: number[];
	type: ThresholdType;
	settings: Partial<WatchSettings>;
}

/** Histories of what is usual, and of whatever else is asked for. */
export function commandsWith(...names: Extra[]): fc.Arbitrary<Command[]> {
	const weights = [...Object.entries(USUAL), ...names.map((name) => [name, EXTRA_WEIGHT] as const)];
	const command = fc.oneof(
		...weights.map(([name, weight]) => ({
			weight,
			arbitrary: fc.record({
				do: fc.constant(name),
				...happenings[name as keyof Happenings].given,
			}) as fc.Arbitrary<Command>,
		})),
	);
	return fc.array(command, { minLength: 1, maxLength: 20 });
}

/** @param settings beside the threshold */
export function beginningWith(
	settings: fc.Arbitrary<Partial<WatchSettings>>,
	{
		kinds = ['plain', 'counting', 'lots'],
		types = ['amount'],
	}: { kinds?: readonly Kind[]; types?: readonly ThresholdType[] } = {},
): fc.Arbitrary<Beginning> {
	return fc.record({
		further: shares,
		type: fc.constantFrom(...types),
		kind: fc.constantFrom(...kinds),
		remaining: upTo(200),
		threshold: upTo(100, 1),
		settings,
	});
}

/** Lets a history happen, one poll an hour. @param isLeftOut polls by their number */
export function happen(
	{ kind, remaining, threshold, further, type, settings }: Beginning,
	commands: readonly Command[],
	isLeftOut: (poll: number) => boolean = () => false,
): Polled[] {
	const watcher = new Watcher({
		...settings,
		...thresholds(threshold, further, type),
		provider: { name: kind, hasLots: kind === 'lots' },
	});
	const account = new Account(kind, remaining, watcher);
	const polled: Polled[] = [];
	const note = (command: Command, finding: Polled['finding'], notices: Notice[]) => {
		const { now: at, kept: state, settings: current } = watcher;
		const { type: unit, value } = current.threshold;
		const base = state.balances.credits?.base?.amount ?? 0;
		polled.push({
			...{ command, at, finding, notices, state, type: unit },
			remaining: account.remaining,
			threshold: unit === 'amount' ? value : (base * value) / 100,
			levels: [value, ...current.furtherThresholds],
		});
	};
	const poll = (command: Command, finding: Finding) => {
		const missedBefore = watcher.missed;
		const isSkipped = isLeftOut(polled.length);
		const notices = isSkipped ? [] : watcher.poll(finding, { hours: 0 });
		const isMissed = isSkipped || watcher.missed > missedBefore;
		note(command, isMissed ? 'missed' : finding, notices);
		if (command.do === 'overlap' && !isMissed) {
			const startedAt = watcher.now - 1000;
			note(command, 'overtaken', watcher.poll(command.amount, { hours: 0, startedAt }));
		}
		watcher.now += HOUR_MS;
	};
	poll({ do: 'publish' }, account.read());
	for (const command of commands) {
		happenings[command.do].happens(command as never, account, watcher);
		const polls = command.do === 'outage' ? command.polls : 1;
		for (let index = 0; index < polls; index++) poll(command, findingAfter(command, account));
	}
	return polled;
}

function findingAfter(command: Command, account: Account): Finding {
	if (command.do === 'outage' || command.do === 'passing') return command.class;
	return command.do === 'falseZero' ? reading(0) : account.read();
}

/** A threshold, and further ones as shares of those before them. */
function thresholds(value: number, below: readonly number[], type: ThresholdType) {
	let last = value;
	return { threshold: { value, type }, furtherThresholds: below.map((share) => (last *= share)) };
}

/** An account at a provider. */
class Account {
	private used = 0;
	private resetsAt: number;
	private lots: Lot[] = [];
	private bought = 0;

	constructor(
		private readonly kind: Kind,
		private rest: number,
		private readonly clock: { now: number },
	) {
		this.resetsAt = clock.now + 30 * DAY_MS;
		if (kind === 'lots') this.topUp(rest);
	}

	get remaining(): number {
		return this.kind === 'lots'
			? this.lots.reduce((sum, { remaining }) => sum + remaining, 0)
			: this.rest;
	}

	get nextExpiry(): number {
		const ends = this.lots.map(({ expiresAt }) => Date.parse(expiresAt ?? ''));
		return ends.length === 0 ? 0 : Math.min(...ends);
	}

	/** A negative amount is given back. */
	burn(amount: number): void {
		if (this.kind !== 'lots') {
			const change = Math.max(amount, -this.used);
			this.used += change;
			this.rest -= change;
			return;
		}
		const current = this.lots.find(({ remaining }) => remaining > 0);
		if (current) current.remaining = Math.max(0, current.remaining - amount);
	}

	topUp(amount: number): void {
		if (this.kind !== 'lots') {
			this.rest += amount;
			return;
		}
		const end = this.clock.now + (2 + ((++this.bought * 7) % 20)) * DAY_MS;
		const expiresAt = new Date(end).toISOString();
		this.lots.push(lot(`lot ${this.bought}`, amount, null, { expiresAt, granted: amount }));
	}

	reset(at = this.clock.now): void {
		if (this.kind === 'lots') return;
		this.resetsAt = at + 30 * DAY_MS;
		this.rest = 150;
		this.used = 0;
	}

	read(): AccountReading {
		const { now } = this.clock;
		this.lots = this.lots.filter(({ expiresAt }) => Date.parse(expiresAt ?? '') > now);
		if (this.kind === 'lots') return reading(this.remaining, { lots: structuredClone(this.lots) });
		// A period that nobody renews by hand renews by itself.
		while (this.resetsAt <= now) this.reset(this.resetsAt);
		return reading(this.rest, {
			resetsAt: new Date(this.resetsAt).toISOString(),
			...(this.kind === 'counting' && { used: this.used }),
		});
	}
}
