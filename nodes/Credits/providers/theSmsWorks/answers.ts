import { theSmsWorks } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = theSmsWorks.balances;

/** The SMS Works, as documented in TheSMSWorks/smsw-php-sdk */
export const answers = {
	record: theSmsWorks,
	good: [
		{
			title: 'the documented field',
			evidence: 'documented',
			body: { credits: 731.5 },
			expected: [plainReading(CREDITS, 731.5)],
		},
		{
			title: 'an overdrawn account',
			evidence: 'constructed',
			body: { credits: -2.5 },
			expected: [plainReading(CREDITS, -2.5)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { credits: null },
			class: 'badResponse',
			says: "'credits' is null",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
