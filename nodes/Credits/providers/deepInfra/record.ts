import {
	addAmounts,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	get,
	knownDetails,
	scaleAmount,
} from '../words';

const CREDITS = creditsIn('USD');

/** DeepInfra: prepaid dollars, of which the answer says what is owed. */
export const deepInfra = defineProvider({
	name: 'deepInfra',
	displayName: 'DeepInfra',
	category: 'ai-models',
	docsUrl: 'https://docs.deepinfra.com',
	keysUrl: 'https://deepinfra.com/dash/api_keys',
	hosts: ['api.deepinfra.com'],
	requests: {
		checklist: get('https://api.deepinfra.com/payment/checklist', {
			query: { compute_owed: 'true' },
		}),
	},
	balances: [CREDITS],

	parse(answer) {
		const fields = fieldsOf(answer);
		const owed = addAmounts([fields.amount('stripe_balance'), fields.amount('recent')]);
		const limit = fields.amountOrNull('limit');
		return balance(CREDITS, {
			remaining: scaleAmount(owed, -1),
			details: knownDetails({
				recentSpend: fields.amount('recent'),
				// -1 is one of the ways to say that there is none.
				spendingLimit: limit !== null && limit > 0 ? limit : null,
				suspended: fields.flag('suspended'),
				suspendReason: fields.text('suspend_reason'),
			}),
			derived: ['remaining'],
		});
	},

	notes: [
		'`remaining` is the prepaid money minus what was spent since the last invoice; below 0 it is owed.',
		'`details.spendingLimit` is what a billing cycle may cost, and not the total of the prepaid money.',
	],
	details: {
		recentSpend: 'What was spent since the last invoice.',
		spendingLimit: 'What may be spent in a billing cycle.',
		suspended: 'Whether the account is suspended.',
		suspendReason: 'Why it is.',
	},
	evidence: [
		'reported 2026-11-26 · Path, all fields, dollars, the sign, no limit, 401 and 403 · steipete/CodexBar, docs/deepinfra.md and the tests of DeepInfraUsageFetcher (August 2026); public client code',
	],
});
