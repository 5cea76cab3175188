import type { AccountContext } from '../../nodes/Credits/providers/contract';
import * as words from '../../nodes/Credits/providers/words';
import { textOf } from './builtPackage';

/** Names of functions in code, seen by the bracket behind them. */
function callsIn(text: string): Set<string> {
	const code = [...text.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside).join('\n');
	return new Set([...code.matchAll(/\b([a-zA-Z]\w+)\(/g)].map(([, name = '']) => name));
}

// It compiles with everything else, and is a provider of test/contract/records.test.ts.
describe('the example of the guide', () => {
	it('is followed by a table that calls only functions that exist', () => {
		const [, guide = ''] = textOf('CONTRIBUTING.md').split('### What the provider does');
		const [advice = ''] = guide.split('## House rules');
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
});
