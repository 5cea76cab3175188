import fc from 'fast-check';

import type { FailureClass } from '../../nodes/Credits/balance/failure';
import type { AccountReading, Lot } from '../../nodes/Credits/balance/reading';
import type { ThresholdType } from '../../nodes/Credits/balance/status';
import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time';
import type { Notice } from '../../nodes/Credits/watch/events';
import type { WatchSettings } from '../../nodes/Credits/watch/watchSettings';
import type { WatchState } from '../../nodes/Credits/watch/state';
import { lot, reading, Watcher, type Finding } from '../unit/watch/watcher';

/** What an account says about itself beside the amount. */
export type Kind = 'plain' | 'counting' | 'lots';

/** Something that happens to an account or to its watch; a poll follows. */
export type Command =
	| { do: 'burn' | 'topUp' | 'refund'; amount: number }
	| { do: 'reset' | 'publish' | 'falseZero' | 'expire' }
	/** For some time nobody polls, and some of the balance is burned; n8n is killed, or only slow. */
	| { do: 'kill' | 'gap'; amount: number; hours: number }
	| { do: 'wait'; hours: number }
	| { do: 'overlap'; amount: number }
	| { do: 'outage'; class: FailureClass; polls: number }
	/** A good key that is refused once, or a check for bots that stands in the way once. */
	| { do: 'passing'; class: FailureClass }
	| { do: 'further'; shares: number[] }
	| { do: 'type'; type: ThresholdType }
	| { do: 'threshold'; value: number }
	| { do: 'credential'; name: string }
	| { do: 'setClockBack'; hours: number };

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
	further?: number[];
	type?: ThresholdType;
	settings: Partial<WatchSettings>;
}

/** Which polls of a history are left out, by their number. */
export type LeftOut = (poll: number, finding: Finding) => boolean;

const amount = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 400 }));

const change = fc.oneof(
	fc.record({ do: fc.constantFrom('burn' as const), amount }),
	fc.record({ do: fc.constantFrom('burn' as const, 'topUp' as const, 'refund' as const), amount }),
	fc.record({ do: fc.constantFrom('reset' as const, 'expire' as const) }),
	fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 50 }) }),
	fc.record({ do: fc.constant('threshold' as const), value: fc.integer({ min: 1, max: 100 }) }),
	fc.record({ do: fc.constant('publish' as const) }),
);

const outage = fc.record({
	do: fc.constant('outage' as const),
	class: fc.constantFrom('timeout' as const, 'auth' as const, 'badResponse' as const),
	polls: fc.integer({ min: 1, max: 4 }),
});

const passing = fc.record({
	do: fc.constant('passing' as const),
	class: fc.constantFrom('auth' as const, 'forbidden' as const, 'unavailable' as const),
});

const shares = fc.array(fc.constantFrom(0.1, 0.5, 0.9), { maxLength: 3 });
const further = fc.record({ do: fc.constant('further' as const), shares });
const type = fc.record({
	do: fc.constant('type' as const),
	type: fc.constantFrom('amount' as const, 'percentOfTopUp' as const),
});

/** A slow poll, whose answer comes after that of the next. */
const overlap = fc.record({ do: fc.constant('overlap' as const), amount });

const kill = fc.record({
	do: fc.constant('kill' as const),
	amount,
	hours: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 600 })),
});
const falseZero = fc.record({ do: fc.constant('falseZero' as const) });
const credential = fc.record({
	do: fc.constant('credential' as const),
	name: fc.constantFrom('credential-1', 'credential-2', 'credential-3'),
});
const setClockBack = fc.record({
	do: fc.constant('setClockBack' as const),
	// Not by whole hours: no two polls fall on the same millisecond.
	hours: fc.constantFrom(2.01, 30.03, 9000.07),
});

const extras = {
	...{ outage, passing, overlap, kill, falseZero, credential, setClockBack },
	...{ further, type },
};

/** Histories of changes, and of whatever else is asked for. */
export function commandsWith(...names: (keyof typeof extras)[]): fc.Arbitrary<Command[]> {
	const others = names.map((name) => ({ weight: 1, arbitrary: extras[name] }));
	return fc.array(
		fc.oneof<fc.WeightedArbitrary<Command>[]>({ weight: 7, arbitrary: change }, ...others),
		{
			minLength: 1,
			maxLength: 20,
		},
	);
}

/** @param settings beside the threshold */
export function beginningWith(
	settings: fc.Arbitrary<Partial<WatchSettings>>,
	kinds: readonly Kind[] = ['plain', 'counting', 'lots'],
	types: readonly ThresholdType[] = ['amount'],
): fc.Arbitrary<Beginning> {
	return fc.record({
		further: shares,
		type: fc.constantFrom(...types),
		kind: fc.constantFrom(...kinds),
		remaining: fc.integer({ min: 0, max: 200 }),
		threshold: fc.integer({ min: 1, max: 100 }),
		settings,
	});
}

/** Lets a history happen, one poll an hour. */
export function happen(
	{ kind, remaining, threshold: value, further: below = [], type: given, settings }: Beginning,
	commands: readonly Command[],
	leftOut: LeftOut = () => false,
): Polled[] {
	const watcher = new Watcher({
		settings: { ...settings, ...thresholds(value, below, given) },
		provider: { name: kind, hasLots: kind === 'lots' },
	});
	const account = new Account(kind, remaining, watcher.now);
	const polled: Polled[] = [];
	const note = (command: Command, finding: Polled['finding'], notices: Notice[]) =>
		polled.push({
			command,
			at: watcher.now,
			remaining: account.remaining,
			threshold: amountOf(watcher),
			levels: [watcher.settings.threshold.value, ...watcher.settings.furtherThresholds],
			type: watcher.settings.threshold.type,
			finding,
			notices,
			state: watcher.kept,
		});
	const poll = (command: Command, finding: Finding) => {
		const missedBefore = watcher.missed;
		const isLeftOut = leftOut(polled.length, finding);
		const notices = isLeftOut ? [] : watcher.poll(finding, { hours: 0 });
		const isMissed = isLeftOut || watcher.missed > missedBefore;
		note(command, isMissed ? 'missed' : finding, notices);
		if (command.do === 'overlap' && !isMissed) {
			const startedAt = watcher.now - 1000;
			note(command, 'overtaken', watcher.poll(reading(command.amount), { hours: 0, startedAt }));
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
			return watcher.publish(thresholds(command.value, [0.5], watcher.settings.threshold.type));
		case 'further':
			return watcher.publish(
				thresholds(
					watcher.settings.threshold.value,
					command.shares,
					watcher.settings.threshold.type,
				),
			);
		case 'type':
			return watcher.publish(thresholds(watcher.settings.threshold.value, [0.5], command.type));
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
function thresholds(
	value: number,
	below: readonly number[],
	kind: ThresholdType = 'amount',
): Pick<WatchSettings, 'threshold' | 'furtherThresholds'> {
	const furtherThresholds = below.reduce<number[]>(
		(list, share) => [...list, (list.at(-1) ?? value) * share],
		[],
	);
	return { threshold: { value, type: kind }, furtherThresholds };
}

/** The Low Threshold as an amount. */
function amountOf({ settings, kept }: Watcher): number {
	const { type: kind, value } = settings.threshold;
	return kind === 'amount' ? value : ((kept.balances.credits?.base?.amount ?? 0) * value) / 100;
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
