// Written by `npm run generate` from nodes/Credits/providers/leadMagic/record.ts.
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
		'Shown at <a href="https://app.leadmagic.io/dashboard/api-keys" target="_blank">app.leadmagic.io/dashboard/api-keys</a>',
};

export class LeadMagicCreditsApi implements ICredentialType {
	name = 'leadMagicCreditsApi';

	displayName = 'LeadMagic Credits API';

	icon: Icon = { light: 'file:../icons/leadMagic.svg', dark: 'file:../icons/leadMagic.dark.svg' };

	documentationUrl = 'https://leadmagic.io/docs/reference/check-credits';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.leadmagic.io/v1/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'LeadMagic refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'LeadMagic does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to LeadMagic: try again in a minute',
				},
			},
		],
	};
}
