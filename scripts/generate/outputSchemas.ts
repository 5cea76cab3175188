import { digestFields } from './digestFields';
import { itemFields, requirementFields, simpleFields } from './itemFields';
import { objectOf } from './jsonSchema';

const balance = objectOf(simpleFields);

/**
 * The output of each operation with default settings, in the format of n8n's editor, which
 * previews it before the first run.
 */
export const outputSchemas = {
	getBalance: { ...balance, version: 1 },
	getOverview: { ...balance, version: 1 },
	digest: { ...objectOf(digestFields), version: 1 },
	// The rest of the item depends on the workflow.
	requireCredits: {
		type: 'object',
		properties: { credits: objectOf({ ...requirementFields, ...itemFields }) },
		required: ['credits'],
		version: 1,
	},
} as const;
