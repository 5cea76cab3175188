import { Turns } from '../../../nodes/Credits/operations/turns';
import type { Steps } from '../../../nodes/Credits/runway/steps';

let clock = 0;

beforeEach(() => {
	clock = 1000;
	jest.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => {
	jest.restoreAllMocks();
});

/** Steps that take so long each, and note whose turn it is. */
function* working(count: number, milliseconds: number, log: string[]): Steps<string> {
	for (let step = 0; step < count; step++) {
		clock += milliseconds;
		log.push('work');
		yield;
	}
	return 'done';
}

/** Notes every turn that others get. */
function watchOthers(log: string[]): () => void {
	let timer = setTimeout(function turn() {
		log.push('others');
		timer = setTimeout(turn, 0);
	}, 0);
	return () => {
		clearTimeout(timer);
	};
}

describe('long work', () => {
	it('is done to its end, with turns for others in between', async () => {
		const log: string[] = [];
		const stop = watchOthers(log);
		await expect(new Turns().take(working(20, 4, log))).resolves.toBe('done');
		stop();
		expect(log.filter((entry) => entry === 'work')).toHaveLength(20);
		const streaks = log.join(' ').split(/(?:others ?)+/);
		const longest = Math.max(...streaks.map((streak) => streak.split(' ').filter(Boolean).length));
		// Three steps are 12 ms.
		expect(longest).toBe(3);
	});

	it('has one turn where it is short', async () => {
		const log: string[] = [];
		const stop = watchOthers(log);
		await new Turns().take(working(9, 1, log));
		stop();
		expect(log).not.toContain('others');
	});

	it('of several parts counts as one', async () => {
		const log: string[] = [];
		const stop = watchOthers(log);
		const turns = new Turns();
		for (let part = 0; part < 4; part++) {
			await turns.take(working(1, 6, log));
			await turns.pause();
		}
		stop();
		expect(log.join(' ')).toMatch(/^work work (?:others )+work work(?: others)+$/);
	});

	it('fails with what its step throws', async () => {
		const failing = function* (): Steps<never> {
			yield;
			throw new RangeError('no');
		};
		await expect(new Turns().take(failing())).rejects.toThrow(RangeError);
	});
});
