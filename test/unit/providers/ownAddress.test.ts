import { readOwnAddress, type AddressRules } from '../../../nodes/Credits/providers/ownAddress';

const NOT_AN_ADDRESS = 'is not the address of a server';

const HTTP = { allowsHttp: true } as const;
const BARE = { keeps: 'nothing' } as const;
const WHOLE = { keeps: 'version' } as const;
const AT_DOMAIN = { domain: 'relay.example' } as const;
const NOT_THERE = 'must be a host at relay.example, without a path';

describe("the address of one's own server", () => {
	it.each<[text: string, base: string, rules?: AddressRules]>([
		['https://relay.example', 'https://relay.example'],
		['https://relay.example///', 'https://relay.example'],
		[' https://relay.example:8443 ', 'https://relay.example:8443'],
		['HTTPS://Relay.Example', 'HTTPS://Relay.Example'],
		['https://relay.example/v1/', 'https://relay.example'],
		['https://relay.example/V1', 'https://relay.example'],
		['https://relay.example/sub/v1/', 'https://relay.example/sub'],
		['https://relay.example/v1/sub', 'https://relay.example/v1/sub'],
		['https://relay.example/v12', 'https://relay.example/v12'],
		['https://v1', 'https://v1'],
		['https://v1/v1', 'https://v1'],
		['https://lite_llm:4000', 'https://lite_llm:4000'],
		['https://192.168.0.7/a-b_c.d~e', 'https://192.168.0.7/a-b_c.d~e'],
		['https://[fe80::1]:3000/x', 'https://[fe80::1]:3000/x'],
		['https://relay.example/sub/v1/', 'https://relay.example', BARE],
		['https://relay.example:8443/x', 'https://relay.example:8443', BARE],
		['https://other.example', 'https://other.example', BARE],
		['https://relay.example/v1/', 'https://relay.example/v1', WHOLE],
		['http://localhost:3000/', 'http://localhost:3000', HTTP],
		['https://ab1.relay.example', 'https://ab1.relay.example', AT_DOMAIN],
		[' AB1.Relay.example// ', 'https://AB1.Relay.example', AT_DOMAIN],
		['relay.example', 'https://relay.example', AT_DOMAIN],
	])('%j is used as %j', (text, base, rules = {}) => {
		expect(readOwnAddress(text, rules)).toEqual({ base });
	});

	it.each<[text: string, complaint: string, rules?: AddressRules]>([
		['', 'is empty'],
		['  ', 'is empty'],
		['http://localhost:3000/', "must begin with https://, unless 'Allow HTTP' is on", {}],
		...['relay.example', 'ftp://relay.example', '//relay.example', 'https:/relay.example'].map(
			(text): [string, string] => [text, 'must begin with https://'],
		),
		['https://name:word@relay.example', 'must not contain a user name or a password'],
		['https://relay.example@other.example', 'must not contain a user name or a password'],
		['https://relay.example?key=1', 'must not contain a query (? or #)'],
		['https://relay.example/#part', 'must not contain a query (? or #)'],
		['https://relay.example/../admin', "must not contain '..'"],
		['https://relay.example/a/..', "must not contain '..'"],
		['https://relay.example/./a', "must not contain '..'"],
		['https://relay.example/%2E%2e/a', "must not contain '..'"],
		['https://relay.example\\other.example', "must not contain '..'"],
		['https://', NOT_AN_ADDRESS],
		['https:///path', NOT_AN_ADDRESS],
		['https://relay.example:99999', NOT_AN_ADDRESS],
		['https://relay.example:port', NOT_AN_ADDRESS],
		['https://relay .example', NOT_AN_ADDRESS],
		['https://a,b/https://relay.example', NOT_AN_ADDRESS],
		['https://relay.example/a b', NOT_AN_ADDRESS],
		['https://relay.example/a%20b', NOT_AN_ADDRESS],
		['https://relay.example//a', NOT_AN_ADDRESS],
		['https://relay.example\n.other.example', NOT_AN_ADDRESS],
		['https://[fe80::1', NOT_AN_ADDRESS],
		['x https://relay.example', 'must begin with https://'],
		['\t', 'is empty', AT_DOMAIN],
		['http://relay.example', NOT_THERE, AT_DOMAIN],
		['x/https://relay.example', NOT_THERE, AT_DOMAIN],
		['https://relay.example/path', NOT_THERE, AT_DOMAIN],
		['evil-relay.example', NOT_THERE, AT_DOMAIN],
		['relay.example.other.example', NOT_THERE, AT_DOMAIN],
		['xn--.relay.example', NOT_THERE, AT_DOMAIN],
	])('%j is refused: it %s', (text, complaint, rules = HTTP) => {
		expect(readOwnAddress(text, rules)).toEqual({ complaint });
	});
});
