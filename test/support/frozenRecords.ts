import type * as Records from '../../nodes/Credits/providers/records';
import { deepFreeze } from '../contract/deepFreeze';

/**
 * Deep-freezes the records of the built package, so that writing into one fails. They are
 * the very objects that n8n's loader has loaded: Jest keeps one registry of modules per
 * file.
 */
export function freezeBuiltRecords(): void {
	const path = '../../dist/nodes/Credits/providers/records.js';
	deepFreeze(jest.requireActual<typeof Records>(path).remoteProviders);
}
