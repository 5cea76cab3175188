import { vidu } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [METERED, TEST, CONCURRENT] = vidu.balances;

function entry(type: string, remaining: unknown) {
	return {
		type,
		credit_remain: remaining,
		concurrency_limit: 5,
		current_concurrency: 1,
		queue_count: 0,
	};
}

const DETAILS = { concurrencyLimit: 5, currentConcurrency: 1, queueCount: 0 };

const PACKAGE = {
	id: 'pkg-1',
	name: 'Standard pack',
	type: 'metered',
	concurrency: 5,
	credit_amount: 5000,
	credit_remain: 4200,
	created_at: '2026-10-01T00:00:00Z',
	purchase_at: '2026-10-01T00:00:00Z',
	valid_from: '2026-10-01T00:00:00Z',
	valid_to: '2027-10-01T00:00:00Z',
};

const LOT = {
	id: 'pkg-1',
	label: 'Standard pack',
	granted: 5000,
	remaining: 4200,
	startsAt: '2026-10-01T00:00:00.000Z',
	expiresAt: '2027-10-01T00:00:00.000Z',
	details: {},
};

/** Vidu, as documented at https://platform.vidu.com/docs/ */
export const answers = {
	record: vidu,
	good: [
		{
			title: 'a package, which is not added to what is left',
			evidence: 'documented',
			body: { remains: [entry('metered', 4200)], packages: [PACKAGE] },
			expected: [{ ...plainReading(METERED, 4200), lots: [LOT], details: DETAILS }],
		},
		{
			title: 'the name of the list in the table of the documents',
			evidence: 'documented',
			body: { remaining_credits: [entry('metered', 4200)] },
			expected: [{ ...plainReading(METERED, 4200), details: DETAILS }],
		},
		{
			title: 'every type of package and one that nobody documents, dates with a blank',
			evidence: 'constructed',
			credential: { region: 'china' },
			body: {
				remains: [
					entry('test', 10),
					entry('concurrent', 0),
					entry('metered', 4200),
					{ type: 'gift', credit_remain: 7 },
				],
				packages: [
					{ ...PACKAGE, valid_from: 'soon', valid_to: '2027-10-01 00:00:00' },
					{ ...PACKAGE, id: 'pkg-2', name: 'Trial', type: 'test', credit_remain: 10 },
				],
			},
			expected: [
				{
					...plainReading(METERED, 4200),
					lots: [{ ...LOT, startsAt: null }],
					details: DETAILS,
				},
				{
					...plainReading(TEST, 10),
					lots: [{ ...LOT, id: 'pkg-2', label: 'Trial', remaining: 10 }],
					details: DETAILS,
				},
				{ ...plainReading(CONCURRENT, 0), details: DETAILS },
				plainReading({ ...METERED, balance: 'gift' }, 7),
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'an account that never bought anything, which is not empty',
			evidence: 'reported',
			body: { remains: [], packages: [] },
			class: 'badResponse',
			says: 'no credit package is in force',
		},
		{
			title: 'no list',
			evidence: 'constructed',
			body: { packages: [PACKAGE] },
			class: 'badResponse',
			says: 'no credit package is in force',
		},
		{
			title: 'a type that does not say what is left',
			evidence: 'reported',
			body: { remains: [entry('metered', null)], packages: [PACKAGE] },
			class: 'badResponse',
			says: "'remains[0].credit_remain' is null",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['remains', 0, 'credit_remain']],
		answer: ({ remaining }) => ({ body: { remains: [entry('metered', remaining)] } }),
	},
} as const satisfies ProviderAnswers;
