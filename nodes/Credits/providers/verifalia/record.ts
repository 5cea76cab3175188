import {
	balance,
	balanceIfSent,
	basic,
	defineProvider,
	fieldsOf,
	get,
	instantOfSeconds,
	secret,
	text,
} from '../words';

const CREDIT_PACKS = { balance: 'creditPacks', unit: 'credit', unitType: 'credit' } as const;
const FREE_CREDITS = { ...CREDIT_PACKS, balance: 'freeCredits' } as const;

/** Verifalia: credits that were bought, and the free ones of the day. */
export const verifalia = defineProvider({
	name: 'verifalia',
	displayName: 'Verifalia',
	category: 'lead-data',
	docsUrl: 'https://verifalia.com/developers#credits-get-balance',
	fields: [
		text('username', 'User Name', {
			description: 'Of the account, or better of a user of its own that may read the balance',
		}),
		secret('Password'),
	],
	hosts: ['api.verifalia.com'],
	signIn: basic('{username}', '{apiKey}'),
	requests: {
		balance: get('https://api.verifalia.com/v2.7/credits/balance', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [CREDIT_PACKS, FREE_CREDITS],
	offers: ['resetsAt'],
	failureWords: {
		forbidden: {
			advice:
				'Let the user read the balance of credits, and check the Password: Verifalia may answer 403 to a wrong one.',
		},
	},

	parse(answer, context) {
		const fields = fieldsOf(answer);
		const seconds = secondsIn(fields.text('freeCreditsResetIn'));
		const resetsAt =
			seconds === null ? null : instantOfSeconds(Math.floor(context.now / 1000) + seconds);
		return [
			balance(CREDIT_PACKS, { remaining: fields.amount('creditPacks') }),
			balanceIfSent(FREE_CREDITS, {
				remaining: fields.amountOrNull('freeCredits'),
				resetsAt,
				derived: resetsAt === null ? [] : ['resetsAt'],
			}),
		];
	},

	notes: [
		'Credits of packs do not expire. Free ones are spent by the day and are never added to them.',
		'A user with multi-factor authentication cannot be used.',
	],
	evidence: [
		'documented 2026-11-26 · Path, Basic, all fields, which may be null · verifalia/verifalia-js-sdk, src/credits and src/rest/security/UsernamePasswordAuthenticator.ts (May 2024)',
		'reported 2026-11-26 · The host and version 2.7, an answer without free credits, 403 · Public client code',
	],
});

/** The seconds of a duration such as `07:12:40`, before which days may stand: `1.07:12:40`. */
function secondsIn(duration: string | null): number | null {
	const match = /^(?:(\d{1,4})\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?$/.exec(duration ?? '');
	if (match === null) return null;
	const [, days = '0', hours, minutes, seconds] = match;
	return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}
