import { gatewayApi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const DKK = { balance: 'credits', unit: 'DKK', unitType: 'currency' } as const;

/** GatewayAPI, as documented at https://gatewayapi.com/docs/apis/prices-balance */
export const answers = {
	record: gatewayApi,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { credit: '1204.7310', currency: 'DKK', id: 90211 },
			accountId: '90211',
			expected: [plainReading(DKK, 1204.731)],
		},
		{
			title: 'the site for the EU, an amount as a number, money owed',
			evidence: 'constructed',
			credential: { region: 'eu' },
			body: { credit: -0.5, currency: 'EUR', id: null },
			expected: [plainReading({ ...DKK, unit: 'EUR' }, -0.5)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		bareStatus(403, 'forbidden', 'documented'),
		bareStatus(400, 'badRequest', 'documented'),
		bareStatus(500, 'unavailable', 'documented'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { credit: null, currency: 'DKK', id: 90211 },
			class: 'badResponse',
			says: "'credit' is null",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ remaining }) => ({
			body: { credit: String(remaining), currency: 'DKK', id: 90211 },
		}),
	},
} as const satisfies ProviderAnswers;
