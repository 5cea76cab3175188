// Written by `npm run generate` from nodes/Credits/providers/idealPostcodes/record.ts.
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
		'Shown at <a href="https://account.ideal-postcodes.co.uk" target="_blank">account.ideal-postcodes.co.uk</a>',
};

const userToken: INodeProperties = {
	displayName: 'User Token',
	name: 'userToken',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description:
		'Shown at <a href="https://account.ideal-postcodes.co.uk" target="_blank">account.ideal-postcodes.co.uk</a>',
};

export class IdealPostcodesCreditsApi implements ICredentialType {
	name = 'idealPostcodesCreditsApi';

	displayName = 'Ideal Postcodes Credits API';

	icon: Icon = {
		light: 'file:../icons/idealPostcodes.svg',
		dark: 'file:../icons/idealPostcodes.dark.svg',
	};

	documentationUrl = 'https://docs.ideal-postcodes.co.uk/docs/api/key-details';

	properties: INodeProperties[] = [apiKey, userToken];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				user_token: '={{$credentials.userToken}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: '=https://api.ideal-postcodes.co.uk/v1/keys/{{encodeURIComponent($credentials.apiKey)}}/details',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Ideal Postcodes refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Ideal Postcodes does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'Ideal Postcodes refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Ideal Postcodes: try again in a minute',
				},
			},
		],
	};
}
