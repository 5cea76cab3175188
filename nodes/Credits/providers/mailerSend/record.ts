import { balanceOfLimit, commonMessage, defineProvider, fieldsOf, secret } from '../words';

const REQUESTS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** MailerSend: the API requests of a day, and no e-mails. */
export const mailerSend = defineProvider({
	name: 'mailerSend',
	displayName: 'MailerSend',
	category: 'messaging',
	docsUrl: 'https://developers.mailersend.com/guides/checking-api-quota',
	fields: [secret('API Token')],
	hosts: ['api.mailersend.com'],
	requests: { quota: 'GET https://api.mailersend.com/v1/api-quota' },
	balances: [REQUESTS],
	offers: ['used', 'limit', 'resetsAt'],

	detectError(answer) {
		const [code] = /#MS\d+(?=\W*$)/.exec(commonMessage(answer) ?? '') ?? [];
		return code === undefined ? null : { providerCode: code };
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceOfLimit(REQUESTS, {
			remaining: fields.amount('remaining'),
			limit: fields.amountOrNull('quota'),
			resetsAt: fields.instant('reset'),
		});
	},

	notes: ['The balance counts API requests per day, and not emails. Reading it is not counted.'],
	evidence: [
		'documented 2026-11-26 · The three fields, not counted, codes of 429 · https://developers.mailersend.com/guides/checking-api-quota',
		'documented 2026-11-26 · Path · mailersend/mailersend-nodejs, Others.module.ts (June 2026)',
	],
});
