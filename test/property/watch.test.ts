import fc from 'fast-check';

import { HOUR_MS } from '../../nodes/Credits/balance/time';
import { EVENT_NAMES, type EventName } from '../../nodes/Credits/watch/events';
import { beginningWith, commandsWith, happen } from './watchHistories';
import type { Beginning, Command, Extra, Polled } from './watchHistories';

/** For each of the eleven properties. */
const RUNS = 1200;

const NEVER = Number.POSITIVE_INFINITY;
const PERCENT = ['percentOfTopUp'] as const;
const TYPES = ['amount', 'percentOfTopUp'] as const;

/** The least distance of the recovery line from the threshold, as the defaults have it. */
const recoveryLine = (threshold: number, unit = 1) =>
	threshold + Math.max(threshold / 10, 2 * unit);

/** Settings under which everything is reported, once so many readings agree. */
const agreeing = (...confirmReads: (number | null)[]) =>
	fc.record({
		confirmReads: fc.constantFrom(...confirmReads),
		onFirstRead: fc.constantFrom('alert' as const, 'baseline' as const),
		remindEveryMs: fc.constantFrom(0, 3 * HOUR_MS),
	});
const oneReading = agreeing(1);
const anyNumber = agreeing(null, 1, 2, 3);

/** Most users select a single event; what is not reported has to be stored all the same. */
const fewEvents = fc
	.subarray([...EVENT_NAMES], { minLength: 1, maxLength: 2 })
	.map((names) => ({ events: new Set<EventName>(names) }));

/** Whatever can come between a balance and its watch. */
const DISTURBANCES = [
	...(['outage', 'passing', 'kill', 'falseZero', 'credential', 'setClockBack'] as const),
	'further' as const,
];

const all = (polled: readonly Polled[]) => polled.flatMap(({ notices }) => notices);
const isAccepted = ({ finding }: Polled) => typeof finding === 'object';
const alertsAtOnce = ({ settings }: Beginning) => settings.onFirstRead === 'alert';

/** Checks any history of what an account does, and of these things besides. */
function forAny(
	beginnings: fc.Arbitrary<Beginning>,
	extras: readonly Extra[] | fc.Arbitrary<Command[]>,
	check: (polled: Polled[], beginning: Beginning, history: Command[]) => void,
): void {
	const histories = 'generate' in extras ? extras : commandsWith(...extras);
	const property = fc.property(beginnings, histories, (beginning, history) =>
		check(happen(beginning, history), beginning, history),
	);
	fc.assert(property, { numRuns: RUNS });
}

