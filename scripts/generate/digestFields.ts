import type { Digest } from '../../nodes/Credits/digest/digest';
import { number, text, type Field } from './jsonSchema';

/** The fields of what Make Digest returns. */
export const digestFields = {
	subject: text('One line, for the subject of a mail or a notification.'),
	text: text('The message as plain text, for a chat.'),
	html: text('The message for a mail: tables and inline styles, no picture, no script.'),
	low: number('How many are low, empty or overdrawn.'),
	unread: number('How many could not be read.'),
	ok: number('How many are well.'),
	accounts: number('How many there are, with those whose last reading is older than a day.'),
} as const satisfies Record<keyof Digest, Field>;
