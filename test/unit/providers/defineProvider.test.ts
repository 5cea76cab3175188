import type { AccountContext } from '../../../nodes/Credits/providers/contract';
import {
	account,
	balance,
	bearer,
	CREDITS,
	defineProvider,
	documented,
	get,
	secret,
} from '../../../nodes/Credits/providers/words';

const RECORD = {
	name: 'lumenote',
	displayName: 'Lumenote',
	category: 'documents',
	docsUrl: 'https://docs.lumenote.example/account',
	hosts: ['api.lumenote.example'],
	signIn: bearer(),
	requests: { balance: get('https://api.lumenote.example/v1/balance') },
	balances: [CREDITS],
	parse: () => account(balance(CREDITS, { remaining: 1 })),
	evidence: [
		documented('Nothing, because it is made up', 'https://lumenote.example', '2026-11-26'),
	],
} as const;

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
