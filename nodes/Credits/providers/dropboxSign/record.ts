import {
	account,
	balance,
	basic,
	defineProvider,
	fieldsOf,
	present,
	unlimitedBalance,
	type BalanceUnit,
} from '../words';

const REQUESTS = {
	balance: 'apiSignatureRequests',
	unit: 'signature request',
	unitType: 'request',
} as const;
const DOCUMENTS = { balance: 'documents', unit: 'document', unitType: 'other' } as const;
const SMS = { balance: 'smsVerifications', unit: 'sms verification', unitType: 'message' } as const;

/** Dropbox Sign: the monthly quotas of an account. */
export const dropboxSign = defineProvider({
	name: 'dropboxSign',
	displayName: 'Dropbox Sign',
	category: 'documents',
	docsUrl: 'https://developers.hellosign.com/api/reference/operation/accountGet/',
	keysUrl: 'https://app.hellosign.com/home/myAccount#api',
	hosts: ['api.hellosign.com'],
	signIn: basic('{apiKey}', ''),
	requests: { account: 'GET https://api.hellosign.com/v3/account' },
	balances: [REQUESTS, DOCUMENTS, SMS],
	errorCodes: { at: 'error.error_name' },

	parse(answer) {
		const said = fieldsOf(answer).object('account');
		const quotas = said.object('quotas');
		const details = {
			...quotas.amounts({
				templatesLeft: 'templates_left',
				templatesTotal: 'templates_total',
				faxPagesLeft: 'num_fax_pages_left',
			}),
			...said.details({ paid: 'is_paid_hs', locked: 'is_locked' }),
		};
		const read = (unit: BalanceUnit, ...spellings: string[]) => {
			const name = spellings.find((spelling) => quotas.value(spelling) !== undefined);
			if (name === undefined) return null;
			if (!quotas.isSent(name)) return unlimitedBalance(unit, { details });
			return balance(unit, { remaining: quotas.amount(name), details });
		};
		const balances = [
			read(REQUESTS, 'api_signature_requests_left'),
			read(DOCUMENTS, 'documents_left'),
			read(SMS, 'sms_verifications_left', 'sms_signatures_left'),
		];
		return account(present(balances), said.text('account_id'));
	},

	notes: ['Quotas are those of a month; when the next one begins is not in the response.'],
	details: {
		templatesLeft: 'How many more templates may be made.',
		templatesTotal: 'How many templates the plan allows.',
		faxPagesLeft: 'Pages that may still be faxed.',
		paid: 'Whether the account is a paid one.',
		locked: 'Whether the account is locked.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields that may be null, the spelling sms_signatures_left · hellosign/hellosign-openapi, openapi.yaml and examples/json/AccountGetResponse.json (September 2025)',
		'reported 2026-11-26 · null for no limit, the words of 401 · segevsh/w6w-apps, apps/dropbox-sign (18 August 2026)',
	],
});
