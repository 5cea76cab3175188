import { Failure } from '../../../nodes/Credits/balance/failure';
import { confirmRecord, credentialFrom, variableOf } from '../../../scripts/confirm/confirmation';
import { shapeOf } from '../../../scripts/confirm/shape';
import { lumenote, LUMENOTE_BODY, paired, selfHosted } from '../../support/madeUpProviders';

describe('the shape of an answer', () => {
	it('has its names and the kinds of its values, and no value', () => {
		const answer = {
			plan: 'Gold',
			credits: '12.50',
			left: 3,
			share: 0.5,
			renewsAt: '2027-01-01T00:00:00Z',
			isPaid: true,
			note: '',
			nothing: null,
			packs: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
			'somebody@example.com': 1,
			'9876543210': 1,
		};
		expect(shapeOf(answer)).toEqual({
			plan: 'text',
			credits: 'number as text',
			left: 'whole number',
			share: 'decimal number',
			renewsAt: 'date as text',
			isPaid: 'boolean',
			note: 'empty text',
			nothing: null,
			packs: [{ id: 'text' }, { id: 'text' }, '… 1 more'],
			'name 10': 'whole number',
			'name 11': 'whole number',
		});
	});
});

describe('the credential from the environment', () => {
	it('has a variable for each field', () => {
		expect(variableOf({ name: 'apiKey' })).toBe('CREDITS_API_KEY');
		expect(credentialFrom(paired, { CREDITS_ACCOUNT_ID: 'acc', CREDITS_API_KEY: 'key' })).toEqual({
			accountId: 'acc',
			apiKey: 'key',
			allowHttp: false,
		});
		expect(credentialFrom(selfHosted, { CREDITS_ALLOW_HTTP: 'true' })).toMatchObject({
			allowHttp: true,
		});
	});
});

describe('a record that is confirmed', () => {
	const stored = { apiKey: 'a key' };

	it('shows the shape, what was read and the line for the record', async () => {
		const body = Buffer.from(JSON.stringify({ ...LUMENOTE_BODY, owner: 'Somebody' }));
		const seen = await confirmRecord(lumenote, stored, () =>
			Promise.resolve({ status: 200, headers: {}, body }),
		);
		if (seen instanceof Failure) throw seen;
		expect(seen.shape).toEqual({ left: 'whole number', perMonth: 'whole number', owner: 'text' });
		expect(seen.balances).toEqual(['credits: 120 credits left, of 500 credits']);
		expect(seen.evidence).toMatch(
			/^'confirmed \d{4}-\d\d-\d\d · Read with a real key: credits · npm run confirm',$/,
		);
	});

	it('is not asked without a key', async () => {
		const send = jest.fn();
		expect(await confirmRecord(lumenote, {}, send)).toMatchObject({ class: 'configuration' });
		expect(send).not.toHaveBeenCalled();
	});

	it('is asked once, and what it says is no exception', async () => {
		const send = jest.fn(() =>
			Promise.resolve({ status: 503, headers: {}, body: Buffer.from('') }),
		);
		expect(await confirmRecord(lumenote, stored, send)).toMatchObject({ class: 'unavailable' });
		expect(send).toHaveBeenCalledTimes(1);
	});
});
