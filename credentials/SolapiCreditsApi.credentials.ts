// Written by `npm run generate` from nodes/Credits/providers/solapi/record.ts.
import type {
	IAuthenticate,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { signRequest } from '../nodes/Credits/transport/signature';

const username: INodeProperties = {
	displayName: 'API Key',
	name: 'username',
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
	description: 'The API Secret of your SOLAPI (CoolSMS) account',
};

export class SolapiCreditsApi implements ICredentialType {
	name = 'solapiCreditsApi';

	displayName = 'SOLAPI (CoolSMS) Credits API';

	icon: Icon = { light: 'file:../icons/solapi.svg', dark: 'file:../icons/solapi.dark.svg' };

	documentationUrl = 'https://solapi.com/';

	properties: INodeProperties[] = [username, apiKey];

	authenticate: IAuthenticate = async (credentials, options) =>
		await Promise.resolve(
			signRequest(
				{
					headers: {
						Authorization:
							'HMAC-SHA256 apiKey={username}, date={sentAt}, salt={uuid}, signature={signature}',
					},
					signature: {
						algorithm: 'sha256',
						key: 'apiKey',
						text: '{sentAt}{uuid}',
						encoding: 'hex',
					},
				},
				credentials,
				options,
			),
		);

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.solapi.com/cash/v1/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'SOLAPI (CoolSMS) refused the API Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'SOLAPI (CoolSMS) refused the API Secret',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to SOLAPI (CoolSMS): try again in a minute',
				},
			},
		],
	};
}
