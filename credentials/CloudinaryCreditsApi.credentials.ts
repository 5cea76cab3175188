// Written by `npm run generate` from nodes/Credits/providers/cloudinary/record.ts.
import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

const cloudName: INodeProperties = {
	displayName: 'Cloud Name',
	name: 'cloudName',
	type: 'string',
	default: '',
	required: true,
};

const apiKeyId: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKeyId',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'API Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The API Secret of your Cloudinary account',
};

const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: [
		{
			name: 'United States',
			value: 'us',
		},
		{
			name: 'Europe',
			value: 'eu',
		},
		{
			name: 'Asia Pacific',
			value: 'ap',
		},
	],
	default: 'us',
};

export class CloudinaryCreditsApi implements ICredentialType {
	name = 'cloudinaryCreditsApi';

	displayName = 'Cloudinary Credits API';

	icon: Icon = { light: 'file:../icons/cloudinary.svg', dark: 'file:../icons/cloudinary.dark.svg' };

	documentationUrl = 'https://cloudinary.com/documentation/admin_api#usage';

	properties: INodeProperties[] = [cloudName, apiKeyId, apiKey, region];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiKeyId?.trim()}}',
				password: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: "=https://{{({ 'us': 'api.cloudinary.com', 'eu': 'api-eu.cloudinary.com', 'ap': 'api-ap.cloudinary.com' })[$credentials.region]}}/v1_1/{{encodeURIComponent($credentials.cloudName?.trim())}}/usage",
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Cloudinary refused the API Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Cloudinary does not allow this API Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 420,
					message: 'Too many requests to Cloudinary: try again in a minute',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Cloudinary: try again in a minute',
				},
			},
		],
	};
}
