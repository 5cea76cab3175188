import { catalogue } from '../../sandbox/catalogue';
import { answers as example } from '../example/lumenote/answers';
import { madeUpAnswers } from '../support/madeUpAnswers';
import { deepFreeze } from './deepFreeze';
import { amountComplaints } from './records/amounts';
import { balanceComplaints, repeatedEntryComplaints } from './records/balances';
import { claimedStatusComplaints } from './records/claimedStatuses';
import { badComplaints, goodComplaints, unknownFieldComplaints } from './records/documented';
import { purityComplaints } from './records/purity';
import { sentComplaints, templateComplaints } from './records/requests';
import { sandboxComplaints } from './records/sandboxAccount';
import { secretComplaints } from './records/secrets';
import { botCheckComplaints, statusComplaints } from './records/statuses';

/** The catalogue, the guide's example, and made-up providers for each way that a read can go. */
const subjects = [...catalogue, example, ...madeUpAnswers];

// From here on, writing into a record or its answers fails.
deepFreeze(subjects);

const CHECKS = [
	{ title: 'reads every good answer as documented', check: goodComplaints },
	{ title: 'classifies every bad answer as documented, and quotes it', check: badComplaints },
	{ title: 'ignores fields that are not documented', check: unknownFieldComplaints },
	{ title: 'has the balances that its answers show', check: balanceComplaints },
	{ title: 'counts a repeated entry of a list only once', check: repeatedEntryComplaints },
	{ title: 'reads no amount from a value that is missing or unreadable', check: amountComplaints },
	{ title: 'reads no balance from any other answer under any status', check: statusComplaints },
	{
		title: 'documents each status that it takes for something else',
		check: claimedStatusComplaints,
	},
	{
		title: 'does not mistake a bot check for an answer of the provider',
		check: botCheckComplaints,
	},
	{ title: 'declares only requests that its hosts and fields allow', check: templateComplaints },
	{ title: 'signs every request with its credential', check: sentComplaints },
	{ title: 'reveals no secret and no token that an answer repeats', check: secretComplaints },
	{ title: 'has the amounts of each situation in the sandbox', check: sandboxComplaints },
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
