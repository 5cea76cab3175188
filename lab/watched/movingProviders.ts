import type { ProviderAnswers, SandboxAccount } from '../../nodes/Credits/providers/answers';
import { HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import { catalogue } from '../../sandbox/catalogue';

/** A provider at which accounts can be opened whose amounts move. */
export interface MovingProvider extends ProviderAnswers {
	sandbox: SandboxAccount & Required<Pick<SandboxAccount, 'amountsAt'>>;
}

/**
 * Every such provider that answers with one request, so that a request is a poll, in
 * the order of the catalogue.
 */
export const movingProviders: readonly MovingProvider[] = catalogue.filter(isMoving);

function isMoving(answers: ProviderAnswers): answers is MovingProvider {
	return answers.sandbox?.amountsAt !== undefined;
}

/** Whether a part of an account can be made to expire at a certain time. */
export function canExpire({ record, sandbox: { total, answer } }: MovingProvider): boolean {
	const now = 0;
	const amounts = { total, remaining: total };
	const [soon, later] = [MINUTE_MS, HOUR_MS].map((expiresInMs) =>
		JSON.stringify(answer({ ...amounts, expiresInMs }, now)),
	);
	return record.offers.includes('lots') && soon !== later;
}
