// Written by `npm run generate` from nodes/Credits/providers/builtWith/record.ts.
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
	description: 'The API Key of your BuiltWith account',
};

export class BuiltWithCreditsApi implements ICredentialType {
	name = 'builtWithCreditsApi';

	displayName = 'BuiltWith Credits API';

	icon: Icon = { light: 'file:../icons/builtWith.svg', dark: 'file:../icons/builtWith.dark.svg' };

	documentationUrl = 'https://api.builtwith.com/llms.txt';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization: '=API {{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.builtwith.com/usagev2/api.json',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'Errors[0].Code',
					value: -2,
					message: 'BuiltWith refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'Errors[0].Code',
					value: '-2',
					message: 'BuiltWith refused the API Key',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'Errors[0].Code',
					value: -3,
					message: 'BuiltWith does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'Errors[0].Code',
					value: '-3',
					message: 'BuiltWith does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'Errors[0].Code',
					value: -99,
					message: 'BuiltWith is not available right now: try again later',
				},
			},
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'Errors[0].Code',
					value: '-99',
					message: 'BuiltWith is not available right now: try again later',
				},
			},
		],
	};
}
