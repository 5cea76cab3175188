import type { AccountContext } from '../../../nodes/Credits/providers/contract';
import {
	account,
	balance,
	bearer,
	CREDITS,
	defineProvider,
	get,
	header,
	secret,
} from '../../../nodes/Credits/providers/words';

const URL = 'https://api.lumenote.example/v1';

const ONE = balance(CREDITS, { remaining: 1 });

const RECORD = {
	name: 'lumenote',
	displayName: 'Lumenote',
	category: 'documents',
	docsUrl: 'https://docs.lumenote.example/account',
	hosts: ['api.lumenote.example'],
	requests: { balance: get(`${URL}/balance`) },
	balances: [CREDITS],
	parse: () => account(ONE),
	evidence: ['documented 2026-11-26 · Nothing, because it is made up · https://lumenote.example'],
} as const;

/** A context in which these requests were sent, once each. */
function sent(...requests: string[]): AccountContext {
	const asked = (request: string) => requests.filter((name) => name === request).length;
	return { asked } as Partial<AccountContext> as AccountContext;
}

describe('a record', () => {
	it('may leave out the usual', () => {
		const source = 'https://lumenote.example';
		const fact = 'Nothing, because it is made up';
		expect(defineProvider(RECORD)).toEqual({
			...RECORD,
			kind: 'remote',
			signIn: bearer(),
			parse: expect.any(Function),
			evidence: [{ kind: 'documented', fact, source, checked: '2026-11-26' }],
			fields: [secret('API Key')],
			keysUrl: null,
			topUpUrl: null,
			offers: [],
			notes: [],
		});
	});

	it('goes before the usual where it says something', () => {
		const said = { keysUrl: 'https://lumenote.example/keys', signIn: header('X-Key') };
		expect(defineProvider({ ...RECORD, ...said })).toMatchObject(said);
	});

	it('may say its requests by method and address alone', () => {
		const requests = { plan: `GET ${URL}/plan`, balance: `POST ${URL}/balance?a=b c` } as const;
		expect(defineProvider({ ...RECORD, requests }).requests).toEqual({
			plan: { method: 'GET', url: `${URL}/plan` },
			balance: { method: 'POST', url: `${URL}/balance?a=b c` },
		});
	});

	it('may give balances where it has no id of the account', () => {
		const parsed = (parse: () => unknown) => {
			const record = defineProvider({ ...RECORD, parse: parse as typeof RECORD.parse });
			return record.parse(
				{ status: 200, headers: {}, body: {}, text: '{}', notJson: null },
				sent(),
			);
		};
		expect(parsed(() => ONE)).toEqual({ accountId: null, balances: [ONE] });
		expect(parsed(() => [ONE, null])).toEqual({ accountId: null, balances: [ONE] });
		expect(parsed(() => account(ONE, 'acc'))).toEqual({ accountId: 'acc', balances: [ONE] });
		expect(() => parsed(() => [])).toThrow('it holds no balance');
	});

	it('says its evidence in lines that are whole', () => {
		const evidence = ['documented 2026-11-26 · without a source'] as unknown as [
			'documented 2026-11-26 · a · b',
		];
		expect(() => defineProvider({ ...RECORD, evidence })).toThrow(RangeError);
	});

	it('sends several requests in their order, once each, unless it chooses where to begin', () => {
		const requests = { balance: get(URL), plan: get(`${URL}/plan`), packs: get(`${URL}/packs`) };
		const { next } = defineProvider({ ...RECORD, requests });
		expect(next?.(sent('balance'))).toEqual({ request: 'plan' });
		expect(next?.(sent('balance', 'plan'))).toEqual({ request: 'packs' });
		expect(next?.(sent('balance', 'plan', 'packs'))).toBeNull();
		const start = () => ({ request: 'plan' });
		expect(defineProvider({ ...RECORD, requests, start }).next).toBeUndefined();
	});
});
