import type {
	JsonTemplate,
	RemoteProvider,
	RequestTemplate,
} from '../../nodes/Credits/providers/contract';

/**
 * The request that the test of a provider's credential sends; `undefined` if its record has
 * none of that name.
 */
export function testedRequest({
	credentialTest = {},
	requests,
}: RemoteProvider): { name: string; template: RequestTemplate } | undefined {
	const name = credentialTest.request ?? Object.keys(requests)[0] ?? '';
	const template = Object.hasOwn(requests, name) ? requests[name] : undefined;
	return template === undefined ? undefined : { name, template };
}

/** Every text of a request, or of a sign-in alone, that may contain placeholders. */
export function templatesOf({
	url = '',
	query = {},
	headers = {},
	form = {},
	json = null,
	signIn,
}: Partial<RequestTemplate>): string[] {
	const { basic, signature, ...signed } = signIn ?? {};
	const added = [signed.headers, signed.query, signed.body, basic].map((each) => ({ ...each }));
	return [
		url,
		...[query, headers, form, ...added].flatMap((texts) => Object.values<string>(texts)),
		signature?.text ?? '',
		...textsIn(json),
	];
}

function textsIn(json: JsonTemplate): string[] {
	if (typeof json === 'string') return [json];
	if (typeof json !== 'object' || json === null) return [];
	return Object.values(json as Readonly<Record<string, JsonTemplate>>).flatMap(textsIn);
}
