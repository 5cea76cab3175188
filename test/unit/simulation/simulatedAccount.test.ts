import {
	readSimulatedEntries,
	simulated,
	type SimulatedAccount,
} from '../../../nodes/Credits/simulation/simulatedAccount';

const ACCOUNT: SimulatedAccount = {
	remaining: 80,
	limit: null,
	used: null,
	unit: 'credit',
	expiresAt: null,
	resetsAt: null,
};

describe('the simulated account', () => {
	it('is read as typed in, and nothing is computed from anything else', () => {
		const account = {
			remaining: 12.5,
			limit: 200,
			used: 50,
			unit: 'USD',
			expiresAt: '2027-03-28T00:00:00.000Z',
			resetsAt: '2027-01-01T00:00:00.000Z',
		};
		expect(simulated.simulate(account)).toEqual({
			accountId: null,
			balances: [
				{
					balance: 'credits',
					unit: 'USD',
					unitType: 'currency',
					remaining: 12.5,
					used: 50,
					limit: 200,
					creditLine: null,
					unlimited: false,
					lots: [
						{
							id: 'simulated',
							label: null,
							granted: null,
							remaining: 12.5,
							startsAt: null,
							expiresAt: '2027-03-28T00:00:00.000Z',
							details: {},
						},
					],
					resetsAt: '2027-01-01T00:00:00.000Z',
					licenseEndsAt: null,
					estimatedSpendableNow: null,
					details: {},
					derived: [],
				},
			],
		});
	});

	it.each([
		['credit', 'credit'],
		['request', 'request'],
		['character', 'character'],
		['token', 'token'],
		['message', 'message'],
		['second', 'second'],
		['byte', 'byte'],
		['USD', 'currency'],
		['usd', 'other'],
		['USDT', 'other'],
		['kUSD', 'other'],
		['page', 'other'],
	])('that counts in %j has the unit type %s', (unit, unitType) => {
		expect(simulated.simulate({ ...ACCOUNT, unit }).balances[0]).toMatchObject({ unit, unitType });
	});

	it('loses nothing at its expiry when it is overdrawn', () => {
		const account = { ...ACCOUNT, remaining: -5, expiresAt: '2027-03-28T00:00:00.000Z' };
		expect(simulated.simulate(account).balances[0].lots[0]?.remaining).toBe(0);
	});
});

describe('readSimulatedEntries', () => {
	it.each([
		['80', [80]],
		[' 80.5 ', [80.5]],
		['-3', [-3]],
		['fail', ['fail']],
		['100, 60, 15, fail, 0, 500', [100, 60, 15, 'fail', 0, 500]],
	])('reads %j', (text, entries) => {
		expect(readSimulatedEntries(text)).toEqual(entries);
	});

	it.each([
		[''],
		[','],
		['100,'],
		['100;60'],
		['FAIL'],
		['100, abc'],
		['1e3'],
		['NaN'],
		['Infinity'],
	])('refuses %j', (text) => {
		expect(readSimulatedEntries(text)).toBeNull();
	});
});
