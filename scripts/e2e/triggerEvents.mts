import assert from 'node:assert/strict';

import { triggerProperties } from '../../nodes/Credits/panel/triggerProperties.js';

const property = triggerProperties.find(({ name }) => name === 'events');
assert.ok(property?.options, 'the trigger has no events');

const events = property.options.map((option) => {
	assert.ok('value' in option);
	return option;
});

/** What n8n's list of what can start a workflow calls them, in the same order. */
export const eventActions: readonly string[] = events.map(({ action }) => action ?? '');

/** What the panel calls those that are selected from the start. */
export const defaultEvents: readonly string[] = (property.default as string[]).map((value) => {
	const event = events.find((option) => option.value === value);
	assert.ok(event, `there is no event ${value}`);
	return event.name;
});
