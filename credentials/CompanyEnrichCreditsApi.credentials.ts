// Written by `npm run generate` from nodes/Credits/providers/companyEnrich/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const apiKey: INodeProperties = {
	displayName: 'API Token',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://app.companyenrich.com" target="_blank">app.companyenrich.com</a>',
};

export class CompanyEnrichCreditsApi implements ICredentialType {
	name = 'companyEnrichCreditsApi';

	displayName = 'CompanyEnrich Credits API';

	icon: Icon = {
		light: 'file:../icons/companyEnrich.svg',
		dark: 'file:../icons/companyEnrich.dark.svg',
	};

	documentationUrl = 'https://docs.companyenrich.com';

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
			url: 'https://api.companyenrich.com/me',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'CompanyEnrich refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'CompanyEnrich does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to CompanyEnrich: try again in a minute',
				},
			},
		],
	};
}
