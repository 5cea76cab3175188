import { cherryServers } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const ACCOUNT = { balance: 'account', unit: 'EUR', unitType: 'currency' } as const;
const PROMO = { balance: 'promo', unit: 'EUR', unitType: 'currency' } as const;

const EUR = { currency: 'EUR' };

const PROMOTION = { remaining: 210.4, usage: 35.1, ...EUR };

const RESOURCES = {
	pricing: { price: 0.31, unit: 'Hourly', currency: 'EUR' },
	remaining: { time: 718, unit: 'Hourly' },
};

function team(id: number, pools: object, resources: object = RESOURCES) {
	const billing = { address_1: '1 Sample Street', city: 'Sampleton', country_iso_2: 'LT', ...EUR };
	return { id, name: 'team', billing, credit: { ...pools, resources } };
}

const HOURS = { hoursLeft: 718, pricePerHour: 0.31 };

/** Cherry Servers, as documented at https://api.cherryservers.com/doc/#tag/Teams */
export const answers = {
	record: cherryServers,
	good: [
		{
			title: 'both pools of the first of two teams',
			evidence: 'documented',
			credential: { teamId: '' },
			replies: {
				teams: {
					body: [
						team(123, { account: { remaining: 12.4, usage: 3.1, ...EUR }, promo: PROMOTION }),
						team(124, { account: { remaining: 0, usage: 0, ...EUR } }),
					],
				},
			},
			accountId: '123',
			expected: [
				{ ...plainReading(ACCOUNT, 12.4), used: 3.1, details: HOURS },
				{ ...plainReading(PROMO, 210.4), used: 35.1, details: HOURS },
			],
		},
		{
			title: 'a team that was named, and an account with nothing but its currency',
			evidence: 'documented',
			credential: { teamId: '124' },
			replies: { team: { body: team(124, { account: EUR, promo: PROMOTION }) } },
			accountId: '124',
			expected: [{ ...plainReading(PROMO, 210.4), used: 35.1, details: HOURS }],
		},
		{
			title: 'a debt, another currency, and times in another unit',
			evidence: 'constructed',
			credential: { teamId: '' },
			replies: {
				teams: {
					body: [
						team(
							123,
							{ account: { remaining: -2.5, currency: 'USD' } },
							{ pricing: { price: 9, unit: 'Monthly' }, remaining: { time: 1, unit: 'Monthly' } },
						),
					],
				},
			},
			accountId: '123',
			expected: [plainReading({ ...ACCOUNT, unit: 'USD' }, -2.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'constructed',
			credential: { teamId: '' },
			replies: { teams: { status: 401, body: { code: 401, message: 'Unauthorized' } } },
			class: 'auth',
			quotes: 'Unauthorized',
		},
		{
			title: '404 for a team that does not exist',
			evidence: 'constructed',
			credential: { teamId: '9' },
			replies: { team: { status: 404, body: '' } },
			class: 'badRequest',
		},
		{
			title: 'no team',
			evidence: 'constructed',
			credential: { teamId: '' },
			replies: { teams: { body: [] } },
			class: 'badResponse',
			says: 'It holds no team',
		},
		{
			title: 'no pool with an amount, which is no zero',
			evidence: 'constructed',
			credential: { teamId: '' },
			replies: { teams: { body: [team(123, { account: EUR, promo: EUR })] } },
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'no currency',
			evidence: 'constructed',
			credential: { teamId: '' },
			replies: { teams: { body: [team(123, { account: { remaining: 12.4 } })] } },
			class: 'badResponse',
			says: "'[0].credit.account.currency' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			replies: {
				teams: { body: [team(123, { account: { remaining, usage: 3.1, ...EUR } })] },
			},
		}),
	},
} as const satisfies ProviderAnswers;
