/** That nothing in a value is undefined, no number, or beyond all numbers, at any depth. */
export function expectHonest(value: unknown): void {
	expect(value).not.toBeUndefined();
	if (typeof value === 'number') {
		expect(Number.isFinite(value)).toBe(true);
		expect(Object.is(value, -0)).toBe(false);
	}
	if (typeof value !== 'object' || value === null) return;
	for (const inner of Object.values(value)) expectHonest(inner);
}
