import { escapeMarkup } from '../../../nodes/Credits/balance/markup';

it.each([
	['Client A – Söhne 😀 100 %', 'Client A – Söhne 😀 100 %'],
	['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
	[`a="1" b='2'`, 'a=&quot;1&quot; b=&#39;2&#39;'],
])('escapeMarkup writes %s as %s', (text, markup) => {
	expect(escapeMarkup(text)).toBe(markup);
});
