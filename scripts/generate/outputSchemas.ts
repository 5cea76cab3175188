import { digestFields } from './digestFields';
import { itemFields, requirementFields, simpleFields } from './itemFields';
import { objectOf, type ObjectSchema } from './jsonSchema';

/** A schema as n8n's editor reads it, to preview an output before the first run. */
type OutputSchema = ObjectSchema & { version: number };

/** What Get Balance and Get Overview put out with their settings at their defaults. */
export const getBalanceSchema: OutputSchema = { ...objectOf(simpleFields), version: 1 };

/**
 * What Require Credits adds to each input item under the default Output Field.
 * What else the item holds is the workflow's affair.
 */
export const requireCreditsSchema: OutputSchema = {
	type: 'object',
	properties: { credits: objectOf({ ...requirementFields, ...itemFields }) },
	required: ['credits'],
	version: 1,
};

/** What Make Digest puts out. */
export const digestSchema: OutputSchema = { ...objectOf(digestFields), version: 1 };
