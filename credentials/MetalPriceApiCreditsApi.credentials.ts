// Written by `npm run generate` from nodes/Credits/providers/metalPriceApi/record.ts.
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
	description: 'The API Key of your MetalpriceAPI account',
};

export class MetalPriceApiCreditsApi implements ICredentialType {
	name = 'metalPriceApiCreditsApi';

	displayName = 'MetalpriceAPI Credits API';

	icon: Icon = {
		light: 'file:../icons/metalPriceApi.svg',
		dark: 'file:../icons/metalPriceApi.dark.svg',
	};

	documentationUrl = 'https://metalpriceapi.com/documentation';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				api_key: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.metalpriceapi.com/v1/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'success',
					value: false,
					message: 'MetalpriceAPI refused the API Key',
				},
			},
		],
	};
}
