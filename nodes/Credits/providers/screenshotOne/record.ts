import { balance, defineProvider, fieldsOf, header, secret } from '../words';

const SCREENSHOTS = { balance: 'screenshots', unit: 'screenshot', unitType: 'request' } as const;

/** ScreenshotOne: the screenshots that a billing period has left. */
export const screenshotOne = defineProvider({
	name: 'screenshotOne',
	displayName: 'ScreenshotOne',
	category: 'documents',
	docsUrl: 'https://screenshotone.com/docs/get-usage/',
	fields: [secret('Access Key')],
	hosts: ['api.screenshotone.com'],
	// The documents name the query parameter access_key; a header keeps the key out of addresses.
	signIn: header('X-Access-Key'),
	requests: { usage: 'GET https://api.screenshotone.com/usage' },
	balances: [SCREENSHOTS],
	offers: ['used', 'limit'],
	statusClasses: { 400: 'auth', 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(SCREENSHOTS, {
			remaining: fields.amount('available'),
			used: fields.amountOrNull('used'),
			limit: fields.amountOrNull('total'),
			details: fields
				.objectOrEmpty('concurrency')
				.details({ concurrencyLimit: 'limit', concurrencyRemaining: 'remaining' }),
		});
	},

	details: {
		concurrencyLimit: 'How many screenshots may be taken at a time.',
		concurrencyRemaining: 'How many more may be taken right now.',
	},
	evidence: [
		'documented 2026-11-26 · Path, all fields and what they mean · https://screenshotone.com/docs/get-usage/',
		'reported 2026-11-26 · The key in the header X-Access-Key · Public client code',
	],
});
