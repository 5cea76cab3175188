import fc from 'fast-check';

import { EVENT_NAMES, type EventName, type Notice } from '../../nodes/Credits/watch/events';
import { ALL_EVENTS } from '../unit/watch/watcher';
import { beginningWith, commandsWith, happen, type Polled } from './watchWorld';

/** For each of the eleven properties. */
const RUNS = 1200;

/** The least distance of the recovery line from the threshold, as the defaults have it. */
const recoveryLine = (threshold: number, unit = 1) =>
	threshold + Math.max(threshold / 10, 2 * unit);

const KINDS = ['plain', 'counting', 'lots'] as const;
const TYPES = ['amount', 'percentOfTopUp'] as const;

/** Most users select a single event; what is not told has to be stored all the same. */
const fewEvents = fc
	.subarray([...EVENT_NAMES], { minLength: 1, maxLength: 2 })
	.map((names) => ({ events: new Set<EventName>(names) }));

/** Every reading is believed, and everything is told. */
const believing = fc.record({
	confirmReads: fc.constant(1),
	onFirstRead: fc.constantFrom('alert' as const, 'baseline' as const),
	remindEveryMs: fc.constantFrom(0, 10_800_000),
});

const doubting = fc.record({
	confirmReads: fc.constantFrom(null, 1, 2, 3),
	onFirstRead: fc.constantFrom('alert' as const, 'baseline' as const),
	remindEveryMs: fc.constantFrom(0, 10_800_000),
});

const isLevel = ({ event }: Notice) => ['low', 'depleted', 'recovered'].includes(event);
const isExpiry = ({ event }: Notice) => ['expiringSoon', 'expired'].includes(event);
const isOfReads = ({ event }: Notice) => ['readFailed', 'readRecovered'].includes(event);
const all = (polled: readonly Polled[]) => polled.flatMap(({ notices }) => notices);
const isAccepted = ({ finding }: Polled) => typeof finding === 'object';

