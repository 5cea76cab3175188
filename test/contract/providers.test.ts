import { fixtures } from '../../sandbox/providers';
import { describeProvider } from './describeProvider';
import { sandboxedSubjects } from './sandboxedSubjects';

describe.each(sandboxedSubjects(fixtures))('$displayName', describeProvider);
