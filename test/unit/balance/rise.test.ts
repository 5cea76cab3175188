import { minRise } from '../../../nodes/Credits/balance/rise';

type Row = [
	last: number,
	threshold: number,
	type: 'amount' | 'percent',
	precision: number,
	rise: number,
];
it.each<Row>([
	[0, 0, 'amount', 0.01, 0.1],
	[100, 0, 'amount', 1, 10],
	[-1000, 0, 'amount', 1, 50],
	[100, 500, 'amount', 1, 100],
	[100, 500, 'percent', 1, 10],
])(
	'after %d, with a threshold of %d (%s) and %d as the smallest amount that matters, the smallest top-up is %d',
	(last, value, type, precision, rise) => {
		expect(minRise(last, { value, type }, precision)).toBe(rise);
	},
);
