import {
	account,
	anyFieldsOf,
	balance,
	defineProvider,
	fieldsOf,
	post,
	scaleAmount,
	type Details,
} from '../words';

const BALANCE = { balance: 'balance', unit: 'USD', unitType: 'currency' } as const;

/** RunPod: the money of an account, and how long it lasts. */
export const runPod = defineProvider({
	name: 'runPod',
	displayName: 'RunPod',
	category: 'cloud',
	docsUrl: 'https://docs.runpod.io/runpodctl/reference/runpodctl-user',
	hosts: ['api.runpod.io'],
	requests: {
		myself: post('https://api.runpod.io/graphql', {
			json: { query: 'query { myself { id clientBalance currentSpendPerHr spendLimit } }' },
		}),
	},
	balances: [BALANCE],
	statusClasses: { 403: 'auth' },
	failureWords: { forbidden: { advice: 'Use a key that may read the GraphQL API.' } },

	detectError(answer) {
		const fields = anyFieldsOf(answer);
		const [error] = fields.objectsOrEmpty('errors');
		if (error === undefined) {
			const isRefused = fields.objectOrEmpty('data').value('myself') === null;
			return isRefused && answer.status < 300 ? { class: 'auth' } : null;
		}
		const providerCode = error.objectOrEmpty('extensions').text('code');
		const said = `${providerCode} ${error.text('message')}`;
		if (/unauthenticated|unauthori[sz]ed/i.test(said)) return { class: 'auth', providerCode };
		const isForbidden = /forbidden|not permitted/i.test(said);
		return isForbidden ? { class: 'forbidden', providerCode } : { providerCode };
	},

	parse(answer) {
		const myself = fieldsOf(answer).object('data').object('myself');
		const remaining = myself.amount('clientBalance');
		const hours = hoursLeft(remaining, myself.amountOrNull('currentSpendPerHr'));
		const reading = balance(BALANCE, {
			remaining,
			details: {
				...myself.amounts({ spendPerHour: 'currentSpendPerHr', spendLimitPerHour: 'spendLimit' }),
				...hours,
			},
			derived: Object.keys(hours).map((name) => `details.${name}`),
		});
		return account(reading, myself.id('id'));
	},

	credentialTest: {
		refusals: [{ path: 'data.myself', equals: null, message: 'RunPod refused the API Key' }],
	},
	details: {
		spendPerHour: 'What the account spends an hour right now.',
		spendLimitPerHour: 'What it may spend an hour.',
		hoursLeft: 'Hours that the money lasts at that rate; only while something is spent.',
	},
	evidence: [
		'documented 2026-11-26 · POST, bearer key, the query and its fields, errors in a list · runpod/runpodctl, internal/api/gpu.go and graphql.go (2026); https://docs.runpod.io/runpodctl/reference/runpodctl-user',
		'reported 2026-11-26 · The same query · Public client code',
	],
});

/** How long the money lasts, as a detail, where something is spent; below 0 where it is overdrawn. */
function hoursLeft(remaining: number, perHour: number | null): Details {
	if (perHour === null || perHour <= 0) return {};
	const hours = scaleAmount(remaining, perHour);
	return Number.isFinite(hours) ? { hoursLeft: hours } : {};
}
