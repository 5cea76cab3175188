import { balance, defineProvider, fieldsOf, knownDetails, lot } from '../words';

const CREDITS = { balance: 'credits', unit: 'hour', unitType: 'other' } as const;

/** Auphonic: hours of audio, monthly ones and bought ones. */
export const auphonic = defineProvider({
	name: 'auphonic',
	displayName: 'Auphonic',
	category: 'ai-media',
	docsUrl: 'https://auphonic.com/help/api/query.html',
	hosts: ['auphonic.com'],
	requests: { user: 'GET https://auphonic.com/api/user.json' },
	balances: [CREDITS],
	offers: ['lots', 'resetsAt'],
	errorCodes: { at: 'status_code', good: 200, areStatuses: true },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const resetsAt = data.instant('recharge_date');
		const recurring = data.amountIfSent('recurring_credits');
		const onetime = data.amountIfSent('onetime_credits');
		const granted = data.amountOrNull('recharge_recurring_credits');
		return balance(CREDITS, {
			remaining: data.amount('credits'),
			resetsAt,
			lots: [
				...(recurring === null
					? []
					: [lot({ id: 'recurring', granted, remaining: recurring, expiresAt: resetsAt })]),
				...(onetime === null ? [] : [lot({ id: 'onetime', remaining: onetime })]),
			],
			details: {
				...data.details({ payingUser: 'is_paying_user' }),
				...knownDetails({ recurringPerPeriod: granted }),
			},
		});
	},

	notes: ['Amounts are hours of audio. A production takes three minutes at least.'],
	details: {
		payingUser: 'Whether Auphonic calls the account a paying one.',
		recurringPerPeriod: 'Hours that the account gets in every period.',
	},
	evidence: [
		'documented 2026-11-26 · Path, the parts of the credits and their recharge · https://auphonic.com/help/api/query.html',
		'reported 2026-11-26 · The numbers of the documented example, hours, bearer key, the codes in the envelope · Public client code',
	],
});
