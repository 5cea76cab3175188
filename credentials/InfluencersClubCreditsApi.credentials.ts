// Written by `npm run generate` from nodes/Credits/providers/influencersClub/record.ts.
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
		'Shown at <a href="https://dashboard.influencers.club/api" target="_blank">dashboard.influencers.club/api</a>',
};

export class InfluencersClubCreditsApi implements ICredentialType {
	name = 'influencersClubCreditsApi';

	displayName = 'Influencers.club Credits API';

	icon: Icon = {
		light: 'file:../icons/influencersClub.svg',
		dark: 'file:../icons/influencersClub.dark.svg',
	};

	documentationUrl = 'https://docs.influencers.club/';

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
			url: 'https://api-dashboard.influencers.club/public/v1/accounts/credits/',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Influencers.club refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Influencers.club does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to Influencers.club: try again in a minute',
				},
			},
		],
	};
}
