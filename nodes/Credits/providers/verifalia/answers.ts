import { verifalia } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDIT_PACKS, FREE_CREDITS] = verifalia.balances;

/** Verifalia, as documented at https://verifalia.com/developers#credits-get-balance */
export const answers = {
	record: verifalia,
	good: [
		{
			title: 'bought and free credits',
			evidence: 'documented',
			now: '2026-11-21T12:00:00.750Z',
			body: { creditPacks: 812.525, freeCredits: 30.25, freeCreditsResetIn: '07:12:40' },
			expected: [
				plainReading(CREDIT_PACKS, 812.525),
				{
					...plainReading(FREE_CREDITS, 30.25),
					resetsAt: '2026-11-21T19:12:40.000Z',
					derived: ['resetsAt'],
				},
			],
		},
		{
			title: 'a plan without free credits',
			evidence: 'documented',
			body: { creditPacks: 0, freeCredits: null, freeCreditsResetIn: null },
			expected: [plainReading(CREDIT_PACKS, 0)],
		},
		{
			title: 'nothing about free credits',
			evidence: 'reported',
			body: { creditPacks: 1057.12 },
			expected: [plainReading(CREDIT_PACKS, 1057.12)],
		},
		{
			title: 'a duration with days, and with parts of a second',
			evidence: 'constructed',
			now: '2026-11-21T12:00:00.000Z',
			body: { creditPacks: 5, freeCredits: 0, freeCreditsResetIn: '1.00:00:01.5000000' },
			expected: [
				plainReading(CREDIT_PACKS, 5),
				{
					...plainReading(FREE_CREDITS, 0),
					resetsAt: '2026-11-22T12:00:01.000Z',
					derived: ['resetsAt'],
				},
			],
		},
		{
			title: 'a duration that cannot be read',
			evidence: 'constructed',
			body: { creditPacks: 5, freeCredits: 10, freeCreditsResetIn: 'soon' },
			expected: [plainReading(CREDIT_PACKS, 5), plainReading(FREE_CREDITS, 10)],
		},
		{
			title: 'free credits that are no number',
			evidence: 'constructed',
			body: { creditPacks: 5, freeCredits: 'none', freeCreditsResetIn: '07:12:40' },
			expected: [plainReading(CREDIT_PACKS, 5)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: '403 for a user that may not read the balance, or for a wrong password',
			evidence: 'reported',
			reply: { status: 403, body: '' },
			class: 'forbidden',
			says: 'check the Password',
		},
		{
			title: 'free credits alone, which do not stand in for the others',
			evidence: 'constructed',
			body: { freeCredits: 30.25, freeCreditsResetIn: '07:12:40' },
			class: 'badResponse',
			says: "'creditPacks' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['creditPacks']],
		answer: ({ remaining }) => ({ body: { creditPacks: remaining } }),
	},
} as const satisfies ProviderAnswers;
