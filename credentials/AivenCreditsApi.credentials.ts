// Written by `npm run generate` from nodes/Credits/providers/aiven/record.ts.
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
		'Shown at <a href="https://console.aiven.io/profile/tokens" target="_blank">console.aiven.io/profile/tokens</a>',
};

const projectName: INodeProperties = {
	displayName: 'Project',
	name: 'projectName',
	type: 'string',
	default: '',
	required: true,
};

const monthlyBudget: INodeProperties = {
	displayName: 'Monthly Budget',
	name: 'monthlyBudget',
	type: 'number',
	typeOptions: {
		minValue: 0,
	},
	default: '',
	required: true,
	description: "In the project's billing currency",
};

export class AivenCreditsApi implements ICredentialType {
	name = 'aivenCreditsApi';

	displayName = 'Aiven Credits API';

	icon: Icon = { light: 'file:../icons/aiven.svg', dark: 'file:../icons/aiven.dark.svg' };

	documentationUrl = 'https://api.aiven.io/doc/#tag/Project/operation/ProjectGet';

	properties: INodeProperties[] = [apiKey, projectName, monthlyBudget];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=aivenv1 {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: '=https://api.aiven.io/v1/project/{{encodeURIComponent($credentials.projectName?.trim())}}',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Aiven refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Aiven does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Aiven: try again in a minute',
				},
			},
		],
	};
}
