import type { GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { repliesOf } from '../../../sandbox/answered';
import { catalogue } from '../../../sandbox/catalogue';
import { sampleOf } from '../../../sandbox/samples';
import { examineLeaves, type ExaminedLeaf, type Readable } from '../../../sandbox/amountLeaves';
import { lumenote } from './madeUp';

/** A leaf in short: its place, whether it is needed, and what comes from it. */
function inShort({ request, path, isRequired, amounts }: ExaminedLeaf) {
	return [
		`${request} ${path.join('.')}`,
		isRequired ? 'required' : 'optional',
		amounts.map(({ balance, lot, factor }) => [balance, lot, factor]),
	];
}

async function examined(readable: Readable) {
	return (await examineLeaves(lumenote, readable)).map(inShort);
}

describe('where amounts stand is found', () => {
	test('over several requests, in lists, scaled and with the sign turned', async () => {
		expect(await examined(lumenote.good[0])).toEqual([
			['me wallet', 'required', []],
			['wallet name', 'optional', []],
			['wallet pockets.0.cents', 'required', [[0, null, 0.01]]],
			// Without a limit it is unlimited, so the read goes on.
			['wallet quota.limit', 'optional', [[1, null, 1]]],
			['wallet quota.used', 'required', [[1, null, -1]]],
		]);
	});

	test('where an amount is a text, and nowhere where a balance is unlimited', async () => {
		expect(await examined(lumenote.good[1])).toEqual([
			['me wallet', 'required', []],
			['wallet name', 'optional', []],
			['wallet pockets.0.cents', 'required', [[0, null, 0.01]]],
			['wallet quota.limit', 'optional', []],
			['wallet quota.used', 'optional', []],
		]);
	});

	test('at providers of every kind that send JSON', async () => {
		for (const answers of sampleOf(catalogue, { atLeast: 24, atMost: 24 })) {
			for (const good of answers.good) {
				const leaves = await examineLeaves(answers, good);
				const found = new Set(
					leaves.flatMap(({ amounts }) => amounts.map(({ balance, lot }) => `${balance} ${lot}`)),
				);
				const limited = good.expected.flatMap(({ unlimited, lots }, balance) => [
					...(unlimited ? [] : [`${balance} null`]),
					...lots.map((_, lot) => `${balance} ${lot}`),
				]);
				// Nothing moves the sum over an empty list; amounts in headers and within texts have no leaf.
				const isEmptySum = answers.sumsLists === true && found.size === 0;
				const isInText = leaves.some(({ value }) => /^[A-Z]{3} -?\d/.test(String(value)));
				if (leaves.length > 0 && !isEmptySum && !isInText && !hasHeaders(answers, good))
					expect([good.title, ...[...found].sort()]).toEqual([good.title, ...limited.sort()]);
			}
		}
	});

	test('by nobody where the answers cannot be read', async () => {
		await expect(examineLeaves(lumenote, lumenote.bad[0])).rejects.toThrow('cannot be read');
	});
});

function hasHeaders(answers: ProviderAnswers, good: GoodCase): boolean {
	const replies = [...repliesOf(answers, good).values()].flat();
	return replies.some(({ headers }) => headers !== undefined);
}
