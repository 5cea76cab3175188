import {
	account,
	anyFieldsOf,
	balance,
	balanceIfSent,
	defineProvider,
	fieldsOf,
	get,
	query,
	secret,
	text,
} from '../words';

const QUERIES = { balance: 'apiQueries', unit: 'request', unitType: 'request' } as const;
const DATA = { balance: 'apiData', unit: 'record', unitType: 'other' } as const;
const POINTS = { balance: 'points', unit: 'point', unitType: 'credit' } as const;

/** What the words of a failure, which comes under HTTP 200, are about. */
const MEANINGS = [
	{ words: /\[-700\]/, class: 'auth' },
	{ words: /\[820031\]|\bpoints?\b|\bquota\b/i, class: 'forbidden' },
	{ words: /\btoo many\b/i, class: 'rateLimited' },
] as const;

/** FOFA: queries and records of the API, and the points that pay for more. */
export const fofa = defineProvider({
	name: 'fofa',
	displayName: 'FOFA',
	category: 'security-data',
	docsUrl: 'https://en.fofa.info/api',
	fields: [
		secret('API Key'),
		text('email', 'Email', { isOptional: true, description: 'Older accounts need it' }),
	],
	hosts: ['fofa.info'],
	signIn: query('key'),
	requests: { me: get('https://fofa.info/api/v1/info/my', { query: { email: '{address}' } }) },
	start: (context) => ({ request: 'me', values: { address: context.field('email') || null } }),
	balances: [QUERIES, DATA, POINTS],
	errorCodes: { at: 'error', good: false },

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		if (fields.flag('error') !== true) return null;
		const message = fields.text('errmsg') ?? '';
		const meaning = MEANINGS.find(({ words }) => words.test(message));
		return meaning === undefined ? null : { class: meaning.class };
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.details({
			vipLevel: 'vip_level',
			freePoints: 'remain_free_point',
			fcoin: 'fcoin',
			expiresAt: 'expiration',
		});
		return account(
			[
				balance(QUERIES, { remaining: fields.amount('remain_api_query'), details }),
				balanceIfSent(DATA, { remaining: fields.amountIfSent('remain_api_data'), details }),
				balanceIfSent(POINTS, { remaining: fields.amountOrNull('fofa_point'), details }),
			],
			fields.text('username'),
		);
	},

	credentialTest: {
		values: { address: null },
		refusals: [{ path: 'error', equals: true, message: 'FOFA refused the API Key' }],
		blindness: 'It asks without the Email, and takes any failure for a refused key.',
	},
	notes: ['A plan may pay for queries with points and have no queries of its own: see all three.'],
	details: {
		vipLevel: 'Level of the membership, a number.',
		freePoints: 'Points that were given for free.',
		fcoin: 'F coins of the account.',
		expiresAt: 'When the membership ends, as sent.',
	},
	evidence: [
		'documented 2026-11-26 · All fields and an example · FofaInfo/GoFOFA, account.go and USER_GUIDE.md (May 2025)',
		'documented 2026-11-26 · Path · FofaInfo/GoFOFA, client_test.go; fofapro/fofa-py',
		'reported 2026-11-26 · The key in the query without an e-mail address, free points, [-700] for an invalid account · Public client code',
	],
});
