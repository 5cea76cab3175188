import type { BalanceItem } from '../../nodes/Credits/output/balanceItem';
import type { Lot, UnitType } from '../../nodes/Credits/balance/reading';
import type { Status } from '../../nodes/Credits/balance/status';
import type { ItemError } from '../../nodes/Credits/output/errorItem';
import type { Requirement } from '../../nodes/Credits/output/items';
import { SIMPLE_FIELDS } from '../../nodes/Credits/output/simpleBalance';
import { objectOf, type Field } from './jsonSchema';

// The single description of the item, from which the editor's output schemas and the tables in
// the README are generated; a field that is missing here, or no longer in the item, does not
// compile.

/** Every status an item can have. */
export const statusMeanings = {
	ok: 'More is left than the threshold.',
	low: "Something is left, at or below 'Low Threshold'.",
	depleted: 'Exactly 0 is left.',
	overdrawn: 'Less than 0 is left.',
	unlimited: 'The account has no limit, so `remaining` is `null`.',
	unknown: 'The balance could not be read. Only in items of a failed read.',
} as const satisfies Record<Status, string>;

/** Every kind of unit. */
export const unitTypes = {
	credit: true,
	currency: true,
	request: true,
	character: true,
	token: true,
	message: true,
	second: true,
	byte: true,
	other: true,
} as const satisfies Record<UnitType, true>;

/** The fields of a lot. */
export const lotFields = {
	id: {
		schema: { type: 'string' },
		meaning:
			'The same from reading to reading. Built from the other facts where the provider gives none.',
	},
	label: { schema: { type: ['string', 'null'] }, meaning: 'What the provider calls it.' },
	granted: {
		schema: { type: ['number', 'null'] },
		meaning: 'How much it held when it was granted.',
	},
	remaining: { schema: { type: 'number' }, meaning: 'What is left in it.' },
	startsAt: { schema: { type: ['string', 'null'] }, meaning: 'From when on it counts.' },
	expiresAt: {
		schema: { type: ['string', 'null'] },
		meaning: 'When it expires. `null`: never, or the provider does not say.',
	},
	details: {
		schema: { type: 'object' },
		meaning: "What else the provider says about it; see the provider's page.",
	},
} as const satisfies Record<keyof Lot, Field>;

