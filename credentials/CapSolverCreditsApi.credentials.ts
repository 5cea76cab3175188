// Written by `npm run generate` from nodes/Credits/providers/capSolver/record.ts.
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
	description: 'The API Key of your CapSolver account',
};

export class CapSolverCreditsApi implements ICredentialType {
	name = 'capSolverCreditsApi';

	displayName = 'CapSolver Credits API';

	icon: Icon = { light: 'file:../icons/capSolver.svg', dark: 'file:../icons/capSolver.dark.svg' };

	documentationUrl = 'https://docs.capsolver.com/en/guide/api-getbalance';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			body: {
				clientKey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.capsolver.com/getBalance',
			headers: {
				'Content-Type': 'application/json',
			},
			body: {},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_KEY_DOES_NOT_EXIST',
					message: 'CapSolver refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_KEY_DENIED_ACCESS',
					message: 'CapSolver refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_RATE_LIMIT',
					message: 'Too many requests to CapSolver: try again in a minute',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'errorCode',
					value: 'ERROR_TOO_MUCH_REQUESTS',
					message: 'Too many requests to CapSolver: try again in a minute',
				},
			},
		],
	};
}
