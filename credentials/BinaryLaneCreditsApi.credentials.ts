// Written by `npm run generate` from nodes/Credits/providers/binaryLane/record.ts.
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
		'Shown at <a href="https://home.binarylane.com.au/api-info" target="_blank">home.binarylane.com.au/api-info</a>',
};

export class BinaryLaneCreditsApi implements ICredentialType {
	name = 'binaryLaneCreditsApi';

	displayName = 'BinaryLane Credits API';

	icon: Icon = { light: 'file:../icons/binaryLane.svg', dark: 'file:../icons/binaryLane.dark.svg' };

	documentationUrl =
		'https://api.binarylane.com.au/reference/#tag/Customers/paths/~1v2~1customers~1my~1balance/get';

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
			url: 'https://api.binarylane.com.au/v2/customers/my/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'BinaryLane refused the API Token',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'BinaryLane does not allow this API Token to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to BinaryLane: try again in a minute',
				},
			},
		],
	};
}
