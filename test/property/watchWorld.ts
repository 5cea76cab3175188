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

const oneOf = <const Value>(...values: Value[]) => fc.constantFrom(...values);
const upTo = (max: number, min = 0) => fc.integer({ min, max });
const amount = fc.oneof(upTo(40), upTo(400));
const hours = fc.oneof(fc.constant(0), upTo(600));
const shares = fc.array(oneOf(0.1, 0.5, 0.9), { maxLength: 3 });

/** What an account does by itself, and its user, and how often in comparison. */
const usual = {
	burn: { weight: 8, given: { amount } },
	topUp: { weight: 2, given: { amount } },
	refund: { weight: 2, given: { amount } },
	reset: { weight: 3, given: {} },
	/** The next lot ends. */
	expire: { weight: 3, given: {} },
	wait: { weight: 6, given: { hours: upTo(50, 1) } },
	threshold: { weight: 6, given: { value: upTo(100, 1) } },
	publish: { weight: 6, given: {} },
};

/** What happens where a property asks for it. */
const extra = {
	outage: { class: oneOf('timeout', 'auth', 'badResponse'), polls: upTo(4, 1) },
	/** A good key that is refused once, or a check for bots that stands in the way once. */
	passing: { class: oneOf('auth', 'forbidden', 'unavailable') },
	falseZero: {},
	/** A slow poll, whose answer comes after that of the next. */
	overlap: { amount },
	/** For some time nobody polls, and some of the balance is burned; n8n is killed, or only slow. */
	kill: { amount, hours },
	gap: { amount, hours },
	credential: { name: oneOf('credential-1', 'credential-2', 'credential-3') },
	/** Not by whole hours: no two polls fall on the same millisecond. */
	setClockBack: { hours: oneOf(2.01, 30.03, 9000.07) },
	/** Each further threshold as a share of the one before. */
	further: { shares },
	type: { type: oneOf('amount', 'percentOfTopUp') },
};
const EXTRA_WEIGHT = 5;

type Usual = typeof usual;
type Given = { [Name in keyof Usual]: Usual[Name]['given'] } & typeof extra;
export type Extra = keyof typeof extra;

/** Something that happens to an account or to its watch; a poll follows. */
export type Command = {
	[Name in keyof Given]: { do: Name } & {
		[Field in keyof Given[Name]]: Given[Name][Field] extends fc.Arbitrary<infer Value>
			? Value
			: never;
	};
}[keyof Given];

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
	const command = (name: string, weight: number, given: object) => ({
		weight,
		arbitrary: fc.record({ do: fc.constant(name), ...given }) as fc.Arbitrary<Command>,
	});
	const oneCommand = fc.oneof(
		...Object.entries(usual).map(([name, { weight, given }]) => command(name, weight, given)),
		...names.map((name) => command(name, EXTRA_WEIGHT, extra[name])),
	);
	return fc.array(oneCommand, { minLength: 1, maxLength: 20 });
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
	const account = new Account(kind, remaining, watcher.now);
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
	poll({ do: 'publish' }, account.read(watcher.now));
	for (const command of commands) {
		happenOnce(command, account, watcher);
		const polls = command.do === 'outage' ? command.polls : 1;
		for (let index = 0; index < polls; index++) {
			poll(command, findingAfter(command, account, watcher.now));
		}
	}
	return polled;
}

function happenOnce(command: Command, account: Account, watcher: Watcher): void {
	const { value, type } = watcher.settings.threshold;
	switch (command.do) {
		case 'burn':
			return account.burn(command.amount);
		case 'topUp':
			return account.topUp(command.amount, watcher.now);
		case 'refund':
			return account.burn(-command.amount);
		case 'reset':
			return account.reset(watcher.now);
		case 'expire':
			watcher.now = Math.max(watcher.now, account.nextExpiry);
			return;
		case 'wait':
			watcher.now += command.hours * HOUR_MS;
			return;
		case 'setClockBack':
			watcher.now -= command.hours * HOUR_MS;
			return;
		case 'kill':
		case 'gap':
			account.burn(command.amount);
			watcher.now += command.hours * HOUR_MS;
			if (command.do === 'kill') watcher.restart();
			return;
		case 'publish':
			return watcher.publish();
		case 'threshold':
			return watcher.publish(thresholds(command.value, [0.5], type));
		case 'further':
			return watcher.publish(thresholds(value, command.shares, type));
		case 'type':
			return watcher.publish(thresholds(value, [0.5], command.type));
		case 'credential':
			watcher.credential = command.name;
			return watcher.publish();
		case 'outage':
		case 'passing':
		case 'overlap':
		case 'falseZero':
			return;
	}
}

function findingAfter(command: Command, account: Account, now: number): Finding {
	if (command.do === 'outage' || command.do === 'passing') return command.class;
	return command.do === 'falseZero' ? reading(0) : account.read(now);
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
		now: number,
	) {
		this.resetsAt = now + 30 * DAY_MS;
		if (kind === 'lots') this.topUp(rest, now);
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

	topUp(amount: number, now: number): void {
		if (this.kind !== 'lots') {
			this.rest += amount;
			return;
		}
		this.bought++;
		const expiresAt = new Date(now + (2 + ((this.bought * 7) % 20)) * DAY_MS).toISOString();
		this.lots.push(lot(`lot ${this.bought}`, amount, null, { expiresAt, granted: amount }));
	}

	reset(now: number): void {
		if (this.kind === 'lots') return;
		this.resetsAt = now + 30 * DAY_MS;
		this.rest = 150;
		this.used = 0;
	}

	read(now: number): AccountReading {
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
