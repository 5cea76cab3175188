import { makeDigest, type DigestInput } from '../../../nodes/Credits/digest/digest';
import { htmlTexts } from '../../support/markup';

const NOW = Date.parse('2026-11-26T09:00:00Z');

type Fields = Record<string, unknown>;

/** An item of Get Overview with Simplify. */
function item(changes: Fields = {}): Fields {
	return {
		account: 'Client A',
		balance: 'credits',
		remaining: 480,
		unit: 'credit',
		status: 'low',
		isLow: true,
		remainingPercent: 4.8,
		limit: 10_000,
		unlimited: false,
		nextExpiryAt: null,
		resetsAt: null,
		topUpUrl: 'https://kie.example/pricing',
		retrievedAt: '2026-11-26T08:59:00.000Z',
		provider: 'kieAi',
		...changes,
	};
}

const healthy = (changes: Fields = {}) =>
	item({ status: 'ok', isLow: false, remaining: 9000, remainingPercent: 90, ...changes });

const unread = (changes: Fields = {}) =>
	item({
		...{ status: 'unknown', isLow: null, remaining: null, remainingPercent: null },
		error: { class: 'auth', message: 'Twilio refused the Auth Token' },
		provider: 'twilio',
		account: 'Main',
		...changes,
	});

/** A forecast of the same balance as {@link item}. */
const forecast = (changes: Fields = {}) => ({
	...{ provider: 'kieAi', account: 'Client A', balance: 'credits', remaining: 480, unit: 'credit' },
	...{ runwayStatus: 'ok', exhaustsAt: '2026-11-29T10:00:00Z' },
	retrievedAt: '2026-11-26T08:59:30Z',
	...changes,
});

/** Makes a digest as the node does. */
function make(items: readonly unknown[], changes: Partial<DigestInput> = {}) {
	const names: Record<string, string> = { kieAi: 'Kie.ai', twilio: 'Twilio' };
	return makeDigest({
		items,
		includesAll: false,
		saysAlways: false,
		nameOf: (provider) => names[provider] ?? provider,
		now: NOW,
		timeZone: 'Europe/Berlin',
		...changes,
	});
}

function digestOf(items: readonly unknown[], changes: Partial<DigestInput> = {}) {
	const { digest } = make(items, changes);
	if (digest === null) throw new Error('The digest is empty');
	return digest;
}

/** The accounts in a text, in order. */
const accountsIn = (text: string) => [...text.matchAll(/– (\w+):/g)].map(([, account]) => account);

