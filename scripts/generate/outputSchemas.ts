import { digestFields } from './digestFields';
import { itemFields, requirementFields, simpleFields } from './itemFields';
import { objectOf, type ObjectSchema } from './jsonSchema';

/** A schema in the format of n8n's editor, for previewing an output before the first run. */
type OutputSchema = ObjectSchema & { version: number };

/** Output of Get Balance and Get Overview with default settings. */
export const getBalanceSchema: OutputSchema = { ...objectOf(simpleFields), version: 1 };

/**
 * Fields that Require Credits adds to each input item under the default Output Field. The
 * rest of the item depends on the workflow.
 */
export const requireCreditsSchema: OutputSchema = {
	type: 'object',
	properties: { credits: objectOf({ ...requirementFields, ...itemFields }) },
	required: ['credits'],
	version: 1,
};

/** What Make Digest puts out. */
export const digestSchema: OutputSchema = { ...objectOf(digestFields), version: 1 };
