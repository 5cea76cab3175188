import {
	balanceLeft,
	balanceLeftIfSent,
	defineProvider,
	fieldsOf,
	header,
	instantOfSeconds,
	knownDetails,
	secret,
} from '../words';

const CHARACTERS = { balance: 'characters', unit: 'character', unitType: 'character' } as const;
const VOICE_SLOTS = { balance: 'voiceSlots', unit: 'voice slot', unitType: 'other' } as const;

/** ElevenLabs: the characters of the month, which its app calls credits, and voice slots. */
export const elevenLabs = defineProvider({
	name: 'elevenLabs',
	displayName: 'ElevenLabs',
	category: 'ai-media',
	docsUrl: 'https://elevenlabs.io/docs/api-reference/user/subscription/get',
	keysUrl: 'https://elevenlabs.io/app/settings/api-keys',
	topUpUrl: 'https://elevenlabs.io/app/subscription',
	fields: [secret('API Key', { description: 'A key with the permission "User: read"' })],
	hosts: ['api.elevenlabs.io'],
	signIn: header('xi-api-key'),
	requests: { subscription: 'GET https://api.elevenlabs.io/v1/user/subscription' },
	balances: [CHARACTERS, VOICE_SLOTS],
	offers: ['used', 'limit', 'resetsAt'],
	// Comes with HTTP 401, but the key is not wrong.
	errorCodes: {
		at: 'detail.status',
		codes: {
			missing_permissions: { class: 'forbidden', advice: 'Allow "User: read" for the key.' },
		},
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const overage = fields.amountOrNull('max_credit_limit_extension');
		const current = fields.objectOrEmpty('current_overage');
		return [
			balanceLeft(CHARACTERS, {
				used: fields.amount('character_count'),
				limit: fields.amount('character_limit'),
				creditLine: overage !== null && overage > 0 ? overage : null,
				resetsAt: instantOfSeconds(fields.value('next_character_count_reset_unix')),
				details: knownDetails({
					...fields.details({ tier: 'tier', status: 'status' }),
					overage: overage ?? fields.text('max_credit_limit_extension'),
					overageAmount: current.amountOrNull('amount'),
					overageCurrency: current.text('currency'),
					professionalVoiceSlotsUsed: fields.amountOrNull('professional_voice_slots_used'),
					professionalVoiceLimit: fields.amountOrNull('professional_voice_limit'),
				}),
			}),
			balanceLeftIfSent(VOICE_SLOTS, {
				used: fields.amountOrNull('voice_slots_used'),
				limit: fields.amountOrNull('voice_limit'),
			}),
		];
	},

	credentialTest: {
		statuses: { 401: 'ElevenLabs refused the API Key, or it lacks the permission "User: read"' },
	},
	notes: [
		'Characters are what the app calls credits. With usage-based billing `remaining` can be below 0, and ElevenLabs goes on serving: `creditLine` says how far, unless `details.overage` is `unlimited`.',
		'A restricted key can be read only with the permission "User: read".',
	],
	details: {
		tier: 'The plan.',
		status: 'State of the subscription, such as `active`.',
		overage: 'How many characters beyond the limit are allowed, or `unlimited`.',
		overageAmount: 'What the use beyond the limit costs so far.',
		overageCurrency: 'The currency of that.',
		professionalVoiceSlotsUsed: 'Professional voices that are in use.',
		professionalVoiceLimit: 'How many of them the plan has.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, all fields and their types · The OpenAPI document of ElevenLabs, as kept in tryAGI/ElevenLabs, src/libs/ElevenLabs/openapi.json (22 August 2026)',
		'documented 2026-11-26 · The body for a wrong key · help.elevenlabs.io, 19572237925521',
		'reported 2026-11-26 · missing_permissions under 401; use beyond the limit · elevenlabs/cli#126; segevsh/w6w-apps, apps/elevenlabs/health/quota.ts (21 August 2026)',
	],
});
