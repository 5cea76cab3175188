/**
 * n8n's default name for one of our credentials: "Kie.ai Credits account", the next one "…
 * account 2".
 */
const DEFAULT_CREDENTIAL_NAME = /^(.+) Credits account(?: (\d+))?$/;

/** Words that n8n drops when it names a credential after its type. */
const OMITTED_WORDS = /\s*\b(?:API|OAuth1|OAuth2)\b/g;

/**
 * Returns the title of an account in a line: provider and account, but no name twice. An
 * account named after its provider stands alone, and n8n's default name for a credential
 * adds only its number.
 */
export function accountTitle(providerName: string, account: string): string {
	const title = account.replace(/\s+/g, ' ').trim();
	if (providerName === '') return title;
	const names = [providerName, withoutParenthesis(providerName)];
	const [, service = '', number] = DEFAULT_CREDENTIAL_NAME.exec(title) ?? [];
	if ([...names, ...names.map(withoutWords)].includes(service)) {
		return number === undefined ? providerName : `${providerName} (${number})`;
	}
	return names.some((name) => occursIn(title, name)) ? title : `${providerName} – ${title}`;
}

/** "Melissa" for "Melissa (Cicero)". */
function withoutParenthesis(name: string): string {
	return name.replace(/ \(.*\)$/, '');
}

function withoutWords(name: string): string {
	return name.replace(OMITTED_WORDS, '').trim();
}

/** Whether a name occurs in a text as whole words. */
function occursIn(text: string, name: string): boolean {
	const rest = text.toLowerCase().split(name.toLowerCase());
	return rest.some((after, index) => {
		const before = rest[index - 1];
		return before !== undefined && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
	});
}
