import { linode } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BALANCE, PROMOTIONS] = linode.balances;

const PROMOTION = {
	summary: '$100 off',
	description: '$100 off for new users',
	credit_remaining: '50.00',
	credit_monthly_cap: '10.00',
	this_month_credit_remaining: '10.00',
	expire_dt: '2026-12-31T23:59:59',
	service_type: 'all',
	image_url: 'https://linode.example/image.png',
};

const LOT = {
	id: '$100 off-2026-12-31T23:59:59.000Z',
	label: '$100 off',
	granted: null,
	remaining: 50,
	startsAt: null,
	expiresAt: '2026-12-31T23:59:59.000Z',
	details: { monthlyCap: 10, thisMonthRemaining: 10, serviceType: 'all' },
};

function body(owed: number | null, uninvoiced: number | null, promotions: readonly object[] = []) {
	return {
		balance: owed,
		balance_uninvoiced: uninvoiced,
		active_promotions: promotions,
		euuid: 'AAAA-BBBB',
		billing_source: 'linode',
		active_since: '2018-01-01T00:01:01',
		email: 'a@example.com',
		first_name: 'Given',
		last_name: 'Family',
		company: '',
		address_1: '1 Sample Street',
		address_2: null,
		city: 'Sampleton',
		zip: '99999',
		phone: '555-0100',
		tax_id: 'XX000000',
		credit_card: { last_four: '0000', expiry: '11/2030' },
	};
}

function reading(remaining: number, used: number) {
	return {
		...plainReading(BALANCE, remaining),
		used,
		details: { billingSource: 'linode' },
		derived: ['remaining'],
	};
}

/** Linode, as documented at https://techdocs.akamai.com/linode-api/reference/get-account */
export const answers = {
	record: linode,
	good: [
		{
			title: 'a credit, and a promotion',
			evidence: 'documented',
			body: body(-50, 14.5, [PROMOTION]),
			accountId: 'AAAA-BBBB',
			expected: [
				reading(35.5, 14.5),
				{ ...plainReading(PROMOTIONS, 50), lots: [LOT], derived: ['remaining'] },
			],
		},
		{
			title: 'money owed, as on an account that is billed to a card, and no promotion',
			evidence: 'documented',
			body: body(12.3, 0.1),
			accountId: 'AAAA-BBBB',
			expected: [reading(-12.4, 0.1)],
		},
		{
			title: 'nothing of anything, which is no minus zero',
			evidence: 'constructed',
			body: body(0, 0),
			accountId: 'AAAA-BBBB',
			expected: [reading(0, 0)],
		},
		{
			title: 'several promotions, one of which never expires',
			evidence: 'constructed',
			body: body(-0.3, 0.1, [
				{ ...PROMOTION, summary: null, credit_remaining: '5.25', expire_dt: null },
				PROMOTION,
			]),
			accountId: 'AAAA-BBBB',
			expected: [
				reading(0.2, 0.1),
				{
					...plainReading(PROMOTIONS, 55.25),
					lots: [
						{ ...LOT, id: 'promotion-never', label: null, remaining: 5.25, expiresAt: null },
						LOT,
					],
					derived: ['remaining'],
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong token',
			evidence: 'documented',
			reply: { status: 401, body: { errors: [{ reason: 'Invalid Token' }] } },
			class: 'auth',
			quotes: 'Invalid Token',
		},
		{
			title: '403 for a token without the scope',
			evidence: 'documented',
			reply: { status: 403, body: { errors: [{ reason: 'Unauthorized' }] } },
			class: 'forbidden',
			quotes: 'Unauthorized',
			says: 'Use a token with the scope account:read_only',
		},
		{
			title: 'no balance, which is no zero',
			evidence: 'constructed',
			body: body(null, 14.5),
			class: 'badResponse',
			says: "'balance' is null",
		},
		{
			title: 'nothing about what is not invoiced yet',
			evidence: 'constructed',
			body: body(-50, null),
			class: 'badResponse',
			says: "'balance_uninvoiced' is null",
		},
		{
			title: 'a promotion without its amount',
			evidence: 'constructed',
			body: body(-50, 14.5, [{ ...PROMOTION, credit_remaining: null }]),
			class: 'badResponse',
			says: "'active_promotions[0].credit_remaining' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(-remaining, 0) }),
	},
} as const satisfies ProviderAnswers;
