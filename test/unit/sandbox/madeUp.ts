import { plainReading } from '../../../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { RemoteProvider } from '../../../nodes/Credits/providers/contract';
import {
	account,
	addAmounts,
	balance,
	basic,
	fieldsOf,
	get,
	scaleAmount,
	secret,
	text,
	UnexpectedAnswer,
	unlimitedBalance,
	type AccountContext,
} from '../../../nodes/Credits/providers/words';

const MONEY = { balance: 'money', unit: 'EUR', unitType: 'currency' } as const;
const CALLS = { balance: 'calls', unit: 'call', unitType: 'request' } as const;

/**
 * A provider that does not exist: HTTP Basic, two requests on two hosts, cents in a
 * list, and a balance that is the difference of two amounts or has no limit.
 */
const record: RemoteProvider = {
	kind: 'remote',
	name: 'lumenote',
	displayName: 'Lumenote',
	category: 'ai-media',
	docsUrl: 'https://docs.lumenote.example/account',
	keysUrl: null,
	topUpUrl: null,
	fields: [text('user', 'User'), secret('Password')],
	hosts: ['api.lumenote.example', 'billing.lumenote.example'],
	signIn: basic('{user}', '{apiKey}'),
	requests: {
		me: get('https://api.lumenote.example/v1/me'),
		wallet: get('https://billing.lumenote.example/v1/wallets/{id}'),
	},
	balances: [MONEY, CALLS],
	offers: [],
	next(context) {
		if (context.answer('wallet') !== null) return null;
		return { request: 'wallet', values: { id: walletIn(context) } };
	},
	parse(answer) {
		const fields = fieldsOf(answer);
		const [pocket] = fields.objects('pockets');
		if (pocket === undefined) throw new UnexpectedAnswer('it has no pockets');
		const quota = fields.object('quota');
		return account([
			balance(MONEY, { remaining: scaleAmount(pocket.amount('cents'), 100) }),
			quota.isSent('limit')
				? balance(CALLS, { remaining: addAmounts([quota.amount('limit'), -quota.amount('used')]) })
				: unlimitedBalance(CALLS),
		]);
	},
	notes: [],
	evidence: [
		{
			kind: 'documented',
			fact: 'Nothing, because it is made up',
			source: 'https://docs.lumenote.example/account',
			checked: '2026-11-21',
		},
	],
};

function walletIn(context: AccountContext): string {
	const me = context.answer('me');
	return me === null ? '' : fieldsOf(me).requiredText('wallet');
}

/** What a wallet holds, and what is left of the quota. */
export function repliesWith(cents: unknown, quota: unknown) {
	return {
		me: { body: { wallet: 'w-1' } },
		wallet: { body: { name: 'Main', pockets: [{ cents }], quota } },
	};
}

/** Its answers. */
export const lumenote = {
	record,
	good: [
		{
			title: 'every field',
			evidence: 'constructed',
			replies: repliesWith(1250, { limit: 100, used: 30 }),
			expected: [plainReading(MONEY, 12.5), plainReading(CALLS, 70)],
		},
		{
			title: 'no limit',
			evidence: 'constructed',
			replies: repliesWith('99', { limit: null, used: 30 }),
			expected: [
				plainReading(MONEY, 0.99),
				{ ...plainReading(CALLS, 0), remaining: null, unlimited: true },
			],
		},
	],
	bad: [
		{
			title: 'a wrong password',
			evidence: 'constructed',
			replies: { me: { status: 401, body: { error: 'Who are you?' } } },
			class: 'auth',
		},
	],
} satisfies ProviderAnswers;
