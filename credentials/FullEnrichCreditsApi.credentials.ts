// Written by `npm run generate` from nodes/Credits/providers/fullEnrich/record.ts.
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
		'Shown at <a href="https://app.fullenrich.com/app/api" target="_blank">app.fullenrich.com/app/api</a>',
};

export class FullEnrichCreditsApi implements ICredentialType {
	name = 'fullEnrichCreditsApi';

	displayName = 'FullEnrich Credits API';

	icon: Icon = { light: 'file:../icons/fullEnrich.svg', dark: 'file:../icons/fullEnrich.dark.svg' };

	documentationUrl = 'https://docs.fullenrich.com/api/v2/account/credits/get';

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
			url: 'https://app.fullenrich.com/api/v2/account/credits',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'FullEnrich refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'FullEnrich does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'FullEnrich does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to FullEnrich: try again in a minute',
				},
			},
		],
	};
}