describe('any history', () => {
	it('ignores readings that were overtaken', () => {
		const commands = commandsWith(
			'outage',
			'passing',
			'overlap',
			'credential',
			'falseZero',
			'further',
		);
		fc.assert(
			fc.property(beginningWith(doubting), commands, (beginning, history) => {
				const polled = happen(beginning, history);
				const disturbed = polled.filter(
					({ finding, notices, state }, index) =>
						finding === 'overtaken' && (notices.length > 0 || state !== polled[index - 1]?.state),
				);
				expect(disturbed).toEqual([]);
			}),
			{ numRuns: RUNS },
		);
	});

	it('leaves an announced episode open while it is low, and none once it has recovered', () => {
		// Not both in one history: a state from before the kill may be minutes ahead of the clock.
		const commands = fc.oneof(
			commandsWith('outage', 'credential', 'kill', 'further'),
			commandsWith('outage', 'passing', 'credential', 'setClockBack', 'further'),
		);
		fc.assert(
			fc.property(beginningWith(believing, KINDS, TYPES), commands, (beginning, history) => {
				const isAlways = beginning.settings.onFirstRead === 'alert';
				const wrong = happen(beginning, history)
					.filter(isAccepted)
					.filter(({ remaining, threshold, type, state, notices }) => {
						const { episode = null, base } = state.balances.credits ?? {};
						const whole = type === 'amount' ? Number.POSITIVE_INFINITY : (base?.amount ?? 0);
						const unit = type === 'amount' ? 1 : whole / 100;
						const line = Math.min(recoveryLine(threshold, unit), whole);
						const hasRecovered = remaining > threshold && remaining >= line - 1e-9;
						if (remaining <= threshold && episode === null) return true;
						if (hasRecovered && episode !== null) return true;
						if (!hasRecovered && notices.some(({ event }) => event === 'recovered')) return true;
						return isAlways && episode?.isAnnounced === false;
					});
				expect(wrong).toEqual([]);
			}),
			{ numRuns: RUNS },
		);
	});

	it('tells of the first step to nothing in an episode, and of the first after a top-up', () => {
		fc.assert(
			fc.property(
				beginningWith(believing),
				commandsWith('outage', 'credential'),
				(beginning, history) => {
					let isExpected = beginning.settings.onFirstRead === 'alert';
					let before = 1;
					let account = '';
					for (const poll of happen(beginning, history).filter(isAccepted)) {
						const { credential, balances } = poll.state;
						const events = poll.notices.map(({ event }) => event);
						const isOther = credential !== account;
						if (isOther) isExpected = beginning.settings.onFirstRead === 'alert';
						else if (events.includes('reset')) isExpected = true;
						if (poll.remaining <= 0) {
							const isStep = isOther || before > 0;
							if (isExpected && isStep) expect(events).toContain('depleted');
							isExpected = false;
						} else if (events.includes('toppedUp') || balances.credits?.episode === null) {
							isExpected = true;
						}
						before = poll.remaining;
						account = credential;
					}
				},
			),
			{ numRuns: RUNS },
		);
	});

	it('tells of no level twice without something in between, and of no recovery from nothing', () => {
		const commands = commandsWith(
			...(['outage', 'passing', 'kill', 'falseZero', 'credential', 'setClockBack'] as const),
			'further',
		);
		fc.assert(
			fc.property(beginningWith(doubting), commands, (beginning, history) => {
				const announced = new Set<string | null>();
				const emptied = new Set<string | null>();
				let deepest = Number.POSITIVE_INFINITY;
				let wasZero = false;
				for (const poll of happen(beginning, history)) {
					const { command, notices, remaining } = poll;
					const isEdit = ['threshold', 'credential', 'further'].includes(command.do);
					if (isEdit && command.do !== 'further') deepest = Number.POSITIVE_INFINITY;
					// A top-up that is older than a week arms anew, and is not told. So does a
					// rise that shows that a 0 was false.
					const isBack = wasZero && command.do !== 'falseZero' && isAccepted(poll);
					if (command.do === 'kill' || command.do === 'expire' || isBack) emptied.clear();
					if (isAccepted(poll)) wasZero = command.do === 'falseZero';
					for (const { event, reason, episodeId, level, threshold } of notices) {
						if (reason === 'reminder') continue;
						if (event === 'toppedUp' || event === 'reset') emptied.clear();
						if (event === 'reset' || event === 'recovered') deepest = Number.POSITIVE_INFINITY;
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
					if (!isAccepted(poll) || command.do === 'falseZero') continue;
					const [first = 0, ...others] = poll.levels.filter(
						(value) => value >= deepest && remaining < recoveryLine(value),
					);
					if (deepest < Number.POSITIVE_INFINITY) {
						deepest = Math.max(deepest, others.at(-1) ?? first);
					}
				}
			}),
			{ numRuns: RUNS },
		);
	});

	it('tells of every level that is reached, once the reading is believed', () => {
		fc.assert(
			fc.property(
				beginningWith(believing),
				commandsWith('outage', 'passing', 'further'),
				(beginning, history) => {
					let deepest = Number.POSITIVE_INFINITY;
					const isAlways = beginning.settings.onFirstRead === 'alert';
					for (const poll of happen(beginning, history).filter(isAccepted)) {
						for (const { event, threshold, reason } of poll.notices) {
							if (event === 'recovered' || event === 'reset') deepest = Number.POSITIVE_INFINITY;
							if (reason === 'reminder') continue;
							if (event === 'low') deepest = Math.min(deepest, threshold?.value ?? 0);
							if (event === 'depleted') deepest = 0;
						}
						const episode = poll.state.balances.credits?.episode ?? null;
						// The Low Threshold itself is used up as long as its episode is open.
						const [, ...further] = poll.levels;
						const reached = further.filter((value) => poll.remaining <= value);
						if (isAlways && reached.length > 0 && poll.remaining > 0) {
							expect(deepest).toBeLessThanOrEqual(Math.min(...reached));
						}
						if (episode === null) deepest = Number.POSITIVE_INFINITY;
					}
				},
			),
			{ numRuns: RUNS },
		);
	});

	it('says nothing of a zero that the next reading contradicts, low or not', () => {
		fc.assert(
			fc.property(
				beginningWith(fc.constant({ confirmReads: null, onFirstRead: 'alert' as const })),
				commandsWith('falseZero', 'falseZero', 'further', 'passing'),
				(beginning, history) => {
					const polled = happen(beginning, history);
					polled.forEach((poll, index) => {
						const before = polled[index - 1];
						const isSudden =
							before !== undefined &&
							poll.command.do === 'falseZero' &&
							before.command.do !== 'falseZero' &&
							isAccepted(before) &&
							before.remaining > 0;
						const isListed = (event: string) => event !== 'expiringSoon' && event !== 'expired';
						if (isSudden) {
							expect(poll.notices.filter(({ event }) => isListed(event))).toEqual([]);
						}
					});
				},
			),
			{ numRuns: RUNS },
		);
	});

	it('says nothing of a good key that is refused in passing, or of a check for bots', () => {
		fc.assert(
			fc.property(
				beginningWith(doubting),
				commandsWith('passing', 'passing', 'falseZero'),
				(beginning, history) => {
					const polled = happen(beginning, history);
					polled.forEach((poll, index) => {
						const before = polled[index - 1];
						const isPassing =
							poll.command.do === 'passing' &&
							before !== undefined &&
							isAccepted(before) &&
							poll.at - before.at <= 21_600_000;
						if (isPassing) expect(poll.notices).toEqual([]);
					});
				},
			),
			{ numRuns: RUNS },
		);
	});

	it('takes percentages of what was there after the last renewal or large top-up', () => {
		fc.assert(
			fc.property(
				beginningWith(believing, KINDS, ['percentOfTopUp']),
				commandsWith('outage', 'passing'),
				(beginning, history) => {
					let base: number | undefined;
					let highest = 0;
					for (const poll of happen(beginning, history).filter(isAccepted)) {
						const { base: current, last } = poll.state.balances.credits ?? {};
						const amount = current?.amount ?? Number.NaN;
						const events = poll.notices.map(({ event }) => event);
						// A period that began before the reading has had what it used, too. To a
						// watch, a refund of nearly all that was used looks like one.
						highest = Math.max(highest, poll.remaining + (last?.used ?? 0));
						if (base === undefined) expect(amount).toBeGreaterThanOrEqual(poll.remaining);
						else if (events.includes('toppedUp') && poll.remaining >= base / 2) {
							expect(amount).toBe(poll.remaining);
						} else if (!events.includes('reset') && poll.remaining <= base) {
							expect(amount).toBe(base);
						}
						if (base !== undefined && amount > base) expect(amount).toBeLessThanOrEqual(highest);
						base = amount;
					}
				},
			),
			{ numRuns: RUNS },
		);
	});

	it('without its failed reads differs in nothing but what is told of reads', () => {
		fc.assert(
			fc.property(
				beginningWith(doubting),
				commandsWith('outage', 'passing', 'falseZero', 'credential', 'further'),
				(beginning, history) => {
					const whole = happen(beginning, history);
					const failed = new Set(whole.flatMap((poll, index) => (isAccepted(poll) ? [] : [index])));
					const rest = happen(beginning, history, (index) => failed.has(index));
					const told = all(whole).filter((notice) => !isOfReads(notice));
					expect(JSON.stringify(all(rest))).toBe(JSON.stringify(told));
				},
			),
			{ numRuns: RUNS },
		);
	});

	it('has the same notices of levels and expiry when n8n is killed in between', () => {
		// Small rises add up after a restart, where nothing but rises tells of top-ups.
		const beginnings = fc.tuple(beginningWith(believing, ['counting', 'lots']), fewEvents);
		fc.assert(
			fc.property(
				beginnings,
				commandsWith('kill', 'kill', 'kill', 'further', 'type'),
				([beginning, selection], history) => {
					const chosen = { ...beginning, settings: { ...beginning.settings, ...selection } };
					const killed = happen(chosen, history);
					const lived = happen(
						chosen,
						history.map((command) => (command.do === 'kill' ? { ...command, do: 'gap' } : command)),
					);
					const told = (polled: readonly Polled[]) =>
						all(polled)
							.filter((notice) => isLevel(notice) || isExpiry(notice))
							.map(({ event, episodeId }) => `${event} of ${episodeId}`)
							.join('\n');
					expect(told(killed)).toBe(told(lived));
				},
			),
			{ numRuns: RUNS },
		);
	});

	it('has ids of its own for every notice, the same each time, and a small state', () => {
		const commands = commandsWith(
			...(['outage', 'passing', 'kill', 'falseZero', 'credential', 'setClockBack'] as const),
			...(['further', 'type'] as const),
		);
		fc.assert(
			fc.property(beginningWith(doubting, KINDS, TYPES), commands, (beginning, history) => {
				const polled = happen(
					{ ...beginning, settings: { ...beginning.settings, events: new Set(ALL_EVENTS) } },
					history,
				);
				expect(JSON.stringify(happen(beginning, history))).toBe(JSON.stringify(polled));
				const notices = all(polled);
				expect(new Set(notices.map(({ eventId }) => eventId)).size).toBe(notices.length);
				expect(notices.every(({ dedupKey }) => (dedupKey?.length ?? 0) <= 255)).toBe(true);
				const sizes = polled.map(({ state }) => Buffer.byteLength(JSON.stringify(state)));
				expect(Math.max(...sizes)).toBeLessThan(4096);
			}),
			{ numRuns: RUNS },
		);
	});
});
