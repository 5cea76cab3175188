import { catalogue } from '../../sandbox/catalogue';
import { answers as example } from '../example/lumenote/answers';
import { madeUpAnswers } from '../support/madeUpAnswers';
import { deepFreeze } from './deepFreeze';
import { amountComplaints } from './records/amounts';
import { balanceComplaints, repeatedEntryComplaints } from './records/balances';
import { credentialFieldComplaints } from './records/credentialFields';
import { crossComplaints } from './records/crossCheck';
import { badComplaints, goodComplaints, unknownFieldComplaints } from './records/documented';
import { purityComplaints } from './records/purity';
import { sentComplaints, templateComplaints } from './records/requests';
import { sandboxComplaints } from './records/sandboxAccount';
import { secretComplaints, tokenComplaints } from './records/secrets';
import { botCheckComplaints, statusComplaints } from './records/statuses';

/** The catalogue, the guide's example, and made-up providers for each way that a read can go. */
const subjects = [...catalogue, example, ...madeUpAnswers];

// From here on, writing into a record or its answers fails.
deepFreeze(subjects);

const CHECKS = [
	{ title: 'reads every good answer as its documents say', check: goodComplaints },
	{ title: 'takes every bad answer for what it is, and quotes it', check: badComplaints },
	{ title: 'is not disturbed by what nobody documents', check: unknownFieldComplaints },
	{ title: 'has the balances that its answers show', check: balanceComplaints },
	{ title: 'knows an entry that stands twice', check: repeatedEntryComplaints },
	{ title: 'makes no amount of what is missing, unreadable or retyped', check: amountComplaints },
	{ title: 'finds the amounts where two answers differ', check: crossComplaints },
	{ title: 'makes no balance of any other answer under any status', check: statusComplaints },
	{ title: 'takes a check for bots for no word of the provider', check: botCheckComplaints },
	{ title: 'names only calls that its hosts and fields allow', check: templateComplaints },
	{ title: 'signs every request with its credential', check: sentComplaints },
	{ title: 'asks nothing with a credential that is wrong', check: credentialFieldComplaints },
	{ title: 'lets out no secret that an answer repeats', check: secretComplaints },
	{ title: 'lets out no token that an answer repeats', check: tokenComplaints },
	{ title: 'shows in the sandbox what a situation says', check: sandboxComplaints },
	{ title: 'is pure', check: purityComplaints },
];

// Pure and in process: no socket, and hardly any time for each further provider.
describe.each(
	subjects.map((answers) => ({
		// Includes the id, for selecting the tests of one provider.
		provider: `${answers.record.displayName} (${answers.record.name})`,
		answers,
	})),
)('$provider', ({ answers }) => {
	it.each(CHECKS)('$title', async ({ check }) => {
		expect(await check(answers)).toEqual([]);
	});
});
