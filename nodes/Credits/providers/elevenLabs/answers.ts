import { elevenLabs } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CHARACTERS, VOICE_SLOTS] = elevenLabs.balances;

const BODY = {
	tier: 'creator',
	character_count: 41250,
	character_limit: 100000,
	max_credit_limit_extension: 0,
	can_extend_character_limit: true,
	next_character_count_reset_unix: 1790812800,
	voice_slots_used: 4,
	voice_limit: 30,
	professional_voice_slots_used: 0,
	professional_voice_limit: 1,
	voice_add_edit_counter: 2,
	max_voice_add_edits: 95,
	currency: 'usd',
	status: 'active',
	billing_period: 'monthly_period',
	character_refresh_period: 'monthly_period',
	current_overage: { amount: '0', currency: 'usd' },
	next_invoice: null,
	open_invoices: [],
};

const DETAILS = {
	tier: 'creator',
	status: 'active',
	overage: 0,
	overageAmount: 0,
	overageCurrency: 'usd',
	professionalVoiceSlotsUsed: 0,
	professionalVoiceLimit: 1,
};

function characters(remaining: number, used: number, rest: Partial<BalanceReading> = {}) {
	return {
		...plainReading(CHARACTERS, remaining),
		used,
		limit: 100000,
		resetsAt: '2026-10-01T00:00:00.000Z',
		details: DETAILS,
		derived: ['remaining'],
		...rest,
	};
}

const SLOTS = { ...plainReading(VOICE_SLOTS, 26), used: 4, limit: 30, derived: ['remaining'] };

/** ElevenLabs, as documented at https://elevenlabs.io/docs/api-reference/user/subscription/get */
export const answers = {
	record: elevenLabs,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [characters(58750, 41250), SLOTS],
		},
		{
			title: 'usage-based billing up to an amount, of which some is used',
			evidence: 'documented',
			body: {
				...BODY,
				character_count: 101500,
				max_credit_limit_extension: 20000,
				current_overage: { amount: '0.45', currency: 'usd' },
			},
			expected: [
				characters(-1500, 101500, {
					creditLine: 20000,
					details: { ...DETAILS, overage: 20000, overageAmount: 0.45 },
				}),
				SLOTS,
			],
		},
		{
			title: 'usage-based billing without an end, which leaves the limit what it is',
			evidence: 'documented',
			body: { ...BODY, max_credit_limit_extension: 'unlimited' },
			expected: [
				characters(58750, 41250, { details: { ...DETAILS, overage: 'unlimited' } }),
				SLOTS,
			],
		},
		{
			title: 'a limit of voice slots that is not a number',
			evidence: 'constructed',
			body: { ...BODY, voice_limit: 'unlimited' },
			expected: [characters(58750, 41250)],
		},
		{
			title: 'voice slots in use that are no number',
			evidence: 'constructed',
			body: { ...BODY, voice_slots_used: 'some' },
			expected: [characters(58750, 41250)],
		},
		{
			title: 'nulls',
			evidence: 'documented',
			body: {
				...BODY,
				max_credit_limit_extension: null,
				next_character_count_reset_unix: null,
				currency: null,
			},
			expected: [
				characters(58750, 41250, {
					resetsAt: null,
					details: {
						tier: 'creator',
						status: 'active',
						overageAmount: 0,
						overageCurrency: 'usd',
						professionalVoiceSlotsUsed: 0,
						professionalVoiceLimit: 1,
					},
				}),
				SLOTS,
			],
		},
		{
			title: 'characters alone',
			evidence: 'constructed',
			body: { character_count: 41250, character_limit: 100000 },
			expected: [characters(58750, 41250, { resetsAt: null, details: {} })],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; its words are made up',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { detail: { status: 'invalid_api_key', message: 'Wrong key' } },
			},
			class: 'auth',
			providerCode: 'invalid_api_key',
			quotes: 'Wrong key',
		},
		{
			title: '401 for a key without the permission, which is not wrong; its words are made up',
			evidence: 'reported',
			reply: {
				status: 401,
				body: { detail: { status: 'missing_permissions', message: 'It lacks user_read' } },
			},
			class: 'forbidden',
			providerCode: 'missing_permissions',
			quotes: 'It lacks user_read',
			says: 'Allow "User: read" for the key.',
		},
		{
			title: '401 of another kind',
			evidence: 'constructed',
			reply: { status: 401, body: { detail: { status: 'needs_sign_in', message: 'Sign in' } } },
			class: 'auth',
			providerCode: 'needs_sign_in',
			quotes: 'Sign in',
		},
		{
			title: '401 with a text',
			evidence: 'constructed',
			reply: { status: 401, body: { detail: 'Refused' } },
			class: 'auth',
			quotes: 'Refused',
		},
		{
			title: '422; its words are made up',
			evidence: 'documented',
			reply: { status: 422, body: { detail: [{ loc: ['header'], msg: 'Not valid' }] } },
			class: 'badRequest',
			quotes: 'Not valid',
		},
		{
			title: 'no limit, which is no zero',
			evidence: 'constructed',
			reply: { body: { ...BODY, character_limit: null } },
			class: 'badResponse',
			says: "'character_limit' is null",
		},
	],
	sandbox: {
		total: 100000,
		answer: ({ total, remaining }) => ({
			body: { ...BODY, character_limit: total, character_count: total - remaining },
		}),
	},
} as const satisfies ProviderAnswers;
