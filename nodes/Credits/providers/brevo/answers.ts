import { brevo } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [SUBSCRIPTION, FREE, PAY_AS_YOU_GO, RESELLER, SMS] = brevo.balances;

const PAID = {
	type: 'subscription',
	creditsType: 'sendLimit',
	credits: 18420,
	startDate: '2026-05-01T00:00:00.000Z',
	endDate: '2026-06-01T00:00:00.000Z',
};

const MESSAGES = { type: 'sms', creditsType: 'sendLimit', credits: 210.4 };

const PERIOD = {
	resetsAt: '2026-06-01T00:00:00.000Z',
	details: { startsAt: '2026-05-01T00:00:00.000Z' },
};

function body(plan: readonly unknown[]) {
	return {
		email: 'mail@example.com',
		companyName: 'Example',
		plan,
		relay: { enabled: true, data: {} },
		marketingAutomation: { enabled: false },
	};
}

function entry(type: string, credits: number | null) {
	return { type, creditsType: 'sendLimit', credits };
}

/** Brevo, as documented at https://developers.brevo.com/reference/get-account */
export const answers = {
	record: brevo,
	credential: { apiKey: 'xkeysib-{64}-{16}' },
	good: [
		{
			title: 'every documented field, with a subscription and SMS credits',
			evidence: 'documented',
			body: body([PAID, MESSAGES]),
			expected: [{ ...plainReading(SUBSCRIPTION, 18420), ...PERIOD }, plainReading(SMS, 210.4)],
		},
		{
			title: 'the free plan, whose entry has no dates, after the SMS credits',
			evidence: 'documented',
			body: body([entry('sms', 0), entry('free', 300)]),
			expected: [plainReading(FREE, 300), plainReading(SMS, 0)],
		},
		{
			title: 'all documented types in another order, and dates without a time',
			evidence: 'constructed',
			body: body([
				entry('reseller', 5000),
				MESSAGES,
				entry('payAsYouGo', 700),
				{ ...PAID, startDate: '2026-05-01', endDate: '2026-06-01' },
			]),
			expected: [
				{ ...plainReading(SUBSCRIPTION, 18420), ...PERIOD },
				plainReading(PAY_AS_YOU_GO, 700),
				plainReading(RESELLER, 5000),
				plainReading(SMS, 210.4),
			],
		},
		{
			title: 'one type twice, and a type that is not documented',
			evidence: 'constructed',
			body: body([entry('push', 12), entry('payAsYouGo', 0), entry('payAsYouGo', 50)]),
			expected: [
				plainReading(PAY_AS_YOU_GO, 0),
				plainReading({ ...PAY_AS_YOU_GO, balance: 'payAsYouGo2' }, 50),
				plainReading({ ...SMS, balance: 'push' }, 12),
			],
		},
		{
			title: 'SMS credits alone',
			evidence: 'constructed',
			body: body([MESSAGES]),
			expected: [plainReading(SMS, 210.4)],
		},
		{
			title: 'SMS credits that are null, which are left out',
			evidence: 'constructed',
			body: body([PAID, entry('sms', null)]),
			expected: [{ ...plainReading(SUBSCRIPTION, 18420), ...PERIOD }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { message: 'Key not found', code: 'unauthorized' } },
			class: 'auth',
			providerCode: 'unauthorized',
			quotes: 'Key not found',
		},
		{
			title: '401 for an IP address that is not allowed, which says nothing against the key',
			evidence: 'reported',
			reply: {
				status: 401,
				body: {
					message:
						'We have detected you are using an unrecognised IP address 203.0.113.7. If you performed this action make sure to add the new IP address in this link: https://app.brevo.com/security/authorised_ips',
					code: 'unauthorized',
				},
			},
			class: 'forbidden',
			providerCode: 'unauthorized',
			says: 'Allow it at https://app.brevo.com/security/authorised_ips',
		},
		{
			title: 'an empty list of plans, which is no zero',
			evidence: 'constructed',
			reply: { body: body([]) },
			class: 'badResponse',
			says: 'no balance',
		},
		{
			title: 'no list of plans',
			evidence: 'constructed',
			reply: { body: { email: 'mail@example.com' } },
			class: 'badResponse',
			says: "'plan' is missing",
		},
		{
			title: 'a headline amount that is null, in whose place no other plan counts',
			evidence: 'constructed',
			reply: { body: body([MESSAGES, entry('subscription', null)]) },
			class: 'badResponse',
			says: 'is null',
		},
	],
	sandbox: {
		total: 20_000,
		amountsAt: [['plan', 0, 'credits']],
		answer: ({ remaining }) => ({ body: body([entry('subscription', remaining)]) }),
	},
} as const satisfies ProviderAnswers;
