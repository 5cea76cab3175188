import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
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
		...amounts.map(({ balance: index, lot }) => [index, lot]),
	]);
}

describe('the search for amounts in answers', () => {
	it('finds them over several requests, in lists, scaled and with the opposite sign', async () => {
		expect(await examined(1250, 100)).toEqual([
			['projects 0.id', true],
			['project name', false],
			['project pockets.0.cents', true, [0, null]],
			// Without a limit it is unlimited, so the read goes on.
			['project quota.limit', false, [1, null]],
			['project quota.used', true, [1, null]],
		]);
	});

	it('finds one that is a text, and none of an unlimited balance', async () => {
		expect(await examined('99', null)).toEqual([
			['projects 0.id', true],
			['project name', false],
			['project pockets.0.cents', true, [0, null]],
			['project quota.limit', false],
			['project quota.used', false],
		]);
	});

	it('fails if the answers cannot be read', async () => {
		await expect(examined('none', 100)).rejects.toThrow('cannot be read');
	});
});
