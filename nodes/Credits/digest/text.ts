import type { DigestContent } from './digest';
import { amountPhrase, factsOf, offersTopUp, titleOf } from './phrases';
import type { DigestRow } from './rows';

/** Maximum number of accounts named in a subject. */
const NAMED_IN_SUBJECT = 2;

/** Maximum rows of a text; chats cut longer messages. */
const MAX_ROWS = 40;

const MARKS: Readonly<Record<DigestRow['condition'], string>> = {
	low: '🔴',
	unread: '⚪',
	ok: '🟢',
};

/** The subject: `Credits: 2 low, 1 not read – Kie.ai – Client A, Twilio`, `Credits: 6 accounts, none low`. */
export function subjectOf({ rows, counts }: DigestContent): string {
	const { low, unread, accounts } = counts;
	const numbers = [
		...(low === 0 ? [] : [`${low} low`]),
		...(unread === 0 ? [] : [`${unread} not read`]),
	];
	if (numbers.length === 0) {
		if (accounts === 0) return 'Credits: no accounts';
		return accounts === 1
			? 'Credits: the account is OK'
			: `Credits: ${accounts} accounts, none low`;
	}
	const urgent = rows.filter(({ condition, isStale }) => condition !== 'ok' && !isStale);
	const names = [...new Map(urgent.map(({ account, name }) => [account, name])).values()];
	const named = names.slice(0, NAMED_IN_SUBJECT).map(forChat);
	const more = names.length - named.length;
	return `Credits: ${numbers.join(', ')} – ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The message as plain text, one or two lines per balance. */
export function textOf(content: DigestContent): string {
	const { rows, calendar } = content;
	const lines = rows.slice(0, MAX_ROWS).map((row) => {
		const facts = factsOf(row, calendar);
		const mark = row.isStale ? '⚪' : MARKS[row.condition];
		const said = forChat([amountPhrase(row), ...facts].join(' · '));
		const topUp = offersTopUp(row) && row.topUpUrl !== null ? `\n   Top up: ${row.topUpUrl}` : '';
		return `${mark} ${forChat(titleOf(row))}: ${said}${topUp}`;
	});
	const more = rows.length - lines.length;
	return [
		overviewOf(content),
		...(lines.length === 0 ? [] : ['', ...lines]),
		...(more > 0 ? [`and ${more} more`] : []),
	].join('\n');
}

/** The first line: `2 low · 1 not read · 3 OK`, without what is 0. */
export function overviewOf({ counts, rows }: DigestContent): string {
	const { low, unread, ok, accounts } = counts;
	const stale = rows.filter(({ isStale }) => isStale).length;
	if (accounts === 0) return 'No accounts';
	return [
		...(low === 0 ? [] : [`${low} low`]),
		...(unread === 0 ? [] : [`${unread} not read`]),
		...(ok === 0 ? [] : [`${ok} OK`]),
		...(stale === 0 ? [] : [`${stale} not read lately`]),
	].join(' · ');
}

/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A text by others, made safe for chats: in Slack `<!channel>` notifies everybody, in
 * Telegram `<` begins a tag. A name that is written from right to left is isolated, or it
 * would change places with the amount after it.
 */
function forChat(words: string): string {
	const text = words.replace(/</g, '‹').replace(/>/g, '›');
	return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
