import { dropboxSign } from './record';
import { isRecord } from '../../balance/readers';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [REQUESTS, DOCUMENTS, SMS] = dropboxSign.balances;

function body(quotas: object) {
	return {
		account: {
			account_id: 'ac-1',
			email_address: 'me@example.com',
			is_paid_hs: true,
			is_locked: false,
			quotas,
			locale: 'en-US',
		},
	};
}

const OF_ACCOUNT = { paid: true, locked: false };

/** Dropbox Sign, as documented in hellosign/hellosign-openapi */
export const answers = {
	record: dropboxSign,
	good: [
		{
			title: 'every documented field, of which some are null',
			evidence: 'documented',
			body: body({
				api_signature_requests_left: 640,
				documents_left: null,
				templates_total: null,
				templates_left: null,
				sms_verifications_left: 1,
				num_fax_pages_left: 0,
			}),
			accountId: 'ac-1',
			expected: [
				{ ...plainReading(REQUESTS, 640), details: { faxPagesLeft: 0, ...OF_ACCOUNT } },
				{
					...plainReading(DOCUMENTS, 0),
					remaining: null,
					unlimited: true,
					details: { faxPagesLeft: 0, ...OF_ACCOUNT },
				},
				{ ...plainReading(SMS, 1), details: { faxPagesLeft: 0, ...OF_ACCOUNT } },
			],
		},
		{
			title: 'the other spelling of text messages, templates, and no word of documents',
			evidence: 'documented',
			body: body({
				api_signature_requests_left: 1250,
				templates_total: 10,
				templates_left: 5,
				sms_signatures_left: 0,
			}),
			accountId: 'ac-1',
			expected: [
				{
					...plainReading(REQUESTS, 1250),
					details: { templatesLeft: 5, templatesTotal: 10, ...OF_ACCOUNT },
				},
				{
					...plainReading(SMS, 0),
					details: { templatesLeft: 5, templatesTotal: 10, ...OF_ACCOUNT },
				},
			],
		},
		{
			title: 'amounts as texts',
			evidence: 'constructed',
			body: body({ api_signature_requests_left: '3', templates_left: '5' }),
			accountId: 'ac-1',
			expected: [{ ...plainReading(REQUESTS, 3), details: { templatesLeft: 5, ...OF_ACCOUNT } }],
		},
		{
			title: 'an answer without signature requests',
			evidence: 'constructed',
			body: body({ documents_left: 12 }),
			accountId: 'ac-1',
			expected: [{ ...plainReading(DOCUMENTS, 12), details: OF_ACCOUNT }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: {
				status: 401,
				body: { error: { error_msg: 'Unauthorized api key', error_name: 'unauthorized' } },
			},
			class: 'auth',
			providerCode: 'unauthorized',
			quotes: 'Unauthorized api key',
		},
		{
			title: '429; the words are made up',
			evidence: 'documented',
			reply: {
				status: 429,
				body: { error: { error_msg: 'Made-up words', error_name: 'exceeded_rate' } },
			},
			class: 'rateLimited',
			providerCode: 'exceeded_rate',
			quotes: 'Made-up words',
		},
		{
			title: 'no quota at all, which is neither 0 nor unlimited',
			evidence: 'constructed',
			body: body({ num_fax_pages_left: 0 }),
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'a quota that cannot be read',
			evidence: 'constructed',
			body: body({ api_signature_requests_left: 'many' }),
			class: 'badResponse',
			says: "'account.quotas.api_signature_requests_left' is a text",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['account', 'quotas', 'api_signature_requests_left']],
		answer: ({ remaining }) => ({ body: body({ api_signature_requests_left: remaining }) }),
	},
	saysUnlimited({ account }, balance) {
		const said = isRecord(account) && isRecord(account.account) ? account.account : {};
		const quotas = isRecord(said.quotas) ? said.quotas : {};
		const names = new Map([
			['apiSignatureRequests', ['api_signature_requests_left']],
			['documents', ['documents_left']],
			['smsVerifications', ['sms_verifications_left', 'sms_signatures_left']],
		]);
		const sent = (names.get(balance) ?? []).filter((name) => quotas[name] !== undefined);
		return sent.length > 0 && quotas[sent[0] ?? ''] === null;
	},
} as const satisfies ProviderAnswers;
