import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { hasSeveralBalances, remoteProviders } from '../../nodes/Credits/providers';
import { mainSecretOf, type RemoteProvider } from '../../nodes/Credits/providers/contract';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

/** Any provider of the catalogue with this property. */
function providerThat(fits: (record: RemoteProvider) => boolean): RemoteProvider {
	const found = remoteProviders.find(fits);
	if (found === undefined) throw new Error('The catalogue has no such provider');
	return found;
}

const WITHOUT_LIMIT = providerThat(
	({ offers, keysUrl }) => !offers.includes('limit') && keysUrl !== null,
);

const OF_SEVERAL = providerThat((record) => hasSeveralBalances(record) && !record.hasOpenBalances);

const { name: PROVIDER, displayName: SHOWN } = WITHOUT_LIMIT;

const FROM_ITEM = '={{ $json.value }}';
const REQUIRED = { operation: 'requireCredits', requiredFor: 'item', requiredCredits: FROM_ITEM };
const NO_AMOUNT = 'must be a number of 0 or more';
const NAMES = OF_SEVERAL.balances.map(({ balance }) => balance).join(', ');

// Which values and keys are wrong is tested without n8n; here it is that nothing is sent.
it.each<[parameters: INodeParameters, value: unknown, message: string]>([
	[{ lowThreshold: FROM_ITEM }, 'abc', `'Low Threshold' ${NO_AMOUNT}`],
	[{ lowThreshold: FROM_ITEM }, -1, `'Low Threshold' ${NO_AMOUNT}`],
	[{ lowThreshold: FROM_ITEM }, null, `'Low Threshold' ${NO_AMOUNT}`],
	[{ lowThreshold: FROM_ITEM }, [5], `'Low Threshold' ${NO_AMOUNT}`],
	[REQUIRED, 'abc', `'Required Credits' ${NO_AMOUNT}`],
	[REQUIRED, undefined, `'Required Credits' ${NO_AMOUNT}`],
	[REQUIRED, '', `'Required Credits' ${NO_AMOUNT}`],
	[REQUIRED, true, `'Required Credits' ${NO_AMOUNT}`],
	[REQUIRED, {}, `'Required Credits' ${NO_AMOUNT}`],
	[
		{ lowThreshold: 10, lowThresholdType: 'percent' },
		5,
		`'Low Threshold Type' cannot be percent for ${SHOWN}, which reports no limit`,
	],
	// A list is for the trigger.
	[
		{ provider: 'simulated', simulatedRemaining: '100, 60, fail' },
		5,
		"'Simulated Remaining' must be a single number here",
	],
	[{ options: { timeout: 60_000 } }, 5, "'Timeout' must be a whole number from 1 to 30000"],
	[{ provider: OF_SEVERAL.name, balance: 'none of them' }, 5, `'Balance' must be one of: ${NAMES}`],
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

it.each([
	['  ', 'is empty'],
	['Bearer first', 'begins with “Bearer ”, which does not belong to it'],
	['first\r\n', 'contains a line break'],
])('the key %j is refused before anything is sent: it %s', async (secret, complaint) => {
	const { error } = await world.runNode({ provider: PROVIDER }, { secret });
	expect(error).toMatchObject({
		name: 'NodeOperationError',
		message: `'${mainSecretOf(WITHOUT_LIMIT).displayName}' in the credential for ${SHOWN} ${complaint}`,
		description: expect.stringContaining(String(WITHOUT_LIMIT.keysUrl)),
	});
	expect(world.sandbox.requestsTo(PROVIDER)).toEqual([]);
});
