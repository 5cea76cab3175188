import { createRequire } from 'node:module';

import type * as Catalogue from '../../nodes/Credits/providers';
import type { ProviderRequest, RemoteProvider } from '../../nodes/Credits/providers/provider';
import { deepFreeze } from './deepFreeze';
import { json, type Subject } from './subject';

const requestsMade: ProviderRequest[] = [];

/**
 * Freezes the records of the built package to the last value, so that whoever
 * writes into one fails, and keeps the requests that they make.
 */
export function freezeBuiltRecords(): void {
	for (const record of builtRecords()) {
		const request = record.request;
		const recorded = () => {
			const made = request();
			requestsMade.push(made);
			return made;
		};
		deepFreeze(Object.assign(record, { request: recorded }));
	}
}

const load = createRequire(__filename);

/** The very objects that n8n's loader has loaded: Jest keeps one registry of modules per file. */
function builtRecords(): readonly RemoteProvider[] {
	const built = load('../../dist/nodes/Credits/providers/index.js') as typeof Catalogue;
	return built.remoteProviders;
}

/** The record is only read: n8n writes the key into the request, and into nothing else. */
export function describeRecord(subject: Subject): void {
	const find = () => builtRecords().find(({ name }) => name === subject.name);

	describe('the record', () => {
		it('has a key in the sandbox that says that it is made up', () => {
			expect(subject.fixture.key).toMatch(/sandbox/i);
		});

		it('is frozen throughout these tests', () => {
			expect(Object.isFrozen(find())).toBe(true);
			expect(Object.isFrozen(find()?.credential)).toBe(true);
			expect(Object.isFrozen(find()?.balances[0])).toBe(true);
		});

		it('makes a new request for every attempt, with nothing of an earlier one in it', async () => {
			requestsMade.length = 0;
			for (const secret of ['first-account-key', 'second-account-key']) {
				await subject.read(() => [json(subject.goodBody())], {}, { secret });
			}
			expect(requestsMade).toHaveLength(2);
			const [first, second] = requestsMade;
			for (const part of ['headers', 'qs'] as const) {
				expect(first?.[part] === undefined || first[part] !== second?.[part]).toBe(true);
			}
			expect(JSON.stringify(find()?.request())).not.toContain('account-key');
		});
	});
}
