// Written by `npm run generate` from nodes/Credits/providers/stepFun/record.ts.
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
		'Shown at <a href="https://platform.stepfun.com/interface-key" target="_blank">platform.stepfun.com/interface-key</a>',
};

export class StepFunCreditsApi implements ICredentialType {
	name = 'stepFunCreditsApi';

	displayName = 'StepFun Credits API';

	icon: Icon = { light: 'file:../icons/stepFun.svg', dark: 'file:../icons/stepFun.dark.svg' };

	documentationUrl = 'https://platform.stepfun.com/docs/zh/api-reference/accounts/get';

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
			url: 'https://api.stepfun.com/v1/accounts',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'StepFun refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'StepFun does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to StepFun: try again in a minute',
				},
			},
		],
	};
}
