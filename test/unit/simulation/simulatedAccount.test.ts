import { plainReading } from '../../../nodes/Credits/balance/reading';
import {
	readSimulatedEntries,
	simulated,
	type SimulatedAccount,
} from '../../../nodes/Credits/simulation/simulatedAccount';

const EXPIRY = '2027-03-28T00:00:00.000Z';

function readingOf(changes: Partial<SimulatedAccount>) {
	const account = { remaining: 80, limit: null, used: null, unit: 'credit' };
	return simulated.simulate({ ...account, expiresAt: null, resetsAt: null, ...changes });
}

it('a simulated account is read as typed in, and nothing is derived', () => {
	const typed = { remaining: 12.5, limit: 200, used: 50, resetsAt: '2027-01-01T00:00:00.000Z' };
	const unit = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;
	const lot = { id: 'simulated', label: null, granted: null, startsAt: null, details: {} };
	const lots = [{ ...lot, remaining: 12.5, expiresAt: EXPIRY }];
	expect(readingOf({ ...typed, unit: 'USD', expiresAt: EXPIRY })).toEqual({
		accountId: null,
		balances: [{ ...plainReading(unit, 12.5), ...typed, lots }],
	});
});

it('an overdrawn simulated account has nothing to lose at its expiry', () => {
	const { balances } = readingOf({ remaining: -5, expiresAt: EXPIRY });
	expect(balances[0]?.lots[0]?.remaining).toBe(0);
});

it.each<[text: string, entries: ReturnType<typeof readSimulatedEntries>]>([
	[' 80.5 ', [80.5]],
	['-3', [-3]],
	['fail', ['fail']],
	['100, 60, 15, fail, 0, 500', [100, 60, 15, 'fail', 0, 500]],
	['', null],
	[',', null],
	['100,', null],
	['100;60', null],
	['FAIL', null],
	['100, abc', null],
	['1e3', null],
])('readSimulatedEntries reads %j as %j', (text, entries) => {
	expect(readSimulatedEntries(text)).toEqual(entries);
});
