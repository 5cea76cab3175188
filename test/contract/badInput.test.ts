import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';

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

/** The second item is the invalid one. */
function yielding(value: unknown) {
	return [{ json: { value: 5 } }, { json: { value: value as string } }];
}

async function expectRefused(
	parameters: INodeParameters,
	message: string,
	input = yielding('abc'),
	itemIndex: number | null = 1,
): Promise<void> {
	const { error, items } = await world.runNode({ provider: PROVIDER, ...parameters }, { input });
	expect(error).toMatchObject({
		name: 'NodeOperationError',
		message,
		description: expect.stringContaining('Nothing was sent.'),
	});
	const { context } = error as { context: { itemIndex?: number } };
	expect(context.itemIndex).toBe(itemIndex ?? undefined);
	expect(items('Credits')).toEqual([]);
	expect(world.sandbox.requestsTo(String(parameters.provider ?? PROVIDER))).toEqual([]);
}

const FROM_ITEM = '={{ $json.value }}';

describe('an expression that yields no amount for one of the items', () => {
	it.each([['abc'], [-1], [null], [undefined], [''], [true], [[5]], [{}]])(
		'is refused by the name of its field and the item when it yields %j',
		async (value) => {
			await expectRefused(
				{ lowThreshold: FROM_ITEM },
				"'Low Threshold' must be a number of 0 or more",
				yielding(value),
			);
			await expectRefused(
				{ operation: 'requireCredits', requiredFor: 'item', requiredCredits: FROM_ITEM },
				"'Required Credits' must be a number of 0 or more",
				yielding(value),
			);
		},
	);
});

describe('a wrong setting of the node', () => {
	it.each<[string, Record<string, NodeParameterValueType>, string]>([
		[
			'percent where no limit is reported',
			{ lowThreshold: 10, lowThresholdType: 'percent' },
			`'Low Threshold Type' cannot be percent for ${SHOWN}, which reports no limit`,
		],
		[
			'a list for the simulated account, which is for the trigger',
			{ provider: 'simulated', simulatedRemaining: '100, 60, fail' },
			"'Simulated Remaining' must be a single number here",
		],
		[
			'a timeout beyond 30 seconds',
			{ options: { timeout: 60_000 } },
			"'Timeout' must be a whole number from 1 to 30000",
		],
		[
			'an unknown balance',
			{ provider: OF_SEVERAL.name, balance: 'none of them' },
			`'Balance' must be one of: ${OF_SEVERAL.balances.map(({ balance }) => balance).join(', ')}`,
		],
		[
			'a switch that is a text',
			{ options: { includeRaw: 'yes' } },
			"'Include Raw' must be on or off (true or false)",
		],
		[
			'no name for the output field',
			{ operation: 'requireCredits', options: { outputField: ' ' } },
			"'Output Field' must not be empty",
		],
	])('is refused before anything is sent: %s', async (_, parameters, message) => {
		await expectRefused(parameters, message, yielding(5), null);
	});
});

describe('a wrong key', () => {
	it.each([
		['empty', '', 'is empty'],
		['blank', '  ', 'is empty'],
		['behind a space', ' first', 'has a space before or after it'],
		['before a space', 'first ', 'has a space before or after it'],
		[
			'behind the word Bearer',
			'Bearer first',
			'begins with “Bearer ”, which does not belong to it',
		],
		['of two lines', 'first\nsecond', 'contains a line break'],
		['followed by a line break', 'first\r\n', 'contains a line break'],
		[
			'with a curly quote',
			'“first”',
			'contains a character that a key cannot have, such as a curly quote or an invisible space',
		],
	])('that is %s is refused before anything is sent', async (_, secret, complaint) => {
		const { error } = await world.runNode({ provider: PROVIDER }, { secret });
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: `'${mainSecretOf(WITHOUT_LIMIT).displayName}' in the credential for ${SHOWN} ${complaint}`,
			description: expect.stringContaining(String(WITHOUT_LIMIT.keysUrl)),
		});
		expect(world.sandbox.requestsTo(PROVIDER)).toEqual([]);
	});
});
