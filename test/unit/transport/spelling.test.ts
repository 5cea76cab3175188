import { spellingsAt } from '../../../nodes/Credits/transport/spelling';

describe('spellingsAt', () => {
	it.each([
		['a', 'a of a'],
		['*b', '* of *'],
		['%2Ab', '% of %, * of %2A'],
		['%2ab', '% of %, * of %2a'],
		['%25252A', '% of %, % of %25, % of %2525, * of %25252A'],
		['%2', '% of %'],
		['%zz', '% of %'],
		['\\\\"x', '\\ of \\, \\ of \\\\, " of \\\\"'],
		['\\/', '\\ of \\, / of \\/'],
		['\\u002A', '\\ of \\, * of \\u002A'],
		['\\x2a', '\\ of \\, * of \\x2a'],
		['\\n', '\\ of \\'],
		['\\Zz', '\\ of \\'],
		['\\u12AB', '\\ of \\'],
		['\\', '\\ of \\'],
		['&amp;', '& of &, & of &amp;'],
		['&amp;#42;', '& of &, & of &amp;, * of &amp;#42;'],
		['&#32;', '& of &,   of &#32;'],
		['&#126;', '& of &, ~ of &#126;'],
		['&#x2a;', '& of &, * of &#x2a;'],
		['&#X002A;', '& of &, * of &#X002A;'],
		['&ast;', '& of &, * of &ast;'],
		['&VerticalLine;', '& of &, | of &VerticalLine;'],
		['&amp', '& of &'],
		[' x', '  of  '],
		['\n\t x', '  of \n,   of \n\t,   of \n\t '],
		['\u00a0\u0007', '  of \u00a0,   of \u00a0\u0007'],
		['&nbsp; x', '& of &,   of &nbsp;,   of &nbsp; '],
		['%5C%22', '% of %, \\ of %5C, % of %5C%, " of %5C%22'],
		['\\u0026lt;', '\\ of \\, & of \\u0026, < of \\u0026lt;'],
		['\\&quot;', '\\ of \\, & of \\&, " of \\&quot;'],
	])('reads %s, level by level', (text, expected) => {
		const meanings = spellingsAt(text, 0).map(
			({ character, end }) => `${character} of ${text.slice(0, end)}`,
		);
		expect(meanings.join(', ')).toBe(expected);
	});

	it.each(['&nosuchname;', '&#999999;', '&#128;', '&#x1F600;'])(
		'takes %s for no character that a key can have',
		(text) => {
			expect(spellingsAt(text, 0)[1]).toEqual({ character: '', end: text.length });
		},
	);

	it('reads only what begins at the place', () => {
		expect(spellingsAt('%2A%2B', 3)).toEqual([
			{ character: '%', end: 4 },
			{ character: '+', end: 6 },
		]);
	});

	it('reads a quotation mark on five levels of JSON', () => {
		const text = `${'\\'.repeat(31)}"`;
		expect(spellingsAt(text, 0).at(-1)).toEqual({ character: '"', end: 32 });
	});

	it.each(['%25', '\\', '&amp;', '&', ' ', '\n', '%', '\\u005c', '\\\\u0025'])(
		'takes at most 40 steps at each place of a text of %s, however long it is',
		(part) => {
			const text = part.repeat(2000);
			const steps = Array.from({ length: text.length }, (_, at) => spellingsAt(text, at).length);
			expect(Math.max(...steps)).toBeLessThanOrEqual(40);
		},
	);
});
