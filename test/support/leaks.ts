/** How an answer may repeat a key. */
export function echoesOf(key: string): Array<{ title: string; spelling: string }> {
	return [
		{ title: 'as it is', spelling: key },
		{ title: 'as part of an address', spelling: encodeURIComponent(key) },
		{ title: 'as part of a query', spelling: new URLSearchParams({ key }).toString().slice(4) },
		{ title: 'as JSON within JSON', spelling: JSON.stringify(key).slice(1, -1) },
		{ title: 'as Base64', spelling: Buffer.from(key).toString('base64') },
		{ title: 'as Base64 for addresses', spelling: Buffer.from(key).toString('base64url') },
	];
}

/** A key that looks different in every encoding. */
export const ODD_KEY = 'sk/a+b "c"&=%7e#<d>';

/** Where a key shows in a value, properties that JSON leaves out included: in which spelling, each once. */
export function leaksIn(value: unknown, key: string): string[] {
	const texts = textsIn(value).join('\n');
	return echoesOf(key)
		.filter(({ spelling }) => texts.includes(spelling) || texts.includes(escaped(spelling)))
		.map(({ title }) => title);
}

/** A quotation mark within a key is escaped wherever a text is shown as JSON. */
function escaped(spelling: string): string {
	return JSON.stringify(spelling).slice(1, -1);
}

/** Every text, name and number within a value, whoever can see it. */
function textsIn(value: unknown, seen = new Set<object>()): string[] {
	if (typeof value !== 'object' && typeof value !== 'function') return [String(value)];
	if (value === null || seen.has(value)) return [];
	seen.add(value);
	if (value instanceof Uint8Array) return [Buffer.from(value).toString()];
	if (value instanceof Map || value instanceof Set) return textsIn([...value], seen);
	return Reflect.ownKeys(value).flatMap((name) => {
		const descriptor = Reflect.getOwnPropertyDescriptor(value, name);
		return [String(name), ...textsIn(descriptor?.value, seen)];
	});
}
