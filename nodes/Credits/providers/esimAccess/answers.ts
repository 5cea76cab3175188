import { esimAccess } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BALANCE] = esimAccess.balances;

function body(balance: number | null) {
	return { success: true, errorCode: '0', errorMsg: null, obj: { balance } };
}

/** A failure. Its message is made up. */
function failure(errorCode: string, errorMsg: string) {
	return { success: false, errorCode, errorMsg };
}

/** eSIM Access, as public clients read it; https://docs.esimaccess.com/ */
export const answers = {
	record: esimAccess,
	good: [
		{
			title: 'ten-thousandths of a dollar',
			evidence: 'reported',
			body: body(500_000),
			expected: [plainReading(BALANCE, 50)],
		},
		{
			title: 'parts of a cent',
			evidence: 'constructed',
			body: body(731_205),
			expected: [plainReading(BALANCE, 73.1205)],
		},
	],
	bad: [
		{
			title: 'a wrong Access Code, under HTTP 200',
			evidence: 'constructed',
			body: failure('000101', 'Not found.'),
			class: 'auth',
			providerCode: '000101',
			quotes: 'Not found.',
		},
		{
			title: 'a refusal that names the Access Code',
			evidence: 'constructed',
			body: failure('310241', 'The accessCode is wrong.'),
			class: 'auth',
			providerCode: '310241',
			quotes: 'The accessCode is wrong.',
		},
		{
			title: 'a code that is not good, whatever stands beside it',
			evidence: 'constructed',
			body: { ...body(500_000), errorCode: '000105', errorMsg: 'access_code not found.' },
			class: 'auth',
			providerCode: '000105',
			quotes: 'access_code not found.',
		},
		{
			title: 'too many requests, under HTTP 200',
			evidence: 'constructed',
			body: failure('900001', 'Too frequent requests.'),
			class: 'rateLimited',
			providerCode: '900001',
			quotes: 'Too frequent requests.',
		},
		{
			title: 'another failure under HTTP 200',
			evidence: 'constructed',
			body: failure('900002', 'Busy.'),
			class: 'badResponse',
			providerCode: '900002',
			quotes: 'Busy.',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'obj.balance' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(Math.round(remaining * 10_000)) }),
	},
} as const satisfies ProviderAnswers;
