// Written by `npm run generate` from nodes/Credits/providers/esimAccess/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'Access Code',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Access Code of your ESIM Access account',
};

export class EsimAccessCreditsApi implements ICredentialType {
	name = 'esimAccessCreditsApi';

	displayName = 'ESIM Access Credits API';

	icon: Icon = { light: 'file:../icons/esimAccess.svg', dark: 'file:../icons/esimAccess.dark.svg' };

	documentationUrl = 'https://docs.esimaccess.com/';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'RT-AccessCode': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://api.esimaccess.com/api/v1/open/balance/query',
			headers: {
				'Content-Type': 'application/json',
			},
			body: '{}',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'success',
					value: false,
					message: 'ESIM Access refused the Access Code',
				},
			},
		],
	};
}
