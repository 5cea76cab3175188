import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { creditsCredentials, creditsProperties, creditsSubtitle } from './panel/creditsProperties';
import { forecast } from './operations/forecast';
import { getBalance } from './operations/getBalance';
import { requireCredits } from './operations/requireCredits';
import { Run } from './operations/run';
import { refuseOperation } from './operations/refuseOperation';

/** Reads what is left on an API account, or lets data pass only while enough is left. */
export class Credits implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Credits',
		name: 'credits',
		icon: { light: 'file:../../icons/credits.svg', dark: 'file:../../icons/credits.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: creditsSubtitle,
		// n8n lists node and trigger as one, with the text of one of them: they have the same.
		description:
			'Read or forecast what is left on a paid API account, or start a workflow when it runs low',
		defaults: { name: 'Credits' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: creditsCredentials,
		properties: creditsProperties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const run = new Run(this);
		const operation: unknown = this.getNodeParameter('operation', 0, 'getBalance');
		if (operation === 'getBalance') return [await getBalance(run)];
		if (operation === 'requireCredits') return [await requireCredits(run)];
		if (operation === 'forecast') return [await forecast(run)];
		return [refuseOperation(run, String(operation))];
	}
}
