import { readAccountSettings } from '../../../nodes/Credits/account/accountSettings';
import { creditsProperties } from '../../../nodes/Credits/panel/creditsProperties';
import { readerOf, refusalOf } from '../../support/parameters';

const settingsOf = (values: Record<string, unknown>, timeZone = 'UTC') =>
	readAccountSettings(readerOf(values, creditsProperties), timeZone);

describe('readAccountSettings', () => {
	it('has a default for everything', () => {
		expect(settingsOf({})).toEqual({
			provider: expect.objectContaining({ name: 'simulated' }),
			simulated: {
				entries: [80],
				account: { limit: 100, used: null, unit: 'credit', expiresAt: null, resetsAt: null },
			},
			custom: null,
			threshold: { value: 0, type: 'amount' },
			balance: null,
			accountLabel: null,
			limits: { timeoutMs: 10_000, maxRetries: 2, budgetMs: 29_500 },
		});
	});

	it('reads everything', () => {
		const values = {
			provider: 'acyChecker',
			lowThreshold: '12.5',
			lowThresholdType: 'percent',
			balance: 'simple',
			options: { accountLabel: ' Client A ', timeout: 30_000, maxRetries: 5 },
		};
		expect(settingsOf(values)).toEqual({
			provider: expect.objectContaining({ name: 'acyChecker' }),
			simulated: null,
			custom: null,
			threshold: { value: 12.5, type: 'percent' },
			balance: 'simple',
			accountLabel: 'Client A',
			limits: { timeoutMs: 30_000, maxRetries: 5, budgetMs: 29_500 },
		});
	});

	it('reads a simulated account', () => {
		const values = {
			simulatedRemaining: '100, fail, 0',
			simulatedLimit: 200,
			simulatedUsed: '',
			simulatedUnit: 'USD',
			simulatedExpiresAt: '2027-03-01T00:00:00',
			simulatedResetsAt: '2027-03-01T00:00:00Z',
		};
		const times = { expiresAt: '2027-02-28T23:00:00.000Z', resetsAt: '2027-03-01T00:00:00.000Z' };
		expect(settingsOf(values, 'Europe/Paris').simulated).toEqual({
			entries: [100, 'fail', 0],
			account: { limit: 200, used: null, unit: 'USD', ...times },
		});
	});

	it('takes a number for the simulated amount, because expressions turn digits into numbers', () => {
		expect(settingsOf({ simulatedRemaining: 80 }).simulated?.entries).toEqual([80]);
	});

	it('ignores a balance where there is no choice', () => {
		expect(settingsOf({ provider: 'kieAi', balance: 'batch' }).balance).toBeNull();
	});

	it('takes percent 0 for a simulated account without a limit, because it is off', () => {
		const values = { simulatedLimit: '', lowThresholdType: 'percent' };
		expect(settingsOf(values).threshold).toEqual({ value: 0, type: 'percent' });
	});
});

const percent = { lowThreshold: 10, lowThresholdType: 'percent' };
const aboveZero = 'must be above 0 for a threshold in percent';
const notFor = (name: string) => `cannot be percent for ${name}, which reports no limit`;
const type = 'Low Threshold Type';
const oneToThirtySeconds = 'must be a whole number from 1 to 30000';
const upToFive = 'must be a whole number from 0 to 5';
const aDate = 'must be a date and time (ISO 8601)';

it.each<[values: Record<string, unknown>, field: string, complaint: string]>([
	[{ lowThreshold: -1 }, 'Low Threshold', 'must be a number of 0 or more'],
	[{ lowThreshold: 'abc' }, 'Low Threshold', 'must be a number of 0 or more'],
	[{ ...percent, lowThreshold: 101 }, 'Low Threshold', 'must be a number from 0 to 100'],
	[{ ...percent, provider: 'kieAi' }, type, notFor('Kie.ai')],
	[{ ...percent, provider: 'melissa', lowThreshold: 0 }, type, notFor('Melissa (Cicero)')],
	[{ lowThresholdType: 'ratio' }, type, 'must be one of: amount, percent'],
	[{ ...percent, simulatedLimit: '' }, 'Simulated Limit', aboveZero],
	[{ ...percent, simulatedLimit: 0 }, 'Simulated Limit', aboveZero],
	[{ provider: 'acyChecker', balance: 'credits' }, 'Balance', 'must be one of: batch, simple'],
	[{ provider: 'acyChecker', balance: undefined }, 'Balance', 'must be a text'],
	[{ provider: 'nobody' }, 'Provider', 'is not a provider of this node'],
	[{ options: { timeout: 0 } }, 'Timeout', oneToThirtySeconds],
	[{ options: { timeout: 30_001 } }, 'Timeout', oneToThirtySeconds],
	[{ options: { timeout: 'soon' } }, 'Timeout', oneToThirtySeconds],
	[{ options: { maxRetries: 1.5 } }, 'Max Retries', upToFive],
	[{ options: { maxRetries: 6 } }, 'Max Retries', upToFive],
	[{ options: { maxRetries: -1 } }, 'Max Retries', upToFive],
	[{ options: { accountLabel: {} } }, 'Account Label', 'must be a text'],
	[{ options: 'timeout' }, 'Options', 'must be a set of options'],
	[{ simulatedRemaining: 'lots' }, 'Simulated Remaining', "must be a number or 'fail'"],
	[{ simulatedRemaining: '100,,50' }, 'Simulated Remaining', "must be a number or 'fail'"],
	[{ simulatedRemaining: '' }, 'Simulated Remaining', 'must not be empty'],
	[{ simulatedRemaining: undefined }, 'Simulated Remaining', 'must be a text'],
	[{ simulatedLimit: 'all' }, 'Simulated Limit', 'must be a number'],
	[{ simulatedUnit: ' ' }, 'Simulated Unit', 'must not be empty'],
	[{ simulatedExpiresAt: 'soon' }, 'Simulated Expires At', aDate],
	[{ simulatedResetsAt: '2027-02-30T00:00:00Z' }, 'Simulated Resets At', aDate],
])('with %j a run is refused before anything is sent: %s %s', (values, field, complaint) => {
	expect(refusalOf(() => settingsOf(values))).toMatchObject({
		class: 'configuration',
		message: `'${field}' ${complaint}`,
		itemIndex: 3,
		description: expect.stringContaining('Nothing was sent.'),
	});
});
