import {
	anyFieldsOf,
	balanceLeft,
	balanceOfLots,
	byExpiry,
	commonMessage,
	CREDITS,
	defineProvider,
	fieldsOf,
	JsonFields,
	lot,
	post,
	unlimitedBalance,
	type BalanceReading,
} from '../words';

const BONUS = { balance: 'bonus', unit: 'credit', unitType: 'credit' } as const;

const GRANT = '{ requestCreditsGranted requestCreditsRemaining expiration }';

const QUERY = `query GetRequestLimitInfo($requestContext: RequestContext!) { user(requestContext: $requestContext) { __typename ... on UserOutput { user { requestLimitInfo { isUnlimited nextRefreshTime requestLimit requestsUsedSinceLastRefresh } bonusGrants ${GRANT} workspaces { bonusGrantsInfo { grants ${GRANT} } } } } } }`;

/** Warp: the credits of a plan, which its API calls requests, and bonus credits. */
export const warp = defineProvider({
	name: 'warp',
	displayName: 'Warp',
	category: 'ai-models',
	docsUrl: 'https://docs.warp.dev/reference/cli/api-keys',
	hosts: ['app.warp.dev'],
	requests: {
		limits: post('https://app.warp.dev/graphql/v2', {
			query: { op: 'GetRequestLimitInfo' },
			headers: {
				'x-warp-client-id': 'warp-app',
				'x-warp-os-category': 'Linux',
				'x-warp-os-name': 'Linux',
				'x-warp-os-version': '1.0',
				// Anybody else is told "Rate exceeded".
				'User-Agent': 'Warp/1.0',
			},
			json: {
				operationName: 'GetRequestLimitInfo',
				variables: {
					requestContext: {
						clientContext: {},
						osContext: { category: 'Linux', name: 'Linux', version: '1.0' },
					},
				},
				query: QUERY,
			},
		}),
	},
	balances: [CREDITS, BONUS],
	offers: ['used', 'limit', 'lots', 'resetsAt'],
	statusClasses: { 403: 'auth' },
	errorCodes: {
		at: 'data.user.__typename',
		good: 'UserOutput',
		codes: { AuthError: 'auth', UserFacingError: 'auth' },
		otherwise: 'auth',
	},

	detectError(answer) {
		if (anyFieldsOf(answer).objectsOrEmpty('errors').length === 0) return null;
		const isRefusal = answer.status === 200 && /unauthori[sz]ed/i.test(commonMessage(answer) ?? '');
		return isRefusal ? { class: 'auth' } : {};
	},

	parse(answer) {
		const user = fieldsOf(answer).object('data').object('user').object('user');
		return [creditsOf(user.object('requestLimitInfo')), bonusOf(user)];
	},

	credentialTest: {
		refusals: [
			{ path: 'errors.0.message', equals: 'Unauthorized', message: 'Warp refused the API Key' },
		],
	},
	notes: [
		"Keys are created in Warp's app, under Settings, Platform, API Keys, and begin with wk-.",
		"A query of Warp's own app, which is undocumented and may change.",
	],
	evidence: [
		'reported 2026-11-26 · The query, its headers, all fields, failures under HTTP 200 · steipete/CodexBar, docs/warp.md, WarpUsageFetcher and its tests (August 2026); public client code',
	],
});

function creditsOf(info: JsonFields): BalanceReading {
	const rest = {
		used: info.amount('requestsUsedSinceLastRefresh'),
		resetsAt: info.instant('nextRefreshTime'),
	};
	return info.flag('isUnlimited') === true
		? unlimitedBalance(CREDITS, rest)
		: balanceLeft(CREDITS, { limit: info.amount('requestLimit'), ...rest });
}

/** The grants of the user and of the workspaces. */
function bonusOf(user: JsonFields): BalanceReading | null {
	const workspaces = user.objectsOrEmpty('workspaces');
	const grants = [user, ...workspaces.map((one) => one.objectOrEmpty('bonusGrantsInfo'))].flatMap(
		(owner, index) => owner.objectsOrEmpty(index === 0 ? 'bonusGrants' : 'grants'),
	);
	const lots = grants.map((grant) => {
		const expiresAt = grant.instant('expiration');
		return lot({
			id: `bonus-${expiresAt ?? 'never'}`,
			granted: grant.amountOrNull('requestCreditsGranted'),
			remaining: grant.amount('requestCreditsRemaining'),
			expiresAt,
		});
	});
	return lots.length === 0 ? null : balanceOfLots(BONUS, byExpiry(lots));
}
