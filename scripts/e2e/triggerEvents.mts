import { triggerProperties } from '../../nodes/Credits/panel/triggerProperties.js';

const property = triggerProperties.find(({ name }) => name === 'events');
const events = (property?.options ?? []).flatMap((option) => ('value' in option ? [option] : []));

/** Names of the events in n8n's list of triggers, in the same order. */
export const eventActions: readonly string[] = events.map(({ action }) => action ?? '');

/** Names in the panel of the events that are selected by default. */
export const defaultEvents: readonly string[] = (property?.default as string[]).map(
	(value) => events.find((event) => event.value === value)?.name ?? value,
);
