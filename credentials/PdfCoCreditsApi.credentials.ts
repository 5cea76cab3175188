// Written by `npm run generate` from nodes/Credits/providers/pdfCo/record.ts.
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
	description: 'The API Key of your PDF.co account',
};

export class PdfCoCreditsApi implements ICredentialType {
	name = 'pdfCoCreditsApi';

	displayName = 'PDF.co Credits API';

	icon: Icon = { light: 'file:../icons/pdfCo.svg', dark: 'file:../icons/pdfCo.dark.svg' };

	documentationUrl = 'https://docs.pdf.co/api-reference';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'x-api-key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.pdf.co/v1/account/credit/balance',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'status',
					value: 401,
					message: 'PDF.co refused the API Key',
				},
			},
		],
	};
}
