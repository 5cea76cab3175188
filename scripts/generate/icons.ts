import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { RemoteProvider } from '../../nodes/Credits/providers/contract';
import { inFolder } from './folders';
import type { GeneratedFile } from './generatedFile';
import { monogram } from './monogram';
import { PROJECT_FOLDER } from './projectFolder';

/** Folder of all icons, relative to the project. */
export const ICONS_FOLDER = 'icons';

/** The two icons of a provider: copies of the drawings in its folder, or monograms. */
export function iconFiles({ name, displayName }: RemoteProvider): GeneratedFile[] {
	return (['light', 'dark'] as const).map((variant) => {
		const ending = variant === 'light' ? '.svg' : '.dark.svg';
		const drawing = path.join(PROJECT_FOLDER, inFolder(name, `icon${ending}`));
		return {
			path: `${ICONS_FOLDER}/${name}${ending}`,
			content: existsSync(drawing)
				? readFileSync(drawing, 'utf8')
				: monogram(name, displayName, variant),
		};
	});
}
