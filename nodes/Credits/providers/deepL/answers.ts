import { deepL } from './record';
import { plainReading, type BalanceReading, type BalanceUnit } from '../../balance/reading';
import { isRecord } from '../../balance/readers';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CHARACTERS, OF_KEY, SPEECH, DOCUMENTS] = deepL.balances;

const UNLIMITED = 1_000_000_000_000;

/** A key of Pro: one that does not end like those of Free. Automatic is the default of the plan. */
const PRO_KEY = { apiKey: 'made-up-key-of-pro', plan: '' };

/** A newer Pro account. The sum of its products is not that of the account. */
const PRO = {
	character_count: 5_947_223,
	character_limit: UNLIMITED,
	products: [
		{
			product_type: 'translate',
			billing_unit: 'characters',
			api_key_unit_count: 636,
			account_unit_count: 5_941_580,
			api_key_character_count: 636,
			character_count: 5_941_580,
		},
	],
	api_key_character_count: 636,
	api_key_character_limit: UNLIMITED,
	speech_to_text_milliseconds_count: 0,
	speech_to_text_milliseconds_limit: 0,
	speech_to_text_minutes_count: 30,
	speech_to_text_minutes_limit: 600,
	start_time: '2025-05-13T09:18:42Z',
	end_time: '2025-06-13T09:18:42Z',
};

const PERIOD = {
	resetsAt: '2025-06-13T09:18:42.000Z',
	details: { periodStart: '2025-05-13T09:18:42Z' },
};

function limited(
	unit: BalanceUnit,
	remaining: number,
	used: number,
	limit: number,
): BalanceReading {
	return { ...plainReading(unit, remaining), used, limit, derived: ['remaining'] };
}

function unlimited(unit: BalanceUnit, used: number): BalanceReading {
	return { ...plainReading(unit, 0), remaining: null, unlimited: true, used };
}

/** DeepL, as documented at https://developers.deepl.com/api-reference/usage-and-quota/check-usage-and-limits */
export const answers = {
	record: deepL,
	credential: { apiKey: '{8}-{4}-{4}-{4}-{12}:fx' },
	good: [
		{
			title: 'the documented example of Free, told by its key',
			evidence: 'documented',
			body: { character_count: 180_118, character_limit: 500_000 },
			expected: [limited(CHARACTERS, 319_882, 180_118, 500_000)],
		},
		{
			title: 'every documented field of a newer Pro, told by its key',
			evidence: 'documented',
			credential: PRO_KEY,
			body: PRO,
			expected: [
				{ ...unlimited(CHARACTERS, 5_947_223), ...PERIOD },
				{ ...unlimited(OF_KEY, 636), ...PERIOD },
				{ ...limited(SPEECH, 570, 30, 600), ...PERIOD },
			],
		},
		{
			title: 'a plan that is chosen, a limit for the key, no speech, documents',
			evidence: 'constructed',
			credential: { plan: 'pro' },
			body: {
				character_count: 100,
				character_limit: 2_000_000,
				api_key_character_count: 40,
				api_key_character_limit: 1000,
				speech_to_text_minutes_count: 0,
				speech_to_text_minutes_limit: 0,
				document_count: 3,
				document_limit: 20,
			},
			expected: [
				limited(CHARACTERS, 1_999_900, 100, 2_000_000),
				limited(OF_KEY, 960, 40, 1000),
				limited(DOCUMENTS, 17, 3, 20),
			],
		},
		{
			title: 'more than the limit, and balances of which only half is sent',
			evidence: 'constructed',
			credential: { plan: 'free' },
			body: {
				character_count: 500_120,
				character_limit: 500_000,
				api_key_character_count: 12,
				document_count: null,
				document_limit: 20,
			},
			expected: [limited(CHARACTERS, -120, 500_120, 500_000)],
		},
	],
	bad: [
		bareStatus(403, 'auth', 'documented'),
		{
			title: '403 for a key at the host of the other plan',
			evidence: 'reported',
			credential: { plan: 'pro' },
			reply: {
				status: 403,
				body: { message: 'Wrong endpoint. Use https://api-free.deepl.com' },
			},
			class: 'auth',
			quotes: 'Wrong endpoint. Use https://api-free.deepl.com',
		},
		{
			title: '456 for a quota that is used up, which is no zero',
			evidence: 'documented',
			reply: { status: 456, body: '' },
			class: 'forbidden',
			says: 'the quota is used up',
		},
		bareStatus(429, 'rateLimited', 'documented'),
		bareStatus(529, 'rateLimited', 'documented'),
		bareStatus(400, 'badRequest', 'documented'),
		bareStatus(404, 'badRequest', 'documented'),
		bareStatus(413, 'badRequest', 'documented'),
		bareStatus(500, 'unavailable', 'documented'),
		bareStatus(504, 'unavailable', 'documented'),
		{
			title: 'a count without its limit',
			evidence: 'constructed',
			reply: { body: { character_count: 180_118 } },
			class: 'badResponse',
			says: "'character_limit' is missing",
		},
	],
	sandbox: {
		total: 500_000,
		answer: ({ total, remaining }) => ({
			body: { character_count: total - remaining, character_limit: total },
		}),
	},
	saysUnlimited({ usage }, balance) {
		const limits = new Map([
			['characters', 'character_limit'],
			['apiKeyCharacters', 'api_key_character_limit'],
			['speechMinutes', 'speech_to_text_minutes_limit'],
			['documents', 'document_limit'],
		]);
		return isRecord(usage) && Number(usage[limits.get(balance) ?? '']) === UNLIMITED;
	},
} as const satisfies ProviderAnswers;
