import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { providerCredentials } from './panel/accountProperties';
import { poll } from './trigger/poll';
import { sample } from './trigger/sample';
import { triggerProperties, triggerSubtitle } from './panel/triggerProperties';

/** Starts a workflow when something happens to an API account that a person would want to know. */
export class CreditsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Credits Trigger',
		name: 'creditsTrigger',
		icon: { light: 'file:../../icons/credits.svg', dark: 'file:../../icons/credits.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: triggerSubtitle,
		// n8n lists node and trigger as one, with the text of one of them: they have the same.
		description:
			'Read or forecast what is left on a paid API account, or start a workflow when it runs low',
		defaults: { name: 'Credits Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: providerCredentials,
		properties: triggerProperties,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return this.getMode() === 'manual' ? await sample(this) : await poll(this);
	}
}
