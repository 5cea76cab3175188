import { describeAmounts } from './amounts';
import { describeAnswers } from './answers';
import { describeBodies } from './bodies';
import { describeRecord } from './records';
import { describeSecretsOfAnswers } from './secrets';
import { describeSigningIn } from './signingIn';
import { describeStatuses } from './statuses';
import type { Subject } from './subject';

/** Everything that has to be so at every provider, but for what consists of waiting. */
export function describeProvider(subject: Subject): void {
	describeRecord(subject);
	describeSigningIn(subject);
	describeAnswers(subject);
	describeAmounts(subject);
	describeBodies(subject);
	describeStatuses(subject);
	describeSecretsOfAnswers(subject);
}
