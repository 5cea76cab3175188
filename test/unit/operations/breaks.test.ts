import { Breaks } from '../../../nodes/Credits/operations/breaks';
import type { Steps } from '../../../nodes/Credits/runway/steps';

let clock = 1000;
const log: string[] = [];

beforeEach(() => {
	log.length = 0;
	jest.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => {
	jest.restoreAllMocks();
});

/** Steps that take so long each, and are noted. */
function* working(count: number, milliseconds: number): Steps<string> {
	for (let step = 0; step < count; step++) {
		clock += milliseconds;
		log.push('work');
		yield;
	}
	return 'done';
}

/** Does something, and notes every break in which others get their turn. */
async function amongOthers<Result>(work: () => Promise<Result>): Promise<Result> {
	let timer = setTimeout(function turn() {
		log.push('others');
		timer = setTimeout(turn, 0);
	}, 0);
	try {
		return await work();
	} finally {
		clearTimeout(timer);
	}
}

describe('long work', () => {
	it('is done to its end, with breaks for others in between', async () => {
		await expect(amongOthers(() => new Breaks().during(working(20, 4)))).resolves.toBe('done');
		// Three steps are 12 ms.
		expect(log.join(' ')).toMatch(/^(?:work work work (?:others ?)+){6}work work$/);
	});

	it('has no break if it is short', async () => {
		await amongOthers(() => new Breaks().during(working(9, 1)));
		expect(log).not.toContain('others');
	});

	it('takes breaks across its parts, however short each is', async () => {
		await amongOthers(async () => {
			const breaks = new Breaks();
			for (let part = 0; part < 4; part++) {
				await breaks.during(working(1, 6));
				await breaks.takeIfDue();
			}
		});
		expect(log.join(' ')).toMatch(/^work work (?:others )+work work(?: others)+$/);
	});

	it('rejects with the error of a step', async () => {
		const failing = function* (): Steps<never> {
			yield;
			throw new RangeError('no');
		};
		await expect(new Breaks().during(failing())).rejects.toThrow(RangeError);
	});
});