describe('a digest', () => {
	it('lists what is low first, then what was not read, and omits what is healthy', () => {
		expect(digestOf([healthy({ account: 'B' }), unread(), item()])).toMatchObject({
			...{ low: 1, unread: 1, ok: 1, accounts: 3 },
			subject: 'Credits: 1 low, 1 not read – Kie.ai – Client A, Twilio – Main',
			text: [
				'1 low · 1 not read · 1 OK',
				'',
				'🔴 Kie.ai – Client A: 480 credits left · 5% of 10,000',
				'   Top up: https://kie.example/pricing',
				'⚪ Twilio – Main: not read · Twilio refused the Auth Token',
			].join('\n'),
		});
	});

	it('is not made while all accounts are healthy, unless Always Say is on', () => {
		expect(make([healthy()])).toEqual({ digest: null, unknown: 0 });
		const always = { saysAlways: true };
		const allHealthy = { subject: 'Credits: the account is OK', text: '1 OK', low: 0 };
		expect(digestOf([healthy()], always)).toMatchObject(allHealthy);
		const none = { subject: 'Credits: no accounts', text: 'No accounts', accounts: 0 };
		expect(digestOf([], always)).toMatchObject(none);
	});

	it('may list all accounts: what expires soon before the rest, which is in order of what is left', () => {
		const items = [
			healthy({ account: 'full', remainingPercent: 90 }),
			healthy({ account: 'half', remainingPercent: 50 }),
			healthy({ account: 'expiring', remainingPercent: 99, nextExpiryAt: '2026-11-28T12:00:00Z' }),
			item({ account: 'low' }),
		];
		const { text } = digestOf(items, { includesAll: true });
		expect(accountsIn(text)).toEqual(['low', 'expiring', 'half', 'full']);
		expect(text).toContain('next expiry in 2 days (Nov 28)');
	});

	it('lists first what is overdrawn, then what is empty, with or without a limit', () => {
		const { text } = digestOf([
			item({ account: 'low', remainingPercent: 5 }),
			item({ account: 'empty', status: 'depleted', remaining: 0, remainingPercent: null }),
			item({ account: 'overdrawn', status: 'overdrawn', remaining: -2, remainingPercent: 0 }),
		]);
		expect(accountsIn(text)).toEqual(['overdrawn', 'empty', 'low']);
	});

	it('marks stale readings, at the end and not in the subject', () => {
		const old = item({ account: 'renamed', remaining: 0, retrievedAt: '2026-11-16T08:00:00Z' });
		const digest = digestOf([old, item()]);
		expect(digest).toMatchObject({ low: 1, accounts: 2 });
		expect(digest.subject).toBe('Credits: 1 low – Kie.ai – Client A');
		expect(digest.text).toMatch(/renamed: 0 credits left · last read 10 days ago \(Nov 16\)$/);
	});

	it('uses the newest reading of each balance', () => {
		const earlier = item({ remaining: 0, retrievedAt: '2026-11-26T07:00:00Z' });
		const digest = digestOf([earlier, healthy(), earlier], { includesAll: true });
		expect(digest).toMatchObject({ low: 0, ok: 1, accounts: 1 });
	});

	it('counts each account once, by the worst of its balances, and names it once', () => {
		const digest = digestOf([
			item({ balance: 'batch' }),
			item({ balance: 'simple' }),
			unread({ balance: null }),
			healthy({ provider: 'twilio', account: 'Main', balance: 'credits' }),
			healthy({ account: 'B' }),
		]);
		expect(digest).toMatchObject({ low: 1, unread: 1, ok: 1, accounts: 3 });
		expect(digest.subject).toBe('Credits: 1 low, 1 not read – Kie.ai – Client A, Twilio – Main');
		expect(digest.text).toContain('Kie.ai – Client A (batch): 480 credits left');
	});

	it.each<[name: string, account: unknown, said: string, provider?: unknown]>([
		['an account that contains its provider', 'Client C – Kie.ai', 'Client C – Kie.ai'],
		['a credential by the number that n8n has given it', 'Kie.ai Credits account 2', 'Kie.ai (2)'],
		['an account without a name', '\u0000\u202e', 'An account', ' \n'],
		['an account with half a character', 'x\ud83d', 'Kie.ai – x'],
		['an account whose name is not a text', { toString: 'x' }, 'An account', 7],
	])('names %s', (_, account, said, provider = 'kieAi') => {
		const { subject, html } = digestOf([item({ account, provider })]);
		expect(subject).toBe(`Credits: 1 low – ${said}`);
		expect(htmlTexts(html)).toContain(said);
	});

	const limited = ' · 5% of 10,000 · empty in 3 days (Nov 29)';
	const later = item({ retrievedAt: '2026-11-26T08:59:40Z' });
	const whole = forecast({ runwayStatus: undefined, exhaustsAt: undefined, runway: forecast() });
	const renewing = item({ limit: null, resetsAt: '2026-12-01T00:00:00Z' });
	const longer = forecast({ exhaustsAt: '2026-12-09T12:00:00Z' });

	it.each<[name: string, items: Fields[], said: string]>([
		['after it', [item(), forecast()], limited],
		['before it', [forecast(), later], limited],
		['that is not simplified', [item(), whole], limited],
		['short', [renewing, forecast()], ' · empty in 3 days (Nov 29) · renews in 5 days (Dec 1)'],
		['long', [renewing, longer], ' · lasts until it renews in 5 days (Dec 1)'],
	])('adds the runway of a forecast to its balance: %s', (_, items, said) => {
		const digest = digestOf(items);
		expect(digest).toMatchObject({ low: 1, accounts: 1 });
		expect(digest.text).toContain(`: 480 credits left${said}\n`);
	});

	it('reads items from an error output', () => {
		const message = 'Twilio refused the Auth Token';
		const details = unread({ error: undefined });
		const digest = digestOf([{ message, error: { message }, details }]);
		expect(digest.unread).toBe(1);
		expect(digest.text).toContain(message);
	});

	it.each([{}, null, 'text', { remaining: 5 }, { status: 'ok' }, [1]])(
		'counts what is not a balance: %j',
		(other) => {
			expect(make([other, item()])).toMatchObject({ unknown: 1, digest: { low: 1 } });
		},
	);

	const odd = { remainingPercent: Infinity, resetsAt: -1, retrievedAt: 'yesterday', limit: '<b>' };

	it.each<[name: string, changes: Fields, said: string]>([
		['unlimited', { status: 'unlimited', unlimited: true, remaining: null }, 'unlimited'],
		['money', { remaining: 12.5, unit: 'USD' }, '12.5 USD left'],
		['an overdrawn balance', { remaining: -3.2, unit: 'USD' }, '3.2 USD overdrawn'],
		['a percentage only once', { remaining: 5, unit: 'percent', limit: 100 }, '5 percent left'],
		['an unreadable amount', { remaining: 'many', unit: null }, 'amount unknown'],
		['a decimal text, as tables store it', { remaining: '41.5' }, '41.5 credits left'],
		['an invalid amount, invalid dates', { ...odd, remaining: Number.NaN }, 'amount unknown\n'],
		['a date beyond the last', { nextExpiryAt: '275760-09-13T00:00:00.001Z' }, '480 credits left'],
	])('describes %s', (_, changes, said) => {
		expect(digestOf([item(changes)], { includesAll: true }).text).toContain(`: ${said}`);
	});

	it('stays under 100 KB with a thousand balances, and says how many are omitted', () => {
		const items = Array.from({ length: 1000 }, (_, index) => item({ account: `Client ${index}` }));
		const { subject, text, html } = digestOf(items);
		expect(Buffer.byteLength(html)).toBeLessThan(100_000);
		expect(html).toMatch(/and \d+ more/);
		expect(text).toMatch(/\nand 960 more$/);
		const first = 'Kie.ai – Client 0, Kie.ai – Client 1';
		expect(subject).toBe(`Credits: 1000 low – ${first} and 998 more`);
	});

	it('truncates long names', () => {
		const { subject, html } = digestOf([item({ account: 'long '.repeat(1000) })]);
		expect(html.length).toBeLessThan(3000);
		expect(subject.length).toBeLessThan(300);
	});
});

