import { echoesOf } from '../faults/leaks';

/** A way in which a key may be written down. */
export interface Spelling {
	title: string;
	text: string;
}

/** How often a text is put into a text within JSON: an item, in an execution, in a log. */
const JSON_LEVELS = 3;

/**
 * All ways in which a key may be written down by a program that stores or logs
 * it. None of them is so short that it would be found by chance in a file of
 * some megabytes: keys have at least twelve characters.
 */
export function spellingsOf(key: string): Spelling[] {
	const inAddress = encodeURIComponent(key);
	const all: Spelling[] = [
		// What stands behind a word in a header is the key as it is.
		...echoesOf(key)
			.filter(({ title }) => title !== 'in a header')
			.map(({ title, spelling }) => ({ title, text: spelling })),
		{
			title: 'as part of an address, in small letters',
			text: inAddress.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
		},
		...nestedInJson(key).map((text) => ({ title: 'as JSON within JSON', text })),
		...[0, 1, 2].map((before) => ({ title: 'within Base64', text: withinBase64(key, before) })),
		{ title: 'in hexadecimal', text: Buffer.from(key).toString('hex') },
	];
	const texts = all.map(({ text }) => text);
	return all.filter(({ text }, index) => texts.indexOf(text) === index);
}

function nestedInJson(key: string): string[] {
	const levels: string[] = [];
	let text = key;
	for (let level = 0; level < JSON_LEVELS; level++) {
		text = JSON.stringify(text).slice(1, -1);
		levels.push(text);
	}
	return levels;
}

/** The characters of a longer Base64 text that the key alone decides. @param before bytes before the key */
function withinBase64(key: string, before: number): string {
	const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(key)]);
	const first = Math.ceil((before * 8) / 6);
	const end = Math.floor((bytes.length * 8) / 6);
	return bytes.toString('base64').slice(first, end);
}
