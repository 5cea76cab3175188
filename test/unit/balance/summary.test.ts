import { plainReading } from '../../../nodes/Credits/balance/reading';
import {
	summarize,
	summarizeUnknown,
	type SummaryFacts,
} from '../../../nodes/Credits/balance/summary';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;
const MONEY = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;
const BATCH = { ...CREDITS, balance: 'batch' };

const AMOUNT = { value: 500, type: 'amount' } as const;
const PERCENT = { value: 10, type: 'percent' } as const;
const TOP_UP = '. Top up: https://kie.ai/pricing';
const SEVERAL = { isOneOfSeveral: true };
const NOT_INCLUDED = { ...SEVERAL, status: 'notIncluded' } as const;

type Row = [
	line: string,
	remaining: number | null,
	changes?: Partial<SummaryFacts>,
	pool?: Parameters<typeof plainReading>[0],
];
it.each<Row>([
	['1,157.74 credits left', 1157.74],
	['1 credit left', 1],
	['unlimited credits', null, { status: 'unlimited' }],
	[`480 credits left, low (at or below 500)${TOP_UP}`, 480, { status: 'low', threshold: AMOUNT }],
	[`7 credits left, low (at or below 10 %)${TOP_UP}`, 7, { status: 'low', threshold: PERCENT }],
	['0 credits left, depleted', 0, { status: 'depleted', topUpUrl: null }],
	[`0 credits left, depleted${TOP_UP}`, 0, { status: 'depleted' }],
	[`-20.5 credits left, overdrawn${TOP_UP}`, -20.5, { status: 'overdrawn' }],
	['topped up by 400 credits; 480 credits left', 480, { news: 'topped up by 400 credits' }],
	['40 credits left (credits)', 40, SEVERAL],
	['665 batch credits left', 665, SEVERAL, BATCH],
	['0 batch credits left, not included in the plan', 0, NOT_INCLUDED, BATCH],
	['12.5 USD left', 12.5, {}, MONEY],
	// Nobody says "40 credits USD".
	['40 USD left (credits)', 40, SEVERAL, MONEY],
])('a summary says %s', (line, remaining, changes = {}, pool = CREDITS) => {
	const balance = {
		...plainReading(pool, remaining ?? 0),
		remaining,
		unlimited: remaining === null,
	};
	const facts: SummaryFacts = {
		balance,
		status: 'ok',
		threshold: { value: 0, type: 'amount' },
		account: 'Client\n A\t(old)',
		providerName: 'Kie.ai',
		topUpUrl: 'https://kie.ai/pricing',
		isOneOfSeveral: false,
		news: null,
		...changes,
	};
	expect(summarize(facts)).toBe(`Kie.ai – Client A (old): ${line}`);
});

it('the summary of an unread balance gives the reason on one line', () => {
	expect(summarizeUnknown('Kie.ai', 'Client A', 'Kie.ai said:\n\tcome back later\n')).toBe(
		'Kie.ai – Client A: balance unknown. Kie.ai said: come back later',
	);
});
