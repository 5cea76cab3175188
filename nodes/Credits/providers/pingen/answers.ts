import { pingen } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BALANCE] = pingen.balances;
const CHF = { ...BALANCE, unit: 'CHF' } as const;

const LOGGED_IN = {
	body: {
		token_type: 'Bearer',
		expires_in: 43_200,
		access_token: 'made-up words that let nobody in',
	},
};

function organisation(attributes: object) {
	return {
		body: {
			data: {
				id: 'ORG-1',
				type: 'organisations',
				attributes: {
					name: 'ACME',
					status: 'active',
					plan: 'free',
					billing_mode: 'prepaid',
					billing_currency: 'CHF',
					billing_balance: 11.23,
					default_country: 'CH',
					...attributes,
				},
			},
		},
	};
}

/** Pingen, as documented at https://api.pingen.com/documentation#tag/organisations.general */
export const answers = {
	record: pingen,
	good: [
		{
			title: 'prepaid',
			evidence: 'documented',
			replies: { logIn: LOGGED_IN, live: organisation({}) },
			accountId: 'ORG-1',
			expected: [
				{
					...plainReading(CHF, 11.23),
					details: { billingMode: 'prepaid', plan: 'free', status: 'active' },
				},
			],
		},
		{
			title: 'postpaid, whose 0 is not empty',
			evidence: 'documented',
			replies: {
				logIn: LOGGED_IN,
				live: organisation({ billing_mode: 'postpaid', billing_balance: 0 }),
			},
			accountId: 'ORG-1',
			expected: [
				{
					...plainReading(CHF, 0),
					details: { billingMode: 'postpaid', plan: 'free', status: 'active' },
				},
			],
		},
		{
			title: 'staging, in euros',
			evidence: 'constructed',
			credential: { environment: 'staging' },
			replies: {
				logIn: LOGGED_IN,
				staging: organisation({ billing_currency: 'EUR', billing_balance: '5.50' }),
			},
			accountId: 'ORG-1',
			expected: [
				{
					...plainReading({ ...BALANCE, unit: 'EUR' }, 5.5),
					details: { billingMode: 'prepaid', plan: 'free', status: 'active' },
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong secret, in made-up words',
			evidence: 'constructed',
			replies: {
				logIn: {
					status: 401,
					body: { error: 'invalid_client', error_description: 'Not known.' },
				},
			},
			class: 'auth',
			providerCode: 'invalid_client',
			quotes: 'Not known.',
		},
		{
			title: '400 for a wrong secret, in made-up words',
			evidence: 'constructed',
			replies: {
				logIn: {
					status: 400,
					body: { error: 'invalid_client', error_description: 'Not known.' },
				},
			},
			class: 'auth',
			providerCode: 'invalid_client',
			quotes: 'Not known.',
		},
		{
			title: '403 for an organisation of others, in made-up words',
			evidence: 'constructed',
			replies: {
				logIn: LOGGED_IN,
				live: { status: 403, body: { errors: [{ title: 'Not yours.' }] } },
			},
			class: 'forbidden',
			quotes: 'Not yours.',
		},
		{
			title: 'no amount, which the documents allow',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, live: organisation({ billing_balance: null }) },
			class: 'badResponse',
			says: "'data.attributes.billing_balance' is null",
		},
		{
			title: 'a log-in that brings no token',
			evidence: 'constructed',
			replies: { logIn: { body: {} } },
			class: 'badResponse',
			says: "'access_token' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			replies: { logIn: LOGGED_IN, live: organisation({ billing_balance: remaining }) },
		}),
	},
} as const satisfies ProviderAnswers;
