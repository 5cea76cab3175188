import { Turns } from '../../../nodes/Credits/operations/turns';
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

/** Does something, and notes every turn that others get in the meantime. */
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
	it('is done to its end, with turns for others in between', async () => {
		await expect(amongOthers(() => new Turns().take(working(20, 4)))).resolves.toBe('done');
		// Three steps are 12 ms.
		expect(log.join(' ')).toMatch(/^(?:work work work (?:others ?)+){6}work work$/);
	});

	it('takes one turn if it is short', async () => {
		await amongOthers(() => new Turns().take(working(9, 1)));
		expect(log).not.toContain('others');
	});

	it('counts as one even in several parts', async () => {
		await amongOthers(async () => {
			const turns = new Turns();
			for (let part = 0; part < 4; part++) {
				await turns.take(working(1, 6));
				await turns.pause();
			}
		});
		expect(log.join(' ')).toMatch(/^work work (?:others )+work work(?: others)+$/);
	});

	it('rejects with the error of a step', async () => {
		const failing = function* (): Steps<never> {
			yield;
			throw new RangeError('no');
		};
		await expect(new Turns().take(failing())).rejects.toThrow(RangeError);
	});
});
