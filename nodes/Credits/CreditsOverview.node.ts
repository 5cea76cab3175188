import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { runOverview } from './overview/runOverview';
import {
	overviewCredentials,
	overviewProperties,
	overviewSubtitle,
} from './panel/overviewProperties';

/** Reads several API accounts at once, and makes one message of many balances. */
export class CreditsOverview implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Credits Overview',
		name: 'creditsOverview',
		icon: { light: 'file:../../icons/credits.svg', dark: 'file:../../icons/credits.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: overviewSubtitle,
		description: 'Read several paid API accounts at once, or make one message of their balances',
		defaults: { name: 'Credits Overview' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: overviewCredentials,
		properties: overviewProperties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runOverview(this)];
	}
}
