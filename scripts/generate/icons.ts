import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import { inFolder } from './folders';
import type { GeneratedFile } from './generatedFile';
import { monogram, type IconVariant } from './monogram';
import { PROJECT_FOLDER } from './projectFolder';

/** Folder of all icons, relative to the project. */
export const ICONS_FOLDER = 'icons';

const SUFFIXES: Readonly<Record<IconVariant, string>> = { light: '', dark: '.dark' };

/** The two icons of a provider: copies of the drawings in its folder, or monograms. */
export function iconFiles({ name, displayName }: RemoteProvider): GeneratedFile[] {
	return (['light', 'dark'] as const).map((variant) => ({
		path: `${ICONS_FOLDER}/${iconName(name, variant)}`,
		content:
			drawingIn(inFolder(name, iconName('icon', variant))) ?? monogram(name, displayName, variant),
	}));
}

/** The names of a provider's icon files. */
export function iconNames({ name }: Pick<RemoteProvider, 'name'>): string[] {
	return [iconName(name, 'light'), iconName(name, 'dark')];
}

function iconName(name: string, variant: IconVariant): string {
	return `${name}${SUFFIXES[variant]}.svg`;
}

function drawingIn(place: string): string | null {
	const absolute = path.join(PROJECT_FOLDER, place);
	return existsSync(absolute) ? readFileSync(absolute, 'utf8') : null;
}
