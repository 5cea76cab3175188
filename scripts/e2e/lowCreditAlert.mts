import assert from 'node:assert/strict';

import type { Sandbox } from '../../sandbox/index.js';
import { executeExample, type Fixture } from './fixture.mjs';

const example = 'low-credit-alert.json';

interface Scenario {
	title: string;
	situation: string;
	/** Path and text of the messages, in order. */
	messages: Array<{ path: string; text: string }>;
	/** The node at the end of the way that the item took. */
	ending: string;
}

const scenarios: Scenario[] = [
	{ title: 'enough left sends nothing', situation: 'healthy', messages: [], ending: 'Enough Left' },
	{
		title: 'a low account is reported',
		situation: 'low',
		messages: [
			{
				path: '/low',
				text: 'Kie.ai – Main account: 50 credits left, low (at or below 500). Top up: https://kie.ai/pricing',
			},
		],
		ending: 'Send Low Alert',
	},
	{
		title: 'a refused key is reported as such, and not as an empty account',
		situation: 'badKey',
		messages: [
			{
				path: '/unread',
				text: 'Kie.ai – Main account: balance unknown. Kie.ai refused the API Key',
			},
		],
		ending: 'Send Not Read',
	},
	{
		title: 'maintenance is reported as such, and not as an empty account',
		situation: 'maintenance',
		messages: [
			{
				path: '/unread',
				text: 'Kie.ai – Main account: balance unknown. Kie.ai is not available right now',
			},
		],
		ending: 'Send Not Read',
	},
];

/** Checks `low-credit-alert.json`: one message when it is low, another when it was not read. */
export async function checkLowCreditAlert(fixture: Fixture): Promise<void> {
	for (const { title, situation, messages, ending } of scenarios) {
		await fixture.checks.run(`${example}: ${title}`, async () => {
			const execution = await executeExample(fixture, example, { kieAi: situation });
			assert.deepEqual(alerts(fixture.sandbox), messages);
			assert.ok(execution.hasRun(ending), `"${ending}" did not run`);
		});
	}
}

function alerts({ received }: Sandbox): Array<{ path: string; text: unknown }> {
	return received.map(({ path, body }) => ({ path, text: (body as { text?: unknown }).text }));
}
