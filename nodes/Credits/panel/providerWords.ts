import { pluralUnit } from '../balance/amounts';
import type { Category, DeclaredBalance } from '../providers/contract';

/** Displayed name of a category. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
	'ai-media': 'AI media',
	'ai-models': 'AI models',
	captcha: 'Captcha solving',
	cloud: 'Cloud',
	commerce: 'Commerce',
	custom: 'Any API',
	documents: 'Documents',
	'lead-data': 'Lead and e-mail data',
	'market-data': 'Market data',
	messaging: 'Messaging',
	'security-data': 'Security data',
	seo: 'SEO',
	spend: 'Spend against a budget',
	translation: 'Translation',
	'web-data': 'Web data',
};

/** The unit of a balance, in the plural; `money` or `units` if its record does not know more. */
export function unitInWords({ unit, unitType }: DeclaredBalance): string {
	if (unit !== null) return pluralUnit(unit);
	return unitType === 'currency' ? 'money' : pluralUnit(unitType ?? 'unit');
}
