import { watchKey } from '../../../nodes/Credits/watch/keys';

describe('the key of a watch', () => {
	it('is short, and the same for the same node', () => {
		// printf workflow:node | openssl dgst -sha256 -binary | base64 | cut -c1-8
		expect(watchKey('workflow', 'node')).toBe('12m4W8pR');
	});

	it('differs between nodes and workflows', () => {
		const keys = [watchKey('a', 'b'), watchKey('a', 'c'), watchKey('d', 'b'), watchKey('ab', '')];
		expect(new Set(keys).size).toBe(4);
	});
});
