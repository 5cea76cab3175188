import type { RequestFailureClass } from '../balance/failure';

/** Status that only a proxy on the way sends: the request never reached the provider. */
export const PROXY_SIGN_IN = 407;

/** The class of an HTTP status alone; `null` for a success. */
export function classOfStatus(status: number): RequestFailureClass | null {
	if (status >= 200 && status <= 299) return null;
	if (status === 401) return 'auth';
	if (status === 402 || status === 403) return 'forbidden';
	if (status === PROXY_SIGN_IN) return 'network';
	if (status === 408) return 'timeout';
	if (status === 429) return 'rateLimited';
	if (status >= 500) return 'unavailable';
	return status >= 400 ? 'badRequest' : 'badResponse';
}
