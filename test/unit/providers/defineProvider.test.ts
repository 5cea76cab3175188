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

const RECORD = {
	name: 'lumenote',
	displayName: 'Lumenote',
	category: 'documents',
	docsUrl: 'https://docs.lumenote.example/account',
	hosts: ['api.lumenote.example'],
	requests: { balance: get('https://api.lumenote.example/v1/balance') },
	balances: [CREDITS],
	parse: () => account(balance(CREDITS, { remaining: 1 })),
	evidence: ['documented 2026-11-26 · Nothing, because it is made up · https://lumenote.example'],
} as const;

const ANSWER = { status: 200, headers: {}, body: {}, text: '{}', notJson: null };

/** A context in which these requests were sent, once each. */
function sent(...requests: string[]): AccountContext {
	return {
		now: 0,
		field: () => '',
		amount: () => 0,
		secretEndsWith: () => false,
		asked: (request) => requests.filter((name) => name === request).length,
		answer: () => null,
		answers: () => [],
	};
}

describe('a record', () => {
	it('may leave out the usual', () => {
		expect(defineProvider(RECORD)).toEqual({
			...RECORD,
			kind: 'remote',
			signIn: bearer(),
			parse: expect.any(Function),
			evidence: [
				{
					kind: 'documented',
					fact: 'Nothing, because it is made up',
					source: 'https://lumenote.example',
					checked: '2026-11-26',
				},
			],
			fields: [secret('API Key')],
			keysUrl: null,
			topUpUrl: null,
			offers: [],
			notes: [],
		});
	});

	it('goes before the usual where it says something', () => {
		const keysUrl = 'https://lumenote.example/keys';
		expect(defineProvider({ ...RECORD, keysUrl, notes: ['A note.'] })).toMatchObject({
			keysUrl,
			notes: ['A note.'],
		});
	});

	it('may say its requests by method and address alone', () => {
		const requests = {
			plan: 'GET https://api.lumenote.example/v1/plan',
			balance: 'POST https://api.lumenote.example/v1/balance?a=b c',
		} as const;
		expect(defineProvider({ ...RECORD, requests }).requests).toEqual({
			plan: { method: 'GET', url: 'https://api.lumenote.example/v1/plan' },
			balance: { method: 'POST', url: 'https://api.lumenote.example/v1/balance?a=b c' },
		});
	});

	it('may give balances where it has no id of the account', () => {
		const one = balance(CREDITS, { remaining: 1 });
		const parsed = (parse: typeof RECORD.parse | (() => unknown)) =>
			defineProvider({ ...RECORD, parse: parse as typeof RECORD.parse }).parse(ANSWER, sent());
		expect(parsed(() => one)).toEqual({ accountId: null, balances: [one] });
		expect(parsed(() => [one, null])).toEqual({ accountId: null, balances: [one] });
		expect(parsed(() => account(one, 'acc'))).toEqual({ accountId: 'acc', balances: [one] });
		expect(() => parsed(() => [])).toThrow('it holds no balance');
	});

	it('says its evidence in lines that are whole', () => {
		const evidence = ['documented 2026-11-26 · without a source'] as unknown as [
			'documented 2026-11-26 · a · b',
		];
		expect(() => defineProvider({ ...RECORD, evidence })).toThrow(RangeError);
	});

	it('signs otherwise where it says so', () => {
		const signIn = header('X-Key');
		expect(defineProvider({ ...RECORD, signIn }).signIn).toEqual(signIn);
	});

	it('sends several requests in their order, once each', () => {
		const { next } = defineProvider({
			...RECORD,
			requests: {
				balance: get('https://api.lumenote.example/v1/balance'),
				plan: get('https://api.lumenote.example/v1/plan'),
				packs: get('https://api.lumenote.example/v1/packs'),
			},
		});
		expect(next?.(sent('balance'))).toEqual({ request: 'plan' });
		expect(next?.(sent('balance', 'plan'))).toEqual({ request: 'packs' });
		expect(next?.(sent('balance', 'plan', 'packs'))).toBeNull();
	});

	it('that chooses where to begin sends nothing else by itself', () => {
		const start = () => ({ request: 'plan' });
		const plan = get('https://api.lumenote.example/v1/plan');
		const record = { ...RECORD, requests: { ...RECORD.requests, plan }, start };
		expect(defineProvider(record).next).toBeUndefined();
	});
});
