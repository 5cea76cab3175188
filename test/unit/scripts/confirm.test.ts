import { Failure } from '../../../nodes/Credits/balance/failure';
import { mainSecretOf } from '../../../nodes/Credits/providers/contract';
import { checkCredential } from '../../../nodes/Credits/transport/credential';
import type { PreparedRequest } from '../../../nodes/Credits/transport/request';
import { confirmRecord, credentialFrom, variableOf } from '../../../scripts/confirm/confirmation';
import { signed } from '../../../scripts/confirm/sendSigned';
import { shapeOf } from '../../../scripts/confirm/shape';
import { catalogue } from '../../../sandbox/catalogue';
import { credentialDataOf } from '../../../sandbox/credentials';
import { readInProcess } from '../../../sandbox/readInProcess';
import { isSigned } from '../../../sandbox/signedRequest';
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

describe('a request to a real provider', () => {
	// Judged by the sandbox, which knows nothing of how n8n or this command signs.
	it.each(catalogue.map((answers) => ({ provider: answers.record.displayName, answers })))(
		'carries all that $provider wants',
		async ({ answers }) => {
			const { record } = answers;
			const [facts] = answers.good;
			const data = { ...credentialDataOf(answers), ...facts.credential };
			const credential = checkCredential(record, data);
			if (credential instanceof Failure) throw credential;
			const requests: PreparedRequest[] = [];
			await readInProcess(answers, facts, {
				credential: facts.credential,
				now: facts.now,
				onSend: (request) => requests.push(request),
			});
			const [request] = requests;
			if (request === undefined) throw new Error('Nothing was sent');
			const {
				method,
				url,
				headers,
				params,
				auth,
				data: body = '',
			} = signed(record, credential, request);
			const pair = auth && Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
			const address = new URL(url);
			const seen = {
				method,
				host: address.host,
				path: address.pathname,
				query: new URLSearchParams([...address.searchParams, ...Object.entries(params)]),
				headers: {
					...Object.fromEntries(
						Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
					),
					...(pair !== undefined && { authorization: `Basic ${pair}` }),
				},
				body,
			};
			expect(isSigned(record, request.name, data, null, seen)).toBe(true);
			const secret = mainSecretOf(record).name;
			const other = { ...data, [secret]: 'another' };
			expect(isSigned(record, request.name, other, null, seen)).toBe(false);
		},
	);
});
