import type { Digest } from '../../nodes/Credits/digest/digest';
import type { Field } from './jsonSchema';

/** The fields of what Make Digest returns. */
export const digestFields = {
	subject: {
		schema: { type: 'string' },
		meaning: 'One line, for the subject of a mail or a notification.',
	},
	text: { schema: { type: 'string' }, meaning: 'The message as plain text, for a chat.' },
	html: {
		schema: { type: 'string' },
		meaning: 'The message for a mail: tables and inline styles, no picture, no script.',
	},
	low: { schema: { type: 'number' }, meaning: 'How many are low, empty or overdrawn.' },
	unread: { schema: { type: 'number' }, meaning: 'How many could not be read.' },
	ok: { schema: { type: 'number' }, meaning: 'How many are well.' },
	accounts: {
		schema: { type: 'number' },
		meaning: 'How many there are, with those whose last reading is older than a day.',
	},
} as const satisfies Record<keyof Digest, Field>;
