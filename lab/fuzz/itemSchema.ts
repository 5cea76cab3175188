import Ajv, { type ValidateFunction } from 'ajv';

const ISO = '^[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$';

const amount = { type: ['number', 'null'] };
const instant = { type: ['string', 'null'], pattern: ISO };
const text = { type: 'string', minLength: 1 };
const textOrNull = { type: ['string', 'null'] };

const details = {
	type: 'object',
	additionalProperties: {
		anyOf: [
			{ type: ['string', 'number', 'boolean', 'null'] },
			{ type: 'array', items: { type: 'string' } },
		],
	},
};

const lot = {
	id: text,
	label: textOrNull,
	granted: amount,
	remaining: { type: 'number' },
	startsAt: instant,
	expiresAt: instant,
	details,
};

/** The balance item field by field, from the contract and not from the node's own schema, which is looser. */
const fields = {
	provider: text,
	providerName: text,
	account: text,
	accountId: textOrNull,
	balance: text,
	unit: text,
	unitType: {
		enum: [
			...['credit', 'currency', 'request', 'character', 'token', 'message'],
			...['second', 'byte', 'other'],
		],
	},
	remaining: amount,
	used: amount,
	limit: amount,
	creditLine: amount,
	remainingPercent: { type: ['number', 'null'], minimum: 0, maximum: 100 },
	unlimited: { type: 'boolean' },
	status: { enum: ['ok', 'low', 'depleted', 'overdrawn', 'unlimited', 'notIncluded'] },
	isLow: { type: 'boolean' },
	lots: {
		type: 'array',
		items: strict(lot),
	},
	nextExpiryAt: instant,
	nextExpiryAmount: amount,
	resetsAt: instant,
	details,
	topUpUrl: textOrNull,
	summary: { type: 'string', minLength: 1, pattern: '^[^\\r\\n]*$' },
	derived: { type: 'array', items: text },
	retrievedAt: { type: 'string', pattern: ISO },
};

const validate: ValidateFunction = new Ajv({ allowUnionTypes: true }).compile(strict(fields));

/** What in an item is not as the contract says. */
export function schemaComplaints(item: object): string[] {
	if (validate(item)) return [];
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every field has to be there, and no other. */
function strict(properties: Record<string, object>): object {
	return {
		type: 'object',
		properties,
		required: Object.keys(properties),
		additionalProperties: false,
	};
}
