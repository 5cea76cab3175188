import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { remoteProviders } from '../../nodes/Credits/providers';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

/** Any provider that is asked over the network. */
const PROVIDER = remoteProviders[0]?.name ?? '';

const FROM_ITEM = '={{ $json.value }}';
const REQUIRED = { operation: 'requireCredits', requiredFor: 'item', requiredCredits: FROM_ITEM };
const NO_AMOUNT = 'must be a number of 0 or more';

// Which values and keys are wrong is tested without n8n; here it is that nothing is sent.
it.each<[parameters: INodeParameters, value: unknown, message: string]>([
	[{ lowThreshold: FROM_ITEM }, 'abc', `'Low Threshold' ${NO_AMOUNT}`],
	[REQUIRED, undefined, `'Required Credits' ${NO_AMOUNT}`],
	// A list is for the trigger.
	[
		{ provider: 'simulated', simulatedRemaining: '100, 60, fail' },
		5,
		"'Simulated Remaining' must be a single number here",
	],
	[{ options: { includeRaw: 'yes' } }, 5, "'Include Raw' must be on or off (true or false)"],
	[{ ...REQUIRED, options: { outputField: ' ' } }, 5, "'Output Field' must not be empty"],
])(
	'a run with %j, whose second item has the value %j, is refused before anything is sent: %s',
	async (parameters, value, message) => {
		const input = [{ json: { value: 5 } }, { json: { value } as IDataObject }];
		const run = await world.runNode({ provider: PROVIDER, ...parameters }, { input });
		expect(run.error).toMatchObject({
			name: 'NodeOperationError',
			message,
			description: expect.stringContaining('Nothing was sent.'),
		});
		const { context } = run.error as { context: { itemIndex?: number } };
		// Where an expression yields it, the second item is the invalid one.
		expect(context.itemIndex).toBe(message.endsWith(NO_AMOUNT) ? 1 : undefined);
		expect(run.items('Credits')).toEqual([]);
		expect(world.sandbox.requestsTo(String(parameters.provider ?? PROVIDER))).toEqual([]);
	},
);
