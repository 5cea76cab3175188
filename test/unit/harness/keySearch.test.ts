import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { searchForKeys } from '../../../harness/secrets/keySearch';
import { encoders } from '../../../harness/secrets/encoders';
import { ODD_KEY, PLAIN_KEY } from '../../../harness/secrets/madeUpKeys';

const keys = [
	{ name: 'plain', key: PLAIN_KEY },
	{ name: 'odd', key: ODD_KEY },
];

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-key-search-'));
});

afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

describe.each(keys)('the $name key', ({ name, key }) => {
	it.each(encoders)('is found $title in a line of a log', async ({ encode }) => {
		const text = JSON.stringify([`GET /v1?id=${encode(key)}&x=1`]);
		const { findings } = await searchForKeys(keys, { texts: { 'a log': text } });
		expect(findings.length).toBeGreaterThan(0);
		expect(new Set(findings.map((finding) => finding.key))).toEqual(new Set([name]));
		expect(JSON.stringify(findings)).not.toContain(key);
	});

	it('is found in a file within folders, and where in it', async () => {
		await mkdir(path.join(folder, 'a', 'b'), { recursive: true });
		const file = path.join(folder, 'a', 'b', 'database.sqlite');
		await writeFile(file, Buffer.concat([Buffer.alloc(100), Buffer.from(key), Buffer.alloc(9)]));
		await writeFile(path.join(folder, 'other'), 'nothing');
		const { files, bytes, findings } = await searchForKeys(keys, { folders: [folder] });
		expect(files).toBe(2);
		expect(bytes).toBe(100 + Buffer.byteLength(key) + 9 + 7);
		expect(findings).toContainEqual({ key: name, spelling: 'as it is', place: file, offset: 100 });
	});

	it('is found once where it lies across two chunks of a large file', async () => {
		const chunk = 8 * 1024 * 1024;
		const file = path.join(folder, 'large');
		const before = chunk - 5;
		const rest = Buffer.alloc(chunk);
		await writeFile(file, Buffer.concat([Buffer.alloc(before), Buffer.from(key), rest]));
		const { findings } = await searchForKeys(keys, { folders: [folder] });
		expect(findings).toEqual([{ key: name, spelling: 'as it is', place: file, offset: before }]);
	});
});

it('finds nothing in texts and files without a key', async () => {
	const texts = { log: `half a key: ${PLAIN_KEY.slice(0, 16)}`, other: '{}' };
	await writeFile(path.join(folder, 'empty'), '');
	const search = await searchForKeys(keys, { texts, folders: [folder] });
	expect(search.findings).toEqual([]);
	expect(search.files).toBe(1);
});

it('finds nothing in compressed text', async () => {
	const texts = { packed: gzipSync(PLAIN_KEY).toString('latin1') };
	expect((await searchForKeys(keys, { texts })).findings).toEqual([]);
});

it('refuses a key so short that it could be found by chance, and a missing folder', async () => {
	await expect(searchForKeys([{ name: 'short', key: 'abc' }], {})).rejects.toThrow('short');
	const missing = path.join(folder, 'missing');
	await expect(searchForKeys(keys, { folders: [missing] })).rejects.toThrow('ENOENT');
});
