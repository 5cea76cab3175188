import { classOfStatus } from '../../../nodes/Credits/providers/statusClasses';

describe('classOfStatus', () => {
	it.each([
		[199, 'badResponse'],
		[200, null],
		[299, null],
		[300, 'badResponse'],
		[399, 'badResponse'],
		[400, 'badRequest'],
		[401, 'auth'],
		[402, 'forbidden'],
		[403, 'forbidden'],
		[404, 'badRequest'],
		[407, 'network'],
		[408, 'timeout'],
		[418, 'badRequest'],
		[429, 'rateLimited'],
		[499, 'badRequest'],
		[500, 'unavailable'],
		[599, 'unavailable'],
	])('of HTTP %d is %s', (status, failureClass) => {
		expect(classOfStatus(status)).toBe(failureClass);
	});
});
