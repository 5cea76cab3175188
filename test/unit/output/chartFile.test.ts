import { ChartFiles } from '../../../nodes/Credits/output/chartFile';

type Owner = [provider: string | null, account: string | null, balance?: string | null];

/** The names of the charts of one run. */
function names(...owners: Owner[]): string[] {
	const files = new ChartFiles();
	return owners.map(([provider, account, balance = null]) =>
		files.nameFor({ provider, account, balance, unit: null }),
	);
}

describe('the file name of a chart', () => {
	it.each<[name: string, owner: Owner, file: string]>([
		['all that is known', ['kieAi', 'Client A', 'credits'], 'runway-kieAi-Client-A-credits.svg'],
		['an account alone', [null, 'Client A'], 'runway-Client-A.svg'],
		['nothing', [null, null], 'runway.svg'],
		['Japanese', ['kieAi', '株式会社テスト', 'credits'], 'runway-kieAi-株式会社テスト-credits.svg'],
		['Arabic', ['kieAi', 'شركة أ'], 'runway-kieAi-شركة-أ.svg'],
		['Hindi, which has marks', ['kieAi', 'हिन्दी'], 'runway-kieAi-हिन्दी.svg'],
		['what a file name cannot contain', ['a/b', '..\\<c>:"|?*', '\u0000d\n'], 'runway-a-b-c-d.svg'],
		['nothing but signs', ['kieAi', '🚀🚀', '***'], 'runway-kieAi.svg'],
		['dots at its ends', ['kieAi', '.hidden.'], 'runway-kieAi-hidden.svg'],
	])('names %s', (_, owner, file) => {
		expect(names(owner)).toEqual([file]);
	});

	it.each<[name: string, owners: string[], files: string[]]>([
		['differs within a run', ['p A x', 'p A y', 'p A x'], ['p-A-x', 'p-A-y', 'p-A-x-2']],
		['differs from one that has a number', ['p x', 'p x-2', 'p x'], ['p-x', 'p-x-2', 'p-x-3']],
		['differs where no character of a name fits', ['p 🚀', 'p 🌍'], ['p', 'p-2']],
		['differs where two names differ in case alone', ['p Ab', 'p AB'], ['p-Ab', 'p-AB-2']],
		['differs where a letter is encoded in two ways', ['p é', 'p e\u0301'], ['p-é', 'p-é-2']],
	])('%s', (_, owners, files) => {
		const found = names(...owners.map((owner) => owner.split(' ') as Owner));
		expect(found).toEqual(files.map((file) => `runway-${file}.svg`));
	});

	it('is no longer than a file system takes, and keeps the balance', () => {
		const long = '株'.repeat(300);
		const [name = '', other] = names([long, long, 'credits'], [long, `${long}!`, 'credits']);
		expect(Buffer.byteLength(name)).toBeLessThan(255);
		expect(name).toMatch(/^runway-株+-株+-credits\.svg$/);
		expect(other).not.toBe(name);
	});
});
