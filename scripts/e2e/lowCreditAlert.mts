import assert from 'node:assert/strict';

import { executeExample, type Fixture } from './fixture.mjs';

const example = 'low-credit-alert.json';

type Scenario = [
	title: string,
	situation: string,
	/** The last node of the branch that the item took. */
	ending: string,
	/** Path and text of what was sent. */
	message?: [path: string, text: string],
];

const scenarios: Scenario[] = [
	['enough left sends nothing', 'healthy', 'Enough Left'],
	[
		'a low account is reported',
		'low',
		'Send Low Alert',
		['/low', '50 credits left, low (at or below 500). Top up: https://kie.ai/pricing'],
	],
	[
		'a refused key is reported as such, and not as an empty account',
		'badKey',
		'Send Not Read',
		['/unread', 'balance unknown. Kie.ai refused the API Key'],
	],
	[
		'maintenance is reported as such, and not as an empty account',
		'maintenance',
		'Send Not Read',
		['/unread', 'balance unknown. Kie.ai is not available right now'],
	],
];

/** Checks `low-credit-alert.json`: one message when the account is low, another when it could not be read. */
export async function checkLowCreditAlert(fixture: Fixture): Promise<void> {
	const { checks, sandbox } = fixture;
	for (const [title, situation, ending, message] of scenarios) {
		await checks.run(`${example}: ${title}`, async () => {
			const execution = await executeExample(fixture, example, { kieAi: situation });
			assert.deepEqual(
				sandbox.received.map(({ path, body }) => [path, (body as { text?: unknown }).text]),
				message === undefined ? [] : [[message[0], `Kie.ai – Main account: ${message[1]}`]],
			);
			assert.ok(execution.hasRun(ending), `"${ending}" did not run`);
		});
	}
}
