import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { projectFolder } from '../../harness/projectFolder.mjs';
import type { EditorFixture } from './fixture.mjs';

const iconsFolder = path.join(projectFolder, 'icons');

/** In pixels: n8n's lists, and its canvas. */
const sizes = [16, 48];

/** Checks that a browser draws all icons, in the sizes and on the backgrounds of n8n's editor. */
export async function checkIcons({ check, editor: { page } }: EditorFixture): Promise<void> {
	await check('every icon can be drawn, on both backgrounds', async () => {
		const names = (await readdir(iconsFolder)).filter((name) => name.endsWith('.svg')).sort();
		const isDark = (name: string): boolean => name.endsWith('.dark.svg');
		const rows = await Promise.all([
			row(
				'background:#fff;color:#333',
				names.filter((name) => !isDark(name)),
			),
			row('background:#2b2b2b;color:#ddd', names.filter(isDark)),
		]);
		await page.setContent(`<body style="margin:0;font:12px sans-serif">${rows.join('')}</body>`);
		const widths = await page
			.locator('img')
			.evaluateAll((images) => images.map((image) => Reflect.get(image, 'naturalWidth') as number));
		assert.equal(widths.length, sizes.length * names.length);
		assert.ok(!widths.includes(0), 'an icon cannot be drawn');
	});
}

async function row(style: string, names: string[]): Promise<string> {
	const icons = await Promise.all(names.map(cell));
	return `<div style="display:flex;flex-wrap:wrap;gap:32px;padding:24px;${style}">${icons.join('')}</div>`;
}

async function cell(name: string): Promise<string> {
	const content = (await readFile(path.join(iconsFolder, name))).toString('base64');
	const images = sizes.map(
		(size) => `<img width="${size}" height="${size}" src="data:image/svg+xml;base64,${content}"> `,
	);
	return `<div>${images.join('')}<br>${name}</div>`;
}
