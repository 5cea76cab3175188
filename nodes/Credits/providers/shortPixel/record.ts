import {
	anyFieldsOf,
	balanceLeft,
	balanceLeftIfSent,
	bodyField,
	defineProvider,
	fieldsOf,
	post,
	unlimitedBalance,
} from '../words';

const MONTHLY = { balance: 'monthly', unit: 'credit', unitType: 'credit' } as const;
const ONE_TIME = { balance: 'oneTime', unit: 'credit', unitType: 'credit' } as const;

/** ShortPixel: the credits of a month, and those that were bought once. */
export const shortPixel = defineProvider({
	name: 'shortPixel',
	displayName: 'ShortPixel',
	category: 'documents',
	docsUrl: 'https://shortpixel.com/api-docs',
	hosts: ['api.shortpixel.com'],
	signIn: bodyField('key'),
	requests: { status: post('https://api.shortpixel.com/v2/api-status.php', { form: {} }) },
	balances: [MONTHLY, ONE_TIME],
	offers: ['used', 'limit'],
	errorCodes: { at: 'Status.Code', good: 2, codes: { '-401': 'auth', '-402': 'auth' } },
	authByMessage: true,
	providerMessage: (answer) => anyFieldsOf(answer).objectOrEmpty('Status').text('Message'),

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = fields.details({ lastRenewal: 'DateSubscription' });
		const monthly =
			fields.text('Unlimited') === 'true'
				? unlimitedBalance(MONTHLY, { used: fields.amountOrNull('APICallsMade'), details })
				: balanceLeft(MONTHLY, {
						used: fields.amount('APICallsMade'),
						limit: fields.amount('APICallsQuota'),
						details,
					});
		const oneTime = balanceLeftIfSent(ONE_TIME, {
			used: fields.amountOrNull('APICallsMadeOneTime'),
			limit: fields.amountOrNull('APICallsQuotaOneTime'),
		});
		return [monthly, oneTime];
	},

	notes: [
		'Monthly and one-time credits are separate. The start of the next month is not reported.',
	],
	details: { lastRenewal: 'When the month was last renewed, as sent.' },
	evidence: [
		'documented 2026-11-26 · Path, the key in the body, all fields, the code of a success, Unlimited as a text · short-pixel-optimizer/shortpixel-image-optimiser, class/Controller/QuotaController.php; shortpixel-php, lib/ShortPixel/Client.php',
	],
});
