import {
	anyFieldsOf,
	balance,
	CREDITS,
	defineProvider,
	fieldsOf,
	post,
	type ProviderAnswer,
} from '../words';

/** Codebuff: credits, by how they came. */
export const codebuff = defineProvider({
	name: 'codebuff',
	displayName: 'Codebuff',
	category: 'ai-models',
	docsUrl: 'https://www.codebuff.com',
	hosts: ['www.codebuff.com'],
	requests: {
		usage: post('https://www.codebuff.com/api/v1/usage', {
			json: { fingerprintId: 'n8n-credits' },
		}),
	},
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth', 404: 'badResponse' },

	detectError: (answer) => (isFailedLookUp(answer) ? {} : null),

	parse(answer) {
		const fields = fieldsOf(answer);
		const kinds = fields.objectOrEmpty('balanceBreakdown');
		const [used, limit] = [fields.amountIfSent('usage'), fields.amountIfSent('quota')];
		return balance(CREDITS, {
			remaining: fields.amount('remainingBalance'),
			// One without the other is not known to be of the same period.
			used: limit === null ? null : used,
			limit: used === null ? null : limit,
			resetsAt: fields.instant('next_quota_reset'),
			details: {
				...kinds.amounts(Object.fromEntries(kinds.names().map((kind) => [kind, kind]))),
				...fields.amounts({ usage: 'usage' }),
				...fields.details({ autoTopupEnabled: 'autoTopupEnabled' }),
			},
		});
	},

	notes: [
		'`details` names what is left by how it came, each kind of credits under the name that Codebuff gives it, such as `purchase` and `free`.',
		'A reading is a POST request, which changes nothing.',
	],
	details: {
		purchase: 'What is left of bought credits.',
		free: 'What is left of free credits.',
		usage: 'Credits used in the period.',
		autoTopupEnabled: 'Whether credits are bought automatically.',
	},
	evidence: [
		"documented 2026-11-26 · Fields, 400 and 401, zeros for a failure of the server's own · The server's source: CodebuffAI/codebuff, backend/src/api/usage.ts and websocket-action.ts at da0d571 (September 2025)",
		'reported 2026-11-26 · The path, bearer key, quota, amounts as texts · steipete/CodexBar, docs/codebuff.md and its tests (2026)',
	],
});

/** Whether these are the zeros that the server shows when it could not look the account up. */
function isFailedLookUp(answer: ProviderAnswer): boolean {
	const fields = anyFieldsOf(answer);
	const isZero = ['usage', 'remainingBalance'].every((name) => fields.amountOrNull(name) === 0);
	return isZero && !fields.isSent('next_quota_reset') && !fields.isSent('balanceBreakdown');
}
