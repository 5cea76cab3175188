import { ninjaPear } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = ninjaPear.balances;

/** NinjaPear, as documented in NinjaPear/ninjapear-js, docs/MetaAPIApi.md */
export const answers = {
	record: ninjaPear,
	good: [
		{
			title: 'the answer as it is sent',
			evidence: 'reported',
			body: { credit_balance: 52_000 },
			expected: [plainReading(CREDITS, 52_000)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: { credit_balance: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'forbidden', 'reported'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: { credit_balance: null },
			class: 'badResponse',
			says: "'credit_balance' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['credit_balance']],
		answer: ({ remaining }) => ({ body: { credit_balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
