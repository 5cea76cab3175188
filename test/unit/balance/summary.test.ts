import { plainReading } from '../../../nodes/Credits/balance/reading';
import {
	summarize,
	summarizeUnknown,
	type SummaryFacts,
} from '../../../nodes/Credits/balance/summary';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

function facts(remaining: number, changes: Partial<SummaryFacts> = {}): SummaryFacts {
	return {
		balance: plainReading(CREDITS, remaining),
		status: 'ok',
		threshold: { value: 0, type: 'amount' },
		account: 'Client A',
		providerName: 'Kie.ai',
		topUpUrl: 'https://kie.ai/pricing',
		isOneOfSeveral: false,
		news: null,
		...changes,
	};
}

const BATCH = { balance: 'batch', unit: 'credit', unitType: 'credit' } as const;

describe('summarize', () => {
	it.each<[string, SummaryFacts, string]>([
		['plenty', facts(1157.74), 'Kie.ai – Client A: 1,157.74 credits left'],
		['a single one', facts(1), 'Kie.ai – Client A: 1 credit left'],
		[
			'low by an amount',
			facts(480, { status: 'low', threshold: { value: 500, type: 'amount' } }),
			'Kie.ai – Client A: 480 credits left, low (at or below 500). Top up: https://kie.ai/pricing',
		],
		[
			'money, which is not called by its balance',
			facts(40, {
				balance: plainReading({ balance: 'credits', unit: 'USD', unitType: 'currency' }, 40),
				isOneOfSeveral: true,
			}),
			'Kie.ai – Client A: 40 USD left (credits)',
		],
		[
			'credits of a balance that is called credits',
			facts(40, { isOneOfSeveral: true }),
			'Kie.ai – Client A: 40 credits left (credits)',
		],
		[
			'something that has just happened',
			facts(480, { news: 'topped up by 400 credits' }),
			'Kie.ai – Client A: topped up by 400 credits; 480 credits left',
		],
		[
			'low by a percentage',
			facts(7, { status: 'low', threshold: { value: 10, type: 'percent' } }),
			'Kie.ai – Client A: 7 credits left, low (at or below 10 %). Top up: https://kie.ai/pricing',
		],
		[
			'low without an address for buying',
			facts(480, { status: 'low', threshold: { value: 500, type: 'amount' }, topUpUrl: null }),
			'Kie.ai – Client A: 480 credits left, low (at or below 500)',
		],
		[
			'depleted',
			facts(0, { status: 'depleted' }),
			'Kie.ai – Client A: 0 credits left, depleted. Top up: https://kie.ai/pricing',
		],
		[
			'overdrawn',
			facts(-20.5, { status: 'overdrawn' }),
			'Kie.ai – Client A: -20.5 credits left, overdrawn. Top up: https://kie.ai/pricing',
		],
		[
			'unlimited',
			facts(0, {
				status: 'unlimited',
				balance: { ...plainReading(CREDITS, 0), remaining: null, unlimited: true },
			}),
			'Kie.ai – Client A: unlimited credits',
		],
		[
			'one of several balances',
			facts(665, { balance: plainReading(BATCH, 665), isOneOfSeveral: true }),
			'Kie.ai – Client A: 665 batch credits left',
		],
		[
			'money',
			facts(12.5, {
				balance: plainReading({ ...CREDITS, unit: 'USD', unitType: 'currency' }, 12.5),
			}),
			'Kie.ai – Client A: 12.5 USD left',
		],
		[
			'a label of several lines',
			facts(5, { account: 'Client\n A\t(old)' }),
			'Kie.ai – Client A (old): 5 credits left',
		],
	])('puts %s into one line', (_, given, line) => {
		expect(summarize(given)).toBe(line);
	});
});

describe('summarizeUnknown', () => {
	it('says why nothing is known', () => {
		expect(summarizeUnknown('Kie.ai', 'Client A', 'Kie.ai refused the API Key')).toBe(
			'Kie.ai – Client A: balance unknown. Kie.ai refused the API Key',
		);
	});

	it('stays one line, whatever the provider said', () => {
		expect(summarizeUnknown('Kie.ai', 'Client A', 'Kie.ai said:\n\tcome back later\n')).toBe(
			'Kie.ai – Client A: balance unknown. Kie.ai said: come back later',
		);
	});
});
