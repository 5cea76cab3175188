import { namecheap } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const USD = { balance: 'balance', unit: 'USD', unitType: 'currency' } as const;

const API_USER = 'sandbox-user';

function xml(status: string, errors: string, result: string) {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<ApiResponse Status="${status}" xmlns="http://api.namecheap.com/xml.response">`,
		errors,
		'<RequestedCommand>namecheap.users.getBalances</RequestedCommand>',
		`<CommandResponse Type="namecheap.users.getBalances">${result}</CommandResponse>`,
		'</ApiResponse>',
	].join('');
}

/** A good answer with these attributes. */
function result(attributes: string) {
	return xml('OK', '<Errors />', `<UserGetBalancesResult ${attributes} />`);
}

function money(available: string, total: string, renewals = '0.00') {
	return `Currency="USD" AvailableBalance="${available}" AccountBalance="${total}" EarnedAmount="381.70" WithdrawableAmount="1243.36" FundsRequiredForAutoRenew="${renewals}"`;
}

/** An error under HTTP 200. */
function refusal(number: string, message: string, failureClass: RequestFailureClass): BadCase {
	return {
		title: `${number}: ${message}`,
		evidence: 'reported',
		reply: {
			body: xml('ERROR', `<Errors><Error Number="${number}">${message}</Error></Errors>`, ''),
		},
		class: failureClass,
		providerCode: number,
		quotes: message,
	};
}

/** Namecheap, as documented at https://www.namecheap.com/support/api/methods/users/get-balances/ */
export const answers = {
	record: namecheap,
	credential: { apiUser: API_USER, apiKey: '{32}', clientIp: '203.0.113.7' },
	good: [
		{
			title: 'every attribute',
			evidence: 'reported',
			body: result(money('4932.96', '4932.96')),
			accountId: API_USER,
			expected: [
				{
					...plainReading(USD, 4932.96),
					details: { accountBalance: 4932.96, fundsRequiredForAutoRenew: 0 },
				},
			],
		},
		{
			title: 'a part that cannot be spent',
			evidence: 'constructed',
			body: result(money('54.20', '60.00', '12.98')),
			accountId: API_USER,
			expected: [
				{
					...plainReading(USD, 54.2),
					details: { accountBalance: 60, fundsRequiredForAutoRenew: 12.98 },
				},
			],
		},
		{
			title: 'another user, in the sandbox, in another currency, and nothing but the amount',
			evidence: 'constructed',
			credential: { userName: 'another-user', environment: 'sandbox' },
			body: result('AvailableBalance="0.00" Currency="EUR"'),
			accountId: 'another-user',
			expected: [plainReading({ ...USD, unit: 'EUR' }, 0)],
		},
		{
			title: 'money owed',
			evidence: 'constructed',
			body: result('Currency="USD" AvailableBalance="-3.50"'),
			accountId: API_USER,
			expected: [plainReading(USD, -3.5)],
		},
	],
	bad: [
		refusal('1011102', 'API Key is invalid or API access has not been enabled', 'auth'),
		refusal('1011150', 'Invalid request IP: 203.0.113.7', 'forbidden'),
		{
			...refusal('1017101', 'Parameter ApiUser is disabled or locked', 'forbidden'),
			evidence: 'documented',
		},
		{
			...refusal('1010104', 'Parameter Command is missing', 'badRequest'),
			evidence: 'documented',
		},
		{
			title: 'two errors, of which the first counts',
			evidence: 'constructed',
			reply: {
				body: xml(
					'ERROR',
					'<Errors><Error Number="1011150">First.</Error><Error Number="1">Second.</Error></Errors>',
					'',
				),
			},
			class: 'forbidden',
			providerCode: '1011150',
			quotes: 'First.',
		},
		{
			title: 'an error under 503, which says nothing against key or request',
			evidence: 'constructed',
			reply: {
				status: 503,
				body: xml('ERROR', '<Errors><Error Number="1">Down.</Error></Errors>', ''),
			},
			class: 'unavailable',
			quotes: 'Down.',
		},
		{
			title: 'no result',
			evidence: 'constructed',
			reply: { body: xml('OK', '<Errors />', '') },
			class: 'badResponse',
			says: 'not the XML that Namecheap documents',
		},
		{
			title: 'a failure without an error, whose amount does not count',
			evidence: 'constructed',
			reply: { body: result(money('1.00', '1.00')).replace('"OK"', '"ERROR"') },
			class: 'badResponse',
			says: 'not the XML that Namecheap documents',
		},
		{
			title: 'XML that ends within',
			evidence: 'constructed',
			reply: { body: result(money('1.00', '1.00')).replace('</ApiResponse>', '') },
			class: 'badResponse',
			says: 'not the XML that Namecheap documents',
		},
		{
			title: 'JSON, which Namecheap has none of',
			evidence: 'constructed',
			reply: { body: { Currency: 'USD', AvailableBalance: '54.20' } },
			class: 'badResponse',
			says: 'not the XML that Namecheap documents',
		},
		{
			title: 'no amount, for which the whole balance does not stand in',
			evidence: 'constructed',
			reply: { body: result('Currency="USD" AccountBalance="54.20"') },
			class: 'badResponse',
			says: "'AvailableBalance' is missing",
		},
		{
			title: 'no currency, which is not taken for dollars',
			evidence: 'constructed',
			reply: { body: result('AvailableBalance="54.20"') },
			class: 'badResponse',
			says: "'Currency' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: result(money(String(remaining), String(remaining))),
		}),
	},
} as const satisfies ProviderAnswers;
