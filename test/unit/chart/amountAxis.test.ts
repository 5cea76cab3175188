import fc from 'fast-check';

import { amountAxis, amountLabel } from '../../../nodes/Credits/chart/amountAxis';

it.each<[amounts: number[], labels: string[], caption: string]>([
	[[], ['0', '0.25', '0.5', '0.75', '1'], 'credits'],
	[[480, 500], ['0', '200', '400', '600'], 'credits'],
	[[-900, 600], ['-1,000', '-500', '0', '500', '1,000'], 'credits'],
	[[0.35], ['0', '0.1', '0.2', '0.3', '0.4'], 'credits'],
	[[31_000_000], ['0', '10', '20', '30', '40'], 'million credits'],
	[[3e-9], ['0', '1', '2', '3'], '× 1e-9 credits'],
	[[4e18], ['0', '1', '2', '3', '4'], '× 1e18 credits'],
])('an axis has round ticks around 0 and %j', (amounts, labels, caption) => {
	const axis = amountAxis(amounts, 'credit');
	expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
	expect(axis.caption).toBe(caption);
});

it('an axis holds all amounts between few ticks', () => {
	const amount = fc
		.double({ min: -1e300, max: 1e300, noNaN: true })
		.map((value) => (Math.abs(value) < 1e-300 ? 0 : value));
	fc.assert(
		fc.property(fc.array(amount), (amounts) => {
			const { lowest, highest, ticks } = amountAxis(amounts, 'USD');
			const rounding = (highest - lowest) * 1e-9;
			expect(lowest).toBeLessThanOrEqual(Math.min(0, ...amounts) + rounding);
			expect(highest).toBeGreaterThanOrEqual(Math.max(0, ...amounts) - rounding);
			expect(ticks.length).toBeGreaterThan(1);
			expect(ticks.length).toBeLessThan(8);
		}),
	);
});

it.each<[amount: number, label: string]>([
	[500, '500'],
	[-20.5, '-20.5'],
	[12_345_678, '12,345,678'],
	[0.000001, '0.000001'],
	[0.1 + 0.2, '0.3'],
	[18_509_600_000_000, '18.51 trillion'],
	[-7_300_000_000, '-7.3 billion'],
	[1.5e300, '1.5e+300'],
	[5e-300, '5e-300'],
])('the label of %d is %s', (amount, label) => {
	expect(amountLabel(amount)).toBe(label);
});
