import {
	account,
	anyFieldsOf,
	balanceIfSent,
	CREDITS,
	defineProvider,
	fieldsOf,
	get,
	header,
	present,
	type ProviderAnswer,
} from '../words';

const SEARCHES = { balance: 'searches', unit: 'credit', unitType: 'credit' } as const;
const VERIFICATIONS = { balance: 'verifications', unit: 'credit', unitType: 'credit' } as const;

/** Hunter: the credits of a plan, and two older counts that overlap with them. */
export const hunter = defineProvider({
	name: 'hunter',
	displayName: 'Hunter',
	category: 'lead-data',
	docsUrl: 'https://hunter.io/api-documentation/v2#account',
	keysUrl: 'https://hunter.io/api-keys',
	topUpUrl: 'https://hunter.io/pricing',
	hosts: ['api.hunter.io'],
	signIn: header('X-API-KEY'),
	requests: {
		account: get('https://api.hunter.io/v2/account', { headers: { Accept: 'application/json' } }),
	},
	balances: [CREDITS, SEARCHES, VERIFICATIONS],
	offers: ['used', 'limit', 'resetsAt'],

	detectError(answer) {
		const error = errorIn(answer);
		if (error === undefined) return null;
		const [id, details] = [error.text('id'), error.text('details') ?? ''];
		// Hunter says under 403 too that requests come too fast.
		const isTooFast =
			answer.status === 403 && (id === 'too_many_requests' || /rate limit/i.test(details));
		return { providerCode: id, ...(isTooFast ? { class: 'rateLimited' } : {}) };
	},

	providerMessage: (answer) => errorIn(answer)?.text('details') ?? null,

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const requests = data.object('requests');
		const shared = {
			resetsAt: data.instant('reset_date'),
			details: data.details({ planName: 'plan_name', planLevel: 'plan_level' }),
		};
		const balances = [CREDITS, SEARCHES, VERIFICATIONS].map((unit) => {
			const bucket = requests.objectOrEmpty(unit.balance);
			return balanceIfSent(unit, {
				remaining: bucket.amountIfSent('remaining'),
				used: bucket.amountOrNull('used'),
				limit: bucket.amountOrNull('available'),
				...shared,
			});
		});
		const teamId = data.id('team_id');
		return account(present(balances), teamId === '0' ? null : teamId);
	},

	notes: [
		'The balances overlap: never add them up.',
		'With bought credit packs, `used` and `limit` do not explain what is left. They are empty then, and `details` has what Hunter sent.',
	],
	details: { planName: 'Name of the plan.', planLevel: 'Level of the plan, a number.' },
	evidence: [
		'documented 2026-11-26 · Free of charge, what is left is `remaining`, the kinds of counts · hunter-io/cursor-plugin, skills/hunter-check-usage',
		'documented 2026-11-26 · Path, sign-in, the shape of errors, 403 where requests come too fast · The API reference of Hunter, as kept in api-evangelist/hunter and api-evangelist/hunter-io (August 2026)',
		'reported 2026-11-26 · The answers with and without `remaining` beside searches, and what packs do to them · Public client code',
	],
});

/** The first error that Hunter tells of, if any. */
function errorIn(answer: ProviderAnswer) {
	return anyFieldsOf(answer).objectsOrEmpty('errors')[0];
}
