import { ChartFiles } from '../../../nodes/Credits/output/chartFile';

/** The names of the charts of one run. */
function names(...owners: Array<[string | null, string | null, string | null]>): string[] {
	const files = new ChartFiles();
	return owners.map(([provider, account, balance]) =>
		files.nameFor({ provider, account, balance, unit: null }),
	);
}

describe('the file name of a chart', () => {
	it.each<[string, [string | null, string | null, string | null], string]>([
		['all that is known', ['kieAi', 'Client A', 'credits'], 'runway-kieAi-Client-A-credits.svg'],
		['an account alone', [null, 'Client A', null], 'runway-Client-A.svg'],
		['nothing', [null, null, null], 'runway.svg'],
		['Japanese', ['kieAi', '株式会社テスト', 'credits'], 'runway-kieAi-株式会社テスト-credits.svg'],
		['Arabic', ['kieAi', 'شركة أ', null], 'runway-kieAi-شركة-أ.svg'],
		['Hindi, which has marks', ['kieAi', 'हिन्दी', null], 'runway-kieAi-हिन्दी.svg'],
		['Cyrillic', ['kieAi', 'Клиент Ё', null], 'runway-kieAi-Клиент-Ё.svg'],
		['what no file name may hold', ['a/b', '..\\<c>:"|?*', '\u0000d\n'], 'runway-a-b-c-d.svg'],
		['nothing but signs', ['kieAi', '🚀🚀', '***'], 'runway-kieAi.svg'],
		['dots at its ends', ['kieAi', '.hidden.', null], 'runway-kieAi-hidden.svg'],
	])('tells %s', (_, owner, name) => {
		expect(names(owner)).toEqual([name]);
	});

	it('differs within a run', () => {
		expect(
			names(
				['acyChecker', 'Main', 'batch'],
				['acyChecker', 'Main', 'simple'],
				['acyChecker', 'Main', 'batch'],
				['acyChecker', 'Main', 'batch-2'],
				['acyChecker', 'Main', 'batch'],
				['kieAi', 'Клиент А', null],
				['kieAi', 'Клиент Б', null],
				['kieAi', '🚀', null],
				['kieAi', '🌍', null],
			),
		).toEqual([
			'runway-acyChecker-Main-batch.svg',
			'runway-acyChecker-Main-simple.svg',
			'runway-acyChecker-Main-batch-2.svg',
			'runway-acyChecker-Main-batch-2-2.svg',
			'runway-acyChecker-Main-batch-3.svg',
			'runway-kieAi-Клиент-А.svg',
			'runway-kieAi-Клиент-Б.svg',
			'runway-kieAi.svg',
			'runway-kieAi-2.svg',
		]);
	});

	it('differs where a file system takes large and small letters for the same', () => {
		expect(names([null, 'Client', null], [null, 'CLIENT', null])).toEqual([
			'runway-Client.svg',
			'runway-CLIENT-2.svg',
		]);
		// The same letter as one character and as two.
		expect(new Set(names([null, 'é', null], [null, 'e\u0301', null])).size).toBe(2);
	});

	it('is no longer than a file system takes, and keeps the balance', () => {
		const long = '株'.repeat(300);
		const [name = '', other] = names([long, long, 'credits'], [long, `${long}!`, 'credits']);
		expect(Buffer.byteLength(name)).toBeLessThan(255);
		expect(name).toMatch(/^runway-株+-株+-credits\.svg$/);
		expect(other).not.toBe(name);
	});
});
