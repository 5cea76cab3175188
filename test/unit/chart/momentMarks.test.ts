import { exhaustionWords } from '../../../nodes/Credits/chart/momentMarks';
import { NOW } from './charts';

/** A moment of 2026, or of the year that it names. */
const at = (moment: string | null) =>
	moment === null ? null : Date.parse(/^\d{4}/.test(moment) ? moment : `2026-${moment}`);

type Moment = string | null;

it.each<[end: Moment, earliest: Moment, latest: Moment, words: string | null]>([
	[null, null, null, null],
	[null, '2027-10-03', null, 'not empty before 3 Oct 2027'],
	['11-24', '11-22', '11-27', 'empty around 24 Nov (22–27 Nov)'],
	['11-28', '11-26', '12-03', 'empty around 28 Nov (26 Nov – 3 Dec)'],
	['11-24', '11-24', '11-24', 'empty around 24 Nov'],
	['11-24', null, '11-27', 'empty around 24 Nov'],
	['11-24', '11-22', null, 'empty around 24 Nov (22 Nov or later)'],
	['2027-03-11', '2027-03-01', '2027-03-20', 'empty around 11 Mar 2027 (1–20 Mar 2027)'],
	['12-30', '12-24', '2027-01-20', 'empty around 30 Dec 2026 (24 Dec 2026 – 20 Jan 2027)'],
	['11-21T15:40Z', '11-21T14:50Z', '11-21T16:30Z', 'empty around 21 Nov 15:40 (14:50–16:30 UTC)'],
	[
		'11-21T22:00Z',
		'11-21T18:05Z',
		'11-22T02:30Z',
		'empty around 21 Nov 22:00 (21 Nov 18:05 – 22 Nov 02:30 UTC)',
	],
	['11-22T01:00Z', '11-21T23:05Z', null, 'empty around 22 Nov 01:00 (21 Nov 23:05 UTC or later)'],
	['11-21T15:40Z', null, null, 'empty around 21 Nov 15:40 UTC'],
	['11-21T15:40Z', '11-21T15:40Z', '11-21T15:40Z', 'empty around 21 Nov 15:40 UTC'],
])('%s (%s to %s): %s', (end, earliest, latest, words) => {
	const exhaustion = {
		exhaustsAt: at(end),
		exhaustsAtEarliest: at(earliest),
		exhaustsAtLatest: at(latest),
	};
	expect(exhaustionWords(exhaustion, NOW)).toBe(words);
});
