import assert from 'node:assert/strict';

import { triggerProperties } from '../../nodes/Credits/panel/triggerProperties.js';

const property = triggerProperties.find(({ name }) => name === 'events');
assert.ok(property?.options, 'the trigger has no events');

const events = property.options.map((option) => {
	assert.ok('value' in option);
	return option;
});

/** What the panel calls the events, in its order. */
export const eventNames: readonly string[] = events.map(({ name }) => name);

/** What the panel calls those that are selected from the start. */
export const defaultEvents: readonly string[] = (property.default as string[]).map((value) => {
	const event = events.find((option) => option.value === value);
	assert.ok(event, `there is no event ${value}`);
	return event.name;
});
