import fc from 'fast-check';

import { EVENT_NAMES, type EventName, type Notice } from '../../nodes/Credits/watch/events';
import { ALL_EVENTS } from '../unit/watch/watcher';
import { beginningWith, commandsWith, happen, type Polled } from './watchWorld';

/** For each of the seven properties. */
const RUNS = 1500;

/** The least distance of the recovery line from the threshold, as the defaults have it. */
const recoveryLine = (threshold: number) => threshold + Math.max(threshold / 10, 2);

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
		const commands = commandsWith('outage', 'overlap', 'credential', 'falseZero');
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
			commandsWith('outage', 'credential', 'kill'),
			commandsWith('outage', 'credential', 'setClockBack'),
		);
		fc.assert(
			fc.property(beginningWith(believing), commands, (beginning, history) => {
				const isAlways = beginning.settings.onFirstRead === 'alert';
				const wrong = happen(beginning, history)
					.filter(isAccepted)
					.filter(({ remaining, threshold, state, notices }) => {
						const episode = state.balances.credits?.episode ?? null;
						const hasRecovered = remaining >= recoveryLine(threshold);
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
		const commands = commandsWith('outage', 'kill', 'falseZero', 'credential', 'setClockBack');
		fc.assert(
			fc.property(beginningWith(doubting), commands, (beginning, history) => {
				const announced = new Set<string | null>();
				const emptied = new Set<string | null>();
				let isOpen = false;
				for (const { command, notices } of happen(beginning, history)) {
					if (command.do === 'threshold' || command.do === 'credential') isOpen = false;
					// A top-up that is older than a week arms anew, and is not told.
					if (command.do === 'kill' || command.do === 'expire') emptied.clear();
					for (const { event, reason, episodeId } of notices) {
						if (reason === 'reminder') continue;
						if (event === 'toppedUp' || event === 'reset') emptied.clear();
						if (event === 'reset' || event === 'recovered') isOpen = false;
						if (event === 'recovered') expect(announced).toContain(episodeId);
						if (event === 'low') expect(isOpen).toBe(false);
						if (event === 'depleted') {
							expect(emptied).not.toContain(episodeId);
							emptied.add(episodeId);
						}
						if (event === 'low' || event === 'depleted') {
							isOpen = true;
							announced.add(episodeId);
						}
					}
				}
			}),
			{ numRuns: RUNS },
		);
	});

	it('without its failed reads differs in nothing but what is told of reads', () => {
		fc.assert(
			fc.property(
				beginningWith(doubting),
				commandsWith('outage', 'falseZero', 'credential'),
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
				commandsWith('kill', 'kill', 'kill'),
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
		const commands = commandsWith('outage', 'kill', 'falseZero', 'credential', 'setClockBack');
		fc.assert(
			fc.property(beginningWith(doubting), commands, (beginning, history) => {
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
