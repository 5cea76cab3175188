import { Failure } from '../../../nodes/Credits/balance/failure';
import { creditsProperties } from '../../../nodes/Credits/panel/creditsProperties';
import { ParameterReader } from '../../../nodes/Credits/panel/parameterReader';
import {
	readAccountSettings,
	type AccountSettings,
} from '../../../nodes/Credits/account/accountSettings';

/** The settings of item 2, whose parameters have these values; the others are not stored. */
function settingsOf(values: Record<string, unknown>, timeZone = 'UTC'): AccountSettings {
	const reader = new ParameterReader(
		(name, fallback) => (name in values ? values[name] : fallback),
		2,
		creditsProperties,
	);
	return readAccountSettings(reader, timeZone);
}

function refusalOf(values: Record<string, unknown>): Failure {
	try {
		settingsOf(values);
	} catch (error) {
		if (error instanceof Failure) return error;
		throw error;
	}
	throw new Error('The settings were taken');
}

const simulated = { provider: 'simulated' };

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
			...simulated,
			simulatedRemaining: '100, fail, 0',
			simulatedLimit: 200,
			simulatedUsed: '',
			simulatedUnit: 'USD',
			simulatedExpiresAt: '2027-03-01T00:00:00',
			simulatedResetsAt: '2027-03-01T00:00:00Z',
		};
		expect(settingsOf(values, 'Europe/Paris').simulated).toEqual({
			entries: [100, 'fail', 0],
			account: {
				limit: 200,
				used: null,
				unit: 'USD',
				expiresAt: '2027-02-28T23:00:00.000Z',
				resetsAt: '2027-03-01T00:00:00.000Z',
			},
		});
	});

	it('takes a number for the simulated amount, because expressions turn digits into numbers', () => {
		expect(settingsOf({ ...simulated, simulatedRemaining: 80 }).simulated?.entries).toEqual([80]);
	});

	it('ignores a balance where there is no choice', () => {
		expect(settingsOf({ provider: 'kieAi', balance: 'batch' }).balance).toBeNull();
	});

	it('takes percent 0 for a simulated account without a limit, because it is off', () => {
		const values = { ...simulated, simulatedLimit: '', lowThresholdType: 'percent' };
		expect(settingsOf(values).threshold).toEqual({ value: 0, type: 'percent' });
	});
});

describe('a wrong setting is refused by the name of its field and its item:', () => {
	const thresholds = [
		-1,
		-0.001,
		Number.NaN,
		Infinity,
		'abc',
		'',
		'1e3',
		undefined,
		null,
		true,
		[5],
		{},
	];

	it.each(thresholds.map((value) => ({ value })))('a threshold of $value', ({ value }) => {
		expect(refusalOf({ lowThreshold: value })).toMatchObject({
			class: 'configuration',
			message: "'Low Threshold' must be a number of 0 or more",
			itemIndex: 2,
			description: expect.stringContaining('Nothing was sent.'),
		});
	});

	it.each<[string, Record<string, unknown>, string]>([
		[
			'a threshold beyond 100 percent',
			{ provider: 'acyChecker', lowThreshold: 101, lowThresholdType: 'percent' },
			"'Low Threshold' must be a number from 0 to 100",
		],
		[
			'percent where no limit is reported',
			{ provider: 'kieAi', lowThreshold: 10, lowThresholdType: 'percent' },
			"'Low Threshold Type' cannot be percent for Kie.ai, which reports no limit",
		],
		[
			'percent 0 where no limit is reported',
			{ provider: 'melissa', lowThresholdType: 'percent' },
			"'Low Threshold Type' cannot be percent for Melissa (Cicero), which reports no limit",
		],
		[
			'percent of a simulated account without a limit',
			{ ...simulated, simulatedLimit: '', lowThreshold: 10, lowThresholdType: 'percent' },
			"'Simulated Limit' must be above 0 for a threshold in percent",
		],
		[
			'percent of a simulated limit of 0',
			{ ...simulated, simulatedLimit: 0, lowThreshold: 10, lowThresholdType: 'percent' },
			"'Simulated Limit' must be above 0 for a threshold in percent",
		],
		[
			'an unknown threshold type',
			{ lowThresholdType: 'ratio' },
			"'Low Threshold Type' must be one of: amount, percent",
		],
		[
			'an unknown balance',
			{ provider: 'acyChecker', balance: 'credits' },
			"'Balance' must be one of: batch, simple",
		],
		[
			'a balance that an expression does not yield',
			{ provider: 'acyChecker', balance: undefined },
			"'Balance' must be a text",
		],
		['an unknown provider', { provider: 'nobody' }, "'Provider' is not a provider of this node"],
		[
			'a timeout of 0',
			{ options: { timeout: 0 } },
			"'Timeout' must be a whole number from 1 to 30000",
		],
		[
			'a timeout of more than 30 seconds',
			{ options: { timeout: 30_001 } },
			"'Timeout' must be a whole number from 1 to 30000",
		],
		[
			'a timeout that is not a number',
			{ options: { timeout: 'soon' } },
			"'Timeout' must be a whole number from 1 to 30000",
		],
		[
			'a part of a retry',
			{ options: { maxRetries: 1.5 } },
			"'Max Retries' must be a whole number from 0 to 5",
		],
		[
			'too many retries',
			{ options: { maxRetries: 6 } },
			"'Max Retries' must be a whole number from 0 to 5",
		],
		[
			'a negative number of retries',
			{ options: { maxRetries: -1 } },
			"'Max Retries' must be a whole number from 0 to 5",
		],
		[
			'a label that is no text',
			{ options: { accountLabel: {} } },
			"'Account Label' must be a text",
		],
		['options that are none', { options: 'timeout' }, "'Options' must be a set of options"],
		[
			'a simulated amount that is not a number',
			{ ...simulated, simulatedRemaining: 'lots' },
			"'Simulated Remaining' must be a number or 'fail'",
		],
		[
			'a simulated list with a hole',
			{ ...simulated, simulatedRemaining: '100,,50' },
			"'Simulated Remaining' must be a number or 'fail'",
		],
		[
			'no simulated amount',
			{ ...simulated, simulatedRemaining: '' },
			"'Simulated Remaining' must not be empty",
		],
		[
			'a simulated amount that an expression does not yield',
			{ ...simulated, simulatedRemaining: undefined },
			"'Simulated Remaining' must be a text",
		],
		[
			'a simulated limit that is not a number',
			{ ...simulated, simulatedLimit: 'all' },
			"'Simulated Limit' must be a number",
		],
		[
			'no simulated unit',
			{ ...simulated, simulatedUnit: ' ' },
			"'Simulated Unit' must not be empty",
		],
		[
			'a simulated expiry that is no date',
			{ ...simulated, simulatedExpiresAt: 'soon' },
			"'Simulated Expires At' must be a date and time (ISO 8601)",
		],
		[
			'a simulated reset on a day that does not exist',
			{ ...simulated, simulatedResetsAt: '2027-02-30T00:00:00Z' },
			"'Simulated Resets At' must be a date and time (ISO 8601)",
		],
	])('%s', (_, values, message) => {
		expect(refusalOf(values)).toMatchObject({
			class: 'configuration',
			message,
			itemIndex: 2,
			description: expect.stringContaining('Nothing was sent.'),
		});
	});
});
