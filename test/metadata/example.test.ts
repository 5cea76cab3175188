import { Failure } from '../../nodes/Credits/balance/failure';
import type { AccountContext } from '../../nodes/Credits/providers/contract';
import * as words from '../../nodes/Credits/providers/words';
import { readInProcess } from '../../sandbox/readInProcess';
import { answers } from '../example/lumenote/answers';
import { textOf } from './builtPackage';

/** Names of functions in code, seen by the bracket behind them. */
function callsIn(text: string): Set<string> {
	const code = [...text.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside).join('\n');
	return new Set([...code.matchAll(/\b([a-zA-Z]\w+)\(/g)].map(([, name = '']) => name));
}

// The example of CONTRIBUTING.md compiles with everything else; here its answers are read.
describe('the example of the guide', () => {
	it.each(answers.good)('reads $title', async (good) => {
		const outcome = await readInProcess(answers, good);
		expect(outcome).toMatchObject({
			reading: { accountId: good.accountId, balances: good.expected },
		});
	});

	it.each(answers.bad)('refuses $title', async (bad) => {
		const outcome = await readInProcess(answers, bad);
		expect(outcome).toBeInstanceOf(Failure);
		const { class: failureClass, message, description } = outcome as Failure;
		expect(failureClass).toBe(bad.class);
		expect(`${message}. ${description}`).toContain(bad.quotes);
	});

	it('is followed by words that there are', () => {
		const [, guide = ''] = textOf('CONTRIBUTING.md').split('### What the provider does');
		const [advice = ''] = guide.split('## Rules of the house');
		const context: Array<keyof AccountContext> = [
			...(['field', 'amount', 'secretEndsWith', 'asked', 'answer', 'answers'] as const),
		];
		const known = [
			...Object.keys(words),
			...Object.getOwnPropertyNames(words.JsonFields.prototype),
			...context,
			...['map', 'Number'],
		];
		const calls = callsIn(advice);
		expect(calls.size).toBeGreaterThan(20);
		expect([...calls].filter((name) => !known.includes(name))).toEqual([]);
	});

	it('stands in the guide as it would stand in a folder', () => {
		const guide = textOf('CONTRIBUTING.md');
		expect(guide).toContain("} from '../words';");
		expect(guide).toContain("import { plainReading } from '../../balance/reading';");
		expect(guide).not.toContain('nodes/Credits/providers/words');
	});
});
