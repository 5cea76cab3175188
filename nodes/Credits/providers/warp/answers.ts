import { warp } from './record';
import { plainReading, type Lot } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS, BONUS] = warp.balances;

const INFO = {
	isUnlimited: false as unknown,
	nextRefreshTime: '2026-06-28T19:16:33.462988Z',
	requestLimit: 2500 as unknown,
	requestsUsedSinceLastRefresh: 700 as unknown,
};

const GRANT = {
	requestCreditsGranted: 400,
	requestCreditsRemaining: 150 as unknown,
	expiration: '2026-07-01T10:00:00Z',
};

function body(info: object, rest: object = { bonusGrants: [], workspaces: [] }) {
	return {
		data: {
			user: { __typename: 'UserOutput', user: { requestLimitInfo: info, ...rest } },
		},
	};
}

const PLAN = {
	...plainReading(CREDITS, 1800),
	used: 700,
	limit: 2500,
	resetsAt: '2026-06-28T19:16:33.462Z',
	derived: ['remaining'],
};

const LOT: Lot = {
	id: 'bonus-2026-07-01T10:00:00.000Z',
	label: null,
	granted: 400,
	remaining: 150,
	startsAt: null,
	expiresAt: '2026-07-01T10:00:00.000Z',
	details: {},
};

/** Warp, as in docs/warp.md and the tests of steipete/CodexBar */
export const answers = {
	record: warp,
	credential: { apiKey: 'wk-{32}' },
	good: [
		{
			title: 'a plan and one grant',
			evidence: 'reported',
			body: body(INFO, { bonusGrants: [GRANT], workspaces: [{ bonusGrantsInfo: { grants: [] } }] }),
			expected: [PLAN, { ...plainReading(BONUS, 150), lots: [LOT] }],
		},
		{
			title: 'texts, and no grants',
			evidence: 'reported',
			body: body(
				{
					...INFO,
					isUnlimited: null,
					requestLimit: '2500',
					requestsUsedSinceLastRefresh: '700',
				},
				{},
			),
			expected: [PLAN],
		},
		{
			title: 'an unlimited plan',
			evidence: 'reported',
			body: body({ ...INFO, isUnlimited: true, requestLimit: 0 }),
			expected: [{ ...PLAN, remaining: null, limit: null, unlimited: true, derived: [] }],
		},
		{
			title: 'grants of the user and of a workspace, one of which never expires',
			evidence: 'constructed',
			body: body(
				{ ...INFO, requestLimit: 600 },
				{
					bonusGrants: [{ requestCreditsRemaining: 25, expiration: null }],
					workspaces: [
						{ bonusGrantsInfo: null },
						{ bonusGrantsInfo: { grants: [GRANT, { ...GRANT, requestCreditsRemaining: 10 }] } },
					],
				},
			),
			expected: [
				{ ...PLAN, remaining: -100, limit: 600 },
				{
					...plainReading(BONUS, 185),
					lots: [
						LOT,
						{ ...LOT, id: `${LOT.id}#2`, remaining: 10 },
						{ ...LOT, id: 'bonus-never', granted: null, remaining: 25, expiresAt: null },
					],
					derived: ['remaining'],
				},
			],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'reported',
			reply: { body: { data: null, errors: [{ message: 'Unauthorized' }] } },
			class: 'auth',
			quotes: 'Unauthorized',
		},
		{
			title: 'another error under HTTP 200; its words are made up',
			evidence: 'reported',
			reply: { body: { data: null, errors: [{ message: 'Something is wrong' }] } },
			class: 'badResponse',
			quotes: 'Something is wrong',
		},
		{
			title: 'an error that names a token, and does not refuse it; its words are made up',
			evidence: 'constructed',
			reply: { body: { errors: [{ message: 'Token counts are not there yet' }] } },
			class: 'badResponse',
			quotes: 'Token counts are not there yet',
		},
		{
			title: 'an AuthError under HTTP 200',
			evidence: 'reported',
			reply: { body: { data: { user: { __typename: 'AuthError' } } } },
			class: 'auth',
			providerCode: 'AuthError',
		},
		{
			title: 'something else that is no user under HTTP 200',
			evidence: 'reported',
			reply: { body: { data: { user: { __typename: 'UserFacingError' } } } },
			class: 'auth',
			providerCode: 'UserFacingError',
		},
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'auth', 'reported'),
		{
			title: '429 with a text',
			evidence: 'reported',
			reply: { status: 429, body: 'Rate exceeded.' },
			class: 'rateLimited',
			quotes: 'Rate exceeded.',
		},
		{
			title: 'no limit, which is not 0',
			evidence: 'constructed',
			reply: { body: body({ ...INFO, requestLimit: null }) },
			class: 'badResponse',
			says: "'data.user.user.requestLimitInfo.requestLimit' is null",
		},
		{
			title: 'a grant that does not say what is left',
			evidence: 'constructed',
			reply: { body: body(INFO, { bonusGrants: [{ ...GRANT, requestCreditsRemaining: null }] }) },
			class: 'badResponse',
			says: "'data.user.user.bonusGrants[0].requestCreditsRemaining' is null",
		},
	],
	sandbox: {
		total: 2500,
		answer: ({ total, remaining }) => ({
			body: body({
				...INFO,
				requestLimit: total,
				requestsUsedSinceLastRefresh: total - remaining,
			}),
		}),
	},
} as const satisfies ProviderAnswers;
