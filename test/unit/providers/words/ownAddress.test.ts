import { readOwnAddress } from '../../../../nodes/Credits/providers/ownAddress';

describe("the address of one's own server", () => {
	it.each([
		['https://relay.example', 'https://relay.example'],
		['https://relay.example/', 'https://relay.example'],
		['https://relay.example///', 'https://relay.example'],
		[' https://relay.example:8443 ', 'https://relay.example:8443'],
		['HTTPS://Relay.Example', 'HTTPS://Relay.Example'],
		['https://relay.example/v1', 'https://relay.example'],
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
	])('%j is used as %j', (text, base) => {
		expect(readOwnAddress(text)).toEqual({ base });
	});

	it.each([
		['https://relay.example/sub/v1/', 'https://relay.example'],
		['https://relay.example:8443/x', 'https://relay.example:8443'],
		['https://relay.example', 'https://relay.example'],
	])('may be used without its path: %j as %j', (text, base) => {
		expect(readOwnAddress(text, { keeps: 'nothing' })).toEqual({ base });
	});

	it('may do without encryption where that is allowed', () => {
		expect(readOwnAddress('http://localhost:3000/', { allowsHttp: true })).toEqual({
			base: 'http://localhost:3000',
		});
		expect(readOwnAddress('http://localhost:3000/')).toEqual({
			complaint: "must begin with https://, unless 'Allow HTTP' is on",
		});
	});

	it.each([
		['', 'is empty'],
		['  ', 'is empty'],
		['relay.example', 'must begin with https://'],
		['ftp://relay.example', 'must begin with https://'],
		['//relay.example', 'must begin with https://'],
		['https:/relay.example', 'must begin with https://'],
		['https://name:word@relay.example', 'must not contain a user name or a password'],
		['https://relay.example@other.example', 'must not contain a user name or a password'],
		['https://relay.example?key=1', 'must not contain a query (? or #)'],
		['https://relay.example/#part', 'must not contain a query (? or #)'],
		['https://relay.example/../admin', "must not contain '..'"],
		['https://relay.example/a/..', "must not contain '..'"],
		['https://relay.example/./a', "must not contain '..'"],
		['https://relay.example/%2E%2e/a', "must not contain '..'"],
		['https://relay.example\\other.example', "must not contain '..'"],
		['https://', 'is not the address of a server'],
		['https:///path', 'is not the address of a server'],
		['https://relay.example:99999', 'is not the address of a server'],
		['https://relay.example:port', 'is not the address of a server'],
		['https://relay .example', 'is not the address of a server'],
		['https://relay.example/a b', 'is not the address of a server'],
		['https://relay.example/a%20b', 'is not the address of a server'],
		['https://relay.example//a', 'is not the address of a server'],
		['https://relay.example\n.other.example', 'is not the address of a server'],
		['https://[fe80::1', 'is not the address of a server'],
	])('%j is refused: it %s', (text, complaint) => {
		expect(readOwnAddress(text, { allowsHttp: true })).toEqual({ complaint });
	});
});
