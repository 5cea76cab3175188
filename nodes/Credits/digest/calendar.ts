import { DAY_MS } from '../balance/time';

/** Number of days beyond which a date has its year. */
const FAR_DAYS = 300;

/** Days as a person in a time zone says them. */
export class Calendar {
	private readonly relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
	// Made once: a digest contains hundreds of days, and a formatter takes longer to make than to use.
	private readonly near: Intl.DateTimeFormat;
	private readonly far: Intl.DateTimeFormat;
	private readonly numbers: Intl.DateTimeFormat;
	private readonly today: number;

	/**
	 * @param now epoch milliseconds
	 * @param timeZone IANA name
	 */
	constructor(
		readonly now: number,
		timeZone: string,
	) {
		const day = { timeZone, month: 'short', day: 'numeric' } as const;
		this.near = new Intl.DateTimeFormat('en-US', day);
		this.far = new Intl.DateTimeFormat('en-US', { ...day, year: 'numeric' });
		this.numbers = new Intl.DateTimeFormat('en-US', {
			timeZone,
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
		});
		this.today = this.dayNumber(now);
	}

	/** `tomorrow`, `in 3 days (Nov 29)`, `10 days ago (Nov 16)`. */
	day(time: number): string {
		const days = this.dayNumber(time) - this.today;
		const relative = this.relative.format(days, 'day');
		if (Math.abs(days) <= 1) return relative;
		const date = Math.abs(days) > FAR_DAYS ? this.far : this.near;
		return `${relative} (${date.format(time)})`;
	}

	/** Number of the calendar day: people count days by date, not by 24 hours. */
	private dayNumber(time: number): number {
		const parts = this.numbers.formatToParts(time);
		const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
		return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY_MS;
	}
}
