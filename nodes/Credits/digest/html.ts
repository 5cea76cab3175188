import { escapeMarkup } from '../balance/markup';
import type { DigestContent } from './digest';
import { amountPhrase, factsOf, offersTopUp, titleOf } from './phrases';
import type { DigestRow } from './rows';
import { overviewOf } from './text';

/** Maximum size: Gmail cuts a message off at 102 KB. */
const MAX_BYTES = 90_000;

/** Colors that are legible on white and on black, because a mail client may invert the background. */
const COLORS = {
	low: '#d4462f',
	unread: '#8a8a8a',
	ok: '#2f9e5f',
	link: '#3b82d6',
	rest: '#b4b4b4',
} as const;

const FONT = 'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

/**
 * The message as HTML for mail programs: tables with inline styles, bars as table cells, no
 * image, no style sheet, no script. Names and reasons are escaped.
 */
export function htmlOf(content: DigestContent): string {
	const { rows } = content;
	const head = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;border-collapse:collapse;${FONT}"><tr><td style="padding:0 0 12px;font-size:16px"><strong>${escapeMarkup(overviewOf(content))}</strong></td></tr>`;
	const foot = '</table>';
	const parts: string[] = [];
	let bytes = head.length + foot.length;
	for (const row of rows) {
		const part = rowHtml(row, content);
		bytes += Buffer.byteLength(part);
		if (bytes > MAX_BYTES) break;
		parts.push(part);
	}
	const more = rows.length - parts.length;
	const rest =
		more > 0
			? `<tr><td style="padding:12px 0;font-size:14px;color:${COLORS.unread}">and ${more} more</td></tr>`
			: '';
	return `${head}${parts.join('')}${rest}${foot}`;
}

function rowHtml(row: DigestRow, { calendar }: DigestContent): string {
	const color = row.isStale ? COLORS.unread : COLORS[row.condition];
	const facts = factsOf(row, calendar);
	const note =
		facts.length === 0
			? ''
			: `<div style="padding-top:2px;font-size:13px;color:${COLORS.unread}">${escapeMarkup(facts.join(' · '))}</div>`;
	return `<tr><td style="padding:10px 0;border-top:1px solid ${COLORS.rest}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse"><tr valign="top"><td dir="auto" align="left" style="font-size:15px;text-align:left;word-break:break-word">${escapeMarkup(titleOf(row))}</td><td align="right" style="padding-left:12px;font-size:15px;color:${color};white-space:nowrap"><strong>${escapeMarkup(amountPhrase(row))}</strong></td></tr></table>${barHtml(row, color)}${note}${linkHtml(row)}</td></tr>`;
}

/** The percentage left as a bar of two cells. */
function barHtml({ percent, isStale }: DigestRow, color: string): string {
	if (percent === null || isStale) return '';
	const left = Math.round(Math.min(100, Math.max(0, percent)));
	const cell = (width: number, fill: string) =>
		width === 0
			? ''
			: `<td width="${width}%" height="6" bgcolor="${fill}" style="background:${fill};font-size:0;line-height:6px">&nbsp;</td>`;
	return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;margin-top:6px"><tr>${cell(left, color)}${cell(100 - left, COLORS.rest)}</tr></table>`;
}

function linkHtml(row: DigestRow): string {
	if (!offersTopUp(row) || row.topUpUrl === null) return '';
	return `<div style="padding-top:6px;font-size:14px"><a href="${escapeMarkup(row.topUpUrl)}" style="color:${COLORS.link}">Top up</a></div>`;
}
