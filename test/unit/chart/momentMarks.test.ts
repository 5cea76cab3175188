import { exhaustionWords } from '../../../nodes/Credits/chart/momentMarks';

const NOW = '2026-11-21T14:00:00Z';

function words(...moments: (string | null)[]): string | null {
	const [exhaustsAt, exhaustsAtEarliest, exhaustsAtLatest] = moments.map((moment) =>
		moment === null ? null : Date.parse(moment),
	);
	return exhaustionWords(
		{
			exhaustsAt: exhaustsAt ?? null,
			exhaustsAtEarliest: exhaustsAtEarliest ?? null,
			exhaustsAtLatest: exhaustsAtLatest ?? null,
		},
		Date.parse(NOW),
	);
}

describe('exhaustionWords', () => {
	it.each<[string | null, string | null, string | null, string | null]>([
		[null, null, null, null],
		['2026-11-24', '2026-11-22', '2026-11-27', 'empty around 24 Nov (22–27 Nov)'],
		['2026-11-28', '2026-11-26', '2026-12-03', 'empty around 28 Nov (26 Nov – 3 Dec)'],
		['2026-11-24', '2026-11-24', '2026-11-24', 'empty around 24 Nov'],
		['2026-11-24', null, '2026-11-27', 'empty around 24 Nov'],
		['2026-11-24', '2026-11-22', null, 'empty around 24 Nov (22 Nov or later)'],
		['2027-03-11', '2027-03-01', '2027-03-20', 'empty around 11 Mar 2027 (1–20 Mar 2027)'],
		[
			'2026-12-30',
			'2026-12-24',
			'2027-01-20',
			'empty around 30 Dec 2026 (24 Dec 2026 – 20 Jan 2027)',
		],
		[null, '2027-10-03', null, 'not empty before 3 Oct 2027'],
		[
			'2026-11-21T15:40Z',
			'2026-11-21T14:50Z',
			'2026-11-21T16:30Z',
			'empty around 21 Nov 15:40 (14:50–16:30 UTC)',
		],
		[
			'2026-11-21T22:00Z',
			'2026-11-21T18:05Z',
			'2026-11-22T02:30Z',
			'empty around 21 Nov 22:00 (21 Nov 18:05 – 22 Nov 02:30 UTC)',
		],
		[
			'2026-11-22T01:00Z',
			'2026-11-21T23:05Z',
			null,
			'empty around 22 Nov 01:00 (21 Nov 23:05 UTC or later)',
		],
		['2026-11-21T15:40Z', null, null, 'empty around 21 Nov 15:40 UTC'],
		[
			'2026-11-21T15:40Z',
			'2026-11-21T15:40Z',
			'2026-11-21T15:40Z',
			'empty around 21 Nov 15:40 UTC',
		],
	])('%s (%s to %s): %s', (exhaustsAt, earliest, latest, expected) => {
		expect(words(exhaustsAt, earliest, latest)).toBe(expected);
	});
});
