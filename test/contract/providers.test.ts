import { fixtures } from '../../sandbox/providers';
import { describeAmounts } from './amounts';
import { describeAnswers } from './answers';
import { describeBodies } from './bodies';
import { describeRecord } from './records';
import { sandboxedSubjects } from './sandboxedSubjects';
import { describeSecretsOfAnswers } from './secrets';
import { describeSigningIn } from './signingIn';
import { describeStatuses } from './statuses';

describe.each(sandboxedSubjects(fixtures))('$displayName', (subject) => {
	describeRecord(subject);
	describeSigningIn(subject);
	describeAnswers(subject);
	describeAmounts(subject);
	describeBodies(subject);
	describeStatuses(subject);
	describeSecretsOfAnswers(subject);
});
