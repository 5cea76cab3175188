// Written by `npm run generate` from nodes/Credits/providers/shipbubble/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Key of your Shipbubble account',
};

export class ShipbubbleCreditsApi implements ICredentialType {
	name = 'shipbubbleCreditsApi';

	displayName = 'Shipbubble Credits API';

	icon: Icon = { light: 'file:../icons/shipbubble.svg', dark: 'file:../icons/shipbubble.dark.svg' };

	documentationUrl = 'https://docs.shipbubble.com/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=Bearer {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.shipbubble.com/v1/shipping/wallet/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Shipbubble refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Shipbubble does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Shipbubble: try again in a minute',
				},
			},
		],
	};
}
