import { bodyField } from './words';

/**
 * The common parts of the records of captcha services that speak the same API:
 * each has its own host and keys, and all of them the same sign-in and error codes.
 */
export const captchaAccount = {
	category: 'captcha',
	signIn: bodyField('clientKey'),
	errorCodes: {
		at: 'errorId',
		codeAt: 'errorCode',
		good: 0,
		otherwise: 'badResponse',
		codes: {
			ERROR_KEY_DOES_NOT_EXIST: 'auth',
			ERROR_WRONG_USER_KEY: 'auth',
			ERROR_IP_NOT_ALLOWED: 'forbidden',
			ERROR_IP_BANNED: 'forbidden',
			IP_BANNED: 'forbidden',
			ERROR_IP_BLOCKED: 'forbidden',
			ERROR_ACCOUNT_SUSPENDED: 'forbidden',
			ERROR_TOO_MUCH_REQUESTS: 'rateLimited',
		},
	},
} as const;
