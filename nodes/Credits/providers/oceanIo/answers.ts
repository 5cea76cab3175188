import { oceanIo } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS, EMAIL, PHONE, PREVIEW] = oceanIo.balances;

function ofGrants(
	unit: (typeof oceanIo.balances)[number],
	remaining: number,
	grants: Readonly<Record<string, number>>,
): BalanceReading {
	const lot = { label: null, granted: null, startsAt: null, expiresAt: null, details: {} };
	const lots = Object.entries(grants).map(([id, left]) => ({ ...lot, id, remaining: left }));
	return {
		...plainReading(unit, remaining),
		lots,
		derived: lots.length > 1 ? ['remaining'] : [],
	};
}

/** Ocean.io, as documented in api-evangelist/ocean-io, openapi/_original/ocean-io-openapi.json */
export const answers = {
	record: oceanIo,
	good: [
		{
			title: 'credits alone',
			evidence: 'reported',
			body: {
				credits: { oneTime: 20.0, recurrent: 250.0 },
				dailyLimitRateLeft: 900,
				dailyLimitRateSecondsToReset: 70_000,
			},
			expected: [
				{
					...ofGrants(CREDITS, 270, { recurrent: 250, oneTime: 20 }),
					details: { dailyRequestsLeft: 900, dailyResetsInSeconds: 70_000 },
				},
			],
		},
		{
			title: 'every pool',
			evidence: 'documented',
			body: {
				credits: { oneTime: 0.1, recurrent: 0.2 },
				emailCredits: { oneTime: 0, recurrent: 100 },
				phoneCredits: { oneTime: 5, recurrent: 10 },
				previewCredits: { oneTime: 0, recurrent: 0 },
			},
			expected: [
				ofGrants(CREDITS, 0.3, { recurrent: 0.2, oneTime: 0.1 }),
				ofGrants(EMAIL, 100, { recurrent: 100, oneTime: 0 }),
				ofGrants(PHONE, 15, { recurrent: 10, oneTime: 5 }),
				ofGrants(PREVIEW, 0, { recurrent: 0, oneTime: 0 }),
			],
		},
		{
			title: 'pools of one grant, of none, and one that is missing',
			evidence: 'constructed',
			body: {
				credits: { oneTime: null, recurrent: 250 },
				emailCredits: { oneTime: 7 },
				phoneCredits: { oneTime: null, recurrent: null },
				previewCredits: null,
			},
			expected: [ofGrants(CREDITS, 250, { recurrent: 250 }), ofGrants(EMAIL, 7, { oneTime: 7 })],
		},
		{
			title: 'no pool but that of emails',
			evidence: 'constructed',
			body: { emailCredits: { oneTime: 0, recurrent: 100 } },
			expected: [ofGrants(EMAIL, 100, { recurrent: 100, oneTime: 0 })],
		},
		{
			title: 'no pool but that of phone numbers',
			evidence: 'constructed',
			body: { credits: null, phoneCredits: { recurrent: 10 } },
			expected: [ofGrants(PHONE, 10, { recurrent: 10 })],
		},
		{
			title: 'no pool but that of previews',
			evidence: 'constructed',
			body: { previewCredits: { oneTime: 3, recurrent: null } },
			expected: [ofGrants(PREVIEW, 3, { oneTime: 3 })],
		},
	],
	bad: [
		{
			title: '403 for a wrong key',
			evidence: 'reported',
			reply: {
				status: 403,
				body: { detail: 'Current API token is not registered in our database' },
			},
			class: 'auth',
			quotes: 'Current API token is not registered in our database',
		},
		{
			title: '403 that is not about the key, in made-up words',
			evidence: 'constructed',
			reply: { status: 403, body: { detail: 'Not part of this plan.' } },
			class: 'forbidden',
			quotes: 'Not part of this plan.',
		},
		{
			title: '402 when credits have run out, which is no balance of 0',
			evidence: 'documented',
			reply: { status: 402, body: { detail: 'Insufficient credits' } },
			class: 'forbidden',
			quotes: 'Insufficient credits',
		},
		{
			title: '422 with a list, in made-up words',
			evidence: 'documented',
			reply: { status: 422, body: { detail: [{ msg: 'This field is unknown.' }] } },
			class: 'badRequest',
			quotes: 'This field is unknown.',
		},
		{
			title: 'no pool, which is no zero',
			evidence: 'constructed',
			body: { credits: { oneTime: null }, dailyLimitRateLeft: 900 },
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'a grant that cannot be read',
			evidence: 'constructed',
			body: { credits: { oneTime: 20, recurrent: 'many' } },
			class: 'badResponse',
			says: "'credits.recurrent' is a text",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ remaining }) => ({ body: { credits: { oneTime: 0, recurrent: remaining } } }),
	},
} as const satisfies ProviderAnswers;
