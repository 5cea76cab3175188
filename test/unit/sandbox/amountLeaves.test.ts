import type { GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import {
	account,
	addAmounts,
	balance,
	CREDITS,
	creditsIn,
	fieldsOf,
	scaleAmount,
	unlimitedBalance,
} from '../../../nodes/Credits/providers/words';
import { examineLeaves } from '../../../sandbox/amountLeaves';
import { repliesOf } from '../../../sandbox/answered';
import { catalogue } from '../../../sandbox/catalogue';
import { sampleOf } from '../../../sandbox/samples';
import { projected } from '../../support/madeUpProviders';

const MONEY = { ...creditsIn('EUR'), balance: 'money' };

/** Two requests, cents in a list, and a balance that is a difference or has no limit. */
const metered: ProviderAnswers = {
	record: {
		...projected,
		balances: [MONEY, CREDITS],
		parse(answer) {
			const fields = fieldsOf(answer);
			const cents = fields.objects('pockets').map((pocket) => pocket.amount('cents'));
			const quota = fields.object('quota');
			return account([
				balance(MONEY, { remaining: scaleAmount(addAmounts(cents), 100) }),
				quota.isSent('limit')
					? balance(CREDITS, {
							remaining: addAmounts([quota.amount('limit'), -quota.amount('used')]),
						})
					: unlimitedBalance(CREDITS),
			]);
		},
	},
	good: [{ title: '', evidence: 'constructed', body: {}, expected: [] }],
	bad: [{ title: '', evidence: 'constructed', body: {}, class: 'auth' }],
};

/** The leaves of an answer in short: place, whether each is needed, and what comes from it. */
async function examined(cents: unknown, limit: unknown) {
	const project = { name: 'Main', pockets: [{ cents }], quota: { limit, used: 30 } };
	const leaves = await examineLeaves(metered, {
		replies: { projects: { body: [{ id: 'p' }] }, project: { body: project } },
	});
	return leaves.map(({ request, path, isRequired, amounts }) => [
		`${request} ${path.join('.')}`,
		isRequired,
		...amounts.map(({ balance: index, lot, factor }) => [index, lot, factor]),
	]);
}

describe('where amounts stand is found', () => {
	test('over several requests, in lists, scaled and with the sign turned', async () => {
		expect(await examined(1250, 100)).toEqual([
			['projects 0.id', true],
			['project name', false],
			['project pockets.0.cents', true, [0, null, 0.01]],
			// Without a limit it is unlimited, so the read goes on.
			['project quota.limit', false, [1, null, 1]],
			['project quota.used', true, [1, null, -1]],
		]);
	});

	test('where an amount is a text, and nowhere where a balance is unlimited', async () => {
		expect(await examined('99', null)).toEqual([
			['projects 0.id', true],
			['project name', false],
			['project pockets.0.cents', true, [0, null, 0.01]],
			['project quota.limit', false],
			['project quota.used', false],
		]);
	});

	test('by nobody where the answers cannot be read', async () => {
		await expect(examined('none', 100)).rejects.toThrow('cannot be read');
	});

	test('at providers of every kind that send JSON', async () => {
		for (const answers of sampleOf(catalogue, { atLeast: 24, atMost: 24 })) {
			for (const good of answers.good) {
				const leaves = await examineLeaves(answers, good);
				const found = new Set(
					leaves.flatMap(({ amounts }) => amounts.map(({ balance: at, lot }) => `${at} ${lot}`)),
				);
				const limited = good.expected.flatMap(({ unlimited, lots }, at) => [
					...(unlimited ? [] : [`${at} null`]),
					...lots.map((_, lot) => `${at} ${lot}`),
				]);
				// Nothing moves the sum over an empty list; amounts in headers and within texts have no leaf.
				const isEmptySum = answers.sumsLists === true && found.size === 0;
				const isInText = leaves.some(({ value }) => /^[A-Z]{3} -?\d/.test(String(value)));
				if (leaves.length > 0 && !isEmptySum && !isInText && !hasHeaders(answers, good))
					expect([good.title, ...[...found].sort()]).toEqual([good.title, ...limited.sort()]);
			}
		}
	});
});

function hasHeaders(answers: ProviderAnswers, good: GoodCase): boolean {
	const replies = [...repliesOf(answers, good).values()].flat();
	return replies.some(({ headers }) => headers !== undefined);
}
