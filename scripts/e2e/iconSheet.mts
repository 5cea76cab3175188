import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { projectFolder } from '../../harness/projectFolder.mjs';
import type { Checks } from '../../harness/checks.mjs';
import { screenshotFolder } from '../../harness/editorPage.mjs';

const iconsFolder = path.join(projectFolder, 'icons');

/** In pixels: n8n's lists, and its canvas. */
const sizes = [16, 48];

/** n8n's backgrounds. */
const backgrounds = { light: '#ffffff', dark: '#2b2b2b' } as const;

/** Takes a picture of all icons in the sizes and on the backgrounds that n8n shows them. */
export async function takeIconSheet(checks: Checks, page: Page): Promise<void> {
	await checks.run('every icon can be drawn, on both backgrounds', async () => {
		const names = (await readdir(iconsFolder)).filter((name) => name.endsWith('.svg')).sort();
		const rows = await Promise.all([
			row(
				'light',
				names.filter((name) => !name.endsWith('.dark.svg')),
			),
			row(
				'dark',
				names.filter((name) => name.endsWith('.dark.svg')),
			),
		]);
		await page.setContent(
			`<body style="margin:0;width:fit-content;height:fit-content;font:12px sans-serif">${rows.join('')}</body>`,
		);
		const widths = await page
			.locator('img')
			.evaluateAll((images) => images.map((image) => Reflect.get(image, 'naturalWidth') as number));
		const broken = widths.filter((width) => width === 0).length;
		if (broken > 0) throw new Error(`${broken} icons cannot be drawn`);
		const file = path.join(screenshotFolder, '18-icons.png');
		await page.locator('body').screenshot({ path: file });
	});
}

async function row(background: keyof typeof backgrounds, names: string[]): Promise<string> {
	const icons = await Promise.all(names.map(async (name) => await cell(name)));
	const color = background === 'light' ? '#333' : '#ddd';
	return `<div style="display:flex;gap:32px;padding:24px;background:${backgrounds[background]};color:${color}">${icons.join('')}</div>`;
}

async function cell(name: string): Promise<string> {
	const content = (await readFile(path.join(iconsFolder, name))).toString('base64');
	const images = sizes.map(
		(size) => `<img width="${size}" height="${size}" src="data:image/svg+xml;base64,${content}"> `,
	);
	return `<div>${images.join('')}<br>${name.replace(/(?:\.dark)?\.svg$/, '')}</div>`;
}
