/** A usable own address, or the complaint about it: the end of a sentence that names the field. */
export type OwnAddress = { base: string } | { complaint: string };

/** Scheme, host with an optional port, and a path of plain segments. */
const ADDRESS =
	/^(https?):\/\/([a-z0-9._-]+|\[[0-9a-f:]+\])(?::\d{1,5})?((?:\/[\w.~!$&'()*+,;=:-]+)*)\/*$/i;

/**
 * Reads the address of a user's own server. The path of a request is appended to it, so a
 * trailing slash and a trailing `/v1` are removed.
 *
 * @param allowsHttp whether an unencrypted address is allowed
 * @param keepsVersion whether a trailing `/v1` belongs to it
 */
export function readOwnAddress(
	text: string,
	allowsHttp: boolean,
	keepsVersion = false,
): OwnAddress {
	const trimmed = text.trim();
	if (trimmed === '') return { complaint: 'is empty' };
	if (!/^https?:\/\//i.test(trimmed)) return { complaint: 'must begin with https://' };
	if (trimmed.includes('@')) return { complaint: 'must not hold a user name or a password' };
	if (/[?#]/.test(trimmed)) return { complaint: 'must not hold a query (? or #)' };
	if (/(?:^|\/)\.{1,2}(?:\/|$)|%2e|\\/i.test(trimmed)) return { complaint: "must not hold '..'" };
	const [, scheme = '', host = ''] = ADDRESS.exec(trimmed) ?? [];
	if (host === '' || !URL.canParse(trimmed)) return { complaint: 'is not the address of a server' };
	if (scheme.toLowerCase() === 'http' && !allowsHttp) {
		return { complaint: "must begin with https://, unless 'Allow HTTP' is on" };
	}
	// Not directly after the scheme's slashes: there it is a host name.
	const base = trimmed.replace(/\/+$/, '');
	return { base: keepsVersion ? base : base.replace(/(?<!\/)\/v1$/i, '') };
}
