import { semrush } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [UNITS] = semrush.balances;

/** The error repeats the key that it refuses. */
const REFUSED_KEY = 'made-up-key-that-is-refused';

const REFUSED = {
	credential: { apiKey: REFUSED_KEY },
	class: 'auth',
	quotes: 'invalid api key: [redacted]',
} as const;

const REFUSAL = { errors: [{ field: 'key', message: `invalid api key: ${REFUSED_KEY}` }] };

/** Semrush, as documented at https://developer.semrush.com/ */
export const answers = {
	record: semrush,
	good: [
		{
			title: 'a plain number',
			evidence: 'documented',
			body: '48210',
			expected: [plainReading(UNITS, 48210)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: '0\n',
			expected: [plainReading(UNITS, 0)],
		},
		{
			title: 'groups of digits parted by commas',
			evidence: 'constructed',
			body: '1,048,210',
			expected: [plainReading(UNITS, 1048210)],
		},
		{
			title: 'groups of digits parted by blanks',
			evidence: 'constructed',
			body: ' 48 210 ',
			expected: [plainReading(UNITS, 48210)],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'reported',
			reply: { body: REFUSAL },
			...REFUSED,
		},
		{
			title: 'a wrong key under another status',
			evidence: 'constructed',
			reply: { status: 400, body: REFUSAL },
			...REFUSED,
		},
		{
			title: 'the older error of a wrong key, in words',
			evidence: 'reported',
			reply: { body: 'ERROR 120 :: WRONG KEY - ID PAIR' },
			class: 'auth',
			providerCode: '120',
			quotes: 'ERROR 120 :: WRONG KEY - ID PAIR',
		},
		{
			title: 'another of the older errors',
			evidence: 'constructed',
			reply: { body: 'ERROR 50 :: NOTHING FOUND' },
			class: 'badResponse',
			providerCode: '50',
			quotes: 'ERROR 50 :: NOTHING FOUND',
		},
		{
			title: 'an error that is not about the key, under HTTP 200',
			evidence: 'constructed',
			reply: { body: { errors: [{ field: 'format', message: 'unknown format' }] } },
			class: 'badResponse',
			quotes: 'unknown format',
		},
		{
			title: '403, which is about the key here',
			evidence: 'constructed',
			reply: { status: 403, body: '' },
			class: 'auth',
		},
		{
			title: 'nothing, which is no zero',
			evidence: 'constructed',
			reply: { body: '' },
			class: 'badResponse',
			says: 'It is empty',
		},
		{
			title: 'a number in groups of another size',
			evidence: 'constructed',
			reply: { body: '48,21' },
			class: 'badResponse',
			says: 'not a plain whole number',
		},
		{
			title: 'decimals, which units do not have',
			evidence: 'constructed',
			reply: { body: '48210.5' },
			class: 'badResponse',
			says: 'not a plain whole number',
		},
		{
			title: 'a number within a text',
			evidence: 'constructed',
			reply: { body: '48210 units' },
			class: 'badResponse',
			says: 'not a plain whole number',
		},
	],
	sandbox: { total: 100_000, answer: ({ remaining }) => ({ body: String(remaining) }) },
} as const satisfies ProviderAnswers;
