// Written by `npm run generate` from nodes/Credits/providers/neuralwatt/record.ts.
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
	description:
		'Shown at <a href="https://portal.neuralwatt.com/dashboard" target="_blank">portal.neuralwatt.com/dashboard</a>',
};

export class NeuralwattCreditsApi implements ICredentialType {
	name = 'neuralwattCreditsApi';

	displayName = 'Neuralwatt Credits API';

	icon: Icon = { light: 'file:../icons/neuralwatt.svg', dark: 'file:../icons/neuralwatt.dark.svg' };

	documentationUrl = 'https://portal.neuralwatt.com';

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
			url: 'https://api.neuralwatt.com/v1/quota',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Neuralwatt refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Neuralwatt refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Neuralwatt: try again in a minute',
				},
			},
		],
	};
}