/** The fields of a balance item, in the order in which the node writes them. */
export const itemFields = {
	provider: { schema: { type: 'string' }, meaning: 'The provider as a value: `kieAi`.' },
	account: {
		schema: { type: 'string' },
		meaning:
			"The 'Account Label', else the provider's own account id, else the name of the n8n credential.",
	},
	balance: {
		schema: { type: ['string', 'null'] },
		meaning:
			'Which balance of the account: `credits`, `batch`, `simple`. `null` only where a read of several failed.',
	},
	remaining: {
		schema: { type: ['number', 'null'] },
		meaning:
			'What is left. Below zero when overdrawn. `null` when `unlimited` or unread, and only then.',
	},
	unit: {
		schema: { type: ['string', 'null'] },
		meaning: 'What is counted, in lower case and singular (`credit`), or a currency code (`USD`).',
	},
	status: {
		schema: { type: 'string', enum: Object.keys(statusMeanings) },
		meaning: `How the balance stands: ${inCode(Object.keys(statusMeanings))}.`,
	},
	isLow: {
		schema: { type: ['boolean', 'null'] },
		meaning: '`true` for `low`, `depleted` and `overdrawn`. `null` when unread.',
	},
	remainingPercent: {
		schema: { type: ['number', 'null'] },
		meaning: '`remaining` in percent of `limit`, within 0 and 100. `null` without a limit.',
	},
	limit: { schema: { type: ['number', 'null'] }, meaning: 'The total of the period.' },
	used: { schema: { type: ['number', 'null'] }, meaning: 'What is used up in the current period.' },
	unlimited: {
		schema: { type: ['boolean', 'null'] },
		meaning: 'Whether the account has no limit. `null` when unread.',
	},
	creditLine: {
		schema: { type: ['number', 'null'] },
		meaning:
			'How far below zero the provider lets the account go. Never added to `remaining`, never counted by Require Credits.',
	},
	nextExpiryAt: {
		schema: { type: ['string', 'null'] },
		meaning: 'The soonest expiry to come among lots that still hold something.',
	},
	nextExpiryAmount: {
		schema: { type: ['number', 'null'] },
		meaning: 'What the lots that expire at that moment still hold, added up.',
	},
	resetsAt: { schema: { type: ['string', 'null'] }, meaning: 'When the period renews.' },
	summary: {
		schema: { type: 'string' },
		meaning:
			'One line for a chat: `Kie.ai – Client A: 480 credits left, low (at or below 500). Top up: https://kie.ai/pricing`',
	},
	topUpUrl: { schema: { type: ['string', 'null'] }, meaning: 'Where a person buys more.' },
	lots: {
		schema: { type: 'array', items: objectOf(lotFields) },
		meaning:
			'The parts of the balance with their own expiry, the soonest first, never-expiring ones last. Empty where the provider tells none apart.',
	},
	details: {
		schema: { type: 'object' },
		meaning: "What else the provider says; see the provider's page.",
	},
	derived: {
		schema: { type: 'array', items: { type: 'string' } },
		meaning:
			'Names of amounts and dates that this node computed although the provider could have sent them: `limit`, `lots.granted`. What is always computed (`remainingPercent`, `status`, `isLow`, `nextExpiryAt`, `nextExpiryAmount`, `summary`) is not listed.',
	},
	providerName: { schema: { type: 'string' }, meaning: 'The provider as people write it: Kie.ai.' },
	accountId: { schema: { type: ['string', 'null'] }, meaning: "The provider's own account id." },
	unitType: {
		schema: { type: ['string', 'null'], enum: [...Object.keys(unitTypes), null] },
		meaning: `What kind of unit it is: ${inCode(Object.keys(unitTypes))}.`,
	},
	retrievedAt: { schema: { type: 'string' }, meaning: 'When it was read.' },
} as const satisfies Record<keyof BalanceItem, Field>;

/** The fields that Simplify leaves, in their order. */
export const simpleFields: Readonly<Record<string, Field>> = Object.fromEntries(
	SIMPLE_FIELDS.map((name) => [name, itemFields[name]]),
);

/** The fields that Require Credits adds to a balance. */
export const requirementFields = {
	sufficient: {
		schema: { type: ['boolean', 'null'] },
		meaning: 'Whether there is enough. Always `true` for an unlimited account, `null` when unread.',
	},
	required: {
		schema: { type: ['number', 'null'] },
		meaning:
			'How much had to be left; with Pass What Is Covered, for this item alone. `null` where the settings of the items do not say.',
	},
	missing: {
		schema: { type: ['number', 'null'] },
		meaning:
			'How much is missing; 0 when there is enough, `null` when unread. With Pass What Is Covered, for this item and all before it.',
	},
} as const satisfies Record<keyof Requirement, Field>;

/** The fields of an item about a failed read. */
export const errorFields = {
	class: { schema: { type: 'string' }, meaning: 'One of the classes below.' },
	message: { schema: { type: 'string' }, meaning: 'What happened, and at which provider.' },
	httpCode: {
		schema: { type: ['number', 'null'] },
		meaning: 'The HTTP status of the answer, where there was one.',
	},
	providerCode: {
		schema: { type: ['string', 'number', 'null'] },
		meaning: "The provider's own code, as it was sent.",
	},
	retryable: {
		schema: { type: 'boolean' },
		meaning: 'Whether the same request may succeed later without anybody doing anything.',
	},
} as const satisfies Record<keyof ItemError, Field>;

function inCode(values: readonly string[]): string {
	return values.map((value) => `\`${value}\``).join(', ');
}
