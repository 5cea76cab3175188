import type { RequestFailureClass } from '../../nodes/Credits/balance/failure';
import { json, jsonText, type Subject } from './subject';

/** What a status means when the body says nothing. */
const STATUSES: ReadonlyArray<{ status: number; class: RequestFailureClass }> = [
	{ status: 400, class: 'badRequest' },
	{ status: 401, class: 'auth' },
	{ status: 402, class: 'forbidden' },
	{ status: 403, class: 'forbidden' },
	{ status: 404, class: 'badRequest' },
	{ status: 405, class: 'badRequest' },
	{ status: 408, class: 'timeout' },
	{ status: 410, class: 'badRequest' },
	{ status: 422, class: 'badRequest' },
	{ status: 429, class: 'rateLimited' },
	{ status: 500, class: 'unavailable' },
	{ status: 502, class: 'unavailable' },
	{ status: 503, class: 'unavailable' },
	{ status: 504, class: 'unavailable' },
	{ status: 520, class: 'unavailable' },
];

/** The same at one provider. */
function statusesOf({ fixture }: Subject): typeof STATUSES {
	return STATUSES.map(({ status, class: usual }) => ({
		status,
		class: fixture.statusClasses?.[status] ?? usual,
	}));
}

const PAGE = '<!doctype html><title>Error</title><h1>Something went wrong</h1>';

/** What the HTTP status decides. */
export function describeStatuses(subject: Subject): void {
	const statuses = statusesOf(subject);

	describe('with an empty object', () => {
		it.each(statuses)('HTTP $status is $class', async ({ status, class: failureClass }) => {
			await subject.expectFailure(() => [json({}, status)], {
				class: failureClass,
				httpCode: status,
			});
		});
	});

	const bodies: ReadonlyArray<{ title: string; text: () => string }> = [
		{ title: 'no body', text: () => '' },
		{ title: 'a web page', text: () => PAGE },
		{ title: 'a list', text: () => '[]' },
		{ title: 'a body that looks good', text: () => JSON.stringify(subject.goodBody()) },
	];

	describe.each(bodies)('with $title', ({ text }) => {
		it.each(statuses)('HTTP $status is $class', async ({ status, class: failureClass }) => {
			const item = await subject.readUnknown(() => [jsonText(text(), status)]);
			subject.expectUnknown(item, {
				class: failureClass,
				httpCode: status,
			});
		});
	});

	describe('a redirect', () => {
		it.each([301, 302, 303, 307, 308])('with HTTP %i is not followed', async (status) => {
			const headers = { location: 'https://elsewhere.example.test/v1/credits' };
			await subject.expectFailure(() => [{ status, headers, body: '' }], {
				class: 'badResponse',
				httpCode: status,
				says: ['It is a redirect to another address, which is not followed'],
			});
			expect(subject.world.sandbox.strayRequests).toEqual([]);
			expect(subject.seen).toHaveLength(2);
		});

		it('to the documented host is not followed either', async () => {
			const location = subject.fixture.record.request().url;
			const reply = { status: 302, headers: { location }, body: '' };
			const { itemError } = await subject.fail(() => [reply]);
			expect(itemError).toMatchObject({ class: 'badResponse', httpCode: 302 });
			expect(subject.seen).toHaveLength(2);
		});
	});

	describe('too many requests', () => {
		it('are declared as the provider itself reports them', async () => {
			const { rateLimited } = subject.fixture;
			const { itemError, nodeError } = await subject.fail(() => [rateLimited]);
			expect(itemError).toMatchObject({ class: 'rateLimited', httpCode: rateLimited.status });
			const seconds = rateLimited.headers?.['retry-after'];
			expect(nodeError.failure).toEqual({
				cause: 'rate-limited',
				...(seconds !== undefined && { retryAfterMs: Number(seconds) * 1000 }),
			});
		});
	});

	describe('an unusual success', () => {
		it('with HTTP 204 and no body is a bad response', async () => {
			const { itemError } = await subject.fail(() => [{ status: 204, body: '' }]);
			expect(itemError).toMatchObject({ class: 'badResponse', httpCode: 204 });
		});

		it('with HTTP 203 and a good body is read', async () => {
			const [item] = await subject.read(() => [json(subject.goodBody(), 203)]);
			expect(item?.remaining).toBe(subject.plenty);
		});
	});
}