describe('any history', () => {
	it('ignores readings that were overtaken', () => {
		const extras = ['outage', 'passing', 'overlap', 'credential', 'falseZero', 'further'] as const;
		forAny(beginningWith(anyNumber), extras, (polled) => {
			const disturbed = polled.filter(
				({ finding, notices, state }, index) =>
					finding === 'overtaken' && (notices.length > 0 || state !== polled[index - 1]?.state),
			);
			expect(disturbed).toEqual([]);
		});
	});

	it('leaves an announced episode open while it is low, and none once it has recovered', () => {
		// Not both in one history: a state from before the kill may be minutes ahead of the clock.
		const histories = fc.oneof(
			commandsWith('outage', 'credential', 'kill', 'further'),
			commandsWith('outage', 'passing', 'credential', 'setClockBack', 'further'),
		);
		forAny(beginningWith(oneReading, { types: TYPES }), histories, (polled, beginning) => {
			const wrong = polled
				.filter(isAccepted)
				.filter(({ remaining, threshold, type, state, notices }) => {
					const { episode = null, base } = state.balances.credits ?? {};
					const whole = type === 'amount' ? NEVER : (base?.amount ?? 0);
					const unit = type === 'amount' ? 1 : whole / 100;
					const line = Math.min(recoveryLine(threshold, unit), whole);
					const hasRecovered = remaining > threshold && remaining >= line - 1e-9;
					if (remaining <= threshold && episode === null) return true;
					if (hasRecovered && episode !== null) return true;
					if (!hasRecovered && notices.some(({ event }) => event === 'recovered')) return true;
					return alertsAtOnce(beginning) && episode?.isAnnounced === false;
				});
			expect(wrong).toEqual([]);
		});
	});

	it('reports the first step to nothing in an episode, and the first after a top-up', () => {
		forAny(beginningWith(oneReading), ['outage', 'credential'], (polled, beginning) => {
			let isExpected = alertsAtOnce(beginning);
			let before = 1;
			let account = '';
			for (const { remaining, state, notices } of polled.filter(isAccepted)) {
				const { credential, balances } = state;
				const events = notices.map(({ event }) => event);
				const isOther = credential !== account;
				if (isOther) isExpected = alertsAtOnce(beginning);
				else if (events.includes('reset')) isExpected = true;
				if (remaining <= 0) {
					if (isExpected && (isOther || before > 0)) expect(events).toContain('depleted');
					isExpected = false;
				} else if (events.includes('toppedUp') || balances.credits?.episode === null) {
					isExpected = true;
				}
				before = remaining;
				account = credential;
			}
		});
	});

	it('reports no level twice without something in between, and no recovery from nothing', () => {
		forAny(beginningWith(anyNumber), DISTURBANCES, (polled) => {
			const announced = new Set<string | null>();
			const emptied = new Set<string | null>();
			let deepest = NEVER;
			let wasZero = false;
			for (const poll of polled) {
				const { command, notices, remaining } = poll;
				if (command.do === 'threshold' || command.do === 'credential') deepest = NEVER;
				// A top-up that is older than a week arms anew, and is not reported. So does a
				// rise that shows that a 0 was false.
				const isBack = wasZero && command.do !== 'falseZero' && isAccepted(poll);
				if (command.do === 'kill' || command.do === 'expire' || isBack) emptied.clear();
				if (isAccepted(poll)) wasZero = command.do === 'falseZero';
				for (const { event, reason, episodeId, level, threshold } of notices) {
					if (reason === 'reminder') continue;
					if (event === 'toppedUp' || event === 'reset') emptied.clear();
					if (event === 'reset' || event === 'recovered') deepest = NEVER;
					if (event === 'recovered') expect(announced).toContain(episodeId);
					if (event === 'low') {
						expect(poll.levels[(level ?? 0) - 1]).toBe(threshold?.value);
						expect(threshold?.value).toBeLessThan(deepest);
						deepest = threshold?.value ?? 0;
					}
					if (event === 'depleted') {
						expect(emptied).not.toContain(episodeId);
						emptied.add(episodeId);
						deepest = 0;
					}
					if (event === 'low' || event === 'depleted') announced.add(episodeId);
				}
				// A level that the balance has recovered from is armed again, and those below it.
				if (!isAccepted(poll) || command.do === 'falseZero' || deepest === NEVER) continue;
				const held = poll.levels.filter(
					(value) => value >= deepest && remaining < recoveryLine(value),
				);
				deepest = Math.max(deepest, held.at(-1) ?? 0);
			}
		});
	});

	it('reports every level that is reached, once the reading is confirmed', () => {
		forAny(beginningWith(oneReading), ['outage', 'passing', 'further'], (polled, beginning) => {
			let deepest = NEVER;
			for (const poll of polled.filter(isAccepted)) {
				for (const { event, threshold, reason } of poll.notices) {
					if (event === 'recovered' || event === 'reset') deepest = NEVER;
					if (reason === 'reminder') continue;
					if (event === 'low') deepest = Math.min(deepest, threshold?.value ?? 0);
					if (event === 'depleted') deepest = 0;
				}
				// The Low Threshold itself is used up as long as its episode is open.
				const [, ...further] = poll.levels;
				const reached = further.filter((value) => poll.remaining <= value);
				if (alertsAtOnce(beginning) && reached.length > 0 && poll.remaining > 0) {
					expect(deepest).toBeLessThanOrEqual(Math.min(...reached));
				}
				if (poll.state.balances.credits?.episode === null) deepest = NEVER;
			}
		});
	});

	it('reports no zero that the next reading contradicts, low or not', () => {
		const beginnings = beginningWith(fc.constant({ confirmReads: null, onFirstRead: 'alert' }));
		forAny(beginnings, ['falseZero', 'falseZero', 'further', 'passing'], (polled) => {
			const sudden = polled.filter(({ command }, index) => {
				const before = polled[index - 1];
				const isFirst = command.do === 'falseZero' && before?.command.do !== 'falseZero';
				return isFirst && before !== undefined && isAccepted(before) && before.remaining > 0;
			});
			const events = all(sudden).map(({ event }) => event);
			expect(events.filter((event) => event !== 'expiringSoon' && event !== 'expired')).toEqual([]);
		});
	});

	it('reports no good key that is refused in passing, and no bot check', () => {
		forAny(beginningWith(anyNumber), ['passing', 'passing', 'falseZero'], (polled) => {
			const passing = polled.filter(({ command, at }, index) => {
				const before = polled[index - 1];
				const isRecent = before !== undefined && at - before.at <= 6 * HOUR_MS;
				return command.do === 'passing' && isRecent && isAccepted(before);
			});
			expect(all(passing)).toEqual([]);
		});
	});

	it('takes percentages of what was there after the last renewal or large top-up', () => {
		forAny(beginningWith(oneReading, { types: PERCENT }), ['outage', 'passing'], (polled) => {
			let base: number | undefined;
			let highest = 0;
			for (const { state, notices, remaining } of polled.filter(isAccepted)) {
				const { base: current, last } = state.balances.credits ?? {};
				const amount = current?.amount ?? Number.NaN;
				const events = notices.map(({ event }) => event);
				// A period that began before the reading has had what it used, too. To a
				// watch, a refund of nearly all that was used looks like one.
				highest = Math.max(highest, remaining + (last?.used ?? 0));
				if (base === undefined) expect(amount).toBeGreaterThanOrEqual(remaining);
				else if (events.includes('toppedUp') && remaining >= base / 2) {
					expect(amount).toBe(remaining);
				} else if (!events.includes('reset') && remaining <= base) {
					expect(amount).toBe(base);
				}
				if (base !== undefined && amount > base) expect(amount).toBeLessThanOrEqual(highest);
				base = amount;
			}
		});
	});

	it('without its failed reads differs in nothing but the events of reads', () => {
		const extras = ['outage', 'passing', 'falseZero', 'credential', 'further'] as const;
		forAny(beginningWith(anyNumber), extras, (whole, beginning, history) => {
			const failed = new Set(whole.flatMap((poll, index) => (isAccepted(poll) ? [] : [index])));
			const rest = happen(beginning, history, (index) => failed.has(index));
			const others = all(whole).filter(({ event }) => !event.startsWith('read'));
			expect(JSON.stringify(all(rest))).toBe(JSON.stringify(others));
		});
	});

	it('has the same notices of levels and expiry when n8n is killed in between', () => {
		const isCompared = (event: EventName) =>
			['low', 'depleted', 'recovered', 'expiringSoon', 'expired'].includes(event);
		const noticesIn = (polled: readonly Polled[]) =>
			all(polled)
				.filter(({ event }) => isCompared(event))
				.map(({ event, episodeId }) => `${event} of ${episodeId}`)
				.join('\n');
		const settings = fc.tuple(oneReading, fewEvents).map(([one, other]) => ({ ...one, ...other }));
		// Small rises add up after a restart, where nothing but rises shows top-ups.
		const beginnings = beginningWith(settings, { kinds: ['counting', 'lots'] });
		const extras = ['kill', 'kill', 'kill', 'further', 'type'] as const;
		forAny(beginnings, extras, (killed, beginning, history) => {
			const calm = history.map(
				(command): Command => (command.do === 'kill' ? { ...command, do: 'gap' } : command),
			);
			expect(noticesIn(killed)).toBe(noticesIn(happen(beginning, calm)));
		});
	});

	it('has ids of its own for every notice, the same each time, and a small state', () => {
		const beginnings = beginningWith(anyNumber, { types: TYPES });
		forAny(beginnings, [...DISTURBANCES, 'type'], (polled, beginning, history) => {
			expect(JSON.stringify(happen(beginning, history))).toBe(JSON.stringify(polled));
			const notices = all(polled);
			expect(new Set(notices.map(({ eventId }) => eventId)).size).toBe(notices.length);
			expect(notices.every(({ dedupKey }) => (dedupKey?.length ?? 0) <= 255)).toBe(true);
			const sizes = polled.map(({ state }) => Buffer.byteLength(JSON.stringify(state)));
			expect(Math.max(...sizes)).toBeLessThan(4096);
		});
	});
});
