// Written by `npm run generate` from nodes/Credits/providers/leadsforge/record.ts.
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
		'Shown at <a href="https://app.leadsforge.ai/" target="_blank">app.leadsforge.ai</a>',
};

export class LeadsforgeCreditsApi implements ICredentialType {
	name = 'leadsforgeCreditsApi';

	displayName = 'Leadsforge Credits API';

	icon: Icon = { light: 'file:../icons/leadsforge.svg', dark: 'file:../icons/leadsforge.dark.svg' };

	documentationUrl = 'https://api.leadsforge.ai/public/swagger/doc.json';

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
			url: 'https://api.leadsforge.ai/public/v1/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Leadsforge refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Leadsforge does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Leadsforge: try again in a minute',
				},
			},
		],
	};
}
