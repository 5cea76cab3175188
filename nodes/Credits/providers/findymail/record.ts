import { account, balance, balanceIfSent, defineProvider, fieldsOf, get } from '../words';

const FINDER = { balance: 'finder', unit: 'credit', unitType: 'credit' } as const;
const VERIFIER = { ...FINDER, balance: 'verifier' } as const;

/** Findymail: credits to find addresses with, and others to verify them. */
export const findymail = defineProvider({
	name: 'findymail',
	displayName: 'Findymail',
	category: 'lead-data',
	docsUrl: 'https://app.findymail.com/docs/',
	keysUrl: 'https://app.findymail.com/',
	hosts: ['app.findymail.com'],
	requests: {
		// Without the header a wrong key is sent to the page of the log-in.
		credits: get('https://app.findymail.com/api/credits', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [FINDER, VERIFIER],
	// The subscription is paused; the key is good.
	statusClasses: { 423: 'forbidden' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.details({ pricing: 'pricing' });
		return account(
			[
				balance(FINDER, { remaining: fields.amount('credits'), details }),
				balanceIfSent(VERIFIER, { remaining: fields.amountIfSent('verifier_credits'), details }),
			],
			fields.id('id'),
		);
	},

	notes: ['The two balances do not convert into each other: never add them up.'],
	details: { pricing: 'Which pricing the account has, as sent.' },
	evidence: [
		"reported 2026-11-26 · Path, bearer key, fields, statuses of errors, from the provider's OpenAPI document and from requests without a key · segevsh/w6w-apps, apps/findymail (6 October 2026)",
		'reported 2026-11-26 · Two separate balances, a redirect without the header Accept · superdesigndev/treg, catalog/findymail.yaml and oauth_providers.py (20 August 2026)',
		'reported 2026-11-26 · A whole answer of September 2026 · Public client code',
	],
});
