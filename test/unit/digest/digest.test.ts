import { makeDigest, type DigestInput } from '../../../nodes/Credits/digest/digest';
import { htmlTexts } from '../../support/markup';

const NOW = Date.parse('2026-11-26T09:00:00Z');

/** A simplified item as Credits Overview puts it out. */
function item(changes: Record<string, unknown> = {}) {
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

const well = (changes: Record<string, unknown> = {}) =>
	item({ status: 'ok', isLow: false, remaining: 9000, remainingPercent: 90, ...changes });

const unread = (changes: Record<string, unknown> = {}) =>
	item({
		status: 'unknown',
		isLow: null,
		remaining: null,
		remainingPercent: null,
		error: { class: 'auth', message: 'Twilio refused the Auth Token' },
		provider: 'twilio',
		account: 'Main',
		...changes,
	});

function digestOf(items: readonly unknown[], changes: Partial<DigestInput> = {}) {
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

describe('a digest', () => {
	it('says what is low first, then what was not read, and nothing of what is well', () => {
		const { digest, unknown } = digestOf([well({ account: 'B' }), unread(), item()]);
		expect(unknown).toBe(0);
		expect(digest).toMatchObject({ low: 1, unread: 1, ok: 1, accounts: 3 });
		expect(digest?.subject).toBe('Credits: 1 low, 1 not read – Kie.ai – Client A, Twilio – Main');
		expect(digest?.text).toBe(
			[
				'1 low · 1 not read · 1 OK',
				'',
				'🔴 Kie.ai – Client A: 480 credits left · 5% of 10,000',
				'   Top up: https://kie.example/pricing',
				'⚪ Twilio – Main: not read · Twilio refused the Auth Token',
			].join('\n'),
		);
	});

	it('is none while all accounts are well, unless it is always wanted', () => {
		expect(digestOf([well()])).toEqual({ digest: null, unknown: 0 });
		expect(digestOf([well()], { saysAlways: true }).digest).toMatchObject({
			subject: 'Credits: the account is OK',
			text: '1 OK',
			low: 0,
		});
		expect(digestOf([], { saysAlways: true }).digest).toMatchObject({
			subject: 'Credits: no accounts',
			text: 'No accounts',
			accounts: 0,
		});
	});

	it('may be about all accounts: the rest by what is left, and what expires soon before it', () => {
		const { digest } = digestOf(
			[
				well({ account: 'full', remainingPercent: 90 }),
				well({ account: 'half', remainingPercent: 50 }),
				well({ account: 'expiring', remainingPercent: 99, nextExpiryAt: '2026-11-28T12:00:00Z' }),
				item({ account: 'low' }),
			],
			{ includesAll: true },
		);
		expect(digest?.text.match(/– (\w+):/g)).toEqual([
			'– low:',
			'– expiring:',
			'– half:',
			'– full:',
		]);
		expect(digest?.text).toContain('next expiry in 2 days (Nov 28)');
	});

	it.each([
		['2026-11-29T12:00:00Z', 'empty in 3 days (Nov 29) · renews in 5 days (Dec 1)'],
		['2026-12-09T12:00:00Z', 'lasts until it renews in 5 days (Dec 1)'],
	])('says of a runway to %s whether it lasts until the renewal', (exhaustsAt, said) => {
		const forecast = { provider: 'kieAi', account: 'Client A', balance: 'credits', remaining: 480 };
		const { digest } = digestOf([
			item({ limit: null, remainingPercent: null, resetsAt: '2026-12-01T00:00:00Z' }),
			{ ...forecast, runwayStatus: 'ok', exhaustsAt },
		]);
		expect(digest?.text).toContain(`480 credits left · ${said}\n`);
	});

	it('says first what is overdrawn, then what is empty, whether there is a limit or not', () => {
		const { digest } = digestOf([
			item({ account: 'low', remainingPercent: 5 }),
			item({ account: 'empty', status: 'depleted', remaining: 0, remainingPercent: null }),
			item({ account: 'overdrawn', status: 'overdrawn', remaining: -2, remainingPercent: 0 }),
		]);
		expect(digest?.text.match(/– (\w+):/g)).toEqual(['– overdrawn:', '– empty:', '– low:']);
	});

	it('says of stale readings that they are, at the end and not in the subject', () => {
		const old = item({ account: 'renamed', remaining: 0, retrievedAt: '2026-11-16T08:00:00Z' });
		const { digest } = digestOf([old, item()]);
		expect(digest?.subject).toBe('Credits: 1 low – Kie.ai – Client A');
		expect(digest?.text).toMatch(/renamed: 0 credits left · last read 10 days ago \(Nov 16\)$/);
		expect(digest).toMatchObject({ low: 1, accounts: 2 });
	});

	it('takes the newest reading of each balance', () => {
		const earlier = item({ remaining: 0, retrievedAt: '2026-11-26T07:00:00Z' });
		const { digest } = digestOf([earlier, well(), earlier], { includesAll: true });
		expect(digest).toMatchObject({ low: 0, ok: 1, accounts: 1 });
	});

	it('names the balances of an account that has several', () => {
		const { digest } = digestOf([item({ balance: 'batch' }), well({ balance: 'simple' })]);
		expect(digest?.text).toContain('Kie.ai – Client A (batch): 480 credits left');
	});

	it('counts accounts, each as the worst of its balances, and names each once', () => {
		const { digest } = digestOf([
			item({ balance: 'batch' }),
			item({ balance: 'simple' }),
			unread({ balance: null }),
			well({ provider: 'twilio', account: 'Main', balance: 'credits' }),
			well({ account: 'B' }),
		]);
		expect(digest).toMatchObject({ low: 1, unread: 1, ok: 1, accounts: 3 });
		expect(digest?.subject).toBe('Credits: 1 low, 1 not read – Kie.ai – Client A, Twilio – Main');
	});

	it('says no name twice', () => {
		const { digest } = digestOf([item({ account: 'Client C – Kie.ai' })]);
		expect(digest?.subject).toBe('Credits: 1 low – Client C – Kie.ai');
		const unnamed = digestOf([item({ account: 'Kie.ai Credits account 2' })]).digest;
		expect(unnamed?.subject).toBe('Credits: 1 low – Kie.ai (2)');
	});

	it('adds the runway that a forecast of the same balance tells', () => {
		const forecast = {
			provider: 'kieAi',
			account: 'Client A',
			balance: 'credits',
			remaining: 480,
			unit: 'credit',
			runwayStatus: 'ok',
			exhaustsAt: '2026-11-29T10:00:00Z',
			retrievedAt: '2026-11-26T08:59:30Z',
		};
		for (const items of [
			[item(), forecast],
			[forecast, item({ retrievedAt: '2026-11-26T08:59:40Z' })],
			[item(), { ...forecast, runwayStatus: undefined, exhaustsAt: undefined, runway: forecast }],
		]) {
			const { digest } = digestOf(items);
			expect(digest).toMatchObject({ low: 1, accounts: 1 });
			expect(digest?.text).toContain('480 credits left · 5% of 10,000 · empty in 3 days (Nov 29)');
		}
	});

	it('reads items from an error output', () => {
		const { digest } = digestOf([
			{
				message: 'Twilio refused the Auth Token',
				error: { message: 'Twilio refused the Auth Token' },
				details: unread({ error: undefined }),
			},
		]);
		expect(digest).toMatchObject({ unread: 1 });
		expect(digest?.text).toContain('Twilio refused the Auth Token');
	});

	it.each([[{}], [null], ['text'], [{ remaining: 5 }], [{ status: 'ok' }], [[1]]])(
		'counts what is no balance: %j',
		(other) => {
			expect(digestOf([other, item()])).toMatchObject({ unknown: 1, digest: { low: 1 } });
		},
	);

	it.each([
		['unlimited', { status: 'unlimited', unlimited: true, remaining: null }, 'unlimited'],
		['money', { remaining: 12.5, unit: 'USD' }, '12.5 USD left'],
		['what is overdrawn', { remaining: -3.2, unit: 'USD' }, '3.2 USD overdrawn'],
		['percent once', { remaining: 5, unit: 'percent', limit: 100 }, '5 percent left'],
		['nothing at all', { remaining: 'many', unit: null }, 'amount unknown'],
		['a decimal text, as tables hold it', { remaining: '41.5' }, '41.5 credits left'],
	])('says %s', (_, changes, said) => {
		expect(digestOf([item(changes)], { includesAll: true }).digest?.text).toContain(`: ${said}`);
	});
});

describe('the HTML of a digest', () => {
	it('has no image, no style sheet, no script, and a bar of two cells', () => {
		const html = digestOf([item({ remainingPercent: 25 })]).digest?.html ?? '';
		expect(html).not.toMatch(/<(?:img|style|script|link|svg)\b|class=|url\(/i);
		expect(html).toContain('<td width="25%"');
		expect(html).toContain('<td width="75%"');
		expect(html).toContain(
			'<a href="https://kie.example/pricing" style="color:#3b82d6">Top up</a>',
		);
	});

	it.each([
		['a name', { account: '<script>alert(1)</script>' }],
		['a balance', { balance: '"><img src=x onerror=alert(1)>' }],
		['a unit', { unit: "' onmouseover='alert(1)" }],
		['an error', { status: 'unknown', error: { message: '<b>& "quoted"</b>' } }],
		['a provider', { provider: '<i>x</i>' }],
	])('escapes %s', (_, changes) => {
		const html =
			digestOf([item(changes), item({ balance: 'other', ...changes })]).digest?.html ?? '';
		expect(html).not.toMatch(/<(?:script|img|b|i)\b/i);
		expect(html).not.toContain("' onmouseover");
		expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
	});

	it.each([
		'javascript:alert(1)',
		'data:text/html,x',
		'file:///etc/passwd',
		'not an address',
		'https://',
		7,
		null,
	])('links to no address but one of the web: %j', (topUpUrl) => {
		const { digest } = digestOf([item({ topUpUrl })]);
		expect(digest?.html).not.toContain('href');
		expect(digest?.text).not.toContain('Top up');
	});

	it('cannot be left by an address', () => {
		const topUpUrl = 'https://kie.example/"><script>alert(1)</script>';
		expect(digestOf([item({ topUpUrl })]).digest?.html).not.toContain('<script>');
	});

	it('stays under 100 KB with a thousand balances, and says how many more there are', () => {
		const items = Array.from({ length: 1000 }, (_, index) => item({ account: `Client ${index}` }));
		const { digest } = digestOf(items);
		expect(Buffer.byteLength(digest?.html ?? '')).toBeLessThan(100_000);
		expect(digest?.html).toMatch(/and \d+ more/);
		expect(digest?.text).toMatch(/\nand 960 more$/);
		expect(digest?.subject).toBe(
			'Credits: 1000 low – Kie.ai – Client 0, Kie.ai – Client 1 and 998 more',
		);
	});

	it('cuts names of any length', () => {
		const { digest } = digestOf([item({ account: 'long '.repeat(1000) })]);
		expect(digest?.html.length).toBeLessThan(3000);
		expect(digest?.subject.length).toBeLessThan(300);
	});
});

describe('a digest of hostile names and texts', () => {
	const HOSTILE: Array<[string, string, string?]> = [
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
		['a turn of direction', '\u202eevil\u202c \u2066x\u2069', 'evil x'],
		['a script from right to left', 'لوحة العملاء'],
		['emoji of several parts', '👩‍👩‍👧‍👦🏳️‍🌈'],
		['Markdown', '**bold** [link](https://evil.example) `code`'],
		['a call to everybody', '<!channel> <@U024BE7LH>'],
	];

	it.each(HOSTILE)('shows %s as it is, in HTML and in the text', (_, hostile, shown = hostile) => {
		const { digest } = digestOf([
			item({ account: hostile, balance: hostile, unit: hostile, topUpUrl: hostile }),
			unread({ account: hostile, provider: 'twilio', error: { message: hostile } }),
			well({ account: 'Quiet' }),
		]);
		const texts = htmlTexts(digest?.html ?? '');
		expect(texts.filter((text) => text.includes(shown))).toHaveLength(4);
		expect(digest?.html).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
		expect(digest?.subject).not.toMatch(/[\p{Cc}\u2028\u2029<>]/u);
		expect(digest?.subject).toMatch(/^Credits: 1 low, 1 not read – /);
		expect(digest?.text.split('\n')).toHaveLength(4);
		expect(digest?.text).not.toMatch(/[<>]/);
		expect(digest?.text).toContain(shown.replaceAll('<', '‹').replaceAll('>', '›'));
	});

	it('keeps amounts behind names from right to left where they are', () => {
		const { digest } = digestOf([item({ account: 'لوحة' })]);
		expect(digest?.text).toContain('🔴 \u2068Kie.ai – لوحة\u2069: 480 credits left');
	});

	it.each([
		['no name at all', { account: '\u0000\u202e', provider: ' \n' }, 'An account'],
		['half a character', { account: 'x\ud83d' }, 'Kie.ai – x'],
		['a name that is none', { account: { toString: 'x' }, provider: 7 }, 'An account'],
	])('finds a name for %s', (_, changes, name) => {
		const { digest } = digestOf([item(changes)]);
		expect(digest?.subject).toBe(`Credits: 1 low – ${name}`);
		expect(htmlTexts(digest?.html ?? '')).toContain(name);
	});

	it('takes amounts and dates that are none for unknown', () => {
		const { digest } = digestOf([
			item({
				remaining: Number.NaN,
				limit: '<b>',
				remainingPercent: Infinity,
				nextExpiryAt: '275760-09-13T00:00:00.001Z',
				resetsAt: -1,
				retrievedAt: 'yesterday',
			}),
		]);
		expect(htmlTexts(digest?.html ?? '')).toContain('amount unknown');
	});
});
