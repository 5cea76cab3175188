// Written by `npm run generate` from nodes/Credits/providers/zadarma/record.ts.
import type {
	IAuthenticate,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { signRequest } from '../nodes/Credits/transport/signature';

const username: INodeProperties = {
	displayName: 'Key',
	name: 'username',
	type: 'string',
	default: '',
	required: true,
};

const apiKey: INodeProperties = {
	displayName: 'Secret',
	name: 'apiKey',
	type: 'string',
	typeOptions: {
		password: true,
	},
	default: '',
	required: true,
	description: 'The Secret of your Zadarma account',
};

export class ZadarmaCreditsApi implements ICredentialType {
	name = 'zadarmaCreditsApi';

	displayName = 'Zadarma Credits API';

	icon: Icon = { light: 'file:../icons/zadarma.svg', dark: 'file:../icons/zadarma.dark.svg' };

	documentationUrl = 'https://zadarma.com/';

	properties: INodeProperties[] = [username, apiKey];

	authenticate: IAuthenticate = async (credentials, options) =>
		await Promise.resolve(
			signRequest(
				{
					headers: {
						Authorization: '{username}:{signature}',
					},
					signature: {
						algorithm: 'sha1',
						key: 'apiKey',
						text: '/v1/info/balance/format=json0cce6c99b4e629aa977d00c2fece8a23',
						encoding: 'base64OfHex',
					},
				},
				credentials,
				options,
			),
		);

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.zadarma.com/v1/info/balance/',
			qs: {
				format: 'json',
			},
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Zadarma refused the Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Zadarma does not allow this Secret to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Zadarma: try again in a minute',
				},
			},
		],
	};
}
