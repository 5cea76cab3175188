// Written by `npm run generate` from nodes/Credits/providers/pdfShift/record.ts.
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
		'Shown at <a href="https://app.pdfshift.io/dashboard/" target="_blank">app.pdfshift.io/dashboard</a>',
};

export class PdfShiftCreditsApi implements ICredentialType {
	name = 'pdfShiftCreditsApi';

	displayName = 'PDFShift Credits API';

	icon: Icon = { light: 'file:../icons/pdfShift.svg', dark: 'file:../icons/pdfShift.dark.svg' };

	documentationUrl = 'https://docs.pdfshift.io';

	properties: INodeProperties[] = [apiKey];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				'X-API-Key': '={{$credentials.apiKey}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			method: 'GET',
			url: 'https://api.pdfshift.io/v3/credits/usage',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'PDFShift refused the API Key',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'PDFShift does not allow this API Key to read the balance',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 429,
					message: 'Too many requests to PDFShift: try again in a minute',
				},
			},
		],
	};
}
