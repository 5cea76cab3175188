/** What n8n calls a new credential of ours: "Kie.ai Credits account", the next one "… account 2". */
const DEFAULT_CREDENTIAL_NAME = /^(.+) Credits account(?: (\d+))?$/;

/** Words that n8n leaves out where it makes the name of a credential from that of its type. */
const WORDS_LEFT_OUT = /\s*\b(?:API|OAuth1|OAuth2)\b/g;

/**
 * How a line calls an account: provider and account, but no name twice. An account that
 * is named after its provider stands alone, and n8n's own name for a credential adds
 * nothing but its number.
 */
export function accountTitle(providerName: string, account: string): string {
	const title = account.replace(/\s+/g, ' ').trim();
	if (providerName === '') return title;
	const names = [providerName, withoutAside(providerName)];
	const [, service = '', number] = DEFAULT_CREDENTIAL_NAME.exec(title) ?? [];
	if ([...names, ...names.map(withoutWords)].includes(service)) {
		return number === undefined ? providerName : `${providerName} (${number})`;
	}
	return names.some((name) => isSaidIn(title, name)) ? title : `${providerName} – ${title}`;
}

/** "Melissa" for "Melissa (Cicero)". */
function withoutAside(name: string): string {
	return name.replace(/ \(.*\)$/, '');
}

function withoutWords(name: string): string {
	return name.replace(WORDS_LEFT_OUT, '').trim();
}

/** Whether a name stands in a text as words of their own. */
function isSaidIn(text: string, name: string): boolean {
	const rest = text.toLowerCase().split(name.toLowerCase());
	return rest.some((after, index) => {
		const before = rest[index - 1];
		return before !== undefined && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
	});
}
