import { decodeBody, isWebPage } from '../../../nodes/Credits/transport/decode';

function decode(text: string) {
	return decodeBody(new TextEncoder().encode(text));
}

describe('decodeBody', () => {
	it.each([
		['an object', '{"data":1}', { data: 1 }],
		['a list', '[1]', [1]],
		['a number', '0', 0],
		['null', 'null', null],
		['blanks around', ' \r\n{"data":1}\n', { data: 1 }],
		['a byte order mark', '\ufeff{"data":1}', { data: 1 }],
		['letters beyond ASCII', '{"name":"Zoë 🎉"}', { name: 'Zoë 🎉' }],
	])('reads JSON: %s', (_, text, json) => {
		const withoutMark = text.replace('\ufeff', '');
		expect(decode(text)).toEqual({ text: withoutMark, json, notJson: null });
	});

	it.each([
		['nothing', '', 'it is empty'],
		['blanks', ' \r\n\t', 'it is empty'],
		['a web page', '<!DOCTYPE html><html>', 'it is a web page (HTML), not JSON'],
		['XML', '<?xml version="1.0"?><a/>', 'it is XML, not JSON'],
		['an object that breaks off', '{"data":1', 'it is JSON that breaks off or is damaged'],
		['a list that breaks off', '[1,', 'it is JSON that breaks off or is damaged'],
		['a missing comma', '{"a":1 "b":2}', 'it is JSON that breaks off or is damaged'],
		['something behind an object', '{"data":1}x', 'it is JSON that breaks off or is damaged'],
		['words', 'Too many requests', 'it is text, not JSON'],
		['words with a bracket', 'limit reached {429}', 'it is text, not JSON'],
		['NaN', 'NaN', 'it is text, not JSON'],
	])('describes %s and keeps it as text', (_, text, notJson) => {
		expect(decode(text)).toEqual({ text, json: undefined, notJson });
	});

	it.each([
		['Latin-1', [0x7b, 0xe9, 0x7d]],
		['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
		['a character that is cut', [0x22, 0xe2, 0x82]],
		['gzip', [0x1f, 0x8b, 0x08, 0x00]],
	])('reports %s as text that is not UTF-8', (_, bytes) => {
		expect(decodeBody(new Uint8Array(bytes))).toEqual({
			text: '',
			json: undefined,
			notJson: 'it is not valid UTF-8 text',
		});
	});
});

describe('isWebPage', () => {
	it.each([
		['with a doctype', '<!DOCTYPE html><html>', true],
		['after blank lines', '\n\n<html lang="en">', true],
		['after a comment', '<!-- nginx\n1.2 --><HTML>', true],
		['within words', 'see <html>', false],
		['whose tag only begins with html', '<htmlish>', false],
		['in XML', '<?xml version="1.0"?><html/>', false],
		['in JSON', '{"page":"<html>"}', false],
		['in nothing', '', false],
	])('recognizes a page %s: %j is %s', (_, text, isPage) => {
		expect(isWebPage(text)).toBe(isPage);
	});
});