describe('the HTML of a digest', () => {
	it('has no image, no style sheet, no script, and a bar of two cells', () => {
		const { html } = digestOf([item({ remainingPercent: 25 })]);
		expect(html).not.toMatch(/<(?:img|style|script|link|svg)\b|class=|url\(/i);
		expect(html).toContain('<td width="25%"');
		expect(html).toContain('<td width="75%"');
		const link = '<a href="https://kie.example/pricing" style="color:#3b82d6">Top up</a>';
		expect(html).toContain(link);
	});

	it.each([
		...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address'],
		...['https://', 7, null],
	])('links only to addresses of the web: %j', (topUpUrl) => {
		const { html, text } = digestOf([item({ topUpUrl })]);
		expect(html).not.toContain('href');
		expect(text).not.toContain('Top up');
	});

	it('escapes addresses in attributes', () => {
		const topUpUrl = 'https://kie.example/"><script>alert(1)</script>';
		const { html } = digestOf([item({ topUpUrl })]);
		expect(html).not.toContain('<script>');
		expect(htmlTexts(html)).toContain('Top up');
	});
});

describe('a digest of hostile names and texts', () => {
	it.each<[name: string, hostile: string, shown?: string]>([
		['a script', '<script>alert(1)</script>'],
		['an end of the tag', '"><img src=x onerror=alert(1)>'],
		['an attribute', "' onmouseover='alert(1)"],
		['an end of the table', '</td></tr></table><h1>You have won</h1>'],
		['a comment', '<!-- x'],
		['entities', '&lt;b&gt; &amp; &#0; &nosuch'],
		['an expression of n8n', '{{ $env.N8N_ENCRYPTION_KEY }}'],
		['a template', '${process.env.HOME} %s $& $1'],
		['lines', 'one\r\nBcc: all@example.test\n\ntwo', 'one Bcc: all@example.test two'],
		['line ends of other kinds', 'one\u2028two\u2029three\vfour', 'one two three four'],
		['control characters', 'a\u0000b\u0007c\u001bd\u0085e', 'abcde'],
		['a change of direction', '\u202eevil\u202c \u2066x\u2069', 'evil x'],
		['a script from right to left', 'لوحة العملاء'],
		['emoji of several parts', '👩‍👩‍👧‍👦🏳️‍🌈'],
		['Markdown', '**bold** [link](https://evil.example) `code`'],
		['a mention of everybody', '<!channel> <@U024BE7LH>'],
	])('shows %s as plain text, in HTML and in the text', (_, hostile, shown = hostile) => {
		const everywhere = { account: hostile, provider: hostile };
		const { subject, text, html } = digestOf([
			item({ ...everywhere, balance: hostile, unit: hostile, topUpUrl: hostile }),
			unread({ account: hostile, provider: 'twilio', error: { message: hostile } }),
			healthy({ account: 'Quiet' }),
		]);
		expect(htmlTexts(html).filter((found) => found.includes(shown))).toHaveLength(4);
		expect(html).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
		expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029<>]/u);
		expect(subject).toMatch(/^Credits: 1 low, 1 not read – /);
		expect(text.split('\n')).toHaveLength(4);
		expect(text).not.toMatch(/[<>]/);
		expect(text).toContain(shown.replaceAll('<', '‹').replaceAll('>', '›'));
	});

	it('keeps the amount in its place after a name from right to left', () => {
		const { text } = digestOf([item({ account: 'لوحة' })]);
		expect(text).toContain('🔴 \u2068Kie.ai – لوحة\u2069: 480 credits left');
	});
});
