import { credentialFor } from '../../../harness/engine/world';
import { Failure } from '../../../nodes/Credits/balance/failure';
import { kieAi } from '../../../nodes/Credits/providers/kieAi/record';
import {
	checkCredential,
	type AccountCredential,
} from '../../../nodes/Credits/transport/credential';
import { confirmRecord, credentialFrom, variableOf } from '../../../scripts/confirm/confirmation';
import { shapeOf } from '../../../scripts/confirm/shape';
import { paired, selfHosted } from '../../support/madeUpProviders';
import { useTestWorld } from '../../support/useTestWorld';

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
	const world = useTestWorld();

	function accountAtKieAi(): AccountCredential {
		const credential = checkCredential(kieAi, credentialFor('kieAi')?.data ?? {});
		if (credential instanceof Failure) throw credential;
		return credential;
	}

	it('shows the shape, what was read and the line for the record', async () => {
		const seen = await confirmRecord(kieAi, accountAtKieAi());
		if ('message' in seen) throw seen;
		expect(seen.shape).toEqual({ code: 'whole number', msg: 'text', data: 'whole number' });
		expect(seen.balances).toEqual(['credits in credit: remaining 800']);
		expect(seen.evidence).toMatch(
			/^'confirmed \d{4}-\d\d-\d\d · Read with a real key: credits · npm run confirm',$/,
		);
		expect(world.requestsTo('kieAi')).toBe(1);
	});

	it('is asked once, and fails in the words of the node', async () => {
		world.sandbox.setSituation('kieAi', 'outage');
		expect(await confirmRecord(kieAi, accountAtKieAi())).toMatchObject({
			message: 'Kie.ai is not available right now',
			description: expect.stringContaining('says nothing about the balance'),
		});
		expect(world.requestsTo('kieAi')).toBe(1);
	});
});
