// Written by `npm run generate` from nodes/Credits/providers/theOddsApi/record.ts.
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
		'Shown at <a href="https://the-odds-api.com/#get-access" target="_blank">the-odds-api.com/#get-access</a>',
};

export class TheOddsApiCreditsApi implements ICredentialType {
	name = 'theOddsApiCreditsApi';

	displayName = 'The Odds API Credits API';

	icon: Icon = { light: 'file:../icons/theOddsApi.svg', dark: 'file:../icons/theOddsApi.dark.svg' };

	documentationUrl = 'https://the-odds-api.com/liveapi/guides/v4/#get-sports';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			qs: {
				apiKey: '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.the-odds-api.com/v4/sports',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'The Odds API refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'The Odds API does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to The Odds API: try again in a minute',
				},
			},
		],
	};
}
