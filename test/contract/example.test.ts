import type * as Catalogue from '../../nodes/Credits/providers';
import type * as Simulation from '../../nodes/Credits/simulation/simulatedAccount';
import { lumenoteFixture } from '../example/fixture';
import type * as Example from '../example/record';
import { describeProvider } from './describeProvider';
import { sandboxedSubjects } from './sandboxedSubjects';

// The example is not part of the built package. Here it takes the place of the catalogue
// there, and complains of an answer with the error that the built node knows.
jest.mock('../../nodes/Credits/balance/failure', () =>
	jest.requireActual<object>('../../dist/nodes/Credits/balance/failure.js'),
);
jest.mock('../../dist/nodes/Credits/providers/index.js', (): typeof Catalogue => {
	const { simulated } = jest.requireActual<typeof Simulation>(
		'../../dist/nodes/Credits/simulation/simulated.js',
	);
	const { lumenote } = jest.requireActual<typeof Example>('../example/record');
	const providers = [lumenote, simulated];
	return {
		remoteProviders: [lumenote],
		providers,
		findProvider: (name) => providers.find((provider) => provider.name === name),
	};
});

describe.each(sandboxedSubjects([lumenoteFixture]))(
	'$displayName, the example in CONTRIBUTING.md',
	(subject) => {
		beforeAll(() => {
			subject.world.loader.loadCredentialFromFile('test/example/LumenoteCreditsApi.credentials.ts');
		});

		describeProvider(subject);
	},
);
