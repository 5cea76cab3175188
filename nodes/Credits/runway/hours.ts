/**
 * Length of a history: four weeks, enough to know a week's rhythm, little enough to forget
 * old habits.
 */
export const MAX_HISTORY_HOURS = 672;

/** Characters per hour: three for the digits, one for the power of ten. */
const WIDTH = 4;
const MISSING = '.'.repeat(WIDTH);
const BASE = 36;
const CODE_OF_0 = 48;
const CODE_OF_A = 97;
const MAX_DIGITS = BASE ** 3 - 1;
const MIN_POWER = -18;
const MAX_POWER = MIN_POWER + BASE - 1;

/** The format that {@link writeHours} produces. */
const WRITTEN = /^(?:[0-9a-z]{4}|\.{4})*$/;

/**
 * Encodes burn per hour as text, four characters each: numbers in a JSON list would take up
 * to three times the space, in a state that n8n stores with every poll. An amount keeps
 * four to five significant digits. Amounts below 1e-18 become 0, and amounts above 4.6e21
 * become that.
 *
 * @param hours burn per hour, 0 or more; `null` if unknown
 */
export function writeHours(hours: readonly (number | null)[]): string {
	return hours.map((burn) => (burn === null ? MISSING : writeBurn(burn))).join('');
}

/** Decodes the text of {@link writeHours}. */
export function readHours(text: string): (number | null)[] {
	const hours: (number | null)[] = [];
	for (let position = 0; position < text.length; position += WIDTH) {
		hours.push(readBurn(text, position));
	}
	return hours;
}

/** Appends hours; the oldest are dropped beyond {@link MAX_HISTORY_HOURS}. */
export function appendHours(text: string, hours: readonly (number | null)[]): string {
	return (text + writeHours(hours.slice(-MAX_HISTORY_HOURS))).slice(-MAX_HISTORY_HOURS * WIDTH);
}

/** Whether a value is a text that {@link writeHours} could have produced. */
export function isHours(value: unknown): value is string {
	return (
		typeof value === 'string' && value.length <= MAX_HISTORY_HOURS * WIDTH && WRITTEN.test(value)
	);
}

function writeBurn(burn: number): string {
	if (!(burn > 0)) return '0'.repeat(WIDTH);
	let power = Math.max(MIN_POWER, Math.floor(Math.log10(burn)) - 4);
	let digits = scale(burn, power);
	if (digits > MAX_DIGITS) digits = scale(burn, ++power);
	if (power > MAX_POWER) [digits, power] = [MAX_DIGITS, MAX_POWER];
	return digits.toString(BASE).padStart(WIDTH - 1, '0') + (power - MIN_POWER).toString(BASE);
}

/**
 * Scales an amount by a power of ten; dividing by a whole power of ten keeps short decimals
 * short.
 */
function scale(burn: number, power: number): number {
	return Math.round(power < 0 ? burn * 10 ** -power : burn / 10 ** power);
}

function readBurn(text: string, position: number): number | null {
	if (text[position] === '.') return null;
	let digits = 0;
	for (let place = position; place < position + WIDTH - 1; place++) {
		digits = digits * BASE + digitAt(text, place);
	}
	const power = digitAt(text, position + WIDTH - 1) + MIN_POWER;
	return power < 0 ? digits / 10 ** -power : digits * 10 ** power;
}

/**
 * The value of a digit, 0–9 and then a–z; a forecast reads thousands, for which parseInt is
 * slow.
 */
function digitAt(text: string, position: number): number {
	const code = text.charCodeAt(position);
	return code < CODE_OF_A ? code - CODE_OF_0 : code - CODE_OF_A + 10;
}
