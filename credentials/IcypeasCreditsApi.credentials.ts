// Written by `npm run generate` from nodes/Credits/providers/icypeas/record.ts.
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
	description: 'The API Key of your Icypeas account',
};

export class IcypeasCreditsApi implements ICredentialType {
	name = 'icypeasCreditsApi';

	displayName = 'Icypeas Credits API';

	icon: Icon = { light: 'file:../icons/icypeas.svg', dark: 'file:../icons/icypeas.dark.svg' };

	documentationUrl = 'https://api-doc.icypeas.com/subscriptions/subscription-information';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: 'https://app.icypeas.com/api/a/actions/subscription-information',
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
					message: 'Icypeas refused the key or the request',
				},
			},
		],
	};
}
