import type { AddressField } from './contract';

/** A usable own address, or the complaint about it: the end of a sentence that names the field. */
export type OwnAddress = { base: string } | { complaint: string };

/** Scheme, host with an optional port, and a path of plain segments. */
const ADDRESS =
	/^(https?):\/\/([a-z0-9._-]+|\[[0-9a-f:]+\])(?::\d{1,5})?((?:\/[\w.~!$&'()*+,;=:-]+)*)\/*$/i;

/** Rules for the address of a user's own server. */
export interface AddressRules {
	/** Whether an unencrypted address is allowed. */
	allowsHttp?: boolean;
	/** The part of a path that belongs to it; by default everything but a trailing `/v1`. */
	keeps?: AddressField['keeps'];
	/** The domain that it must belong to. */
	domain?: AddressField['domain'];
}

/**
 * Reads the address of a user's own server. The path of a request is appended to it, so a
 * trailing slash and a trailing `/v1` are removed.
 */
export function readOwnAddress(
	text: string,
	{ allowsHttp = false, keeps, domain }: AddressRules = {},
): OwnAddress {
	const trimmed = text.trim();
	if (trimmed === '') return { complaint: 'is empty' };
	if (domain !== undefined) return readHostIn(domain, trimmed);
	if (!/^https?:\/\//i.test(trimmed)) return { complaint: 'must begin with https://' };
	if (trimmed.includes('@')) return { complaint: 'must not contain a user name or a password' };
	if (/[?#]/.test(trimmed)) return { complaint: 'must not contain a query (? or #)' };
	if (/(?:^|\/)\.{1,2}(?:\/|$)|%2e|\\/i.test(trimmed))
		return { complaint: "must not contain '..'" };
	const [, scheme = '', host = ''] = ADDRESS.exec(trimmed) ?? [];
	if (host === '' || !URL.canParse(trimmed)) return { complaint: 'is not the address of a server' };
	if (scheme.toLowerCase() === 'http' && !allowsHttp) {
		return { complaint: "must begin with https://, unless 'Allow HTTP' is on" };
	}
	// Not directly after the scheme's slashes: there it is a host name.
	const base = trimmed.replace(/\/+$/, '');
	if (keeps === 'nothing') return { base: base.replace(/(?<=\w:\/\/[^/]+)\/.*$/, '') };
	return { base: keeps === 'version' ? base : base.replace(/(?<!\/)\/v1$/i, '') };
}

/** Reads a host in a domain, or the domain itself, with or without the scheme. */
function readHostIn(domain: string, text: string): OwnAddress {
	const [, host = ''] = /^(?:https:\/\/)?([a-z0-9.-]+)\/*$/i.exec(text) ?? [];
	const isIn = `.${host.toLowerCase()}`.endsWith(`.${domain}`);
	if (!isIn || !URL.canParse(`https://${host}`)) {
		return { complaint: `must be a host at ${domain}, without a path` };
	}
	return { base: `https://${host}` };
}
