import type { BalanceItem } from '../../nodes/Credits/output/balanceItem';
import type { Lot, UnitType } from '../../nodes/Credits/balance/reading';
import type { Status } from '../../nodes/Credits/balance/status';
import type { ItemError } from '../../nodes/Credits/output/errorItem';
import type { Requirement } from '../../nodes/Credits/output/items';
import { SIMPLE_FIELDS } from '../../nodes/Credits/output/simpleBalance';
import {
	flag,
	flagOrNull,
	number,
	numberOrNull,
	object,
	objectOf,
	text,
	textOrNull,
	type Field,
} from './jsonSchema';
import { codes } from './markdown';

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
	notIncluded:
		'The plan does not have this pool: 0 of 0 with nothing used, beside a main balance, while another balance of the account holds something. `isLow` is `false`.',
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
	id: text(
		'The same from reading to reading. Built from the other facts where the provider gives none.',
	),
	label: textOrNull('What the provider calls it.'),
	granted: numberOrNull('How much it held when it was granted.'),
	remaining: number('What is left in it.'),
	startsAt: textOrNull('From when on it counts.'),
	expiresAt: textOrNull('When it expires. `null`: never, or the provider does not say.'),
	details: object("What else the provider says about it; see the provider's page."),
} as const satisfies Record<keyof Lot, Field>;

/** The fields of a balance item, in the order in which the node writes them. */
export const itemFields = {
	provider: text('The provider as a value: `kieAi`.'),
	account: text(
		"The 'Account Label', else the provider's own account id, else the name of the n8n credential.",
	),
	balance: textOrNull(
		'Which balance of the account: `credits`, `batch`, `simple`. `null` only where a read of several failed.',
	),
	remaining: numberOrNull(
		'What is left. Below zero when overdrawn. `null` when `unlimited` or unread, and only then.',
	),
	unit: textOrNull(
		'What is counted, in lower case and singular (`credit`), or a currency code (`USD`).',
	),
	status: text(`How the balance stands: ${codes(Object.keys(statusMeanings))}.`, {
		enum: Object.keys(statusMeanings),
	}),
	isLow: flagOrNull('`true` for `low`, `depleted` and `overdrawn`. `null` when unread.'),
	remainingPercent: numberOrNull(
		'`remaining` in percent of `limit`, within 0 and 100. `null` without a limit.',
	),
	limit: numberOrNull('The total of the period.'),
	used: numberOrNull('What is used up in the current period.'),
	unlimited: flagOrNull('Whether the account has no limit. `null` when unread.'),
	creditLine: numberOrNull(
		'How far below zero the provider lets the account go. Never added to `remaining`, never counted by Require Credits.',
	),
	nextExpiryAt: textOrNull('The soonest expiry to come among lots that still hold something.'),
	nextExpiryAmount: numberOrNull('What the lots that expire at that moment still hold, added up.'),
	resetsAt: textOrNull('When the period renews.'),
	summary: text(
		'One line for a chat: `Kie.ai – Client A: 480 credits left, low (at or below 500). Top up: https://kie.ai/pricing`',
	),
	topUpUrl: textOrNull('Where a person buys more.'),
	lots: [
		'list of objects',
		'The parts of the balance with their own expiry, the soonest first, never-expiring ones last. Empty where the provider tells none apart.',
		{ items: objectOf(lotFields) },
	],
	details: object("What else the provider says; see the provider's page."),
	derived: [
		'list of strings',
		'Names of amounts and dates that this node computed although the provider could have sent them: `limit`, `lots.granted`. What is always computed (`remainingPercent`, `status`, `isLow`, `nextExpiryAt`, `nextExpiryAmount`, `summary`) is not listed.',
		{ items: { type: 'string' } },
	],
	providerName: text('The provider as people write it: Kie.ai.'),
	accountId: textOrNull("The provider's own account id."),
	unitType: textOrNull(`What kind of unit it is: ${codes(Object.keys(unitTypes))}.`, {
		enum: [...Object.keys(unitTypes), null],
	}),
	retrievedAt: text('When it was read.'),
} as const satisfies Record<keyof BalanceItem, Field>;

/** The fields that Simplify leaves, in their order. */
export const simpleFields: Readonly<Record<string, Field>> = Object.fromEntries(
	SIMPLE_FIELDS.map((name) => [name, itemFields[name]]),
);

/** The fields that Require Credits adds to a balance. */
export const requirementFields = {
	sufficient: flagOrNull(
		'Whether there is enough. Always `true` for an unlimited account, `null` when unread.',
	),
	required: numberOrNull(
		'How much had to be left; with Pass What Is Covered, for this item alone. `null` where the settings of the items do not say.',
	),
	missing: numberOrNull(
		'How much is missing; 0 when there is enough, `null` when unread. With Pass What Is Covered, for this item and all before it.',
	),
} as const satisfies Record<keyof Requirement, Field>;

/** The fields of an item about a failed read. */
export const errorFields = {
	class: text('One of the classes below.'),
	message: text('What happened, and at which provider.'),
	httpCode: numberOrNull('The HTTP status of the answer, where there was one.'),
	providerCode: ['string or number or null', "The provider's own code, as it was sent."],
	retryable: flag('Whether the same request may succeed later without anybody doing anything.'),
} as const satisfies Record<keyof ItemError, Field>;
