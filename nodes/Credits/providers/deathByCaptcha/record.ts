import {
	account,
	anyFieldsOf,
	balance,
	bodyField,
	creditsIn,
	defineProvider,
	fieldsOf,
	post,
	scaleAmount,
	secret,
	text,
} from '../words';

const CREDITS = creditsIn('USD');

/** The user name that says that the password is a token. */
const BY_TOKEN = 'authtoken';

const ADDRESS = 'https://api.dbcapi.me/api/user';
const JSON_FORM = { form: {}, headers: { Accept: 'application/json' } };

const REFUSED = 'Death By Captcha refused the Password';
const BANNED = 'Death By Captcha has banned this account';

/** Death By Captcha: the money of an account, sent in cents. */
export const deathByCaptcha = defineProvider({
	name: 'deathByCaptcha',
	displayName: 'Death By Captcha',
	category: 'captcha',
	docsUrl: 'https://deathbycaptcha.com/',
	fields: [
		text('username', 'Username', {
			description: 'Your username, or authtoken to sign in by token',
		}),
		secret('Password', { description: 'Your password, or the token' }),
	],
	hosts: ['api.dbcapi.me'],
	signIn: { body: { username: '{username}', password: '{apiKey}' } },
	requests: {
		user: post(ADDRESS, JSON_FORM),
		userOfToken: post(ADDRESS, { ...JSON_FORM, signIn: bodyField(BY_TOKEN) }),
	},
	balances: [CREDITS],
	// For an upload it may mean an empty account, here only a refused sign-in.
	statusClasses: { 403: 'auth' },

	start: (context) => ({
		request: context.field('username') === BY_TOKEN ? 'userOfToken' : 'user',
	}),

	detectError({ status, body, notJson }) {
		if (status >= 300 || notJson !== null) return null;
		const user = anyFieldsOf({ body });
		if ((user.id('user') ?? '0') === '0') return { class: 'auth' };
		return user.flag('is_banned') === true ? { class: 'forbidden', message: BANNED } : null;
	},

	parse(answer) {
		const user = fieldsOf(answer);
		const reading = balance(CREDITS, {
			remaining: scaleAmount(user.amount('balance'), 100),
			details: {
				...user.amounts({ rateCents: 'rate' }),
				...user.details({ banned: 'is_banned' }),
			},
		});
		return account(reading, user.id('user'));
	},

	credentialTest: {
		refusals: [
			{ path: 'user', equals: 0, message: REFUSED },
			{ path: 'is_banned', equals: true, message: BANNED },
		],
		blindness: 'It signs in by password only: it refuses a token with which reads work.',
	},
	details: {
		rateCents: 'Price of a captcha in US cents.',
		banned: 'Whether the account is banned.',
	},
	evidence: [
		'documented 2026-11-26 · Host, fields, cents, user 0, statuses, sign-in by token · deathbycaptcha/deathbycaptcha-api-client-nodejs, deathbycaptcha.js and README.md (April 2026)',
		'reported 2026-11-26 · The URL-encoded form · codevance/python-deathbycaptcha (2018)',
	],
});
